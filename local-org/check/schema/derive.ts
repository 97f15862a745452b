/**
 * Derives the schema of metadata files from the declarations of `@salesforce/types/metadata`, which are generated from the
 * Metadata API's WSDL: one entry a type with its elements, one an enumeration with its values.
 */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** How the text of an element is read, or which type its children follow. */
export interface ElementSchema {
  /** `string`, `boolean`, `number`, `date`, or the name of a type or an enumeration. */
  readonly type: string;
  readonly many: boolean;
  readonly required: boolean;
}

export interface MetadataSchema {
  /** Type name → its elements by name (inherited ones included). */
  readonly types: Readonly<Record<string, Readonly<Record<string, ElementSchema>>>>;
  /** Enumeration → values. */
  readonly enums: Readonly<Record<string, readonly string[]>>;
}

/** Path of the declarations in node_modules; throws when the package is not installed. */
export function declarationsPath(): string {
  return createRequire(import.meta.url)
    .resolve('@salesforce/types/metadata')
    .replace(/\.js$/, '.d.ts');
}

/** Reads the declarations (about half a second: callers keep the result). */
export function deriveSchema(path: string = declarationsPath()): MetadataSchema {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, false);
  const declarations = new Map<string, ts.TypeNode>();
  for (const statement of file.statements) {
    if (ts.isTypeAliasDeclaration(statement)) declarations.set(statement.name.text, statement.type);
  }
  const types: Record<string, Record<string, ElementSchema>> = {};
  const enums: Record<string, string[]> = {};
  for (const [name, node] of declarations) {
    const values = literals(node);
    if (values !== undefined) enums[name] = values;
    else {
      const elements = members(node, declarations);
      if (elements !== undefined) types[name] = elements;
    }
  }
  return { types, enums };
}

function literals(node: ts.TypeNode): string[] | undefined {
  const parts = ts.isUnionTypeNode(node) ? node.types : [node];
  const values: string[] = [];
  for (const part of parts) {
    if (!ts.isLiteralTypeNode(part) || !ts.isStringLiteral(part.literal)) return undefined;
    values.push(part.literal.text);
  }
  return values;
}

function members(
  node: ts.TypeNode,
  declarations: ReadonlyMap<string, ts.TypeNode>
): Record<string, ElementSchema> | undefined {
  if (ts.isIntersectionTypeNode(node)) {
    return Object.assign({}, ...node.types.map((part) => members(part, declarations) ?? {})) as Record<
      string,
      ElementSchema
    >;
  }
  if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName)) {
    const target = declarations.get(node.typeName.text);
    return target === undefined ? undefined : members(target, declarations);
  }
  if (!ts.isTypeLiteralNode(node)) return undefined;
  const elements: Record<string, ElementSchema> = {};
  for (const member of node.members) {
    if (!ts.isPropertySignature(member) || member.type === undefined) continue;
    const name = ts.isIdentifier(member.name) || ts.isStringLiteral(member.name) ? member.name.text : undefined;
    if (name === undefined) continue;
    const many = ts.isArrayTypeNode(member.type);
    const item = ts.isArrayTypeNode(member.type) ? member.type.elementType : member.type;
    elements[name] = {
      type: typeName(item, declarations),
      many,
      required: member.questionToken === undefined && !many
    };
  }
  return elements;
}

function typeName(node: ts.TypeNode, declarations: ReadonlyMap<string, ts.TypeNode>): string {
  switch (node.kind) {
    case ts.SyntaxKind.BooleanKeyword:
      return 'boolean';
    case ts.SyntaxKind.NumberKeyword:
      return 'number';
    default:
  }
  if (!ts.isTypeReferenceNode(node) || !ts.isIdentifier(node.typeName)) return 'string';
  const name = node.typeName.text;
  if (name === 'Date') return 'date';
  const target = declarations.get(name);
  return target === undefined || target.kind === ts.SyntaxKind.StringKeyword ? 'string' : name;
}
