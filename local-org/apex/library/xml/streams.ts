/** XmlStreamReader, XmlStreamWriter and XmlTag. Source: Apex Reference, "XmlStreamReader Class", "XmlStreamWriter Class". */
import { throwApex } from '../../runtime/exceptions.ts';
import type { EnumConstant } from '../../runtime/types.ts';
import { notNull } from '../arguments.ts';
import { platformType } from '../declare.ts';
import { platformEnum } from '../enums.ts';
import { escapeAttribute, escapeText, parseDocument, qualified } from './tree.ts';
import type { XmlAttribute, XmlChild, XmlTree } from './tree.ts';

const TAG = platformEnum('System.XmlTag', [
  'ATTRIBUTE',
  'CDATA',
  'CHARACTERS',
  'COMMENT',
  'DTD',
  'END_DOCUMENT',
  'END_ELEMENT',
  'ENTITY_DECLARATION',
  'ENTITY_REFERENCE',
  'NAMESPACE',
  'NOTATION_DECLARATION',
  'PROCESSING_INSTRUCTION',
  'SPACE',
  'START_DOCUMENT',
  'START_ELEMENT'
]);

interface Event {
  readonly tag: EnumConstant;
  readonly element: XmlTree | null;
  readonly text: string | null;
  /** Of a processing instruction. */
  readonly target: string | null;
}

function* eventsOf(children: readonly XmlChild[]): Generator<Event> {
  for (const child of children) {
    if (child.kind === 'element') {
      yield { tag: TAG.START_ELEMENT, element: child, text: null, target: null };
      yield* eventsOf(child.children);
      yield { tag: TAG.END_ELEMENT, element: child, text: null, target: null };
    } else if (child.kind === 'instruction')
      yield { tag: TAG.PROCESSING_INSTRUCTION, element: null, text: child.data, target: child.target };
    else
      yield {
        tag: child.kind === 'comment' ? TAG.COMMENT : TAG.CHARACTERS,
        element: null,
        text: child.text,
        target: null
      };
  }
}

export class XmlStreamReader {
  readonly events: readonly Event[];
  at = 0;

  constructor(xml: string) {
    const nothing = { element: null, text: null, target: null };
    const inside = parseDocument(xml).filter((child) => child.kind !== 'text' || child.text.trim() !== '');
    this.events = [{ tag: TAG.START_DOCUMENT, ...nothing }, ...eventsOf(inside), { tag: TAG.END_DOCUMENT, ...nothing }];
  }

  get event(): Event {
    return this.events[this.at]!;
  }

  next(): number {
    if (this.at + 1 >= this.events.length) throwApex('System.XmlException', 'There is no further event');
    this.at++;
    return this.event.tag.ordinal;
  }

  /** The next start or end tag; white space, comments and instructions between are passed over. */
  nextTag(): number {
    this.next();
    while (this.event.tag !== TAG.START_ELEMENT && this.event.tag !== TAG.END_ELEMENT) {
      if (this.event.tag === TAG.CHARACTERS && this.event.text!.trim() !== '')
        throwApex('System.XmlException', 'Expected a start or end tag, found text');
      this.next();
    }
    return this.event.tag.ordinal;
  }

  element(): XmlTree {
    return this.event.element ?? throwApex('System.XmlException', `${this.event.tag.constant} has no name`);
  }

  attribute(index: number): XmlAttribute {
    return this.element().attributes[index] ?? throwApex('System.XmlException', `No attribute at ${index}`);
  }

  namespace(index: number): [string, string] {
    return [...this.element().namespaces][index] ?? throwApex('System.XmlException', `No namespace at ${index}`);
  }
}

type Reader = XmlStreamReader;

platformType({
  name: 'System.XmlStreamReader',
  kind: 'class',
  construct: XmlStreamReader,
  constructors: { '(String xml)': (xml: string | null) => new XmlStreamReader(notNull(xml)) },
  methods: {
    'Integer getAttributeCount()': (reader: Reader) => reader.element().attributes.length,
    'String getAttributeLocalName(Integer index)': (reader: Reader, index: number) => reader.attribute(index).name,
    'String getAttributeNamespace(Integer index)': (reader: Reader, index: number) => reader.attribute(index).namespace,
    'String getAttributePrefix(Integer index)': (reader: Reader, index: number) => reader.attribute(index).prefix,
    'String getAttributeType(Integer index)': (reader: Reader, index: number) => reader.attribute(index) && 'CDATA',
    'String getAttributeValue(String namespaceUri, String localName)': (
      reader: Reader,
      namespace: string | null,
      name: string | null
    ) =>
      reader
        .element()
        .attributes.find((a) => a.name === name && (namespace === null || (a.namespace ?? '') === namespace))?.value ??
      null,
    'String getAttributeValueAt(Integer index)': (reader: Reader, index: number) => reader.attribute(index).value,
    'XmlTag getEventType()': (reader: Reader) => reader.event.tag,
    'String getLocalName()': (reader: Reader) => reader.element().name,
    'String getNamespace()': (reader: Reader) => reader.element().namespace,
    'Integer getNamespaceCount()': (reader: Reader) => reader.element().namespaces.size,
    'String getNamespacePrefix(Integer index)': (reader: Reader, index: number) => reader.namespace(index)[0] || null,
    'String getNamespaceURIAt(Integer index)': (reader: Reader, index: number) => reader.namespace(index)[1],
    'String getPIData()': (reader: Reader) => (reader.event.target === null ? null : reader.event.text),
    'String getPITarget()': (reader: Reader) => reader.event.target,
    'String getPrefix()': (reader: Reader) => reader.element().prefix,
    'String getText()': (reader: Reader) =>
      reader.event.text ?? throwApex('System.XmlException', `${reader.event.tag.constant} has no text`),
    'String getVersion()': () => '1.0',
    'Boolean hasName()': (reader: Reader) => reader.event.element !== null,
    'Boolean hasNext()': (reader: Reader) => reader.at + 1 < reader.events.length,
    'Boolean hasText()': (reader: Reader) => reader.event.text !== null,
    'Boolean isCharacters()': (reader: Reader) => reader.event.tag === TAG.CHARACTERS,
    'Boolean isEndElement()': (reader: Reader) => reader.event.tag === TAG.END_ELEMENT,
    'Boolean isStartElement()': (reader: Reader) => reader.event.tag === TAG.START_ELEMENT,
    'Boolean isWhiteSpace()': (reader: Reader) =>
      reader.event.tag === TAG.CHARACTERS && reader.event.text!.trim() === '',
    'Integer next()': (reader: Reader) => reader.next(),
    'Integer nextTag()': (reader: Reader) => reader.nextTag(),
    // Texts always come whole, and names with their namespaces.
    'void setCoalescing(Boolean isCoalescing)': () => undefined,
    'void setNamespaceAware(Boolean isNamespaceAware)': () => undefined
  }
});

