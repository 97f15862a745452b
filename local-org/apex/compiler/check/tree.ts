/**
 * The checked tree: what the front end hands to the generator. Nothing in it is left to resolve or to guess.
 *
 * - The parser makes the syntax tree (`syntax/ast.ts`, names as written). The checker reads it and builds this tree anew,
 *   so a node here is complete by its TypeScript type: no optional slots to be filled later.
 * - Every expression has its `type`. Every name is resolved to the node kind that says what it is.
 * - Implicit conversions are `convert` nodes; where a conversion changes nothing at run time (upcast, Id to String,
 *   List<Account> to List<SObject>) there is no node, only a different expected type.
 * - Operators say on what they work (`operand`); both operands have already been converted to that.
 * - Arguments of calls are already converted to the parameter types, in order, and complete.
 * - Safe navigation is made explicit: `safe` evaluates `receiver` once; when it is null the whole is null, else `body`
 *   is evaluated, in which the one `safeValue` node with the same `slot` stands for the receiver's value.
 *   (`a?.b.c()` is short-circuited as a whole.) No other node knows of `?.`.
 * - A receiver may be null at run time; the generator makes NullPointerException of it. `this` and static uses have no null.
 * - Units with a compile error are not handed over; they stand in the problems instead.
 */
import type { ChildRelationship, FieldSchema, FieldSetSchema, ObjectSchema } from '../../../data/schema/model.ts';
import type { Implementation, PlatformTypeDeclaration } from '../../library/declare.ts';
import type {
  AccessModifier,
  AnnotationUse,
  ClassSymbol,
  ConstructorSymbol,
  FieldSymbol,
  LocalSymbol,
  MethodSymbol,
  PropertySymbol
} from '../symbols/symbols.ts';
import type { ApexType, ListType, MapType, PlatformType, SetType, SObjectType, UserType } from '../symbols/types.ts';
import type { Position } from '../syntax/position.ts';

// ---------------------------------------------------------------- units

export type UnitKind = 'class' | 'trigger' | 'anonymous';

export interface CheckedUnit {
  readonly file: string;
  readonly kind: UnitKind;
  /** Class or trigger name; `AnonymousBlock` for anonymous code. */
  readonly name: string;
  readonly apiVersion: number;
  readonly source: string;
  /**
   * The classes this unit's code relies on, with a hash of all that can be relied on: members, types, keys, modifiers, annotations, inherited ones too.
   * A unit's generated JavaScript may be kept as long as its source, apiVersion, the schema, the library, the names of all classes and these hashes
   * stay the same.
   */
  readonly dependencies: Readonly<Record<string, string>>;
  readonly body: CheckedClass | CheckedTrigger | CheckedAnonymous;
}

/** A class, interface or enum. Interfaces and enums have no members but their symbol's. */
export interface CheckedClass {
  readonly kind: 'class';
  readonly symbol: ClassSymbol;
  /** Static and instance fields, properties and initialiser blocks in source order (initialisation follows this order). */
  readonly members: readonly CheckedMember[];
  readonly methods: readonly CheckedMethod[];
  /** Declared and implicit ones. */
  readonly constructors: readonly CheckedConstructor[];
  readonly inner: readonly CheckedClass[];
}

export type CheckedMember = CheckedField | CheckedProperty | CheckedInitializer;

export interface CheckedField {
  readonly kind: 'field';
  readonly position: Position;
  readonly symbol: FieldSymbol;
  /** Null: the field starts as null. */
  readonly initializer: Expression | null;
}

export interface CheckedProperty {
  readonly kind: 'property';
  readonly position: Position;
  readonly symbol: PropertySymbol;
  /** Null: there is no such accessor, or it is automatic or abstract (see symbol). */
  readonly getter: Body | null;
  /** `value` is the one parameter of a setter. */
  readonly setter: (Body & { readonly value: LocalSymbol }) | null;
  readonly initializer: Expression | null;
}

export interface CheckedInitializer {
  readonly kind: 'initializer';
  readonly position: Position;
  readonly isStatic: boolean;
  readonly body: Body;
}

export interface CheckedMethod {
  readonly kind: 'method';
  readonly position: Position;
  readonly symbol: MethodSymbol;
  readonly parameters: readonly LocalSymbol[];
  /** Null for abstract methods. */
  readonly body: Body | null;
}

