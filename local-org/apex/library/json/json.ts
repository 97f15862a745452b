/** System.JSON, JSONParser, JSONGenerator, JSONToken. Source: Apex Reference, "JSON Class" and the classes named. */
import { ApexBlob, ApexDate, ApexDatetime, ApexDouble, ApexTime, Decimal, toId18 } from '../../../values/index.ts';
import { throwApex } from '../../runtime/exceptions.ts';
import type { EnumConstant } from '../../runtime/types.ts';
import { notNull, refuseNulls } from '../arguments.ts';
import { platformType } from '../declare.ts';
import type { Implementation } from '../declare.ts';
import { platformEnum } from '../enums.ts';
import type { TypeToken } from '../types.ts';
import { readTyped } from './read.ts';
import { JsonTokens } from './tokens.ts';
import type { Token, TokenKind } from './tokens.ts';
import { parseTree, readTree, untyped } from './tree.ts';
import { JsonWriter, serialize, writeValue } from './write.ts';

export const JSON_TOKEN = platformEnum('System.JSONToken', [
  'END_ARRAY',
  'END_OBJECT',
  'FIELD_NAME',
  'NOT_AVAILABLE',
  'START_ARRAY',
  'START_OBJECT',
  'VALUE_EMBEDDED_OBJECT',
  'VALUE_FALSE',
  'VALUE_NULL',
  'VALUE_NUMBER_FLOAT',
  'VALUE_NUMBER_INT',
  'VALUE_STRING',
  'VALUE_TRUE'
]);

function deserialize(text: string | null, type: TypeToken | null, strict: boolean): unknown {
  const json = notNull(text);
  const wanted = notNull(type).type;
  requireBeginning(json, wanted.kind);
  return readTyped(parseTree(json), wanted, strict);
}

/** A wrong first character is told before anything else is read. */
function requireBeginning(json: string, kind: string): void {
  const first = json.trimStart()[0];
  if (first === undefined || json.trim() === 'null') return;
  if ((kind === 'list' || kind === 'set') && first !== '[')
    throwApex('System.JSONException', "Malformed JSON: Expected '[' at the beginning of List/Set");
  if ((kind === 'map' || kind === 'sobject' || kind === 'class') && first !== '{')
    throwApex('System.JSONException', "Malformed JSON: Expected '{' at the beginning of object");
}

platformType({
  name: 'System.JSON',
  kind: 'class',
  statics: {
    'String serialize(Object value)': (value: unknown) => serialize(value, false, false),
    'String serialize(Object value, Boolean suppressApexObjectNulls)': (value: unknown, suppress: boolean | null) =>
      serialize(value, false, suppress === true),
    'String serializePretty(Object value)': (value: unknown) => serialize(value, true, false),
    'String serializePretty(Object value, Boolean suppressApexObjectNulls)': (
      value: unknown,
      suppress: boolean | null
    ) => serialize(value, true, suppress === true),
    'Object deserialize(String json, Type type)': (text: string | null, type: TypeToken | null) =>
      deserialize(text, type, false),
    'Object deserializeStrict(String json, Type type)': (text: string | null, type: TypeToken | null) =>
      deserialize(text, type, true),
    'Object deserializeUntyped(String json)': (text: string | null) => untyped(parseTree(notNull(text))),
    'JSONParser createParser(String json)': (text: string | null) => new JsonParser(notNull(text)),
    'JSONGenerator createGenerator(Boolean pretty)': (pretty: boolean | null) => new JsonGenerator(pretty === true)
  }
});

/** A cursor over the tokens of a text. Before the first and after the last there is no current token. */
export class JsonParser {
  private readonly tokens: JsonTokens;
  current: Token | null = null;
  cleared: Token | null = null;
  /** Names of the fields whose values are being read, one per open object or array. */
  private readonly names: (string | null)[] = [null];

  constructor(text: string) {
    this.tokens = new JsonTokens(text);
  }