class XmlStreamWriter {
  text = '';
  /** A start tag that is not closed yet. */
  open: 'element' | 'empty' | null = null;
  readonly names: string[] = [];
  closed = false;

  /** Ends the start tag being written. */
  finish(): void {
    if (this.closed) throwApex('System.XmlException', 'The writer is closed');
    if (this.open === 'element') this.text += '>';
    if (this.open === 'empty') this.text += '/>';
    this.open = null;
  }

  put(text: string): void {
    this.finish();
    this.text += text;
  }

  start(prefix: string | null, name: string, kind: 'element' | 'empty'): void {
    const full = qualified(prefix, name);
    this.put(`<${full}`);
    this.open = kind;
    if (kind === 'element') this.names.push(full);
  }

  end(): void {
    const name = this.names.pop();
    if (name === undefined) throwApex('System.XmlException', 'No element is open');
    this.put(`</${name}>`);
  }

  attribute(name: string, value: string): void {
    if (this.open === null) throwApex('System.XmlException', 'Attributes are written after a start tag');
    this.text += ` ${name}="${escapeAttribute(value)}"`;
  }
}

type Writer = XmlStreamWriter;

platformType({
  name: 'System.XmlStreamWriter',
  kind: 'class',
  construct: XmlStreamWriter,
  constructors: { '()': () => new XmlStreamWriter() },
  methods: {
    'void close()': (writer: Writer) => {
      writer.finish();
      writer.closed = true;
    },
    'String getXmlString()': (writer: Writer) =>
      writer.text + (writer.open === 'empty' ? '/>' : writer.open ? '>' : ''),
    'void setDefaultNamespace(String uri)': () => undefined,
    'void writeAttribute(String prefix, String namespaceUri, String localName, String value)': (
      writer: Writer,
      prefix: string | null,
      _namespace: string | null,
      name: string | null,
      value: string | null
    ) => {
      writer.attribute(qualified(prefix, notNull(name)), notNull(value));
    },
    'void writeCData(String data)': (writer: Writer, data: string | null) => {
      writer.put(`<![CDATA[${notNull(data)}]]>`);
    },
    'void writeCharacters(String text)': (writer: Writer, text: string | null) => {
      writer.put(escapeText(notNull(text)));
    },
    'void writeComment(String comment)': (writer: Writer, comment: string | null) => {
      writer.put(`<!--${notNull(comment)}-->`);
    },
    'void writeDefaultNamespace(String namespaceUri)': (writer: Writer, namespace: string | null) => {
      writer.attribute('xmlns', notNull(namespace));
    },
    'void writeEmptyElement(String prefix, String localName, String namespaceUri)': (
      writer: Writer,
      prefix: string | null,
      name: string | null
    ) => {
      writer.start(prefix, notNull(name), 'empty');
    },
    'void writeEndDocument()': (writer: Writer) => {
      writer.finish();
      while (writer.names.length > 0) writer.end();
    },
    'void writeEndElement()': (writer: Writer) => {
      writer.end();
    },
    'void writeNamespace(String prefix, String namespaceUri)': (
      writer: Writer,
      prefix: string | null,
      namespace: string | null
    ) => {
      writer.attribute(prefix === null || prefix === '' ? 'xmlns' : `xmlns:${prefix}`, notNull(namespace));
    },
    'void writeProcessingInstruction(String target, String data)': (
      writer: Writer,
      target: string | null,
      data: string | null
    ) => {
      writer.put(`<?${notNull(target)}${data === null || data === '' ? '' : ` ${data}`}?>`);
    },
    'void writeStartDocument(String encoding, String version)': (
      writer: Writer,
      encoding: string | null,
      version: string | null
    ) => {
      writer.put(`<?xml version="${version ?? '1.0'}"${encoding === null ? '' : ` encoding="${encoding}"`}?>`);
    },
    'void writeStartElement(String prefix, String localName, String namespaceUri)': (
      writer: Writer,
      prefix: string | null,
      name: string | null
    ) => {
      writer.start(prefix, notNull(name), 'element');
    }
  }
});
