/** Platform classes that show each getter as a property, too (`result.getName()` and `result.Name`). */
import type { Implementation } from './declare.ts';

type Properties = Record<string, { get: Implementation; set?: Implementation }>;

const GETTER = /^(\S+) (?:get|is)([A-Z]\w*)\(\)$/;

/** A property for each `getX()` and `isX()` without parameters. */
export function propertiesOf(methods: Readonly<Record<string, Implementation>>): Properties {
  const properties: Properties = {};
  for (const key in methods) {
    const match = GETTER.exec(key.replace(/, /g, ','));
    if (match !== null) properties[`${match[1]} ${match[2]}`] = { get: methods[key]! };
  }
  return properties;
}

/** Plain readable and writable properties, kept under their own names in the object: `fields<RestRequest>('String httpMethod')`. */
export function fields(...signatures: string[]): Properties {
  const properties: Properties = {};
  for (const signature of signatures) {
    const name = signature.slice(signature.lastIndexOf(' ') + 1);
    properties[signature] = {
      get: (object: Record<string, unknown>) => object[name],
      set: (object: Record<string, unknown>, value: unknown) => {
        object[name] = value;
      }
    };
  }
  return properties;
}
