/**
 * Types of Apex as the compiler knows them. Every distinct type is one object (interned by `TypeTable`),
 * so identity is equality; `name` is the canonical spelling (`Map<Id,List<Account>>`, `Outer.Inner`, `Database.BatchableContext`).
 */
import type { ObjectSchema } from '../../../data/schema/model.ts';
import type { PlatformTypeDeclaration } from '../../library/declare.ts';
import type { ClassSymbol } from './symbols.ts';

export type PrimitiveName =
  'Boolean' | 'Integer' | 'Long' | 'Double' | 'Decimal' | 'String' | 'Id' | 'Date' | 'Datetime' | 'Time' | 'Blob';

export interface VoidType {
  readonly kind: 'void';
  readonly name: 'void';
}
/** Type of the literal `null`: assignable to everything. */
export interface NullType {
  readonly kind: 'null';
  readonly name: 'null';
}
/** `Object`. */
export interface AnyType {
  readonly kind: 'any';
  readonly name: 'Object';
  /** Name of a type of the platform that the library lacks: at run time no value has it, and using its members is refused. */
  readonly missing?: string;
}
export interface PrimitiveType {
  readonly kind: 'primitive';
  readonly name: PrimitiveName;
}
export interface ListType {
  readonly kind: 'list';
  readonly name: string;
  readonly element: ApexType;
}
export interface SetType {
  readonly kind: 'set';
  readonly name: string;
  readonly element: ApexType;
}
export interface MapType {
  readonly kind: 'map';
  readonly name: string;
  readonly key: ApexType;
  readonly value: ApexType;
}
/** A concrete sObject type, or `SObject` itself when `object` is null. `AggregateResult` has `object` null and its own name. */
export interface SObjectType {
  readonly kind: 'sobject';
  readonly name: string;
  readonly object: ObjectSchema | null;
}
/** Class, interface or enum of the source. */
export interface UserType {
  readonly kind: 'user';
  readonly name: string;
  readonly symbol: ClassSymbol;
}
/** Class, interface or enum of the platform, declared by the library (never String, List, … which have kinds of their own). */
export interface PlatformType {
  readonly kind: 'platform';
  readonly name: string;
  readonly declaration: PlatformTypeDeclaration;
  readonly args: readonly ApexType[];
}
/** `T` inside a platform declaration; never seen in a checked tree. */
export interface TypeParameter {
  readonly kind: 'parameter';
  readonly name: string;
}
/** Stands for a type that could not be found (already reported); silences follow-up errors. Never seen in a checked tree. */
export interface ErrorType {
  readonly kind: 'error';
  readonly name: string;
}

export type ApexType =
  | VoidType
  | NullType
  | AnyType
  | PrimitiveType
  | ListType
  | SetType
  | MapType
  | SObjectType
  | UserType
  | PlatformType
  | TypeParameter
  | ErrorType;
