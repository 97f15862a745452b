import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Decimal } from '../../../values/index.ts';
import { ApexException } from '../../runtime/exceptions.ts';
import { describeWithStack } from '../../runtime/stack-trace.ts';
import { evaluate, sampleProgram } from './sample-program.ts';

function failure(statements: string, members = ''): string {
  try {
    evaluate(statements, members);
  } catch (error) {
    assert.ok(error instanceof ApexException, String(error));
    return error.describe();
  }
  return assert.fail('nothing was thrown');
}

const NULL = 'System.NullPointerException: Attempt to de-reference a null object';

test('Integer and Long wrap at 32 and 64 bits (Primitive Data Types)', () => {
  assert.equal(evaluate('Integer i = 2147483647; i++; return i;'), -2147483648);
  assert.equal(evaluate('Integer i = 2147483647; return i * 2;'), -2);
  assert.equal(evaluate('Long l = 9223372036854775807L; l += 1; return l;'), -9223372036854775808n);
  assert.equal(evaluate('return 7 / 2;'), 3);
  assert.equal(evaluate('return -7 / 2;'), -3);
  assert.equal(evaluate('Integer a = 5; Long b = a; return b + 2147483647;'), 2147483652n);
});

test('shifts and bit operators (Expression Operators)', () => {
  assert.equal(evaluate('return -8 >> 1;'), -4);
  assert.equal(evaluate('return -8 >>> 28;'), 15);
  assert.equal(evaluate('return 1 << 33;'), 2);
  assert.equal(evaluate('return (5 & 3) | (8 ^ 1);'), 9);
  assert.equal(evaluate('Boolean a = true; a &= false; return a;'), false);
});

test('Decimal keeps its scale and is exact (Primitive Data Types)', () => {
  assert.equal(String(evaluate('return 0.1 + 0.2;')), '0.3');
  assert.equal(String(evaluate('return 1.50 * 2;')), '3.00');
  assert.equal(evaluate('return 1.10 == 1.1;'), true);
  assert.ok(evaluate('Object o = 1.5; return o;') instanceof Decimal);
  assert.equal(failure('return 1.0 / 0;'), 'System.MathException: Divide by 0');
});

test('increments give the old or the new value (Expression Operators)', () => {
  assert.equal(evaluate('Integer i = 5; Integer j = i++ + ++i; return j * 100 + i;'), 1207);
  assert.equal(evaluate('Long l = 5; Long m = l--; return m * 10 + l;'), 54n);
  assert.equal(evaluate('List<Integer> l = new List<Integer>{1, 2}; l[0]++; l[1] += 5; return l[0] * 10 + l[1];'), 27);
});

test('null operands: arithmetic throws, ordering is false, text becomes null (Expression Operators)', () => {
  assert.equal(failure('Integer i; return i + 1;'), NULL);
  assert.equal(failure('Integer i; i++; return i;'), NULL);
  assert.equal(evaluate('Integer i; return i < 5 || i >= 5;'), false);
  assert.equal(evaluate("String s; return s + 'a' + null;"), 'nullanull');
  assert.equal(failure('Boolean b; if (b) { return 1; } return 2;'), NULL);
  assert.equal(failure('String s; return s.length();'), NULL);
  assert.equal(failure('Sample s; return s.x;', 'Integer x;'), NULL);
});

test('text compares without regard to case with ==, with it in switch and equals (Expression Operators, Switch Statements)', () => {
  assert.equal(evaluate("return 'abc' == 'ABC';"), true);
  assert.equal(evaluate("return 'abc'.equals('ABC');"), false);
  assert.equal(
    evaluate(
      "String s = 'A'; switch on s { when 'a' { return 1; } when 'A', 'B' { return 2; } when else { return 3; } }"
    ),
    2
  );
  assert.equal(evaluate("String s; switch on s { when null { return 'null'; } when else { return 'else'; } }"), 'null');
});

