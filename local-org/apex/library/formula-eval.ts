/** FormulaEval and System.Formula: formulas at run time. Source: Apex Reference, "FormulaEval Namespace", "Formula Class". */
import { compileFormula } from '../../data/formula/compile.ts';
import { FormulaError, FormulaSyntaxError } from '../../data/formula/api.ts';
import type { CompiledFormula } from '../../data/formula/api.ts';
import type { FormulaMembers } from '../../data/formula/fields.ts';
import type { FieldType, ObjectSchema } from '../../data/schema/model.ts';
import { NotSupported } from '../../data/access.ts';
import { SObjectRecord } from '../../data/record.ts';
import { ApexDouble, Decimal, toId18 } from '../../values/index.ts';
import { ApexList, ApexSet } from '../runtime/collections.ts';
import { throwApex } from '../runtime/exceptions.ts';
import { RuntimeTypes } from '../runtime/registry.ts';
import { currentTransaction } from '../runtime/transaction.ts';
import { ApexObject } from '../runtime/types.ts';
import type { ClassInfo, EnumConstant } from '../runtime/types.ts';
import { notNull, nullArgument } from './arguments.ts';
import { DatabaseError } from './database/results.ts';
import { platformType } from './declare.ts';
import { platformEnum } from './enums.ts';
import { userTimeZone } from './running-user.ts';
import { currentSchema, findObject, SObjectTypeToken } from './schema/tokens.ts';
import type { TypeToken } from './types.ts';

const RETURN_TYPE = platformEnum('FormulaEval.FormulaReturnType', [
  'BOOLEAN',
  'DATE',
  'DATETIME',
  'DECIMAL',
  'DOUBLE',
  'ID',
  'INTEGER',
  'LONG',
  'STRING',
  'TIME'
]);
platformEnum('FormulaEval.FormulaGlobal', [
  'LABEL',
  'ORGANIZATION',
  'PERMISSION',
  'PROFILE',
  'SETUP',
  'SYSTEM',
  'USER',
  'USERROLE'
]);

const FORMULA_TYPE: Readonly<Record<string, CompiledFormula['returnType']>> = {
  BOOLEAN: 'boolean',
  DATE: 'date',
  DATETIME: 'datetime',
  TIME: 'time',
  DECIMAL: 'number',
  DOUBLE: 'number',
  INTEGER: 'number',
  LONG: 'number',
  STRING: 'text',
  ID: 'text'
};

/** How a formula takes values of an Apex class. */
const FIELD_TYPE: Readonly<Record<string, FieldType>> = {
  Boolean: 'boolean',
  Date: 'date',
  Datetime: 'datetime',
  Decimal: 'double',
  Double: 'double',
  Id: 'id',
  Integer: 'integer',
  Long: 'long',
  String: 'string',
  Time: 'time'
};

class FormulaBuilder {
  formula: string | null = null;
  returnType: EnumConstant = RETURN_TYPE.STRING;
  context: TypeToken | SObjectTypeToken | null = null;
  nullsAsZero = false;
  globals: readonly EnumConstant[] = [];
}

class FormulaInstance {
  readonly compiled: CompiledFormula;
  readonly returnType: string;
  constructor(compiled: CompiledFormula, returnType: string) {
    this.compiled = compiled;
    this.returnType = returnType;
  }
}

function build(builder: FormulaBuilder): FormulaInstance {
  const text = builder.formula ?? throwApex('System.FormulaValidationException', 'Formula is required');
  try {
    const compiled = compileFormula(text, {
      schema: currentSchema(),
      ...contextOf(builder.context),
      allowLongText: true,
      returnType: FORMULA_TYPE[builder.returnType.constant]!,
      blanksAs: builder.nullsAsZero ? 'BlankAsZero' : 'BlankAsBlank'
    });
    for (const [global] of compiled.references) if (global!.startsWith('$')) requireGlobal(builder, global!);
    return new FormulaInstance(compiled, builder.returnType.constant);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) throwApex('System.FormulaValidationException', error.message);
    throw error;
  }
}

function contextOf(context: FormulaBuilder['context']): { object?: ObjectSchema; members?: FormulaMembers } {
  if (context === null) return {};
  if (context instanceof SObjectTypeToken) return { object: context.object };
  const { type } = context;
  const object = type.kind === 'sobject' ? findObject(type.name) : undefined;
  if (object !== undefined) return { object };
  if (type.kind !== 'class' || type.info?.access !== 'global') {
    throwApex(
      'System.FormulaValidationException',
      `Invalid context type: ${type.name} must be a global class or an sObject`
    );
  }
  return { members: membersOf(type.info) };
}

/** Formulas see the global fields and properties of a global class (Apex Developer Guide, "Formula Evaluation in Apex"). */
function membersOf(info: ClassInfo): FormulaMembers {
  const fields = new Map(
    info.fields
      .filter((field) => !field.isStatic && field.access === 'global')
      .map((field) => [field.name.toLowerCase(), field])
  );
  return {
    member: (written) => {
      const field = fields.get(written.toLowerCase());
      if (field === undefined) return undefined;
      const { name, type } = field;
      if (type.kind === 'primitive') {
        const fieldType = FIELD_TYPE[type.name];
        return fieldType && { name, type: fieldType };
      }
      const object = type.kind === 'sobject' ? findObject(type.name) : undefined;
      if (object !== undefined) return { name, object };
      return type.kind === 'class' && type.info?.access === 'global'
        ? { name, members: membersOf(type.info) }
        : undefined;
    }
  };
}