export interface CheckedConstructor {
  readonly kind: 'constructor';
  readonly position: Position;
  readonly symbol: ConstructorSymbol;
  readonly parameters: readonly LocalSymbol[];
  /** The explicit or implicit call of another constructor, run first. Null only when there is no superclass (then nothing is called). */
  readonly chain: ConstructorChain | null;
  /** Empty block for implicit ones. */
  readonly body: Body;
}

export type ConstructorChain =
  /** `this(…)`: field initialisers are not run again. */
  | {
      readonly kind: 'this';
      readonly position: Position;
      readonly constructor: ConstructorSymbol;
      readonly args: readonly Expression[];
    }
  /** `super(…)` of a class of the source; afterwards the field initialisers of this class run. */
  | {
      readonly kind: 'super';
      readonly position: Position;
      readonly constructor: ConstructorSymbol;
      readonly args: readonly Expression[];
    }
  /** `super(…)` of a platform class (Exception and few others): the arguments go to that constructor. */
  | {
      readonly kind: 'platformSuper';
      readonly position: Position;
      readonly declaration: PlatformTypeDeclaration;
      /** Key in `declaration.constructors`. Null when the class declares none: no arguments. */
      readonly signature: string | null;
      readonly args: readonly Expression[];
    };

/** A body of statements with all its locals (for declaration up front, if wanted). */
export interface Body {
  readonly block: Block;
  readonly locals: readonly LocalSymbol[];
  /** Number of `safe` slots used in it. */
  readonly safeSlots: number;
}

export interface CheckedTrigger {
  readonly kind: 'trigger';
  readonly name: string;
  readonly position: Position;
  readonly object: ObjectSchema;
  readonly events: readonly {
    readonly timing: 'before' | 'after';
    readonly operation: 'insert' | 'update' | 'delete' | 'undelete';
  }[];
  readonly body: Body;
  /** Methods and variables declared in a trigger body live here, as static members of a class named like the trigger. */
  readonly members: CheckedClass;
}

export interface CheckedAnonymous {
  readonly kind: 'anonymous';
  readonly position: Position;
  /** Top-level statements, in order; their variables are locals, which the methods do not see. */
  readonly body: Body;
  /** Methods and inner classes, as of a class named `AnonymousBlock`. */
  readonly members: CheckedClass;
}

// ---------------------------------------------------------------- statements

interface Node {
  readonly position: Position;
}

export type Statement =
  | Block
  | LocalDeclaration
  | ExpressionStatement
  | If
  | While
  | DoWhile
  | For
  | ForEach
  | Return
  | Throw
  | Break
  | Continue
  | Try
  | Switch
  | Dml
  | RunAs;

/** Every statement but a block and the empty one counts as a line for coverage, at `position.line`. Empty statements are dropped. */
export interface Block extends Node {
  readonly kind: 'block';
  readonly statements: readonly Statement[];
}
export interface LocalDeclaration extends Node {
  readonly kind: 'localDeclaration';
  /** Without initializer the variable is null. */
  readonly variables: readonly { readonly symbol: LocalSymbol; readonly initializer: Expression | null }[];
}
export interface ExpressionStatement extends Node {
  readonly kind: 'expression';
  readonly expression: Expression;
}
/** Conditions are Boolean expressions and may be null at run time (NullPointerException). */
export interface If extends Node {
  readonly kind: 'if';
  readonly condition: Expression;
  readonly then: Statement;
  readonly otherwise: Statement | null;
}
export interface While extends Node {
  readonly kind: 'while';
  readonly condition: Expression;
  readonly body: Statement;
}
export interface DoWhile extends Node {
  readonly kind: 'doWhile';
  readonly body: Statement;
  readonly condition: Expression;
}
export interface For extends Node {
  readonly kind: 'for';
  readonly init:
    LocalDeclaration | { readonly kind: 'expressions'; readonly expressions: readonly Expression[] } | null;
  readonly condition: Expression | null;
  readonly update: readonly Expression[];
  readonly body: Statement;
}
export interface ForEach extends Node {
  readonly kind: 'forEach';
  /** The loop's own variable, or an existing one is not possible on the platform. */
  readonly variable: LocalSymbol;
  /**
   * `list`, `set`: an ApexList, ApexSet. `iterable`: a value of Iterable<T>, of the platform or the source (call `iterator$0`, `hasnext$0`, `next$0`).
   * `query`: `iterable` is a `soql` node and the variable takes one row; `queryChunks`: the variable takes lists of up to 200 rows.
   */
  readonly over: 'list' | 'set' | 'iterable' | 'query' | 'queryChunks';
  readonly iterable: Expression;
  readonly body: Statement;
}
export interface Return extends Node {
  readonly kind: 'return';
  readonly value: Expression | null;
}
export interface Throw extends Node {
  readonly kind: 'throw';
  readonly value: Expression;
}
export interface Break extends Node {
  readonly kind: 'break';
}
export interface Continue extends Node {
  readonly kind: 'continue';
}
export interface Try extends Node {
  readonly kind: 'try';
  readonly body: Block;
  readonly catches: readonly {
    readonly position: Position;
    readonly variable: LocalSymbol;
    readonly type: UserType | PlatformType;
    readonly body: Block;
  }[];
  readonly finally: Block | null;
}
export interface Switch extends Node {
  readonly kind: 'switch';
  readonly value: Expression;
  /** `sobject`: branches by sObject type. Strings in a switch compare case-sensitively. */
  readonly on: 'integer' | 'long' | 'string' | 'enum' | 'sobject';
  readonly branches: readonly SwitchBranch[];
  readonly otherwise: Block | null;
}
export type SwitchBranch =
  /** Literals, enum constants or `null` literals. */
  | {
      readonly kind: 'values';
      readonly position: Position;
      readonly values: readonly Expression[];
      readonly body: Block;
    }
  | {
      readonly kind: 'type';
      readonly position: Position;
      readonly type: SObjectType;
      readonly variable: LocalSymbol;
      readonly body: Block;
    };
