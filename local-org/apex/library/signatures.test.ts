import assert from 'node:assert/strict';
import { test } from 'node:test';
import { platformDeclarations } from './declare.ts';
import './index.ts';
import {
  parseConstructor,
  parseDeclaredName,
  parseMethod,
  parseProperty,
  parseType,
  signaturesOf
} from './signatures.ts';

test('a method signature gives return type, name and parameters', () => {
  const method = parseMethod('Map<Id, List<SObject>> groupBy(String field, Boolean[] flags)');
  assert.equal(method.name, 'groupBy');
  assert.deepEqual(method.returnType, {
    name: 'Map',
    args: [
      { name: 'Id', args: [] },
      { name: 'List', args: [{ name: 'SObject', args: [] }] }
    ]
  });
  assert.deepEqual(
    method.parameters.map((p) => p.name),
    ['field', 'flags']
  );
  assert.deepEqual(method.parameters[1]!.type, { name: 'List', args: [{ name: 'Boolean', args: [] }] });
});

test('constructors, properties and declared names are read', () => {
  assert.equal(parseConstructor('()').parameters.length, 0);
  assert.equal(parseConstructor('(String message, Exception cause)').parameters[1]!.type.name, 'Exception');
  assert.deepEqual(parseProperty('Map<String,String> headers', true).name, 'headers');
  assert.deepEqual(parseDeclaredName('Database.Batchable<T>'), {
    namespace: 'Database',
    name: 'Batchable',
    parameters: ['T']
  });
  assert.deepEqual(parseDeclaredName('System.Map<K,V>').parameters, ['K', 'V']);
});

test('a mistake in a signature is told with its place', () => {
  assert.throws(() => parseMethod('String join(String a'), /'\)' expected at 20/);
  assert.throws(() => parseType('List<'), /a type expected/);
});

test('every declaration of the library can be read, and names are unique', () => {
  const names = new Set<string>();
  for (const declaration of platformDeclarations()) {
    const name = parseDeclaredName(declaration.name);
    const key = `${name.namespace}.${name.name}`.toLowerCase();
    assert.ok(!names.has(key), `${declaration.name} is declared twice`);
    names.add(key);
    signaturesOf(declaration);
  }
  assert.ok(names.size > 100);
});
