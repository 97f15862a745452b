/**
 * The syntax tree: Apex as written, before any name is looked up. Plain data (no classes, no cycles), so it can be kept
 * between runs. The checker turns it into the checked tree (`check/tree.ts`), which is what the generator reads.
 *
 * The position of a member access, call or binary operation is that of the name or operator, as the platform reports it;
 * of everything else the first token.
 */
import type { Position } from './position.ts';

interface Node {
  readonly position: Position;
}

// ---------------------------------------------------------------- types and modifiers

/** `Map<Id, List<ns.Foo>>[]`: dotted parts with type arguments, and the number of `[]` behind. */
export interface TypeReference extends Node {
  readonly parts: readonly TypePart[];
  readonly dimensions: number;
}
export interface TypePart {
  readonly name: string;
  readonly args: readonly TypeReference[];
}

export interface AnnotationSyntax extends Node {
  readonly name: string;
  /** Name (`''` for a single unnamed value) → expression. */
  readonly values: readonly { readonly name: string; readonly value: ExpressionSyntax }[];
}

export interface Modifiers {
  /** Lower-cased words in source order: `public`, `static`, `with sharing`, `testmethod`, … */
  readonly words: readonly { readonly word: string; readonly position: Position }[];
  readonly annotations: readonly AnnotationSyntax[];
}

// ---------------------------------------------------------------- declarations

export type UnitSyntax = ClassUnitSyntax | TriggerUnitSyntax | AnonymousUnitSyntax;

export interface ClassUnitSyntax {
  readonly kind: 'classUnit';
  readonly declaration: TypeDeclarationSyntax;
}
export interface TriggerUnitSyntax extends Node {
  readonly kind: 'triggerUnit';
  readonly name: string;
  readonly object: string;
  readonly objectPosition: Position;
  readonly events: readonly {
    readonly timing: 'before' | 'after';
    readonly operation: 'insert' | 'update' | 'delete' | 'undelete';
    readonly position: Position;
  }[];
  readonly members: readonly MemberSyntax[];
  readonly statements: readonly StatementSyntax[];
}
export interface AnonymousUnitSyntax extends Node {
  readonly kind: 'anonymousUnit';
  readonly members: readonly MemberSyntax[];
  readonly statements: readonly StatementSyntax[];
}

export type TypeDeclarationSyntax = ClassSyntax | InterfaceSyntax | EnumSyntax;

export interface ClassSyntax extends Node {
  readonly kind: 'class';
  readonly name: string;
  readonly modifiers: Modifiers;
  readonly superclass: TypeReference | null;
  readonly interfaces: readonly TypeReference[];
  readonly members: readonly MemberSyntax[];
}
export interface InterfaceSyntax extends Node {
  readonly kind: 'interface';
  readonly name: string;
  readonly modifiers: Modifiers;
  readonly interfaces: readonly TypeReference[];
  readonly methods: readonly MethodSyntax[];
}
export interface EnumSyntax extends Node {
  readonly kind: 'enum';
  readonly name: string;
  readonly modifiers: Modifiers;
  readonly constants: readonly { readonly name: string; readonly position: Position }[];
}

export type MemberSyntax =
  TypeDeclarationSyntax | FieldSyntax | PropertySyntax | MethodSyntax | ConstructorSyntax | InitializerSyntax;

export interface FieldSyntax extends Node {
  readonly kind: 'field';
  readonly modifiers: Modifiers;
  readonly type: TypeReference;
  readonly variables: readonly VariableSyntax[];
}
export interface VariableSyntax extends Node {
  readonly name: string;
  readonly initializer: ExpressionSyntax | null;
}
export interface AccessorSyntax extends Node {
  readonly modifiers: Modifiers;
  /** Null: `get;`. */
  readonly body: BlockSyntax | null;
}
export interface PropertySyntax extends Node {
  readonly kind: 'property';
  readonly modifiers: Modifiers;
  readonly type: TypeReference;
  readonly name: string;
  readonly getter: AccessorSyntax | null;
  readonly setter: AccessorSyntax | null;
}
export interface ParameterSyntax extends Node {
  readonly modifiers: Modifiers;
  readonly type: TypeReference;
  readonly name: string;
}
export interface MethodSyntax extends Node {
  readonly kind: 'method';
  readonly modifiers: Modifiers;
  /** Null: void. */
  readonly returnType: TypeReference | null;
  readonly name: string;
  readonly parameters: readonly ParameterSyntax[];
  /** Null: `;`. */
  readonly body: BlockSyntax | null;
}
export interface ConstructorSyntax extends Node {
  readonly kind: 'constructor';
  readonly modifiers: Modifiers;
  readonly name: string;
  readonly parameters: readonly ParameterSyntax[];
  readonly body: BlockSyntax;
}
export interface InitializerSyntax extends Node {
  readonly kind: 'initializer';
  readonly isStatic: boolean;
  readonly body: BlockSyntax;
}