export interface Dml extends Node {
  readonly kind: 'dml';
  readonly operation: 'insert' | 'update' | 'upsert' | 'delete' | 'undelete' | 'merge';
  /** `as user` / `as system`; null: the default of the API version and the class. */
  readonly access: 'user' | 'system' | null;
  /** A record or a list of records. For merge: the master. */
  readonly target: Expression;
  readonly isList: boolean;
  /** Upsert by this external id field. */
  readonly externalIdField: FieldSchema | null;
  /** For merge: a record, or a list of them, or ids. */
  readonly losers: Expression | null;
}
export interface RunAs extends Node {
  readonly kind: 'runAs';
  /** A User record or a Version. */
  readonly args: readonly Expression[];
  readonly body: Block;
}

// ---------------------------------------------------------------- expressions

interface ExpressionNode extends Node {
  readonly type: ApexType;
}

export type Expression =
  | Literal
  | LocalReference
  | This
  | InstanceField
  | StaticField
  | PropertyReference
  | PlatformProperty
  | SObjectFieldReference
  | SObjectParent
  | SObjectChildren
  | EnumConstantReference
  | PlatformEnumConstant
  | LabelReference
  | TypeLiteral
  | SObjectTypeToken
  | SObjectFieldToken
  | DescribeObject
  | DescribeFields
  | DescribeField
  | DescribeFieldSets
  | DescribeFieldSet
  | TriggerVariable
  | PageReferenceLiteral
  | UserCall
  | PlatformCall
  | EnumCall
  | SObjectStaticCall
  | CloneObject
  | NewUser
  | NewPlatform
  | NewSObject
  | NewCollection
  | NewMap
  | Assign
  | CompoundAssign
  | Increment
  | Binary
  | Logical
  | Unary
  | Conditional
  | Coalesce
  | InstanceOf
  | Cast
  | Convert
  | Index
  | Safe
  | SafeValue
  | SoqlQuery
  | SoslQuery
  | SingleRow
  | Unsupported;

/** What may stand left of an assignment. */
export type Target =
  | LocalReference
  | InstanceField
  | StaticField
  | PropertyReference
  | PlatformProperty
  | SObjectFieldReference
  | SObjectParent
  | Index;