/** Only the global variables that were asked for may be read. */
function requireGlobal(builder: FormulaBuilder, name: string): void {
  if (builder.globals.some(({ constant }) => `$${constant}` === name.toUpperCase())) return;
  throwApex(
    'System.FormulaValidationException',
    `Global variable ${name} is not available: add it with withGlobalVariables`
  );
}

/** The value at a path of fields, properties and parents; null past one that is null or not in memory. */
function valueAt(context: object, path: readonly string[]): unknown {
  if (path[0]!.startsWith('$')) return globalValue(path);
  let at: unknown = context;
  for (const name of path) {
    if (at instanceof SObjectRecord) at = at.values[name] ?? null;
    else if (at instanceof ApexObject) at = at.$class.fields.find((field) => field.name === name)!.get(at) ?? null;
    else return null;
  }
  return at;
}

function globalValue(path: readonly string[]): unknown {
  const { org, userId } = currentTransaction();
  if (!org.globalVariable) throw new NotSupported(`${path[0]!} in FormulaEval`);
  return org.globalVariable(path, userId);
}

function evaluate(instance: FormulaInstance, context: object | null): unknown {
  const tx = currentTransaction();
  if (context === null) nullArgument();
  const isNew = context instanceof SObjectRecord && context.id === null;
  try {
    const value = instance.compiled.evaluate({
      get: (path) => valueAt(context, path),
      isNew,
      now: () => tx.now(),
      timeZone: userTimeZone()
    });
    return asReturnType(value, instance.returnType);
  } catch (error) {
    if (error instanceof FormulaError) throwApex('System.FormulaEvaluationException', error.message);
    throw error;
  }
}

function asReturnType(value: unknown, type: string): unknown {
  if (value === null || value === undefined) return null;
  if (!(value instanceof Decimal)) return type === 'ID' ? toId18(value as string) : value;
  switch (type) {
    case 'INTEGER':
      return value.intValue();
    case 'LONG':
      return value.longValue();
    case 'DOUBLE':
      return new ApexDouble(value.toNumber());
    default:
      return value;
  }
}

platformType({
  name: 'FormulaEval.FormulaBuilder',
  kind: 'class',
  construct: FormulaBuilder,
  statics: { 'FormulaEval.FormulaBuilder builder()': () => new FormulaBuilder() },
  methods: {
    'FormulaEval.FormulaBuilder withFormula(String formulaText)': (builder: FormulaBuilder, text: string | null) =>
      Object.assign(builder, { formula: text }),
    'FormulaEval.FormulaBuilder withReturnType(FormulaEval.FormulaReturnType returnType)': (
      builder: FormulaBuilder,
      type: EnumConstant | null
    ) => Object.assign(builder, { returnType: notNull(type) }),
    'FormulaEval.FormulaBuilder withType(Type contextType)': (builder: FormulaBuilder, type: TypeToken | null) =>
      Object.assign(builder, { context: type }),
    'FormulaEval.FormulaBuilder withType(Schema.SObjectType contextType)': (
      builder: FormulaBuilder,
      type: SObjectTypeToken | null
    ) => Object.assign(builder, { context: type }),
    'FormulaEval.FormulaBuilder treatNumericNullAsZero(Boolean value)': (
      builder: FormulaBuilder,
      value: boolean | null
    ) => Object.assign(builder, { nullsAsZero: value === true }),
    'FormulaEval.FormulaBuilder parseAsTemplate(Boolean value)': () => {
      throw new NotSupported('FormulaEval templates');
    },
    'FormulaEval.FormulaBuilder withGlobalVariables(List<FormulaEval.FormulaGlobal> globals)': (
      builder: FormulaBuilder,
      globals: ApexList<EnumConstant> | null
    ) => Object.assign(builder, { globals: notNull(globals).items }),
    'FormulaEval.FormulaInstance build()': build
  }
});

platformType({
  name: 'FormulaEval.FormulaInstance',
  kind: 'class',
  construct: FormulaInstance,
  methods: {
    'Object evaluate(Object context)': evaluate,
    'Set<String> getReferencedFields()': (instance: FormulaInstance) =>
      ApexSet.of(
        RuntimeTypes.string,
        instance.compiled.references.map((path) => path.join('.'))
      )
  }
});

class RecalcResult {
  readonly record: SObjectRecord;
  readonly errors: readonly string[];
  constructor(record: SObjectRecord, errors: readonly string[]) {
    this.record = record;
    this.errors = errors;
  }
}

platformType({
  name: 'System.FormulaRecalcResult',
  kind: 'class',
  construct: RecalcResult,
  methods: {
    'List<Database.Error> getErrors()': (result: RecalcResult) =>
      ApexList.of(
        RuntimeTypes.get('Database.Error'),
        result.errors.map((message) => new DatabaseError({ message, statusCode: 'INVALID_FIELD', fields: [] }))
      ),
    'SObject getSObject()': (result: RecalcResult) => result.record,
    'Boolean isSuccess()': (result: RecalcResult) => result.errors.length === 0
  }
});

function recalculate(records: ApexList<SObjectRecord> | null): ApexList {
  const tx = currentTransaction();
  const results = notNull(records).items.map((record) => {
    try {
      tx.org.recalculate(tx, record);
      return new RecalcResult(record, []);
    } catch (error) {
      if (error instanceof FormulaError) return new RecalcResult(record, [error.message]);
      throw error;
    }
  });
  return ApexList.of(RuntimeTypes.get('System.FormulaRecalcResult'), results);
}

platformType({
  name: 'System.Formula',
  kind: 'class',
  statics: {
    'FormulaEval.FormulaBuilder builder()': () => new FormulaBuilder(),
    'List<FormulaRecalcResult> recalculateFormulas(List<SObject> records)': recalculate
  }
});
