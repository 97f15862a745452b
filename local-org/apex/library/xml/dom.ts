/** Dom.Document and Dom.XmlNode. Source: Apex Reference, "Document Class", "XmlNode Class". */
import { ApexList } from '../../runtime/collections.ts';
import { throwApex } from '../../runtime/exceptions.ts';
import { RuntimeTypes } from '../../runtime/registry.ts';
import type { EnumConstant } from '../../runtime/types.ts';
import { notNull } from '../arguments.ts';
import { platformType } from '../declare.ts';
import { platformEnum } from '../enums.ts';
import { escapeAttribute, escapeText, parseDocument, qualified } from './tree.ts';
import type { XmlAttribute, XmlChild } from './tree.ts';

const NODE_TYPE = platformEnum('Dom.XmlNodeType', ['COMMENT', 'ELEMENT', 'TEXT']);

class XmlNode {
  readonly type: EnumConstant;
  name: string | null;
  prefix: string | null = null;
  namespace: string | null = null;
  text = '';
  parent: XmlNode | null = null;
  attributes: XmlAttribute[] = [];
  readonly namespaces = new Map<string, string>();
  readonly children: XmlNode[] = [];

  constructor(type: EnumConstant, name: string | null = null) {
    this.type = type;
    this.name = name;
  }

  static of(child: XmlChild): XmlNode | null {
    if (child.kind === 'instruction') return null;
    if (child.kind !== 'element') {
      const node = new XmlNode(child.kind === 'comment' ? NODE_TYPE.COMMENT : NODE_TYPE.TEXT);
      node.text = child.text;
      return node;
    }
    const node = new XmlNode(NODE_TYPE.ELEMENT, child.name);
    node.prefix = child.prefix;
    node.namespace = child.namespace;
    node.attributes = [...child.attributes];
    for (const [prefix, namespace] of child.namespaces) node.namespaces.set(prefix, namespace);
    for (const inner of child.children) {
      const made = XmlNode.of(inner);
      if (made) node.append(made);
    }
    return node;
  }

  append(child: XmlNode): XmlNode {
    child.parent = this;
    this.children.push(child);
    return child;
  }

  /** The namespace of a prefix here, `''` for the default. */
  namespaceFor(prefix: string): string | null {
    return this.namespaces.get(prefix) ?? this.parent?.namespaceFor(prefix) ?? null;
  }

  prefixFor(namespace: string): string | null {
    const own = [...this.namespaces].find(([, bound]) => bound === namespace);
    return own === undefined ? (this.parent?.prefixFor(namespace) ?? null) : own[0];
  }

  /** Puts the element into a namespace: under the prefix given, one already bound to it, or one made up (`ns0`). */
  enter(namespace: string | null, prefix: string | null): void {
    if (namespace === null) {
      this.prefix = prefix;
      return;
    }
    let chosen = prefix ?? this.prefixFor(namespace);
    for (let i = 0; chosen === null; i++) if (this.namespaceFor(`ns${i}`) === null) chosen = `ns${i}`;
    if (this.namespaceFor(chosen) !== namespace) this.namespaces.set(chosen, namespace);
    this.prefix = chosen === '' ? null : chosen;
    this.namespace = namespace;
  }

  find(key: string, namespace: string | null): XmlAttribute | undefined {
    return this.attributes.find((a) => a.name === key && (a.namespace ?? '') === (namespace ?? ''));
  }

  /** All character data directly inside; of a text or comment itself. */
  ownText(): string {
    if (this.type !== NODE_TYPE.ELEMENT) return this.text;
    return this.children
      .filter((child) => child.type === NODE_TYPE.TEXT)
      .map((child) => child.text)
      .join('');
  }

