/**
 * Apex values as text and back, for jobs that wait in the org's database: what a queueable, batch or schedulable holds, the
 * arguments of future methods, events. Objects that are met twice stay one object, cycles stay cycles. Jobs are frozen as the
 * copies that `deepCopy` makes of them: without what transient fields held.
 */
import type { Schema } from '../../data/schema/model.ts';
import { SObjectRecord } from '../../data/record.ts';
import { ApexBlob, ApexDate, ApexDatetime, ApexDouble, ApexTime, Decimal } from '../../values/index.ts';
import { ApexList, ApexMap, ApexSet } from './collections.ts';
import { ApexException } from './exceptions.ts';
import { RuntimeTypes } from './registry.ts';
import { ApexObject, EnumConstant } from './types.ts';
import type { ClassInfo } from './types.ts';

/** What values are thawed with: the classes and objects of the program that runs now. */
export interface ThawingHost {
  readonly schema: Schema;
  classInfo(name: string): ClassInfo | undefined;
}

/** A value that has no form as text: of a platform class that keeps something of its own. */
export class CannotFreeze extends Error {}

/** A text that names what the program no longer has: a class, an object, an enum's constant. */
export class CannotThaw extends Error {}

type Reference = string | number | boolean | null | readonly [number] | { readonly long: string };

type Node =
  | readonly ['list' | 'set', string, Reference[]]
  | readonly ['map', string, [Reference, Reference][]]
  | readonly ['record', string, Record<string, Reference>, boolean]
  | readonly ['children', string, Reference[]]
  | readonly ['object', string, Record<string, Reference>]
  | readonly ['enum', string, string]
  | readonly ['decimal' | 'blob', string]
  | readonly ['date' | 'datetime' | 'time' | 'double', number];

/** The text of a value. Throws CannotFreeze. */
export function freeze(value: unknown): string {
  const freezer = new Freezer();
  const root = freezer.refer(value);
  return JSON.stringify({ nodes: freezer.nodes, root });
}

/** The value of a text that `freeze` made. Throws CannotThaw. */
export function thaw(text: string, host: ThawingHost): unknown {
  const { nodes, root } = JSON.parse(text) as { nodes: Node[]; root: Reference };
  return new Thawer(nodes, host).value(root);
}

class Freezer {
  readonly nodes: Node[] = [];
  readonly #known = new Map<object, number>();

  refer(value: unknown): Reference {
    if (value === null || value === undefined) return null;
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
    if (typeof value === 'bigint') return { long: value.toString() };
    if (typeof value !== 'object') throw new CannotFreeze(`a value of type ${typeof value}`);
    const known = this.#known.get(value);
    if (known !== undefined) return [known];
    const at = this.nodes.length;
    this.#known.set(value, at);
    this.nodes.push(['double', 0]);
    this.nodes[at] = this.#node(value);
    return [at];
  }

  #node(value: object): Node {
    if (value instanceof ApexList) return ['list', value.type.name, value.items.map((item) => this.refer(item))];
    if (value instanceof ApexSet) return ['set', value.type.name, value.toArray().map((item) => this.refer(item))];
    if (value instanceof ApexMap)
      return ['map', value.type.name, value.entries().map(([key, item]) => [this.refer(key), this.refer(item)])];
    if (value instanceof SObjectRecord) return ['record', value.object.name, this.#all(value.values), value.queried];
    if (value instanceof Decimal) return ['decimal', value.toString()];
    if (value instanceof ApexDate) return ['date', value.days];
    if (value instanceof ApexDatetime) return ['datetime', value.ms];
    if (value instanceof ApexTime) return ['time', value.ms];
    if (value instanceof ApexDouble) return ['double', value.value];
    if (value instanceof ApexBlob) return ['blob', value.toBase64()];
    if (value instanceof EnumConstant) return ['enum', value.enumName, value.constant];
    if ((value as { kind?: unknown }).kind === 'children' && 'rows' in value) {
      const rows = value as { object: { name: string }; rows: SObjectRecord[] };
      return ['children', rows.object.name, rows.rows.map((row) => this.refer(row))];
    }
    if (value instanceof ApexObject || value instanceof ApexException) {
      const info = (value as { $class?: ClassInfo }).$class;
      if (info?.construct !== undefined)
        return ['object', info.name, this.#all(value as unknown as Record<string, unknown>)];
    }
    throw new CannotFreeze(`a value of the class ${value.constructor.name}`);
  }

  #all(values: Record<string, unknown>): Record<string, Reference> {
    const found: Record<string, Reference> = {};
    for (const [key, value] of Object.entries(values)) if (value !== undefined) found[key] = this.refer(value);
    return found;
  }
}

class Thawer {
  readonly #nodes: readonly Node[];
  readonly #host: ThawingHost;
  readonly #made: unknown[] = [];

  constructor(nodes: readonly Node[], host: ThawingHost) {
    this.#nodes = nodes;
    this.#host = host;
  }

  value(reference: Reference): unknown {
    if (reference === null || typeof reference !== 'object') return reference;
    if ('long' in reference) return BigInt(reference.long);
    const [at] = reference;
    if (!(at in this.#made)) this.#make(at);
    return this.#made[at];
  }

  #make(at: number): void {
    const node = this.#nodes[at] as Node;
    const keep = <T>(made: T): T => {
      this.#made[at] = made;
      return made;
    };
    switch (node[0]) {
      case 'list': {
        const list = keep(new ApexList(RuntimeTypes.get(node[1])));
        for (const item of node[2]) list.items.push(this.value(item));
        return;
      }
      case 'set': {
        const set = keep(new ApexSet(RuntimeTypes.get(node[1])));
        for (const item of node[2]) set.add(this.value(item));
        return;
      }
      case 'map': {
        const map = keep(new ApexMap(RuntimeTypes.get(node[1])));
        for (const [key, item] of node[2]) map.put(this.value(key), this.value(item));
        return;
      }
      case 'record': {
        const record = keep(new SObjectRecord(this.#object(node[1])));
        record.queried = node[3];
        for (const [name, item] of Object.entries(node[2])) record.values[name] = this.value(item);
        return;
      }
      case 'children':
        keep({
          kind: 'children',
          object: this.#object(node[1]),
          rows: node[2].map((row) => this.value(row))
        });
        return;
      case 'object': {
        const info = this.#host.classInfo(node[1]);
        if (info?.construct === undefined) throw new CannotThaw(`the class ${node[1]} is no longer there`);
        const object = keep(Object.create(info.construct.prototype as object) as Record<string, unknown>);
        for (const [key, item] of Object.entries(node[2])) object[key] = this.value(item);
        return;
      }
      case 'enum': {
        const constant = RuntimeTypes.get(node[1]).info?.constants?.find((each) => each.constant === node[2]);
        if (constant === undefined) throw new CannotThaw(`${node[1]}.${node[2]} is no longer there`);
        keep(constant);
        return;
      }
      case 'decimal':
        keep(Decimal.parse(node[1]));
        return;
      case 'blob':
        keep(new ApexBlob(Uint8Array.from(Buffer.from(node[1], 'base64'))));
        return;
      case 'date':
        keep(new ApexDate(node[1]));
        return;
      case 'datetime':
        keep(new ApexDatetime(node[1]));
        return;
      case 'time':
        keep(new ApexTime(node[1]));
        return;
      case 'double':
        keep(new ApexDouble(node[1]));
    }
  }

  #object(name: string): SObjectRecord['object'] {
    const object = this.#host.schema.objects.get(name.toLowerCase());
    if (object === undefined) throw new CannotThaw(`the object ${name} is no longer there`);
    return object;
  }
}
