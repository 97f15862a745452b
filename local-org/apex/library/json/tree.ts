/** JSON as a tree: names in order, digits of numbers kept. Between the text and the typed values of Apex. */
import { Decimal } from '../../../values/index.ts';
import { ApexList, ApexMap } from '../../runtime/collections.ts';
import { throwApex } from '../../runtime/exceptions.ts';
import { RuntimeTypes } from '../../runtime/registry.ts';
import { JsonTokens } from './tokens.ts';
import type { Token } from './tokens.ts';

export class JsonNumber {
  readonly text: string;
  readonly isWhole: boolean;
  constructor(text: string, isWhole: boolean) {
    this.text = text;
    this.isWhole = isWhole;
  }
}

export type JsonTree = null | boolean | string | JsonNumber | JsonTree[] | Map<string, JsonTree>;

/** Where tokens come from: a text, or a JSONParser in the middle of one. */
export interface TokenSource {
  next(): Token | null;
}

/** The value that begins with a token. */
export function readTree(first: Token, source: TokenSource): JsonTree {
  switch (first.kind) {
    case 'VALUE_STRING':
      return first.text;
    case 'VALUE_NUMBER_INT':
      return new JsonNumber(first.text, true);
    case 'VALUE_NUMBER_FLOAT':
      return new JsonNumber(first.text, false);
    case 'VALUE_TRUE':
      return true;
    case 'VALUE_FALSE':
      return false;
    case 'VALUE_NULL':
      return null;
    case 'START_ARRAY': {
      const items: JsonTree[] = [];
      for (let token = needed(source); token.kind !== 'END_ARRAY'; token = needed(source))
        items.push(readTree(token, source));
      return items;
    }
    case 'START_OBJECT': {
      const object = new Map<string, JsonTree>();
      for (let name = needed(source); name.kind !== 'END_OBJECT'; name = needed(source))
        object.set(name.text, readTree(needed(source), source));
      return object;
    }
    default:
      throwApex('System.JSONException', `Unexpected token ${first.kind}`);
  }
}

function needed(source: TokenSource): Token {
  return source.next() ?? throwApex('System.JSONException', 'Unexpected end-of-input');
}

/** The tree of a whole text. Throws JSONException. */
export function parseTree(text: string): JsonTree {
  const tokens = new JsonTokens(text);
  const first = tokens.next();
  if (first === null) throwApex('System.JSONException', 'No content to map to Object due to end of input');
  return readTree(first, tokens);
}

/** A number as an untyped value: Integer or Long where it is whole and fits, else Decimal. */
export function untypedNumber(number: JsonNumber): number | bigint | Decimal {
  if (!number.isWhole) return Decimal.parse(number.text);
  const value = Number(number.text);
  if (value === (value | 0)) return value | 0;
  const big = BigInt(number.text);
  return BigInt.asIntN(64, big) === big ? big : new Decimal(big);
}

/** Values of deserializeUntyped: Map<String,Object>, List<Object>, String, Boolean, Integer, Long, Decimal, null. */
export function untyped(tree: JsonTree): unknown {
  if (tree instanceof JsonNumber) return untypedNumber(tree);
  if (tree === null || typeof tree !== 'object') return tree;
  if (Array.isArray(tree)) return new ApexList(RuntimeTypes.listOf(RuntimeTypes.any), tree.map(untyped));
  const map = new ApexMap<string, unknown>(RuntimeTypes.mapOf(RuntimeTypes.string, RuntimeTypes.any));
  for (const [name, value] of tree) map.put(name, untyped(value));
  return map;
}

/** The tree as plain JavaScript values, for platform classes that read themselves. */
export function plain(tree: JsonTree): unknown {
  if (tree instanceof JsonNumber) return Number(tree.text);
  if (tree === null || typeof tree !== 'object') return tree;
  if (Array.isArray(tree)) return tree.map(plain);
  return Object.fromEntries([...tree].map(([name, value]) => [name, plain(value)]));
}
