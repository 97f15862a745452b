/** XML as a tree whose names know their namespaces: what Dom.Document and the stream reader stand on. Parsing is fast-xml-parser's. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { throwApex } from '../../runtime/exceptions.ts';

export interface XmlAttribute {
  readonly prefix: string | null;
  readonly name: string;
  readonly namespace: string | null;
  value: string;
}

export interface XmlText {
  readonly kind: 'text' | 'comment' | 'cdata';
  readonly text: string;
}

export interface XmlInstruction {
  readonly kind: 'instruction';
  readonly target: string;
  readonly data: string;
}

export type XmlChild = XmlTree | XmlText | XmlInstruction;

export interface XmlTree {
  readonly kind: 'element';
  readonly prefix: string | null;
  readonly name: string;
  readonly namespace: string | null;
  readonly attributes: XmlAttribute[];
  /** Prefix (`''` for the default) → namespace, as declared on this very element. */
  readonly namespaces: Map<string, string>;
  readonly children: XmlChild[];
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: true,
  ignoreDeclaration: true,
  commentPropName: '#comment',
  cdataPropName: '#cdata'
});

type Raw = Record<string, unknown>;

/** The children of the document. Throws XmlException for text that is not well-formed. */
export function parseDocument(text: string): XmlChild[] {
  const valid = XMLValidator.validate(text);
  if (valid !== true)
    throwApex(
      'System.XmlException',
      `ParseError at [row,col]:[${valid.err.line},${valid.err.col}]\nMessage: ${valid.err.msg}`
    );
  return childrenOf(parser.parse(text) as Raw[], new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]));
}

function childrenOf(raw: readonly Raw[], scope: ReadonlyMap<string, string>): XmlChild[] {
  return raw.map((node) => childOf(node, scope));
}

function childOf(node: Raw, scope: ReadonlyMap<string, string>): XmlChild {
  const key = Object.keys(node).find((name) => name !== ':@') ?? '#text';
  if (key === '#text') return { kind: 'text', text: String(node[key]) };
  const inner = node[key] as Raw[];
  if (key === '#comment') return { kind: 'comment', text: textOf(inner) };
  if (key === '#cdata') return { kind: 'cdata', text: textOf(inner) };
  if (key.startsWith('?'))
    return { kind: 'instruction', target: key.slice(1), data: dataOf(node[':@'] as Raw | undefined) };
  const given = Object.entries((node[':@'] ?? {}) as Record<string, string>);
  const namespaces = new Map<string, string>();
  for (const [name, value] of given) {
    if (name === 'xmlns') namespaces.set('', value);
    else if (name.startsWith('xmlns:')) namespaces.set(name.slice(6), value);
  }
  const own = namespaces.size > 0 ? new Map([...scope, ...namespaces]) : scope;
  const attributes = given
    .filter(([name]) => name !== 'xmlns' && !name.startsWith('xmlns:'))
    .map(([name, value]): XmlAttribute => {
      const [prefix, local] = splitName(name);
      return { prefix, name: local, namespace: prefix === null ? null : namespaceOf(prefix, own), value };
    });
  const [prefix, name] = splitName(key);
  return {
    kind: 'element',
    prefix,
    name,
    namespace: namespaceOf(prefix ?? '', own),
    attributes,
    namespaces,
    children: childrenOf(inner, own)
  };
}

const textOf = (inner: readonly Raw[]): string => inner.map((part) => String(part['#text'] ?? '')).join('');

const dataOf = (attributes: Raw | undefined): string =>
  Object.entries(attributes ?? {})
    .map(([name, value]) => `${name}="${String(value)}"`)
    .join(' ');

function splitName(name: string): [string | null, string] {
  const colon = name.indexOf(':');
  return colon < 0 ? [null, name] : [name.slice(0, colon), name.slice(colon + 1)];
}

function namespaceOf(prefix: string, scope: ReadonlyMap<string, string>): string | null {
  const namespace = scope.get(prefix);
  if (namespace === undefined && prefix !== '')
    throwApex('System.XmlException', `The prefix "${prefix}" for element or attribute is not bound.`);
  return namespace === undefined || namespace === '' ? null : namespace;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escapeText = (text: string): string => text.replace(/[&<>]/g, (c) => ESCAPES[c]!);
export const escapeAttribute = (text: string): string => text.replace(/[&<>"]/g, (c) => ESCAPES[c]!);

export const qualified = (prefix: string | null, name: string): string =>
  prefix === null || prefix === '' ? name : `${prefix}:${name}`;