test('safe navigation ends the whole chain, null coalescing takes the first value (Safe Navigation Operator, Null Coalescing Operator)', () => {
  assert.equal(evaluate('String s; return s?.trim().length();'), null);
  assert.equal(evaluate("String s; return s ?? 'x';"), 'x');
  assert.equal(evaluate('Sample s; return s?.next?.x ?? 7;', 'Integer x; Sample next;'), 7);
});

test('break leaves its loop, continue goes to the update (Loops)', () => {
  assert.equal(
    evaluate(
      'Integer n = 0; for (Integer i = 0; i < 2000; i++) { if (i == 3) continue; if (i == 1500) break; n++; } return n;'
    ),
    1499
  );
  assert.equal(evaluate('Integer n = 0; do { n++; if (n < 700) continue; } while (n < 1000); return n;'), 1000);
  assert.equal(
    evaluate(
      'Integer n = 0; while (true) { n++; for (Integer x : new List<Integer>{1, 2}) { if (x == 2) break; n++; } if (n > 1000) break; } return n;'
    ),
    1002
  );
  assert.equal(
    evaluate(
      "Integer n = 0; for (String s : new Set<String>{'a', 'b'}) { switch on s { when 'a' { continue; } when else { n++; } } } return n;"
    ),
    1
  );
});

test('a list cannot be changed while a loop runs over it (Lists)', () => {
  assert.equal(
    failure('List<Integer> l = new List<Integer>{1}; for (Integer i : l) { l.add(i); } return l;'),
    'System.FinalException: Cannot modify a collection while it is being iterated.'
  );
});

test('finally always runs; a catch clause takes its class and subclasses (Exception Handling)', () => {
  const members =
    'public virtual class BaseException extends Exception {} public class SubException extends Exception {}' +
    " static String log = ''; static Integer f() { try { return 1; } finally { log += 'f'; } }";
  assert.equal(evaluate('f(); return log;', members), 'f');
  assert.equal(
    evaluate(
      "try { throw new SubException('x'); } catch (BaseException b) { return 'base'; } catch (Exception e) { return e.getTypeName() + e.getMessage(); }",
      members
    ),
    'Sample.SubExceptionx'
  );
  assert.equal(
    evaluate('try { Integer i = 1 / 0; } catch (MathException e) { return e.getMessage(); } return null;'),
    'Divide by 0'
  );
  assert.equal(
    evaluate(
      "try { try { throw new SubException('in'); } catch (SubException e) { throw new SubException('out', e); } } catch (SubException e) { return e.getCause().getMessage(); }",
      members
    ),
    'in'
  );
});

test('an exception knows class, method and line (Exception Methods)', () => {
  const program = sampleProgram({
    Foo: 'public class Foo {\n  public static void a() {\n    b();\n  }\n  static void b() {\n    String s;\n    s.trim();\n  }\n}'
  });
  try {
    program.run({ userId: '005000000000001AAA' }, () => program.invokeStatic('Foo', 'a'));
    assert.fail('nothing was thrown');
  } catch (error) {
    assert.equal(describeWithStack(error).stack, 'Class.Foo.b: line 7, column 1\nClass.Foo.a: line 3, column 1');
  }
});

// The documentation is silent; tests of public projects that pass on the platform rely on it.
test('initialisers of the whole hierarchy run first, superclass before subclass, then the constructors', () => {
  const members =
    "static String log = ''; static String note(String s) { log += s; return s; }" +
    " virtual class A { String a = note('a'); A() { note('A'); hook(); } protected virtual void hook() { note('h'); } }" +
    " class B extends A { String b = note('b'); B() { this('x'); note('B'); } B(String s) { super(); note(s); } protected override void hook() { note(b == null ? 'n' : b); } }";
  assert.equal(evaluate('new B(); return log;', members), 'abAbxB');
});

test('dispatch by the dynamic type, super by the static one (Extending a Class)', () => {
  const members =
    "virtual class A { public virtual String f() { return 'A'; } public String g() { return f(); } private String p() { return 'pA'; } public String q() { return p(); } }" +
    " class B extends A { public override String f() { return super.f() + 'B'; } private String p() { return 'pB'; } }" +
    " interface I { String f(Object o); } class C implements I { public String f(Object o) { return 'I' + o; } }";
  assert.equal(evaluate('A a = new B(); I i = new C(); return a.g() + a.q() + i.f(1);', members), 'ABpAI1');
});

