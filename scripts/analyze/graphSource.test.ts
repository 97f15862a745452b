import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asTheEngineReads } from './graphSource.ts';

function becomes(apex: string, copy: string): void {
    assert.equal(asTheEngineReads(apex), copy);
    assert.equal(copy.split('\n').length, apex.split('\n').length, 'lines stay where they are');
}

test('properties without a body are no entry points; methods, and properties that do something, are', () => {
    becomes('@AuraEnabled\npublic Map<Id, A> b { get; private set; }', '\npublic Map<Id, A> b { get; private set; }');
    for (const entry of [
        '@AuraEnabled(cacheable=true)\npublic static A b(Id c) {\nreturn null;\n}',
        '@AuraEnabled\npublic A b { get { return read(); } set; }',
        '@AuraEnabled\npublic static void b() {\n}\npublic A c { get; set; }'
    ])
        becomes(entry, entry);
});

test('what stands for nothing is left out where the engine fails on it', () => {
    becomes('for (A a : b.get(c) ?? new List<A>()) {', 'for (A a : b.get(c)) {');
    becomes('for (A a :\n    b.get(c) ?? none()\n) {', 'for (A a :\n    b.get(c)\n) {');
    becomes('Set<Id> a = b ?? new Set<Id>();', 'Set<Id> a = b;');
    becomes('return (a.b__r?.c ?? 0) / D * (e);', 'return (a.b__r?.c) / D * (e);');
    becomes("a.put(b, (a.get(b)\n    ?? 0.5) + 1); c ?? 'd'", 'a.put(b, (a.get(b)\n) + 1); c');
    becomes('return found.isEmpty() ? null : found[0];', 'return found[0];');
});

test('an alternative that may come to the database stays', () => {
    for (const apex of [
        'A a = b ?? read(c);',
        'A a = (b ?? read(c)) + 1;',
        'A a = b ?? new A(read(c));',
        'return a == null || a.isEmpty() ? null : a[0];'
    ])
        becomes(apex, apex);
});

test('records are made without casts, lists are ordered without their comparators', () => {
    becomes('new A(\n    B__c = (Id) c.get(d),\n    E__c = f\n)', 'new A(\n    B__c = c.get(d),\n    E__c = f\n)');
    becomes('Id a = (Id) b;', 'Id a = (Id) b;');
    becomes('a.sort(new ByDay(-1));\na.sort(b());', 'a.sort();\na.sort(b());');
});
