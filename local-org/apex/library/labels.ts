/** System.Label: custom labels by name at run time. Source: Apex Reference, "Label Class". */
import { NotSupported } from '../../data/access.ts';
import { throwApex } from '../runtime/exceptions.ts';
import { currentTransaction } from '../runtime/transaction.ts';
import { notNull } from './arguments.ts';
import { platformType } from './declare.ts';

function get(namespace: string | null, name: string | null): string {
  const { host } = currentTransaction();
  const given = namespace === '' ? null : namespace;
  return (
    host.label(given, notNull(name)) ??
    throwApex(
      'System.InvalidParameterValueException',
      `Label ${given === null ? '' : `${given}.`}${name} does not exist.`
    )
  );
}

function refused(): never {
  throw new NotSupported('System.Label in a stated language');
}

platformType({
  name: 'System.Label',
  kind: 'class',
  statics: {
    'String get(String namespace, String label)': get,
    'String get(String namespace, String label, String language)': refused,
    'Boolean translationExists(String namespace, String label, String language)': refused
  }
});
