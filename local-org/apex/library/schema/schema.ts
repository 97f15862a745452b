/** System.Schema: describes of the org. Source: Apex Reference, "Schema Class". */
import { describeTabs } from './tabs.ts';
import { NotSupported } from '../../../data/access.ts';
import { ApexList, CaseInsensitiveMap } from '../../runtime/collections.ts';
import { throwApex } from '../../runtime/exceptions.ts';
import { RuntimeTypes } from '../../runtime/registry.ts';
import { currentTransaction } from '../../runtime/transaction.ts';
import { refuseNullsStatic } from '../arguments.ts';
import { platformType } from '../declare.ts';
import { DescribeSObject } from './object-describe.ts';
import { currentSchema, findObject, sObjectTypeToken } from './tokens.ts';

/** The map of all objects, made once per transaction. It is handed out as a copy would be too dear; nobody may change it. */
function globalDescribe(): CaseInsensitiveMap {
  const { extras } = currentTransaction();
  let map = extras.get('global describe') as CaseInsensitiveMap | undefined;
  if (map === undefined) {
    map = new CaseInsensitiveMap(RuntimeTypes.get('Map<String,Schema.SObjectType>'));
    for (const [name, object] of currentSchema().objects) map.put(name, sObjectTypeToken(object));
    extras.set('global describe', map);
  }
  return map;
}

function describeSObjects(names: ApexList<string>): ApexList {
  return ApexList.of(
    RuntimeTypes.get('Schema.DescribeSObjectResult'),
    names.items.map((name) => {
      const object = findObject(name);
      if (object === undefined) throwApex('System.InvalidParameterValueException', `No such column or entity: ${name}`);
      return new DescribeSObject(object);
    })
  );
}

function refused(method: string): () => never {
  return () => {
    throw new NotSupported(`Schema.${method}`);
  };
}

platformType({
  name: 'System.Schema',
  kind: 'class',
  statics: refuseNullsStatic({
    'List<Schema.DescribeSObjectResult> describeSObjects(List<String> names)': describeSObjects,
    'List<Schema.DescribeSObjectResult> describeSObjects(List<String> names, Object options)': describeSObjects,
    'Map<String,Schema.SObjectType> getGlobalDescribe()': globalDescribe,
    'List<Schema.DescribeTabSetResult> describeTabs()': describeTabs,
    'Map<String,Schema.SObjectType> getAppDescribe(String appName)': refused('getAppDescribe'),
    'Map<String,Schema.SObjectType> getModuleDescribe()': refused('getModuleDescribe')
  })
});