export interface Literal extends ExpressionNode {
  readonly kind: 'literal';
  /**
   * By `type`: null; Boolean → boolean; Integer → number; Long → bigint; String → string (escapes resolved);
   * Double and Decimal → the digits as written without suffix, in `text`.
   */
  readonly value: null | boolean | number | bigint | string;
  readonly text: string;
}
export interface LocalReference extends ExpressionNode {
  readonly kind: 'local';
  readonly symbol: LocalSymbol;
}
export interface This extends ExpressionNode {
  readonly kind: 'this';
}
export interface InstanceField extends ExpressionNode {
  readonly kind: 'field';
  readonly receiver: Expression;
  readonly field: FieldSymbol;
}
export interface StaticField extends ExpressionNode {
  readonly kind: 'staticField';
  readonly field: FieldSymbol;
}
export interface PropertyReference extends ExpressionNode {
  readonly kind: 'property';
  /** Null for static ones. */
  readonly receiver: Expression | null;
  readonly property: PropertySymbol;
  /** Inside the property's own accessors its name means the backing value (`key + '$value'`). */
  readonly backing: boolean;
  /** `super.name`: not dispatched. */
  readonly isSuper: boolean;
}
export interface PlatformProperty extends ExpressionNode {
  readonly kind: 'platformProperty';
  /** Null for static ones. */
  readonly receiver: Expression | null;
  readonly declaration: PlatformTypeDeclaration;
  /** Key in `properties` or `staticProperties`. */
  readonly signature: string;
  readonly get: Implementation;
  readonly set: Implementation | undefined;
}
/** A field of a record: `acc.Name`. */
export interface SObjectFieldReference extends ExpressionNode {
  readonly kind: 'sobjectField';
  readonly receiver: Expression;
  readonly field: FieldSchema;
}
/** A parent record: `contact.Account`, `factor.Plan__r`. `type` is the parent's type, `SObject` when polymorphic (`Name` pseudo-object where the platform has it). */
export interface SObjectParent extends ExpressionNode {
  readonly kind: 'sobjectParent';
  readonly receiver: Expression;
  /** Canonical relationship name, as in SObjectRecord.values. */
  readonly relationship: string;
  readonly field: FieldSchema;
}
/** Rows of a child relationship as List<Child>: `account.Contacts`. */
export interface SObjectChildren extends ExpressionNode {
  readonly kind: 'sobjectChildren';
  readonly receiver: Expression;
  readonly relationship: ChildRelationship;
  /** Canonical name of the relationship. */
  readonly name: string;
}
export interface EnumConstantReference extends ExpressionNode {
  readonly kind: 'enumConstant';
  readonly symbol: ClassSymbol;
  readonly ordinal: number;
  readonly name: string;
}
export interface PlatformEnumConstant extends ExpressionNode {
  readonly kind: 'platformEnumConstant';
  readonly declaration: PlatformTypeDeclaration;
  readonly ordinal: number;
  readonly name: string;
}
/** `System.Label.x`, `Label.ns.x`. */
export interface LabelReference extends ExpressionNode {
  readonly kind: 'label';
  readonly namespace: string | null;
  readonly name: string;
}
/** `Foo.class`: a System.Type. */
export interface TypeLiteral extends ExpressionNode {
  readonly kind: 'typeLiteral';
  readonly of: ApexType;
}
/** `Account.SObjectType`: a Schema.SObjectType. */
export interface SObjectTypeToken extends ExpressionNode {
  readonly kind: 'sobjectTypeToken';
  readonly object: ObjectSchema;
}
/** `Account.Name`, `Contact.Account.Name` (the last field's token): a Schema.SObjectField. */
export interface SObjectFieldToken extends ExpressionNode {
  readonly kind: 'sobjectFieldToken';
  readonly object: ObjectSchema;
  readonly field: FieldSchema;
}
/** `Schema.SObjectType.Account`: a Schema.DescribeSObjectResult. */
export interface DescribeObject extends ExpressionNode {
  readonly kind: 'describeObject';
  readonly object: ObjectSchema;
}
/** `Schema.SObjectType.Account.fields`: a Schema.SObjectTypeFields. */
export interface DescribeFields extends ExpressionNode {
  readonly kind: 'describeFields';
  readonly object: ObjectSchema;
}
/** `Schema.SObjectType.Account.fields.Name`: a Schema.DescribeFieldResult. */
export interface DescribeField extends ExpressionNode {
  readonly kind: 'describeField';
  readonly object: ObjectSchema;
  readonly field: FieldSchema;
}
/** `Schema.SObjectType.Account.fieldSets`: a Schema.SObjectTypeFieldSets. */
export interface DescribeFieldSets extends ExpressionNode {
  readonly kind: 'describeFieldSets';
  readonly object: ObjectSchema;
}
/** `Schema.SObjectType.Account.fieldSets.Main`: a Schema.FieldSet. */
export interface DescribeFieldSet extends ExpressionNode {
  readonly kind: 'describeFieldSet';
  readonly object: ObjectSchema;
  readonly fieldSet: FieldSetSchema;
}
export type TriggerVariableName =
  | 'new'
  | 'old'
  | 'newMap'
  | 'oldMap'
  | 'isInsert'
  | 'isUpdate'
  | 'isDelete'
  | 'isUndelete'
  | 'isBefore'
  | 'isAfter'
  | 'isExecuting'
  | 'size'
  | 'operationType';