// ---------------------------------------------------------------- statements

export type StatementSyntax =
  | BlockSyntax
  | LocalSyntax
  | ExpressionStatementSyntax
  | IfSyntax
  | WhileSyntax
  | DoWhileSyntax
  | ForSyntax
  | ForEachSyntax
  | ReturnSyntax
  | ThrowSyntax
  | JumpSyntax
  | TrySyntax
  | SwitchSyntax
  | DmlSyntax
  | RunAsSyntax
  | EmptySyntax;

export interface BlockSyntax extends Node {
  readonly kind: 'block';
  readonly statements: readonly StatementSyntax[];
  /** Of the closing brace: where a missing return is reported. */
  readonly end: Position;
}
export interface LocalSyntax extends Node {
  readonly kind: 'local';
  readonly modifiers: Modifiers;
  readonly type: TypeReference;
  readonly variables: readonly VariableSyntax[];
}
export interface ExpressionStatementSyntax extends Node {
  readonly kind: 'expressionStatement';
  readonly expression: ExpressionSyntax;
}
export interface IfSyntax extends Node {
  readonly kind: 'if';
  readonly condition: ExpressionSyntax;
  readonly then: StatementSyntax;
  readonly otherwise: StatementSyntax | null;
}
export interface WhileSyntax extends Node {
  readonly kind: 'while';
  readonly condition: ExpressionSyntax;
  readonly body: StatementSyntax;
}
export interface DoWhileSyntax extends Node {
  readonly kind: 'doWhile';
  readonly body: BlockSyntax;
  readonly condition: ExpressionSyntax;
}
export interface ForSyntax extends Node {
  readonly kind: 'for';
  readonly init: LocalSyntax | readonly ExpressionSyntax[] | null;
  readonly condition: ExpressionSyntax | null;
  readonly update: readonly ExpressionSyntax[];
  readonly body: StatementSyntax;
}
export interface ForEachSyntax extends Node {
  readonly kind: 'forEach';
  readonly type: TypeReference;
  readonly name: string;
  readonly namePosition: Position;
  readonly iterable: ExpressionSyntax;
  readonly body: StatementSyntax;
}
export interface ReturnSyntax extends Node {
  readonly kind: 'return';
  readonly value: ExpressionSyntax | null;
}
export interface ThrowSyntax extends Node {
  readonly kind: 'throw';
  readonly value: ExpressionSyntax;
}
export interface JumpSyntax extends Node {
  readonly kind: 'break' | 'continue';
}
export interface TrySyntax extends Node {
  readonly kind: 'try';
  readonly body: BlockSyntax;
  readonly catches: readonly {
    readonly position: Position;
    readonly type: TypeReference;
    readonly name: string;
    readonly namePosition: Position;
    readonly body: BlockSyntax;
  }[];
  readonly finally: BlockSyntax | null;
}
export interface SwitchSyntax extends Node {
  readonly kind: 'switch';
  readonly value: ExpressionSyntax;
  readonly branches: readonly SwitchBranchSyntax[];
}
export interface SwitchBranchSyntax extends Node {
  readonly when:
    | { readonly kind: 'values'; readonly values: readonly ExpressionSyntax[] }
    | { readonly kind: 'type'; readonly type: TypeReference; readonly name: string; readonly namePosition: Position }
    | { readonly kind: 'else' };
  readonly body: BlockSyntax;
}
export interface DmlSyntax extends Node {
  readonly kind: 'dml';
  readonly operation: 'insert' | 'update' | 'upsert' | 'delete' | 'undelete' | 'merge';
  readonly access: 'user' | 'system' | null;
  readonly target: ExpressionSyntax;
  /** `upsert records Account.Ext__c`. */
  readonly externalId: { readonly position: Position; readonly path: readonly string[] } | null;
  readonly losers: ExpressionSyntax | null;
}
export interface RunAsSyntax extends Node {
  readonly kind: 'runAs';
  readonly args: readonly ExpressionSyntax[];
  readonly body: BlockSyntax;
}
export interface EmptySyntax extends Node {
  readonly kind: 'empty';
}

// ---------------------------------------------------------------- expressions

export type ExpressionSyntax =
  | LiteralSyntax
  | NameSyntax
  | DotSyntax
  | CallSyntax
  | ConstructorCallSyntax
  | SelfSyntax
  | TypeLiteralSyntax
  | IndexSyntax
  | NewSyntax
  | CastSyntax
  | UnarySyntax
  | IncrementSyntax
  | BinarySyntax
  | AssignSyntax
  | ConditionalSyntax
  | InstanceOfSyntax
  | QuerySyntax;