  write(): string {
    if (this.type === NODE_TYPE.TEXT) return escapeText(this.text);
    if (this.type === NODE_TYPE.COMMENT) return `<!--${this.text}-->`;
    const name = qualified(this.prefix, this.name ?? '');
    let open = `<${name}`;
    for (const [prefix, namespace] of this.namespaces)
      open += ` ${prefix === '' ? 'xmlns' : `xmlns:${prefix}`}="${escapeAttribute(namespace)}"`;
    for (const a of this.attributes) open += ` ${qualified(a.prefix, a.name)}="${escapeAttribute(a.value)}"`;
    if (this.children.length === 0) return `${open}/>`;
    return `${open}>${this.children.map((child) => child.write()).join('')}</${name}>`;
  }

  toString(): string {
    return `XMLNode[${this.type.constant},${this.name ?? 'null'},${this.ownText()}]`;
  }
}

/** A document; the bodies of requests and responses are read and written as one. */
export class DomDocument {
  root: XmlNode | null = null;

  /** Throws XmlException. */
  load(xml: string): this {
    const root = parseDocument(xml).find((c) => c.kind === 'element');
    this.root = root === undefined ? null : XmlNode.of(root);
    return this;
  }

  toXml(): string {
    return `<?xml version="1.0" encoding="UTF-8"?>${this.root?.write() ?? ''}`;
  }
}

function child(node: XmlNode, name: string | null, namespace: string | null, prefix: string | null): XmlNode {
  const made = node.append(new XmlNode(NODE_TYPE.ELEMENT, notNull(name)));
  made.enter(namespace, prefix);
  return made;
}

function textChild(node: XmlNode, type: EnumConstant, text: string | null): XmlNode {
  const made = node.append(new XmlNode(type));
  made.text = notNull(text);
  return made;
}

function setAttribute(node: XmlNode, key: string, value: string, namespace: string | null): void {
  const known = node.find(key, namespace);
  if (known) {
    known.value = value;
    return;
  }
  let prefix: string | null = null;
  if (namespace !== null && namespace !== '') {
    prefix = node.prefixFor(namespace);
    for (let i = 0; prefix === null || prefix === ''; i++) {
      if (node.namespaceFor(`ns${i}`) !== null) continue;
      prefix = `ns${i}`;
      node.namespaces.set(prefix, namespace);
    }
  }
  node.attributes.push({ prefix, name: key, namespace, value });
}

function remove(list: XmlNode[], item: unknown): boolean {
  const at = list.indexOf(item as XmlNode);
  if (at < 0) return false;
  list.splice(at, 1)[0]!.parent = null;
  return true;
}

const nodes = (list: readonly XmlNode[]): ApexList => ApexList.of(RuntimeTypes.get('Dom.XmlNode'), [...list]);

function insertBefore(node: XmlNode, added: XmlNode | null, before: XmlNode | null): XmlNode {
  const made = notNull(added);
  if (made.parent) remove(made.parent.children, made);
  made.parent = node;
  const at = before === null ? node.children.length : node.children.indexOf(before);
  if (at < 0) throwApex('System.XmlException', 'The reference node is no child of this node');
  node.children.splice(at, 0, made);
  return made;
}

function attributeAt(node: XmlNode, index: number): XmlAttribute {
  return node.attributes[index] ?? throwApex('System.XmlException', `Attribute index out of bounds: ${index}`);
}