/** `Trigger.new` and the like; null (false for is…) outside a trigger. */
export interface TriggerVariable extends ExpressionNode {
  readonly kind: 'triggerVariable';
  readonly name: TriggerVariableName;
}
/** `Page.Name`: a System.PageReference. */
export interface PageReferenceLiteral extends ExpressionNode {
  readonly kind: 'pageReference';
  readonly page: string;
}

export interface UserCall extends ExpressionNode {
  readonly kind: 'userCall';
  /** Null for static methods. */
  readonly receiver: Expression | null;
  readonly method: MethodSymbol;
  readonly args: readonly Expression[];
  /** `direct`: cannot be overridden (private or not virtual). `super`: the superclass's body with `this`. `virtual` and `interface`: by key on the receiver. */
  readonly dispatch: 'static' | 'direct' | 'virtual' | 'super' | 'interface';
}
export interface PlatformCall extends ExpressionNode {
  readonly kind: 'platformCall';
  /** Null for static methods. */
  readonly receiver: Expression | null;
  readonly declaration: PlatformTypeDeclaration;
  /** Key in `methods` or `statics`. */
  readonly signature: string;
  /** Method name as declared, for messages and stack traces. */
  readonly name: string;
  readonly implementation: Implementation;
  readonly args: readonly Expression[];
  /** `super.getMessage()`: the platform's own body even when the receiver overrides it. */
  readonly isSuper: boolean;
  /**
   * Name of the bridge when the receiver may be an instance of a user class (interfaces, virtual classes, Object's methods):
   * call `receiver[bridge](…)` where it exists, else the implementation. Null when the receiver is always the platform's.
   */
  readonly bridge: string | null;
  /** What a dynamic query (`Database.query`, `countQuery`, `getQueryLocator`, `Search.query` …) can bind by name: lower-cased name → value in scope (evaluate lazily: most are not bound). Null for all other methods. */
  readonly dynamicBinds: readonly { readonly name: string; readonly value: Expression }[] | null;
}
export interface EnumCall extends ExpressionNode {
  readonly kind: 'enumCall';
  /** The enum, of the source or of the platform. */
  readonly enumType: UserType | PlatformType;
  readonly method: 'values' | 'valueOf' | 'name' | 'ordinal' | 'toString' | 'hashCode' | 'equals';
  /** Null for `values` and `valueOf`. */
  readonly receiver: Expression | null;
  readonly args: readonly Expression[];
}
/** `clone()` of an instance of a user class that declares no such method: a shallow copy. */
export interface CloneObject extends ExpressionNode {
  readonly kind: 'cloneObject';
  readonly receiver: Expression;
}
/** `Setting__c.getInstance()`, `Type__mdt.getAll()`: statics of custom settings and custom metadata types. `type` says the shape of the result. */
export interface SObjectStaticCall extends ExpressionNode {
  readonly kind: 'sobjectStaticCall';
  readonly object: ObjectSchema;
  readonly method: 'getInstance' | 'getOrgDefaults' | 'getValues' | 'getAll' | 'getSObjectType';
  readonly args: readonly Expression[];
}
export interface NewUser extends ExpressionNode {
  readonly kind: 'newUser';
  readonly constructor: ConstructorSymbol;
  readonly args: readonly Expression[];
}
export interface NewPlatform extends ExpressionNode {
  readonly kind: 'newPlatform';
  readonly declaration: PlatformTypeDeclaration;
  /** Key in `constructors`. */
  readonly signature: string;
  readonly implementation: Implementation;
  readonly args: readonly Expression[];
}
/** `new Account(Name = 'x')`. */
export interface NewSObject extends ExpressionNode {
  readonly kind: 'newSObject';
  readonly object: ObjectSchema;
  readonly values: readonly (
    | { readonly kind: 'field'; readonly field: FieldSchema; readonly value: Expression }
    | {
        readonly kind: 'parent';
        readonly relationship: string;
        readonly field: FieldSchema;
        readonly value: Expression;
      }
  )[];
}
/** A new List or Set. */
export interface NewCollection extends ExpressionNode {
  readonly kind: 'newCollection';
  readonly type: ListType | SetType;
  readonly init:
    | { readonly kind: 'empty' }
    | { readonly kind: 'elements'; readonly elements: readonly Expression[] }
    /** `new X[n]`, `new List<X>(n)`: n nulls. */
    | { readonly kind: 'size'; readonly size: Expression }
    /** `new List<X>(other)`: copy of a List, Set or other Iterable; `from` says which. */
    | { readonly kind: 'copy'; readonly from: 'list' | 'set' | 'iterable'; readonly source: Expression }
    /** `new Set<X>(n)`, and other capacities: n is evaluated, the collection is empty. */
    | { readonly kind: 'capacity'; readonly size: Expression };
}
export interface NewMap extends ExpressionNode {
  readonly kind: 'newMap';
  readonly type: MapType;
  readonly init:
    | { readonly kind: 'empty' }
    | {
        readonly kind: 'entries';
        readonly entries: readonly { readonly key: Expression; readonly value: Expression }[];
      }
    | { readonly kind: 'copy'; readonly source: Expression }
    /** `new Map<Id, Account>(listOfRecords)`. */
    | { readonly kind: 'records'; readonly source: Expression };
}