  next(): Token | null {
    const token = this.tokens.next();
    this.current = token;
    switch (token?.kind) {
      case 'FIELD_NAME':
        this.names[this.names.length - 1] = token.text;
        break;
      case 'START_OBJECT':
      case 'START_ARRAY':
        this.names.push(null);
        break;
      case 'END_OBJECT':
      case 'END_ARRAY':
        this.names.pop();
        break;
      default:
    }
    return token;
  }

  /** The name that belongs to the current token: of an object or array that begins, the field that holds it. */
  get name(): string | null {
    const kind = this.current?.kind;
    return (kind === 'START_OBJECT' || kind === 'START_ARRAY' ? this.names.at(-2) : this.names.at(-1)) ?? null;
  }

  nextValue(): Token | null {
    const token = this.next();
    return token?.kind === 'FIELD_NAME' ? this.next() : token;
  }

  skipChildren(): void {
    if (this.current?.kind !== 'START_OBJECT' && this.current?.kind !== 'START_ARRAY') return;
    for (let depth = 1; depth > 0;) {
      const token = this.next();
      if (token === null) return;
      if (token.kind === 'START_OBJECT' || token.kind === 'START_ARRAY') depth++;
      else if (token.kind === 'END_OBJECT' || token.kind === 'END_ARRAY') depth--;
    }
  }

  /** The current token, which must be of one of these kinds. Throws JSONException. */
  expect(what: string, ...kinds: TokenKind[]): Token {
    const token = this.current;
    if (token === null || !kinds.includes(token.kind)) {
      throwApex(
        'System.JSONException',
        `Current token (${token === null ? 'null' : token.kind}) not ${what}, can not use ${what} value accessors at input location ${this.tokens.location()}`
      );
    }
    return token;
  }

  /** The value that begins at the current token (or at the next, where there is none yet). */
  readValue(type: TypeToken | null, strict: boolean): unknown {
    const first = this.current ?? this.next();
    if (first === null) throwApex('System.JSONException', 'No content to map to Object due to end of input');
    const start = first.kind === 'FIELD_NAME' ? this.next()! : first;
    return readTyped(readTree(start, this), notNull(type).type, strict);
  }
}

const constant = (token: Token | null): EnumConstant | null => (token === null ? null : JSON_TOKEN[token.kind]);
const numeric = (parser: JsonParser): string => parser.expect('numeric', 'VALUE_NUMBER_INT', 'VALUE_NUMBER_FLOAT').text;
const stringValue = (parser: JsonParser): string => parser.expect('VALUE_STRING', 'VALUE_STRING').text;

function parsed<T>(value: T | null, text: string, type: string): T {
  return value ?? throwApex('System.JSONException', `Illegal value for primitive: ${text} is not a valid ${type}`);
}

