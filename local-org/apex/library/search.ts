/** System.Search: SOSL at run time. Source: Apex Reference, "Search Class". */
import { NotSupported } from '../../data/access.ts';
import { ApexList } from '../runtime/collections.ts';
import { fromDataFailure } from '../runtime/exceptions.ts';
import { RuntimeTypes } from '../runtime/registry.ts';
import { currentTransaction } from '../runtime/transaction.ts';
import { accessFor } from './access-level.ts';
import type { AccessLevel } from './access-level.ts';
import { notNull } from './arguments.ts';
import { scopeBinds } from './database/queries.ts';
import { platformType } from './declare.ts';

function search(sosl: string | null, level: AccessLevel | null): ApexList {
  const tx = currentTransaction();
  const text = notNull(sosl);
  try {
    const found = tx.org.search(tx, text, {
      access: accessFor(level),
      binds: scopeBinds(),
      ...(tx.test === null ? {} : { fixedSearchResults: tx.test.fixedSearchResults ?? [] })
    });
    const rows = RuntimeTypes.listOf(RuntimeTypes.sobject);
    return new ApexList(
      RuntimeTypes.listOf(rows),
      found.map(
        ({ object, records }) => new ApexList(RuntimeTypes.listOf(RuntimeTypes.ofSObject(object.name)), records)
      )
    );
  } catch (error) {
    throw fromDataFailure(error, 'search');
  }
}

platformType({
  name: 'System.Search',
  kind: 'class',
  statics: {
    'List<List<SObject>> query(String searchQuery)': (sosl: string | null) => search(sosl, null),
    'List<List<SObject>> query(String searchQuery, AccessLevel accessLevel)': (
      sosl: string | null,
      level: AccessLevel | null
    ) => search(sosl, level),
    'Object find(String searchQuery)': () => {
      throw new NotSupported('Search.find');
    },
    'Object suggest(String searchQuery, String sObjectType, Object options)': () => {
      throw new NotSupported('Search.suggest');
    }
  }
});