test('overloads are chosen by the static types (Class Methods)', () => {
  const members =
    "static String f(Object o) { return 'o'; } static String f(Integer i) { return 'i'; } static String f(Long l) { return 'l'; } static String f(String s) { return 's'; }";
  assert.equal(evaluate("Object o = 1; return f(o) + f(1) + f(1L) + f('x');", members), 'oils');
});

test('properties run their accessors; a static one keeps its value (Apex Properties)', () => {
  const members =
    'Integer v { get { return v == null ? 0 : v; } set { v = value * 2; } } static Integer lazy { get { if (lazy == null) { lazy = 41; } return lazy; } private set; } String auto { get; set; }';
  assert.equal(evaluate('Sample s = new Sample(); s.v = 4; s.v += 1; return s.v;', members), 18);
  assert.equal(evaluate('lazy++; return lazy;', members), 42);
  assert.equal(evaluate("Sample s = new Sample(); return s.auto = 'x';", members), 'x');
});

test('statics are initialised in source order on first use and reset with the transaction (Static and Instance Methods, Variables)', () => {
  const program = sampleProgram({
    A: 'public class A { public static Integer n = B.m + 1; static { n *= 10; } public static Integer up() { return ++n; } }',
    B: 'public class B { public static Integer m = 4; }'
  });
  const options = { userId: '005000000000001AAA' };
  assert.equal(
    program.run(options, () => [program.invokeStatic('A', 'up'), program.invokeStatic('A', 'up')].join()),
    '51,52'
  );
  assert.equal(
    program.run(options, () => program.invokeStatic('A', 'up')),
    51
  );
});

test('enums: values, ordinal, valueOf, switch (Enums)', () => {
  const members = 'enum E { X, Y }';
  assert.equal(
    evaluate(
      "E e = E.valueOf('y'); switch on e { when X { return 'x'; } when Y { return e.name() + e.ordinal() + E.values().size(); } } return null;",
      members
    ),
    'Y12'
  );
  assert.equal(evaluate("Map<E, String> m = new Map<E, String>{E.X => 'a'}; return m.get(E.X);", members), 'a');
});

test('instanceof and casts look at the dynamic type (Using the instanceof Keyword, Class Casting)', () => {
  const members =
    'virtual class A {} class B extends A implements Comparable { public Integer compareTo(Object o) { return 0; } }';
  assert.equal(
    evaluate(
      'A a = new B(); Object o = a; return o instanceof A && a instanceof B && o instanceof Comparable && !(o instanceof String);',
      members
    ),
    true
  );
  assert.match(
    failure('A a = new A(); B b = (B) a; return b;', members),
    /^System\.TypeException: Invalid conversion from runtime type Sample\.A to Sample\.B/
  );
  assert.equal(evaluate("Object o = 'x'; return o instanceof List<Object>;"), false);
});

test('user classes decide equality and order of collections (Using Custom Types in Map Keys and Sets, Comparable Interface)', () => {
  const members =
    'class K implements Comparable { Integer n; K(Integer n) { this.n = n; } public Boolean equals(Object o) { return ((K) o).n == n; } public Integer hashCode() { return n; }' +
    " public Integer compareTo(Object o) { return n - ((K) o).n; } public override String toString() { return 'K' + n; } }";
  assert.equal(
    evaluate(
      "Set<K> s = new Set<K>{new K(1), new K(1)}; return s.size() + '' + (new K(2) == new K(2)) + (new K(2) === new K(2));",
      members
    ),
    '1truefalse'
  );
  assert.equal(evaluate("List<K> l = new List<K>{new K(3), new K(1)}; l.sort(); return l + '';", members), '(K1, K3)');
});

test('a class that is Iterable stands in a for loop (Iterators)', () => {
  const members =
    'class Up implements Iterable<Integer>, Iterator<Integer> { Integer n = 0; public Iterator<Integer> iterator() { return this; } public Boolean hasNext() { return n < 3; } public Integer next() { return ++n; } }';
  assert.equal(evaluate('Integer sum = 0; for (Integer i : new Up()) { sum += i; } return sum;', members), 6);
});