platformType({
  name: 'System.JSONParser',
  kind: 'class',
  construct: JsonParser,
  methods: {
    'void clearCurrentToken()': (parser: JsonParser) => {
      parser.cleared = parser.current;
      parser.current = null;
    },
    'Blob getBlobValue()': (parser: JsonParser) => ApexBlob.fromBase64(stringValue(parser)),
    'Boolean getBooleanValue()': (parser: JsonParser) =>
      parser.expect('boolean', 'VALUE_TRUE', 'VALUE_FALSE').kind === 'VALUE_TRUE',
    'String getCurrentName()': (parser: JsonParser) => parser.name,
    'JSONToken getCurrentToken()': (parser: JsonParser) => constant(parser.current),
    'Datetime getDateTimeValue()': (parser: JsonParser) =>
      parsed(ApexDatetime.parseIso(stringValue(parser)), stringValue(parser), 'Datetime'),
    'Date getDateValue()': (parser: JsonParser) =>
      parsed(ApexDate.parseIso(stringValue(parser).slice(0, 10)), stringValue(parser), 'Date'),
    'Decimal getDecimalValue()': (parser: JsonParser) => Decimal.parse(numeric(parser)),
    'Double getDoubleValue()': (parser: JsonParser) => new ApexDouble(Number(numeric(parser))),
    'Id getIdValue()': (parser: JsonParser) => parsed(toId18(stringValue(parser)), stringValue(parser), 'Id'),
    'Integer getIntegerValue()': (parser: JsonParser) => Decimal.parse(numeric(parser)).intValue(),
    'JSONToken getLastClearedToken()': (parser: JsonParser) => constant(parser.cleared),
    'Long getLongValue()': (parser: JsonParser) => Decimal.parse(numeric(parser)).longValue(),
    'String getText()': (parser: JsonParser) => parser.current?.text ?? null,
    'Time getTimeValue()': (parser: JsonParser) =>
      parsed(ApexTime.parseIso(stringValue(parser)), stringValue(parser), 'Time'),
    'Boolean hasCurrentToken()': (parser: JsonParser) => parser.current !== null,
    'JSONToken nextToken()': (parser: JsonParser) => constant(parser.next()),
    'JSONToken nextValue()': (parser: JsonParser) => constant(parser.nextValue()),
    'Object readValueAs(Type type)': (parser: JsonParser, type: TypeToken | null) => parser.readValue(type, false),
    'Object readValueAsStrict(Type type)': (parser: JsonParser, type: TypeToken | null) => parser.readValue(type, true),
    'void skipChildren()': (parser: JsonParser) => parser.skipChildren()
  }
});

export class JsonGenerator {
  readonly writer: JsonWriter;
  closed = false;
  constructor(pretty: boolean) {
    this.writer = new JsonWriter(pretty);
  }

  /** The writer, unless the generator is closed. */
  get open(): JsonWriter {
    if (this.closed) throwApex('System.JSONException', 'JSONGenerator is closed');
    return this.writer;
  }

  value(value: unknown): void {
    writeValue(this.open, value, { suppressNulls: false });
  }
}

/** `writeX(value)` and `writeXField(name, value)`. */
function writers(): Record<string, Implementation> {
  const types: readonly (readonly [string, string])[] = [
    ['Blob', 'Blob'],
    ['Boolean', 'Boolean'],
    ['Date', 'Date'],
    ['DateTime', 'Datetime'],
    ['Id', 'Id'],
    ['Number', 'Decimal'],
    ['Number', 'Double'],
    ['Number', 'Integer'],
    ['Number', 'Long'],
    ['Object', 'Object'],
    ['String', 'String'],
    ['Time', 'Time']
  ];
  const methods: Record<string, Implementation> = {};
  for (const [name, type] of types) {
    methods[`void write${name}(${type} value)`] = (generator: JsonGenerator, value: unknown) => generator.value(value);
    methods[`void write${name}Field(String name, ${type} value)`] = (
      generator: JsonGenerator,
      field: string | null,
      value: unknown
    ) => {
      generator.open.name(notNull(field));
      generator.value(value);
    };
  }
  return methods;
}

platformType({
  name: 'System.JSONGenerator',
  kind: 'class',
  construct: JsonGenerator,
  methods: {
    ...writers(),
    ...refuseNulls({
      'void close()': (generator: JsonGenerator) => {
        generator.closed = true;
      },
      'String getAsString()': (generator: JsonGenerator) => {
        generator.closed = true;
        return generator.writer.result;
      },
      'Boolean isClosed()': (generator: JsonGenerator) => generator.closed,
      'void writeEndArray()': (generator: JsonGenerator) => generator.open.end(']'),
      'void writeEndObject()': (generator: JsonGenerator) => generator.open.end('}'),
      'void writeFieldName(String name)': (generator: JsonGenerator, name: string) => generator.open.name(name),
      'void writeNull()': (generator: JsonGenerator) => generator.open.raw('null'),
      'void writeNullField(String name)': (generator: JsonGenerator, name: string) => {
        generator.open.name(name);
        generator.open.raw('null');
      },
      'void writeStartArray()': (generator: JsonGenerator) => generator.open.begin('['),
      'void writeStartObject()': (generator: JsonGenerator) => generator.open.begin('{')
    })
  }
});
