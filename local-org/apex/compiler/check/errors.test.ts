/** Compile errors: each with a failing and a passing example, the message with its place, and the rule's source. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemsOf } from './sample.ts';

interface Case {
  readonly rule: string;
  /** Where the rule is stated. */
  readonly source: string;
  /** Statements of a method of class F (line 1), or a whole class when it begins with `public`. */
  readonly fails: string;
  /** `line:column message`. */
  readonly with: string | readonly string[];
  readonly passes: string;
  /** Members of F beside the method. */
  readonly members?: string;
}

const GUIDE = 'Apex Developer Guide';

const cases: readonly Case[] = [
  {
    rule: 'a variable must exist',
    source: `${GUIDE}, "Variables"`,
    fails: 'foo = 1;',
    with: '1:1 Variable does not exist: foo',
    passes: 'Integer foo = 1;'
  },
  {
    rule: 'a member must exist',
    source: `${GUIDE}, "Dot Notation"`,
    fails: 'Account a;\na.Foo__c = 1;',
    with: '2:3 Variable does not exist: Foo__c',
    passes: 'Account a; a.Active__c = true;'
  },
  {
    rule: 'a field in a constructor must exist',
    source: `${GUIDE}, "sObject Types"`,
    fails: "Account a = new Account(Foo__c = 'x');",
    with: '1:25 Field does not exist: Foo__c on Account',
    passes: "Account a = new Account(Name = 'x');"
  },
  {
    rule: 'a method must exist',
    source: `${GUIDE}, "Class Methods"`,
    fails: "bar('x');",
    with: '1:1 Method does not exist or incorrect signature: void bar(String) from the type F',
    passes: "bar('x');",
    members: ''
  },
  {
    rule: 'a platform method must exist',
    source: 'Apex Reference, "String Class"',
    fails: "String s = 'x';\ns.bar(1);",
    with: '2:3 Method does not exist or incorrect signature: void bar(Integer) from the type String',
    passes: "String s = 'x'; s.trim();"
  },
  {
    rule: 'a type must exist',
    source: `${GUIDE}, "Data Types"`,
    fails: 'Foo x;',
    with: '1:1 Invalid type: Foo',
    passes: 'F x;'
  },
  {
    rule: 'values are assigned to their type',
    source: `${GUIDE}, "Rules of Conversion"`,
    fails: "Integer i = 'x';",
    with: '1:9 Illegal assignment from String to Integer',
    passes: 'Integer i = 1;'
  },
  {
    rule: 'numbers widen, but do not narrow',
    source: `${GUIDE}, "Rules of Conversion"`,
    fails: 'Integer i = 1.5;',
    with: '1:9 Illegal assignment from Decimal to Integer',
    passes: 'Decimal d = 1; Long l = 1; Double e = l;'
  },
  {
    rule: 'void is no value',
    source: `${GUIDE}, "Class Methods"`,
    fails: 'Integer i = m();',
    with: '1:9 Illegal assignment from void to Integer',
    passes: 'm();'
  },
  {
    rule: 'sets are not covariant',
    source: `${GUIDE}, "Collection Casting"`,
    fails: 'Set<String> s = new Set<Integer>();',
    with: '1:13 Illegal assignment from Set<Integer> to Set<String>',
    passes: 'List<Object> o = new List<String>();'
  },
  {
    rule: 'impossible casts',
    source: `${GUIDE}, "Classes and Casting"`,
    fails: 'Account a = (Account) new Contact();',
    with: '1:13 Incompatible types since an instance of Contact is never an instance of Account',
    passes: 'SObject s = new Contact(); Account a = (Account) s;'
  },
  {
    rule: 'impossible instanceof',
    source: `${GUIDE}, "Using the instanceof Keyword"`,
    fails: "Boolean b = 'a' instanceof Integer;",
    with: '1:17 Operation instanceof is always false since an instance of String is never an instance of Integer',
    passes: "Object o = 'a'; Boolean b = o instanceof Integer;"
  },
  {
    rule: 'a variable is declared once',
    source: `${GUIDE}, "Variables"`,
    fails: 'Integer i;\nString I;',
    with: '2:8 Duplicate variable: I',
    passes: 'if (true) { Integer i; } else { Integer i; }'
  },
  {
    rule: 'unreachable statements',
    source: `${GUIDE}, "Statements"`,
    fails: 'return;\nInteger i;',
    with: '2:1 Unreachable statement',
    passes: 'if (true) return; Integer i;'
  },
  {
    rule: 'unreachable after a throw in all branches',
    source: `${GUIDE}, "Statements"`,
    fails: "if (true) { throw new DmlException('x'); } else { return; }\nInteger i;",
    with: '2:1 Unreachable statement',
    passes: "if (true) { throw new DmlException('x'); }\nInteger i;"
  },
  {
    rule: 'statements after an endless loop are no error',
    source: 'public packages that deploy',
    fails: 'while (true) {\nreturn;\nInteger i; }',
    with: '3:1 Unreachable statement',
    passes: 'for (Integer n = 0; true; n++) { if (n > 3) return; }\nInteger i;'
  },
  {
    rule: 'the signs of a comparison may stand apart',
    source: 'public packages that deploy',
    fails: 'Integer n = 1;\nBoolean b = n = = 1;',
    with: "2:17 Unexpected token '='.",
    passes: 'Integer n = 1; Boolean b = n > = 1 && n < = 2;'
  },
  {
    rule: 'missing return',
    source: `${GUIDE}, "Class Methods"`,
    fails: 'public class F { Integer m(Boolean b) {\n if (b) return 1;\n} }',
    with: '3:1 Missing return statement required return type: Integer',
    passes: 'public class F { Integer m(Boolean b) { while (true) { if (b) return 1; } } }'
  },
  {
    rule: 'a void method gives nothing',
    source: `${GUIDE}, "Class Methods"`,
    fails: 'return 1;',
    with: '1:1 Void method must not return a value',
    passes: 'return;'
  },
  {
    rule: 'conditions are Boolean',
    source: `${GUIDE}, "Conditional (If-Else) Statements"`,
    fails: 'if (1) {}',
    with: '1:5 Condition expression must be of type Boolean: Integer',
    passes: 'if (1 == 1) {}'
  },
  {
    rule: 'comparable types',
    source: `${GUIDE}, "Expression Operators"`,
    fails: "Boolean b = 1 == 'x';",
    with: '1:15 Comparison arguments must be compatible types: Integer, String',
    passes: 'Boolean b = 1 == 1.0;'
  },
  {
    rule: 'arithmetic on numbers',
    source: `${GUIDE}, "Expression Operators"`,
    fails: 'Integer x = true + 1;',
    with: '1:18 Arithmetic expressions must use numeric arguments',
    passes: 'Integer x = 1 + 1;'
  },
  {
    rule: 'logic on Booleans',
    source: `${GUIDE}, "Expression Operators"`,
    fails: 'Boolean x = true && 1;',
    with: '1:18 AND operator can only be applied to Boolean expressions',
    passes: 'Boolean x = true && false;'
  },
  {
    rule: 'branches of a ternary',
    source: `${GUIDE}, "Expression Operators"`,
    fails: "Object i = true ? 1 : 'x';",
    with: '1:17 Incompatible types in ternary operator: Integer, String',
    passes: 'Decimal d = true ? 1 : 2.5;'
  },
  {
    rule: 'only exceptions are thrown',
    source: `${GUIDE}, "Throw Statements"`,
    fails: 'throw new Account();',
    with: '1:1 Throw expression must be of type exception: Account',
    passes: "throw new DmlException('x');"
  },
  {
    rule: 'break needs a loop',
    source: `${GUIDE}, "Loops"`,
    fails: 'break;',
    with: '1:1 Break statement must be in loop',
    passes: 'while (true) { break; }'
  },
  {
    rule: 'loops go over collections',
    source: `${GUIDE}, "List or Set Iteration for Loops"`,
    fails: 'for (Integer i : 5) {}',
    with: '1:18 Loop must iterate over collection: Integer',
    passes: 'for (Integer i : new Set<Integer>{5}) {}'
  },
  {
    rule: 'DML takes records',
    source: `${GUIDE}, "DML Statements"`,
    fails: 'insert 5;',
    with: '1:8 DML requires SObject or SObject list type: Integer',
    passes: 'insert new List<Account>();'
  },
  {
    rule: 'integers fit',
    source: `${GUIDE}, "Primitive Data Types"`,
    fails: 'Long i = 2147483648;',
    with: '1:10 Illegal integer: 2147483648',
    passes: 'Long i = 2147483648L; Integer j = -2147483648;'
  },
  {
    rule: 'constructors must exist',
    source: `${GUIDE}, "Using Constructors"`,
    fails: 'new F(1);',
    with: '1:1 Constructor not defined: [F].<Constructor>(Integer)',
    passes: 'new F();'
  },
  {
    rule: 'abstract classes are not made',
    source: `${GUIDE}, "Class Definition Modifiers"`,
    fails: 'X x = new X();',
    with: '1:7 Abstract classes cannot be constructed: F.X',
    passes: 'X x = null;',
    members: 'abstract class X {}'
  },
  {
    rule: 'an expression is no statement',
    source: `${GUIDE}, "Statements"`,
    fails: '1 + 1;',
    with: '1:1 Expression cannot be a statement.',
    passes: 'Integer i = 0; i++;'
  },
  {
    rule: 'a property without setter',
    source: `${GUIDE}, "Apex Properties"`,
    fails: 'new X().p = 1;',
    with: '1:9 Member is not writable: p',
    passes: 'Integer i = new X().p;',
    members: 'class X { Integer p { get; } }'
  },
  {
    rule: 'a property without getter',
    source: `${GUIDE}, "Apex Properties"`,
    fails: 'Integer i = new X().p;',
    with: '1:21 Member is not readable: p',
    passes: 'new X().p = 1;',
    members: 'class X { Integer p { set; } }'
  },
  {
    rule: 'static methods belong to the class',
    source: `${GUIDE}, "Static and Instance Methods, Variables, and Initialization Code"`,
    fails: 'new F().b();',
    with: '1:9 Static method cannot be referenced from a non static context: void b() from the type F',
    passes: 'F.b();',
    members: 'static void b() {}'
  },
  {
    rule: 'finals are set once',
    source: `${GUIDE}, "Using the final Keyword"`,
    fails: 'LIMIT_ONE = 2;',
    with: '1:1 Final members can only be assigned in their declaration, init blocks, or constructors: LIMIT_ONE',
    passes: 'Integer i = LIMIT_ONE;',
    members: 'static final Integer LIMIT_ONE = 1;'
  },
  {
    rule: 'formula fields are read-only',
    source: 'Object Reference, "Formula Fields"',
    fails: 'Account a = new Account();\na.Revenue_Per_Head__c = 1;',
    with: '2:3 Field is not writeable: Account.Revenue_Per_Head__c',
    passes: 'Decimal d = new Account().Revenue_Per_Head__c;'
  },
  {
    rule: 'instance methods need an instance',
    source: `${GUIDE}, "Static and Instance Methods"`,
    fails: 'public class F { static void a() {\n b(); } void b() {} }',
    with: '2:2 Non static method cannot be referenced from a static context: void b()',
    passes: 'public class F { static void a() { new F().b(); } void b() {} }'
  },
  {
    rule: 'labels must exist',
    source: 'Apex Reference, "Label Class"',
    fails: 'String s = System.Label.Nope;',
    with: '1:25 External string does not exist: Nope',
    passes: 'String s = System.Label.Greeting + Label.Greeting;'
  },
  {
    rule: 'switch on what it can',
    source: `${GUIDE}, "Switch Statements"`,
    fails: 'switch on true { when else {} }',
    with: '1:11 Invalid switch type: Boolean',
    passes: "switch on 'a' { when 'a', 'b' {} when null {} when else {} }"
  },
  {
    rule: 'catch takes exceptions',
    source: `${GUIDE}, "Exception Statements"`,
    fails: 'try {} catch (Account e) {}',
    with: '1:15 Catch type must be an exception: Account',
    passes: 'try {} catch (DmlException e) {} catch (Exception e) {}'
  },
  {
    rule: 'columns of a query must exist',
    source: 'SOQL Reference, "SELECT"',
    fails: 'List<Account> l = [SELECT Foo FROM Account];',
    with: "1:27 No such column 'Foo' on entity 'Account'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.",
    passes: 'List<Account> l = [SELECT Name FROM Account];'
  },
  {
    rule: 'objects of a query must exist',
    source: 'SOQL Reference, "FROM"',
    fails: 'List<Account> l = [SELECT Id\n  FROM Foo];',
    with: "2:8 sObject type 'Foo' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. Please reference your WSDL or the describe call for the appropriate names.",
    passes: 'List<Account> l = [SELECT Id FROM Account];'
  },
  {
    rule: 'fields beside aggregates are grouped',
    source: 'SOQL Reference, "GROUP BY"',
    fails: 'Object o = [SELECT Name, COUNT(Id) FROM Account];',
    with: '1:20 Field must be grouped or aggregated: Name',
    passes: 'Object o = [SELECT Name, COUNT(Id) n FROM Account GROUP BY Name];'
  },
  {
    rule: 'binds have the type of their column',
    source: `${GUIDE}, "Using Apex Variables in SOQL and SOSL Queries"`,
    fails: 'Integer n = 5;\nObject o = [SELECT Id FROM Account WHERE Name = :n];',
    with: '2:50 Invalid bind expression type of Integer for column of type String',
    passes: "Object o = [SELECT Id FROM Account WHERE Name = :'a' + 5 AND Id IN :new List<Id>()];"
  },
  {
    rule: 'binds must exist',
    source: `${GUIDE}, "Using Apex Variables in SOQL and SOSL Queries"`,
    fails: 'Object o = [SELECT Id FROM Account WHERE Name = :nope];',
    with: '1:50 Variable does not exist: nope',
    passes: "String nope = 'x'; Object o = [SELECT Id FROM Account WHERE Name = :nope];"
  },
  {
    rule: 'WITH SECURITY_ENFORCED ended with API 67',
    source: `${GUIDE}, "Filter SOQL Queries Using WITH SECURITY_ENFORCED"`,
    fails: 'Object o = [SELECT Id FROM Account WITH SECURITY_ENFORCED];',
    with: '1:12 WITH SECURITY_ENFORCED is not supported in API version 67.0 and later, use WITH USER_MODE',
    passes: 'Object o = [SELECT Id FROM Account WITH USER_MODE];'
  },
  // declarations
  {
    rule: 'interfaces are implemented',
    source: `${GUIDE}, "Interfaces"`,
    fails: 'public class F { interface I { void x(String s); }\n class C implements I {} }',
    with: '2:8 Class F.C must implement the method: void F.I.x(String)',
    passes: 'public class F { interface I { void x(String s); } class C implements I { public void x(String s) {} } }'
  },
  {
    rule: 'a method that takes more than an interface asks for implements it',
    source: 'public packages that deploy',
    fails: 'public class F { interface I { void x(Object o); }\n class C implements I { public void x(String s) {} } }',
    with: '2:8 Class F.C must implement the method: void F.I.x(Object)',
    passes:
      'public class F { interface I { void x(String s); void x(Account a); } class C implements I { public void x(Object o) {} } }'
  },
  {
    rule: 'platform interfaces are implemented',
    source: 'Apex Reference, "Comparable Interface"',
    fails: 'public class F implements Comparable {}',
    with: '1:14 Class F must implement the method: Integer Comparable.compareTo(Object)',
    passes: 'public class F implements Comparable { public Integer compareTo(Object o) { return 0; } }'
  },
  {
    rule: 'abstract methods are implemented',
    source: `${GUIDE}, "Extending a Class"`,
    fails: 'public class F { abstract class A { abstract void x(); }\n class C extends A {} }',
    with: '2:8 Class F.C must implement the method: void F.A.x()',
    passes:
      'public class F { abstract class A { protected abstract void x(); } class C extends A { protected override void x() {} } }'
  },
  {
    rule: 'overriding says so',
    source: `${GUIDE}, "Extending a Class"`,
    fails:
      'public class F { virtual class A { public virtual void x() {} }\n class C extends A { public void x() {} } }',
    with: '2:34 Method must use the override keyword: void x()',
    passes:
      'public class F { virtual class A { public virtual void x() {} } class C extends A { public override void x() {} } }'
  },
  {
    rule: 'only virtual methods are overridden',
    source: `${GUIDE}, "Extending a Class"`,
    fails:
      'public class F { virtual class A { public void x() {} }\n class C extends A { public override void x() {} } }',
    with: '2:43 Non-virtual, non-abstract methods cannot be overridden: void x()',
    passes:
      'public class F { virtual class A { public virtual void x() {} } class C extends A { public override void x() {} } }'
  },
  {
    rule: 'override needs an ancestor',
    source: `${GUIDE}, "Extending a Class"`,
    fails: 'public class F { public override void x() {} }',
    with: '1:39 Method does not override an ancestor method: void x()',
    passes: 'public class F { public override String toString() { return null; } }'
  },
  {
    rule: 'only virtual classes are extended',
    source: `${GUIDE}, "Extending a Class"`,
    fails: 'public class F { class A {}\n class C extends A {} }',
    with: '2:18 Non-virtual and non-abstract type cannot be extended: F.A',
    passes: 'public class F { virtual class A {} class C extends A {} }'
  },
  {
    rule: 'methods and fields are declared once',
    source: `${GUIDE}, "Defining Apex Classes"`,
    fails: 'public class F { void a() {}\n void A() {}\n Integer b;\n String b; }',
    with: ['2:7 Method already defined: void A() from the type F', '4:9 Duplicate field: b'],
    passes: 'public class F { void a() {} void a(Integer i) {} }'
  },
  {
    rule: 'top-level classes are public',
    source: `${GUIDE}, "Class Definition"`,
    fails: 'class F {}',
    with: '1:7 Top-level type must have public or global visibility',
    passes: '@IsTest private class F {}'
  },
  {
    rule: 'one level of inner types',
    source: `${GUIDE}, "Class Definition"`,
    fails: 'public class F { class A {\n class B {} } }',
    with: '2:8 Inner types are not allowed to have inner types',
    passes: 'public class F { class A {} class B {} }'
  },
  {
    rule: 'this() and super() come first',
    source: `${GUIDE}, "Using the this Keyword"`,
    fails: 'public class F { F() { Integer i;\n this(1); } F(Integer i) {} }',
    with: "2:2 Call to 'this()' must be the first statement in a constructor method",
    passes: 'public class F { F() { this(1); } F(Integer i) {} }'
  },
  {
    rule: 'statics belong to top-level classes',
    source: `${GUIDE}, "Static and Instance Methods, Variables, and Initialization Code"`,
    fails: 'public class F { class I {\n static void a() {} } }',
    with: '2:14 static can only be used on methods of a top level type',
    passes: 'public class F { static void a() {} class I { void a() {} } }'
  },
  {
    rule: 'global members need a global class',
    source: `${GUIDE}, "Access Modifiers"`,
    fails: 'public class F {\n global void a() {} }',
    with: '2:14 Defining type for global methods must be declared as global',
    passes: 'global class F { global void a() {} }'
  },
  {
    rule: 'abstract members need an abstract class',
    source: `${GUIDE}, "Extending a Class"`,
    fails: 'public virtual class F {\n public abstract void a(); }',
    with: '2:23 Defining type for abstract methods must be declared as abstract',
    passes: 'public abstract class F { public abstract void a(); }'
  },
  // annotations
  {
    rule: 'AuraEnabled is static or a getter',
    source: 'LWC Developer Guide, "Expose Apex Methods"',
    fails: 'public class F { @AuraEnabled\n public void save() {} }',
    with: "2:14 AuraEnabled methods must be named with a prefix 'get'",
    passes:
      'public class F { @AuraEnabled public static void save() {} @AuraEnabled public String getName() { return null; } }'
  },
  {
    rule: 'AuraEnabled is visible',
    source: 'LWC Developer Guide, "Expose Apex Methods"',
    fails: 'public class F { @AuraEnabled\n static void save() {} }',
    with: '2:14 AuraEnabled methods must be public or global: save',
    passes: 'public class F { @AuraEnabled public static void save() {} }'
  },
  {
    rule: 'AuraEnabled is not overloaded',
    source: 'Release Notes, API version 55.0',
    fails:
      'public class F { @AuraEnabled public static void a() {}\n @AuraEnabled public static void a(Integer i) {} }',
    with: '2:34 AuraEnabled methods cannot be overloaded: a',
    passes: 'public class F { @AuraEnabled public static void a() {} public static void a(Integer i) {} }'
  },
  {
    rule: 'no DML in cacheable methods',
    source: 'LWC Developer Guide, "Client-Side Caching of Apex Method Results"',
    fails:
      'public class F { @AuraEnabled(cacheable=true) public static void a() {\n b(); }\n static void b() { insert new Account(); } }',
    with: '2:2 DML is not allowed in a cacheable method: a',
    passes: 'public class F { @AuraEnabled public static void a() { insert new Account(); } }'
  },
  {
    rule: 'future methods are static void',
    source: `${GUIDE}, "Future Annotation"`,
    fails: 'public class F { @Future\n public static Integer a() { return 1; } }',
    with: '2:24 Future methods must be declared as static void',
    passes: 'public class F { @Future public static void a(Set<Id> ids) {} }'
  },
  {
    rule: 'future methods take primitives',
    source: `${GUIDE}, "Future Annotation"`,
    fails: 'public class F { @Future public static void a(\nAccount acc) {} }',
    with: '2:9 Unsupported parameter type Account',
    passes: 'public class F { @Future public static void a(List<Id> ids) {} }'
  },
  {
    rule: 'invocable methods take a list',
    source: `${GUIDE}, "InvocableMethod Annotation"`,
    fails: 'public class F { @InvocableMethod public static void a(\nString s) {} }',
    with: '2:8 InvocableMethod methods do not support parameter type of String',
    passes: 'public class F { @InvocableMethod public static List<Id> a(List<String> s) { return null; } }'
  },
  {
    rule: 'invocable methods give a list',
    source: `${GUIDE}, "InvocableMethod Annotation"`,
    fails: 'public class F { @InvocableMethod\npublic static Integer a() { return 1; } }',
    with: '2:23 InvocableMethod methods do not support return type of Integer',
    passes: 'public class F { @InvocableMethod public static List<Account> a() { return null; } }'
  },
  {
    rule: 'one invocable method per class',
    source: `${GUIDE}, "InvocableMethod Annotation"`,
    fails: 'public class F { @InvocableMethod public static void a() {}\n@InvocableMethod public static void b() {} }',
    with: '2:37 Only one method per type can be defined with: InvocableMethod',
    passes: 'public class F { @InvocableMethod public static void a() {} }'
  },
  {
    rule: 'tests live in test classes',
    source: `${GUIDE}, "IsTest Annotation"`,
    fails: 'public class F { @IsTest\nstatic void a() {} }',
    with: '2:13 Defining type for testMethod methods must be declared as IsTest',
    passes: '@IsTest private class F { @IsTest static void a() {} }'
  },
  {
    rule: 'annotations must exist',
    source: `${GUIDE}, "Annotations"`,
    fails: 'public class F { @AuraEnable\npublic static void a() {} }',
    with: '1:18 Annotation does not exist: auraenable',
    passes: 'public class F { @AuraEnabled public static void a() {} }'
  },
  // syntax
  {
    rule: 'a missing semicolon',
    source: `${GUIDE}, "Statements"`,
    fails: "String s = 'abc'\nInteger i;",
    with: "2:1 Missing ';' at 'Integer'",
    passes: "String s = 'abc'; Integer i;"
  },
  {
    rule: 'a missing expression',
    source: `${GUIDE}, "Expressions"`,
    fails: 'Integer i = ;',
    with: "1:13 Unexpected token ';'.",
    passes: 'Integer i = 1;'
  },
  {
    rule: 'an open string',
    source: `${GUIDE}, "Primitive Data Types"`,
    fails: "String s = 'abc;",
    with: '1:12 Line breaks not allowed in string literals',
    passes: "String s = 'a\\nbc';"
  },
  {
    rule: 'reserved names',
    source: `${GUIDE}, "Reserved Keywords"`,
    fails: 'Integer class = 1;',
    with: '1:9 Identifier name is reserved: class',
    passes: 'Integer klass = 1, after = 2, group = 3;'
  },
  {
    rule: 'unknown characters',
    source: `${GUIDE}, "Expressions"`,
    fails: 'String s = "x";',
    with: "1:12 Unrecognized symbol '\"', which is not a valid Apex identifier.",
    passes: "String s = 'x';"
  }
];