platformType({
  name: 'Dom.XmlNode',
  kind: 'class',
  construct: XmlNode,
  methods: {
    'Dom.XmlNode addChildElement(String name, String namespace, String prefix)': child,
    'Dom.XmlNode addCommentNode(String text)': (node: XmlNode, text: string | null) =>
      textChild(node, NODE_TYPE.COMMENT, text),
    'Dom.XmlNode addTextNode(String text)': (node: XmlNode, text: string | null) =>
      textChild(node, NODE_TYPE.TEXT, text),
    'String getAttribute(String key, String keyNamespace)': (node: XmlNode, key: string, namespace: string | null) =>
      node.find(key, namespace)?.value ?? null,
    'Integer getAttributeCount()': (node: XmlNode) => node.attributes.length,
    'String getAttributeKeyAt(Integer index)': (node: XmlNode, index: number) => attributeAt(node, index).name,
    'String getAttributeKeyNsAt(Integer index)': (node: XmlNode, index: number) => attributeAt(node, index).namespace,
    'String getAttributeValue(String key, String keyNamespace)': (
      node: XmlNode,
      key: string,
      namespace: string | null
    ) => node.find(key, namespace)?.value ?? null,
    // Values are plain text: they have no namespace of their own.
    'String getAttributeValueNs(String key, String keyNamespace)': () => null,
    'Dom.XmlNode getChildElement(String name, String namespace)': (
      node: XmlNode,
      name: string | null,
      namespace: string | null
    ) => node.children.find((c) => c.name === name && (c.namespace ?? '') === (namespace ?? '')) ?? null,
    'List<Dom.XmlNode> getChildElements()': (node: XmlNode) =>
      nodes(node.children.filter((c) => c.type === NODE_TYPE.ELEMENT)),
    'List<Dom.XmlNode> getChildren()': (node: XmlNode) => nodes(node.children),
    'String getName()': (node: XmlNode) => node.name,
    'String getNamespace()': (node: XmlNode) => node.namespace,
    'String getNamespaceFor(String prefix)': (node: XmlNode, prefix: string | null) => node.namespaceFor(prefix ?? ''),
    'Dom.XmlNodeType getNodeType()': (node: XmlNode) => node.type,
    'Dom.XmlNode getParent()': (node: XmlNode) => node.parent,
    'String getPrefixFor(String namespace)': (node: XmlNode, namespace: string | null) =>
      node.prefixFor(notNull(namespace)),
    'String getText()': (node: XmlNode) => node.ownText(),
    'Dom.XmlNode insertBefore(Dom.XmlNode newChild, Dom.XmlNode refChild)': insertBefore,
    'Boolean removeAttribute(String key, String keyNamespace)': (
      node: XmlNode,
      key: string,
      namespace: string | null
    ) => {
      const found = node.find(key, namespace);
      node.attributes = node.attributes.filter((a) => a !== found);
      return found !== undefined;
    },
    'Boolean removeChild(Dom.XmlNode childNode)': (node: XmlNode, item: XmlNode | null) => remove(node.children, item),
    'void setAttribute(String key, String value)': (node: XmlNode, key: string | null, value: string | null) => {
      setAttribute(node, notNull(key), notNull(value), null);
    },
    'void setAttributeNs(String key, String value, String keyNamespace, String valueNamespace)': (
      node: XmlNode,
      key: string | null,
      value: string | null,
      namespace: string | null
    ) => {
      setAttribute(node, notNull(key), notNull(value), namespace);
    },
    'void setNamespace(String prefix, String namespace)': (
      node: XmlNode,
      prefix: string | null,
      namespace: string | null
    ) => {
      node.namespaces.set(prefix ?? '', notNull(namespace));
    }
  }
});

platformType({
  name: 'Dom.Document',
  kind: 'class',
  construct: DomDocument,
  constructors: { '()': () => new DomDocument() },
  methods: {
    'Dom.XmlNode createRootElement(String name, String namespace, String prefix)': (
      document: DomDocument,
      name: string | null,
      namespace: string | null,
      prefix: string | null
    ) => {
      if (document.root) throwApex('System.XmlException', 'Document already has a root element');
      const root = new XmlNode(NODE_TYPE.ELEMENT, notNull(name));
      root.enter(namespace, prefix);
      document.root = root;
      return root;
    },
    'Dom.XmlNode getRootElement()': (document: DomDocument) => document.root,
    'void load(String xml)': (document: DomDocument, xml: string | null) => {
      document.load(notNull(xml));
    },
    'String toXmlString()': (document: DomDocument) => document.toXml()
  }
});