export interface LiteralSyntax extends Node {
  readonly kind: 'literal';
  readonly literal: 'null' | 'boolean' | 'integer' | 'long' | 'double' | 'decimal' | 'string';
  /** Of strings: the characters meant. Of numbers: the digits without suffix. */
  readonly text: string;
}
export interface NameSyntax extends Node {
  readonly kind: 'name';
  readonly name: string;
}
export interface DotSyntax extends Node {
  readonly kind: 'dot';
  readonly target: ExpressionSyntax;
  readonly name: string;
  readonly safe: boolean;
}
export interface CallSyntax extends Node {
  readonly kind: 'call';
  readonly target: ExpressionSyntax | null;
  readonly name: string;
  readonly safe: boolean;
  readonly args: readonly ExpressionSyntax[];
}
/** `this(…)`, `super(…)`. */
export interface ConstructorCallSyntax extends Node {
  readonly kind: 'constructorCall';
  readonly which: 'this' | 'super';
  readonly args: readonly ExpressionSyntax[];
}
export interface SelfSyntax extends Node {
  readonly kind: 'this' | 'super';
}
/** `Foo.class`; null stands for `void.class`. */
export interface TypeLiteralSyntax extends Node {
  readonly kind: 'typeLiteral';
  readonly type: TypeReference | null;
}
export interface IndexSyntax extends Node {
  readonly kind: 'index';
  readonly target: ExpressionSyntax;
  readonly index: ExpressionSyntax;
}
export interface NewSyntax extends Node {
  readonly kind: 'new';
  readonly type: TypeReference;
  readonly init:
    | { readonly kind: 'arguments'; readonly args: readonly ExpressionSyntax[] }
    | { readonly kind: 'size'; readonly size: ExpressionSyntax }
    /** `{}` or `{ a, b }`. */
    | { readonly kind: 'elements'; readonly elements: readonly ExpressionSyntax[] }
    | {
        readonly kind: 'entries';
        readonly entries: readonly { readonly key: ExpressionSyntax; readonly value: ExpressionSyntax }[];
      };
}
export interface CastSyntax extends Node {
  readonly kind: 'cast';
  readonly type: TypeReference;
  readonly value: ExpressionSyntax;
}
export interface UnarySyntax extends Node {
  readonly kind: 'unary';
  readonly operator: '-' | '+' | '!' | '~';
  readonly value: ExpressionSyntax;
}
export interface IncrementSyntax extends Node {
  readonly kind: 'increment';
  readonly by: 1 | -1;
  readonly prefix: boolean;
  readonly target: ExpressionSyntax;
}
export type BinaryOperatorSyntax =
  | '*'
  | '/'
  | '+'
  | '-'
  | '<<'
  | '>>'
  | '>>>'
  | '<'
  | '>'
  | '<='
  | '>='
  | '=='
  | '!='
  | '<>'
  | '==='
  | '!=='
  | '&'
  | '^'
  | '|'
  | '&&'
  | '||'
  | '??';
export interface BinarySyntax extends Node {
  readonly kind: 'binary';
  readonly operator: BinaryOperatorSyntax;
  readonly left: ExpressionSyntax;
  readonly right: ExpressionSyntax;
}
export interface AssignSyntax extends Node {
  readonly kind: 'assign';
  readonly operator: '=' | '+=' | '-=' | '*=' | '/=' | '&=' | '|=' | '^=' | '<<=' | '>>=' | '>>>=';
  readonly target: ExpressionSyntax;
  readonly value: ExpressionSyntax;
}
export interface ConditionalSyntax extends Node {
  readonly kind: 'conditional';
  readonly condition: ExpressionSyntax;
  readonly then: ExpressionSyntax;
  readonly otherwise: ExpressionSyntax;
}
export interface InstanceOfSyntax extends Node {
  readonly kind: 'instanceOf';
  readonly value: ExpressionSyntax;
  readonly type: TypeReference;
}
/** `[SELECT …]`, `[FIND …]`. */
export interface QuerySyntax extends Node {
  readonly kind: 'soql' | 'sosl';
  /** Between the brackets, as written. */
  readonly text: string;
  /** Where `text` begins in the file. */
  readonly textPosition: Position;
  /** Bind expressions in order; `offset` and `end` in `text`: from the colon to the end of the expression. */
  readonly binds: readonly { readonly expression: ExpressionSyntax; readonly offset: number; readonly end: number }[];
}
