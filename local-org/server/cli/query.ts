import { AccessFailure, NotSupported, QueryFailure, SYSTEM_ACCESS } from '../../data/access.ts';
import { placeInQuery } from '../../data/soql/place-in-query.ts';
import { openWorkspace } from '../workspace.ts';
import { parseArguments, UsageError } from './arguments.ts';
import { plain, table } from './table.ts';

/** `query "SELECT …"`: asks the project's org as its administrator and prints a table, or JSON with --json. */
export async function query(words: readonly string[]): Promise<number> {
  const options = parseArguments(words, { source: 'values', namespace: 'value', json: 'flag' });
  const [soql, ...rest] = options.operands;
  if (soql === undefined || rest.length > 0)
    throw new UsageError('query takes one query in quotes: query "SELECT Id FROM Account"');
  const namespace = options.value('namespace');
  const workspace = openWorkspace({
    sources: options.values('source'),
    ...(namespace === undefined ? {} : { namespace }),
    readsOnly: true,
    log: (message) => console.error(message)
  });
  try {
    const { org, program } = workspace;
    // Prepared outside of the transaction, so that what is wrong with it is told at its place.
    org.prepare(soql);
    const result = program.run({ userId: org.adminUserId }, (tx) => org.query(tx, soql, { access: SYSTEM_ACCESS }));
    console.log(options.flag('json') ? JSON.stringify(result.records.map(plain), undefined, 2) : table(result));
    return 0;
  } catch (error) {
    if (!(error instanceof QueryFailure || error instanceof AccessFailure || error instanceof NotSupported))
      throw error;
    console.error(error instanceof QueryFailure ? placeInQuery(soql, error) : error.message);
    return 1;
  } finally {
    workspace.close();
  }
}
