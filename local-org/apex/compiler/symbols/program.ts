/** All that one compilation knows: source types, platform types, schema, labels, and the problems found. */
import type { ObjectSchema, Schema } from '../../../data/schema/model.ts';
import { NAME_OBJECT } from '../../../data/soql/resolve.ts';
import type { Position, Problem } from '../syntax/position.ts';
import type { MemberSyntax, TypeDeclarationSyntax } from '../syntax/ast.ts';
import type { CompileEnvironment } from '../compile.ts';
import { PlatformLibrary } from './platform.ts';
import type { ClassSymbol, ConstructorSymbol, FieldSymbol, MethodSymbol, PropertySymbol } from './symbols.ts';
import { TypeTable } from './type-table.ts';

/** Where the members of a symbol stand in the syntax tree. */
export interface ClassSource {
  readonly syntax: TypeDeclarationSyntax | null;
  /** Members of a trigger's or an anonymous block's class. */
  readonly loose: readonly MemberSyntax[];
}

export class Program {
  readonly environment: CompileEnvironment;
  readonly schema: Schema;
  readonly types: TypeTable;
  readonly platform: PlatformLibrary;
  /** Lower-cased name → top-level class, interface or enum. */
  readonly classes = new Map<string, ClassSymbol>();
  readonly sources = new Map<ClassSymbol, ClassSource>();
  readonly problems: Problem[] = [];
  /** Syntax of each declared member, for the checker. */
  readonly memberSyntax = new Map<FieldSymbol | PropertySymbol | MethodSymbol | ConstructorSymbol, MemberSyntax>();
  private readonly reported = new Set<string>();

  constructor(environment: CompileEnvironment) {
    this.environment = environment;
    this.schema = environment.schema;
    this.types = new TypeTable(environment.schema, this.classes);
    this.platform = new PlatformLibrary(environment.platform, this.types);
  }

  /** The same message at the same place is kept once. */
  report(file: string, position: Position, message: string): void {
    const key = `${file}\n${position.line}\n${position.column}\n${message}`;
    if (this.reported.has(key)) return;
    this.reported.add(key);
    this.problems.push({ file, line: position.line, column: position.column, message });
  }

  /** `Account`, `ns__Thing__c`; with the package's own namespace left out too. */
  findObject(name: string): ObjectSchema | undefined {
    const lower = name.toLowerCase();
    const found = this.schema.objects.get(lower) ?? (lower === 'name' ? NAME_OBJECT : undefined);
    if (found || this.environment.namespace === undefined) return found;
    const prefix = `${this.environment.namespace.toLowerCase()}__`;
    return lower.startsWith(prefix) ? this.schema.objects.get(lower.slice(prefix.length)) : undefined;
  }
}