test('names ignore case (Case Sensitivity)', () => {
  assert.equal(evaluate('INTEGER I = 1; i = i + VALUE(); return I;', 'static integer value() { return 4; }'), 5);
});

test('an exception class has four constructors and may have more (Creating Custom Exceptions)', () => {
  const members =
    "class CodeException extends Exception { public Integer code; public CodeException(Integer code) { this('code ' + code); this.code = code; } public override String getMessage() { return '!' + super.getMessage(); } }";
  assert.equal(
    evaluate(
      'try { throw new CodeException(7); } catch (CodeException e) { return e.getMessage() + e.code; }',
      members
    ),
    '!code 77'
  );
});

test('code that does not end passes its CPU limit, and no catch clause stops that (Execution Governors and Limits)', () => {
  const program = sampleProgram({
    Busy: `public class Busy {
      public static void loops() { try { while (true) { } } catch (Exception e) { return; } }
      public static Integer fib(Integer n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }
      public static void recurses() { fib(70); }
      public static void iterates() { for (Integer i : new Endless()) { continue; } }
      class Endless implements Iterable<Integer>, Iterator<Integer> { public Iterator<Integer> iterator() { return this; } public Boolean hasNext() { return true; } public Integer next() { return 1; } }
    }`
  });
  for (const method of ['loops', 'recurses', 'iterates']) {
    assert.throws(
      () =>
        program.run({ userId: '005000000000001AAA' }, (tx) => {
          tx.limits.allowed.cpuTime = 50;
          program.invokeStatic('Busy', method);
        }),
      (error) =>
        error instanceof ApexException && error.describe() === 'System.LimitException: Apex CPU time limit exceeded',
      method
    );
  }
});

test('a static method may implement an interface, as the platform lets it', () => {
  const members = 'public interface Namer { String name(Integer i); }';
  const program = sampleProgram({
    Sample: `public class Sample { ${members} public static Object run() { Namer n = new Fixed(); Callable c = new Fixed(); return n.name(3) + c.call('x', null); } }`,
    Fixed:
      "public class Fixed implements Sample.Namer, Callable { public static String name(Integer i) { return 'n' + i; } public static Object call(String action, Map<String, Object> args) { return action; } }"
  });
  assert.equal(
    program.run({ userId: '005000000000001AAA' }, () => program.invokeStatic('Sample', 'run')),
    'n3x'
  );
});

test('a map may change while its keys are looped over; a set may not from API version 62.0 on (Winter 2025 release notes)', () => {
  assert.equal(
    evaluate(
      "Map<String, Integer> m = new Map<String, Integer>{ 'a' => 1, 'b' => 2 }; for (String k : m.keySet()) { m.remove(k); } return m.size();"
    ),
    0
  );
  const changing = 'Set<Integer> s = new Set<Integer>{ 1, 2 }; for (Integer i : s) { s.remove(i); } return s.size();';
  assert.match(failure(changing), /^System\.FinalException: Cannot modify a collection while it is being iterated/);
  assert.equal(evaluate(changing, '', 61), 0);
});

test('in static code an instance member does not hide a type of its name (Name Precedence)', () => {
  assert.equal(evaluate('return Kind.A.name();', 'public enum Kind { A } public Kind kind { get; set; }'), 'A');
});

test('String.format writes each argument once (String Class)', () => {
  assert.equal(
    evaluate(
      "return String.format('{0}{0}', new List<Object>{ new Counter() }) + Sample.asked;",
      "public class Counter { public override String toString() { Sample.asked++; return 'x'; } } public static Integer asked = 0;"
    ),
    'xx1'
  );
});

test('a private method implements a private abstract one (Extending a Class)', () => {
  assert.equal(
    evaluate(
      'return new Leaf().run();',
      'abstract class Tree { abstract Integer size(); public Integer run() { return size(); } } class Leaf extends Tree { private Integer size() { return 7; } }'
    ),
    7
  );
});