/** Value of the expression: the value assigned. */
export interface Assign extends ExpressionNode {
  readonly kind: 'assign';
  readonly target: Target;
  readonly value: Expression;
}
/** `target op= value`: `from(target) op value`, converted back by `result`. The target's receiver and index are evaluated once. */
export interface CompoundAssign extends ExpressionNode {
  readonly kind: 'compoundAssign';
  readonly target: Target;
  readonly operator: BinaryOperator;
  readonly operand: OperandKind;
  /** Conversion of the target's value to the operand kind; null when none is needed. */
  readonly from: ConversionKind | null;
  readonly value: Expression;
  /** Conversion of the operator's result to the target's type. */
  readonly result: ConversionKind | null;
}
export interface Increment extends ExpressionNode {
  readonly kind: 'increment';
  readonly target: Target;
  readonly by: 1 | -1;
  /** `++i` gives the new value, `i++` the old. */
  readonly prefix: boolean;
  readonly operand: 'integer' | 'long' | 'double' | 'decimal';
}

export type BinaryOperator =
  '+' | '-' | '*' | '/' | '&' | '|' | '^' | '<<' | '>>' | '>>>' | '==' | '!=' | '===' | '!==' | '<' | '<=' | '>' | '>=';

/**
 * What both operands are when the operator is applied (after conversion):
 * - `integer`, `long`, `double`, `decimal`: arithmetic, bits (integer, long), shifts, comparisons, equality;
 *   with a null operand arithmetic and ordering throw, equality does not.
 * - `string`: `==`, `!=` (ignoring case), `<` … (by the platform's collation). Id against String and Id against Id use `id` (15 and 18 characters equal, else exact).
 * - `concat`: `+` with at least one String; operands are of any type and become text as by String.valueOf (null → 'null').
 * - `boolean`: `==`, `!=`, `&`, `|`, `^`.
 * - `date`: Date ± Integer days (`right` is Integer); `datetime`: Datetime ± Decimal days (`right` is Decimal or Integer converted to Decimal);
 *   `time`: Time ± milliseconds (Integer).
 * - `dateOrder`, `datetimeOrder`, `timeOrder`: comparison and equality of two of them (Date beside Datetime is converted to Datetime).
 * - `enum`: identity of constants. `any`: `==` of values of the platform's equality (Object, collections, sObjects, user classes with `equals`, Blob …);
 *   where the static type is Object at least on one side, values are compared by their dynamic type.
 * - `reference`: `===`, `!==` on objects; on primitives the equality kind of the type is given instead.
 */
export type OperandKind =
  | 'integer'
  | 'long'
  | 'double'
  | 'decimal'
  | 'string'
  | 'id'
  | 'concat'
  | 'boolean'
  | 'date'
  | 'datetime'
  | 'time'
  | 'dateOrder'
  | 'datetimeOrder'
  | 'timeOrder'
  | 'enum'
  | 'any'
  | 'reference';

