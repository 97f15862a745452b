/**
 * Metadata files as trees of elements that know where they stand, so that whoever finds a mistake can name the line.
 * Parsing is fast-xml-parser's; this file turns its ordered output into `XmlElement`s.
 */
import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** Text that is not well-formed XML. `line` and `column` count from 1. */
export class XmlSyntaxError extends Error {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  constructor(message: string, file: string, line: number, column: number) {
    super(`${message} at ${file}:${line}`);
    this.file = file;
    this.line = line;
    this.column = column;
  }
}

/** Offsets of line starts, found once per document and only when somebody asks for a position. */
class LineTable {
  readonly #text: string;
  #starts: number[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  position(offset: number): { line: number; column: number } {
    this.#starts ??= this.#find();
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] as number) + 1 };
  }

  #find(): number[] {
    const starts = [0];
    for (let at = this.#text.indexOf('\n'); at >= 0; at = this.#text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
}

/** One element. `text` is its character data exactly as written, entities decoded; of an element with children it is the white space between them. */
export class XmlElement {
  readonly name: string;
  readonly text: string;
  readonly children: readonly XmlElement[];
  readonly attributes: Readonly<Record<string, string>>;
  readonly #offset: number;
  readonly #lines: LineTable;

  constructor(
    name: string,
    text: string,
    children: readonly XmlElement[],
    attributes: Readonly<Record<string, string>>,
    offset: number,
    lines: LineTable
  ) {
    this.name = name;
    this.text = text;
    this.children = children;
    this.attributes = attributes;
    this.#offset = offset;
    this.#lines = lines;
  }

  /** Line of the opening tag, from 1. */
  get line(): number {
    return this.#lines.position(this.#offset).line;
  }

  /** Column of the opening tag, from 1. */
  get column(): number {
    return this.#lines.position(this.#offset).column;
  }

  /** First child of that name. */
  first(name: string): XmlElement | undefined {
    for (const child of this.children) if (child.name === name) return child;
    return undefined;
  }

  /** Children of that name, in order. */
  all(name: string): XmlElement[] {
    return this.children.filter((child) => child.name === name);
  }

  /** Text of the first child of that name without white space around it; undefined when there is no such child. */
  textOf(name: string): string | undefined {
    return this.first(name)?.text.trim();
  }
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  captureMetaData: true,
  htmlEntities: true, // numeric character references such as &#10; are decoded only with this
  // Translations and formulas hold thousands of &apos; and &quot;. No document type is read, so nothing can be expanded twice.
  processEntities: {
    enabled: true,
    maxTotalExpansions: Number.MAX_SAFE_INTEGER,
    maxExpandedLength: Number.MAX_SAFE_INTEGER
  }
});
const position = XMLParser.getMetaDataSymbol() as unknown as symbol;

type ParsedNode = Record<string, unknown> & Record<symbol, { startIndex: number } | undefined>;
const none: Readonly<Record<string, string>> = Object.freeze({});

/** The last well-formed text of each file with its tree: who looks at a project again and again reads only what changed. */
const read = new Map<string, { readonly text: string; readonly root: XmlElement }>();

/**
 * Parses a document and gives its root element.
 * @param file name for messages
 * @throws XmlSyntaxError when the text is not well-formed
 */
export function parseXml(text: string, file: string): XmlElement {
  const before = read.get(file);
  if (before?.text === text) return before.root;
  const root = parse(text, file);
  read.set(file, { text, root });
  return root;
}

/** Lets go of the text and tree kept of a file. */
export function forgetXml(file: string): void {
  read.delete(file);
}

function parse(text: string, file: string): XmlElement {
  const valid = XMLValidator.validate(text);
  if (valid !== true) throw new XmlSyntaxError(valid.err.msg, file, valid.err.line, valid.err.col);
  const lines = new LineTable(text);
  let nodes: ParsedNode[];
  try {
    nodes = parser.parse(text) as ParsedNode[];
  } catch (error) {
    throw new XmlSyntaxError(error instanceof Error ? error.message : String(error), file, 1, 1);
  }
  const roots = nodes.map((node) => toElement(node, lines)).filter((element) => element !== undefined);
  const [root, second] = roots;
  if (!root) throw new XmlSyntaxError('There is no root element', file, 1, 1);
  if (second)
    throw new XmlSyntaxError(`There is a second root element <${second.name}>`, file, second.line, second.column);
  return root;
}

function toElement(node: ParsedNode, lines: LineTable): XmlElement | undefined {
  let name: string | undefined;
  for (const key of Object.keys(node)) {
    if (key !== ':@') {
      name = key;
      break;
    }
  }
  if (name === undefined || name === '#text' || name.startsWith('?')) return undefined;
  const children: XmlElement[] = [];
  let text = '';
  for (const child of node[name] as ParsedNode[]) {
    const characters = child['#text'];
    if (characters !== undefined) text += String(characters);
    else {
      const element = toElement(child, lines);
      if (element) children.push(element);
    }
  }
  const attributes = (node[':@'] as Record<string, string> | undefined) ?? none;
  return new XmlElement(name, text, children, attributes, node[position]?.startIndex ?? 0, lines);
}