/** Statements start on line 2, so that their own line and column count from 1 there. */
function sourceOf(code: string, members = ''): { source: string; firstLine: number } {
  if (/^\s*(@IsTest )?(public|private|global|class)/.test(code)) return { source: code, firstLine: 1 };
  return { source: `public class F { ${members} void bar(Integer n) {} void m() {\n${code}\n} }`, firstLine: 2 };
}

for (const c of cases) {
  test(`${c.rule} (${c.source})`, () => {
    const failing = sourceOf(c.fails, c.members);
    const found = problemsOf({ 'F.cls': failing.source }).map((p) =>
      p.replace(/^F\.cls:(\d+):/, (_, line: string) => `${Number(line) - failing.firstLine + 1}:`)
    );
    assert.deepEqual(found, typeof c.with === 'string' ? [c.with] : c.with);
    const passing = sourceOf(c.passes, c.rule === 'a method must exist' ? 'void bar(String s) {}' : c.members);
    assert.deepEqual(problemsOf({ 'F.cls': passing.source }), []);
  });
}

test('private members are seen inside the outermost class and by tests with @TestVisible only', () => {
  const owner =
    'public class Owner { private Integer a; @TestVisible private void b() {} protected void c() {} public class Inner { private Integer d; } void e() { new Inner().d = 1; } }';
  assert.deepEqual(
    problemsOf({ 'Owner.cls': owner, 'Other.cls': 'public class Other { void m(Owner o) {\no.a = 1; } }' }),
    ['Other.cls:2:3 Variable is not visible: Owner.a']
  );
  assert.deepEqual(
    problemsOf({ 'Owner.cls': owner, 'Other.cls': 'public class Other { void m(Owner o) {\no.b(); } }' }),
    ['Other.cls:2:3 Method is not visible: void b() from the type Owner']
  );
  assert.deepEqual(
    problemsOf({
      'Owner.cls': owner,
      'Other.cls': '@IsTest private class Other { @IsTest static void m() { new Owner().b(); } }'
    }),
    []
  );
});

test('a file with an error is reported while the others still compile', async () => {
  const { compileSample } = await import('./sample.ts');
  const result = compileSample({
    'A.cls': 'public class A { void m() { x = 1; } }',
    'B.cls': 'public class B { A a; }',
    'C.cls': 'public class C {'
  });
  assert.deepEqual(
    result.units.map((u) => u.name),
    ['B']
  );
  assert.deepEqual(
    result.problems.map((p) => p.file),
    ['A.cls', 'C.cls']
  );
  assert.deepEqual([...result.broken.keys()], ['A']);
});