export interface Binary extends ExpressionNode {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly operand: OperandKind;
  readonly left: Expression;
  readonly right: Expression;
}
export interface Logical extends ExpressionNode {
  readonly kind: 'logical';
  readonly operator: '&&' | '||';
  readonly left: Expression;
  readonly right: Expression;
}
export interface Unary extends ExpressionNode {
  readonly kind: 'unary';
  readonly operator: '-' | '+' | '!' | '~';
  readonly operand: 'integer' | 'long' | 'double' | 'decimal' | 'boolean';
  readonly value: Expression;
}
export interface Conditional extends ExpressionNode {
  readonly kind: 'conditional';
  readonly condition: Expression;
  readonly then: Expression;
  readonly otherwise: Expression;
}
/** `a ?? b`. */
export interface Coalesce extends ExpressionNode {
  readonly kind: 'coalesce';
  readonly value: Expression;
  readonly otherwise: Expression;
}
/** False for null. */
export interface InstanceOf extends ExpressionNode {
  readonly kind: 'instanceOf';
  readonly value: Expression;
  readonly of: ApexType;
}
/** A cast that is checked at run time (TypeException). Casts that only convert are `convert` nodes; casts that change nothing leave no node. */
export interface Cast extends ExpressionNode {
  readonly kind: 'cast';
  readonly value: Expression;
}
export type ConversionKind =
  | 'integerToLong'
  | 'integerToDouble'
  | 'integerToDecimal'
  | 'longToDouble'
  | 'longToDecimal'
  | 'doubleToDecimal'
  | 'decimalToDouble'
  /** Explicit casts only: cut off what does not fit, as the platform does. */
  | 'longToInteger'
  | 'doubleToInteger'
  | 'doubleToLong'
  | 'decimalToInteger'
  | 'decimalToLong'
  /** Checks and makes 18 characters of it; throws StringException: Invalid id. */
  | 'stringToId'
  | 'dateToDatetime'
  | 'datetimeToDate';
/** Null stays null. */
export interface Convert extends ExpressionNode {
  readonly kind: 'convert';
  readonly conversion: ConversionKind;
  readonly value: Expression;
}
/** `list[i]`. */
export interface Index extends ExpressionNode {
  readonly kind: 'index';
  readonly list: Expression;
  readonly index: Expression;
}
export interface Safe extends ExpressionNode {
  readonly kind: 'safe';
  readonly slot: number;
  readonly receiver: Expression;
  readonly body: Expression;
}
export interface SafeValue extends ExpressionNode {
  readonly kind: 'safeValue';
  readonly slot: number;
}

export interface SoqlQuery extends ExpressionNode {
  readonly kind: 'soql';
  /** Text between the brackets; each bind expression is replaced by `:b`, padded to its length so that offsets stay what they are. */
  readonly text: string;
  /** In order of their colons. */
  readonly binds: readonly Expression[];
  /**
   * `records`: List<Object>; `aggregates`: List<AggregateResult>; `count`: Integer.
   * With `single` the expression is the one row itself (type: the sObject): QueryException `List has no rows for assignment to SObject`
   * or `List has more than 1 row for assignment to SObject`.
   */
  readonly result: 'records' | 'aggregates' | 'count';
  readonly single: boolean;
  /** With `single`: no row gives null, as left of `?.` and `??`. More than one row is an error all the same. */
  readonly orNull: boolean;
  readonly object: ObjectSchema | null;
  /** From `WITH USER_MODE`, `WITH SYSTEM_MODE`, `WITH SECURITY_ENFORCED`; null: the default of the API version and the class. The clause is still in `text`. */
  readonly access: 'user' | 'system' | 'securityEnforced' | null;
}
/**
 * The only row of a list that a dynamic query gave (`Account a = Database.query(text);`): QueryException when there is not exactly one,
 * worded as for `SoqlQuery.single`.
 */
export interface SingleRow extends ExpressionNode {
  readonly kind: 'singleRow';
  readonly list: Expression;
}
/**
 * Uses something of the platform that the local org lacks: NotSupported with this feature, file and line, when it is reached.
 * It stands alone: as the expression of a statement or as an initialiser.
 */
export interface Unsupported extends ExpressionNode {
  readonly kind: 'unsupported';
  readonly feature: string;
}
export interface SoslQuery extends ExpressionNode {
  readonly kind: 'sosl';
  readonly text: string;
  readonly binds: readonly Expression[];
}

export type { AccessModifier, AnnotationUse };
