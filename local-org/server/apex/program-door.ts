/** A compiled program as the server's doors need it: calls of pages, transactions, REST services, anonymous code. */
import type { ApexProgram } from '../../apex/program.ts';
import { callAura, describeAuraFailure } from '../../apex/runtime/aura.ts';
import { describeWithStack } from '../../apex/runtime/stack-trace.ts';
import type { ServerProgram } from '../create-server.ts';
import { RestServices } from './rest-services.ts';

/** `afterCommit` is told when a transaction may have left jobs to do. */
export function programDoor(program: ApexProgram, afterCommit: () => void = () => undefined): ServerProgram {
  const services = new RestServices(program);
  const committing = <T>(work: () => T): T => {
    const result = work();
    afterCommit();
    return result;
  };
  return {
    callAura: (call) => committing(() => callAura(program, call)),
    describeFailure: describeAuraFailure,
    describeRestFailure: (error) => {
      if (!describeAuraFailure(error)) return null;
      const { message, stack } = describeWithStack(error);
      return { message: stack === '' ? message : `${message}\n\n${stack}` };
    },
    transaction: (userId, work) =>
      committing(() => {
        // The program makes exceptions of Apex out of data failures; the doors want the failures as they were.
        const failed: { error?: unknown; was: boolean } = { was: false };
        try {
          return program.run({ userId }, (tx) => {
            try {
              return work(tx);
            } catch (error) {
              failed.error = error;
              failed.was = true;
              throw error;
            }
          });
        } catch (error) {
          throw failed.was ? failed.error : error;
        }
      }),
    rememberJobs: () => program.async.remember(),
    callRest: (call) => committing(() => services.call(call)),
    runAnonymous: (source, userId) => committing(() => program.execAnonymous(source, { userId }))
  };
}
