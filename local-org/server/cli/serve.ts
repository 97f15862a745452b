import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SYSTEM_ACCESS } from '../../data/access.ts';
import { createLightning, startBundles } from '../../lightning/index.ts';
import { JobClock } from '../apex/job-clock.ts';
import { programDoor } from '../apex/program-door.ts';
import { createServer, type ServerProgram } from '../create-server.ts';
import { recordFacts } from '../org/record-facts.ts';
import { openWorkspace, readProject, type Workspace } from '../workspace.ts';
import { parseArguments, UsageError } from './arguments.ts';

const DEFAULT_PORT = 8767;

/** `serve`: opens the project's org in the browser until it is stopped. Prints the address to open. */
export async function serve(words: readonly string[]): Promise<number> {
  const options = parseArguments(words, {
    source: 'values',
    namespace: 'value',
    port: 'value',
    fresh: 'flag',
    'no-watch': 'flag',
    'org-directory': 'value',
    'definition-file': 'value'
  });
  const port = Number(options.value('port') ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new UsageError(`--port takes a number from 0 to 65535, not “${options.value('port')}”.`);
  const orgDirectory = options.value('org-directory');
  const definition = options.value('definition-file');
  if (definition !== undefined && !existsSync(definition))
    throw new UsageError(`There is no definition file ${definition}.`);
  const log = (message: string): void => console.error(message);
  const project = readProject(options.values('source'), options.value('namespace'));
  // The pages' bundles are built in a thread of their own while the Apex is compiled here.
  const started = startBundles(project, join(project.root, '.local-org', 'build'));
  const workspace = openWorkspace({
    project,
    fresh: options.flag('fresh'),
    log,
    ...(orgDirectory === undefined ? {} : { orgDirectory }),
    ...(definition === undefined ? {} : { definition })
  });
  const { org, settings } = workspace;
  const defaultUser = firstValue(workspace, settings.user, 'Username');
  const apex = apexOf(workspace);
  const closers: (() => void)[] = [() => apex.stop()];
  const server = createServer({
    org,
    project: () => workspace.project,
    program: apex.program,
    log,
    ...(project.namespace === undefined ? {} : { namespace: project.namespace }),
    ...(defaultUser === undefined ? {} : { defaultUser }),
    routes: (context) => {
      const lightning = createLightning({
        project,
        org,
        started,
        users: context.users,
        buildDirectory: `${workspace.directory}/build`,
        watch: !options.flag('no-watch'),
        log,
        recordFacts: (userId, recordId) => recordFacts(context, userId, recordId),
        onChange: (changed) => {
          workspace.reload(changed);
          apex.renew();
        }
      });
      closers.push(() => lightning.close());
      return lightning.routes;
    }
  });
  const close = (): void => {
    for (const one of closers) one();
    workspace.close();
  };
  const actual = await server.listen(port).catch((error: NodeJS.ErrnoException) => {
    close();
    throw error.code === 'EADDRINUSE'
      ? new UsageError(`Port ${port} is taken by another program. Choose another with --port, or --port 0 for any.`)
      : error;
  });
  const record = firstValue(workspace, settings.open, 'Id');
  console.log(
    `http://localhost:${actual}${record === undefined ? '/lightning/page/home' : addressOf(workspace, record)}`
  );
  await stopped();
  await server.close();
  close();
  return 0;
}

/** The Apex room as the server wants it, and its clock. The door changes when code changes: it is asked for at each call. */
function apexOf(workspace: Workspace): { program: ServerProgram; renew: () => void; stop: () => void } {
  const open = (): { door: ServerProgram; clock: JobClock } => {
    const { program } = workspace;
    const clock = new JobClock(program.async);
    return { door: programDoor(program, () => clock.look()), clock };
  };
  let current = open();
  return {
    program: {
      callAura: (call) => current.door.callAura(call),
      describeFailure: (error) => current.door.describeFailure(error),
      describeRestFailure: (error) => current.door.describeRestFailure?.(error) ?? null,
      transaction: (userId, work) => current.door.transaction(userId, work),
      rememberJobs: () => current.door.rememberJobs?.() ?? (() => undefined),
      callRest: (call) => current.door.callRest?.(call) ?? null,
      runAnonymous: (source, userId) => current.door.runAnonymous!(source, userId)
    },
    renew() {
      current.clock.stop();
      current = open();
    },
    stop: () => current.clock.stop()
  };
}

function firstValue({ org, program }: Workspace, soql: string | undefined, field: string): string | undefined {
  if (soql === undefined) return undefined;
  const [row] = program.run({ userId: org.adminUserId }, (tx) =>
    org.query(tx, soql, { access: SYSTEM_ACCESS })
  ).records;
  return (row?.values[field] as string | undefined) ?? undefined;
}

function addressOf({ org }: Workspace, recordId: string): string {
  return `/lightning/r/${org.schema.byPrefix.get(recordId.slice(0, 3))?.name ?? ''}/${recordId}/view`;
}

function stopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
