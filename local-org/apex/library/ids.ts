/** System.Id and System.Blob. Source: Apex Reference, "Id Class", "Blob Class". */
import { NotSupported } from '../../data/access.ts';
import { ApexBlob, toId15, toId18 } from '../../values/index.ts';
import { throwApex } from '../runtime/exceptions.ts';
import { refuseNulls, refuseNullsStatic } from './arguments.ts';
import { platformType } from './declare.ts';
import { sObjectTypeOfId } from './schema/tokens.ts';

/** The 18 characters of an id. Throws StringException `Invalid id: …`. */
export function idOf(text: string): string {
  return toId18(text) ?? throwApex('System.StringException', `Invalid id: ${text}`);
}

platformType({
  name: 'System.Id',
  kind: 'class',
  methods: refuseNulls({
    'Schema.SObjectType getSObjectType()': sObjectTypeOfId,
    'String to15()': toId15,
    'String toString()': (id: string) => id
  }),
  statics: refuseNullsStatic({
    'Id valueOf(String text)': idOf,
    'Id valueOf(String text, Boolean restoreCasing)': (text: string, restore: boolean) => {
      if (restore && text.length !== 18) throwApex('System.StringException', `Invalid id: ${text}`);
      return idOf(text);
    }
  })
});

platformType({
  name: 'System.Blob',
  kind: 'class',
  construct: ApexBlob,
  methods: {
    'Integer size()': (blob: ApexBlob) => blob.size,
    'String toString()': (blob: ApexBlob) => {
      try {
        return blob.toText();
      } catch (error) {
        if (error instanceof TypeError) throwApex('System.StringException', 'BLOB is not a valid UTF-8 string');
        throw error;
      }
    }
  },
  statics: refuseNullsStatic({
    'Blob valueOf(String text)': (text: string) => ApexBlob.fromText(text),
    'Blob toPdf(String text)': () => {
      throw new NotSupported('Blob.toPdf');
    }
  })
});
