import { throwApex } from '../runtime/exceptions.ts';
import { currentTransaction } from '../runtime/transaction.ts';

/** Content of a static resource of the project. Throws QueryException as the platform does for a name there is none of. */
export function loadStaticResource(name: string): Uint8Array {
  return (
    currentTransaction().host.staticResource(name) ??
    throwApex('System.QueryException', `Static Resource not found: ${name}`)
  );
}
