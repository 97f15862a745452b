/** Mistakes in assignments, names and conditions. Each row: the code, and below it the line, column and message of each problem. */
import type { Mistakes } from './mistakes.ts';

export const ASSIGNMENTS: readonly Mistakes[] = [
  {
    name: 'assignments',
    source: 'Apex Developer Guide, "Data Types and Variables", "Rules of Conversion"',
    rows: String.raw`
x = 1;
  1:1 Variable does not exist: x
Integer x = y;
  1:13 Variable does not exist: y
Integer x = 'a';
  1:9 Illegal assignment from String to Integer
String s = 1;
  1:8 Illegal assignment from Integer to String
Boolean b = 1;
  1:9 Illegal assignment from Integer to Boolean
Boolean b = 'true';
  1:9 Illegal assignment from String to Boolean
Integer i = 1.5;
  1:9 Illegal assignment from Decimal to Integer
Integer i = 5L;
  1:9 Illegal assignment from Long to Integer
Long l = 1.5;
  1:6 Illegal assignment from Decimal to Long
Decimal d = 'x';
  1:9 Illegal assignment from String to Decimal
Date d = '2020-01-01';
  1:6 Illegal assignment from String to Date
Date d = Datetime.now();
  1:6 Illegal assignment from Datetime to Date
Id i = 5;
  1:4 Illegal assignment from Integer to Id
List<String> l = new List<Integer>();
  1:14 Illegal assignment from List<Integer> to List<String>
List<Integer> l = new Set<Integer>();
  1:15 Illegal assignment from Set<Integer> to List<Integer>
Map<String, Integer> m = new Map<Integer, String>();
  1:22 Illegal assignment from Map<Integer,String> to Map<String,Integer>
Set<Integer> s = new List<Integer>{1};
  1:14 Illegal assignment from List<Integer> to Set<Integer>
Account a = new Contact();
  1:9 Illegal assignment from Contact to Account
Account a = new List<Account>();
  1:9 Illegal assignment from List<Account> to Account
List<Account> a = new Account();
  1:15 Illegal assignment from Account to List<Account>
`
  },
  {
    name: 'names',
    source: 'Apex Developer Guide, "Classes, Objects, and Interfaces"; Apex Reference',
    rows: String.raw`
Foo f = new Foo();
  1:1 Invalid type: Foo
  1:13 Invalid type: Foo
Foo.Bar f;
  1:1 Invalid type: Foo.Bar
List<Foo> l;
  1:6 Invalid type: Foo
Map<String> m;
  1:1 Invalid number of type arguments for Map: expected 2 but found 1
List<String, String> l;
  1:1 Invalid number of type arguments for List: expected 1 but found 2
Account<Integer> a;
  1:1 Invalid number of type arguments for Account: expected 0 but found 1
Integer<String> i;
  1:1 Invalid number of type arguments for Integer: expected 0 but found 1
F<String> f;
  1:1 Invalid number of type arguments for F: expected 0 but found 1
Iterator<String, Integer> i;
  1:1 Invalid number of type arguments for Iterator: expected 1 but found 2
Set<Integer, Integer> s;
  1:1 Invalid number of type arguments for Set: expected 1 but found 2
String s = null; s.foo();
  1:20 Method does not exist or incorrect signature: void foo() from the type String
String s = 'a'; s.length(1);
  1:19 Method does not exist or incorrect signature: void length(Integer) from the type String
String s = 'a'; Integer n = s.length;
  1:31 Variable does not exist: length
String s = 'a'.substring('b');
  1:16 Method does not exist or incorrect signature: void substring(String) from the type String
Integer i = 5; i.foo();
  1:18 Method does not exist or incorrect signature: void foo() from the type Integer
Account a = new Account(); a.foo();
  1:30 Method does not exist or incorrect signature: void foo() from the type Account
Account a = new Account(); String s = a.Nope;
  1:41 Variable does not exist: Nope
Account a = new Account(); a.Name = 5;
  1:28 Illegal assignment from Integer to String
Account a = new Account(Name = 5);
  1:32 Illegal assignment from Integer to String
Account a = new Account(Nope = 5);
  1:25 Field does not exist: Nope on Account
Account a = new Account('x');
  1:25 Invalid constructor argument, SObject initializer must be field=value: Account
Account a = new Account(Name = 'x', Name = 'y');
  1:37 Duplicate field initialization: Name
Account a = new Account(); Integer n = a.Name;
  1:36 Illegal assignment from String to Integer
Account a = new Account(); a.Id = 5;
  1:28 Illegal assignment from Integer to Id
Contact c = new Contact(); String s = c.Account.Nope;
  1:49 Variable does not exist: Nope
Contact c = new Contact(); String s = c.Nope.Name;
  1:41 Variable does not exist: Nope.Name
foo();
  1:1 Method does not exist or incorrect signature: void foo() from the type F
this.foo();
  1:6 Method does not exist or incorrect signature: void foo() from the type F
F.foo();
  1:3 Method does not exist or incorrect signature: void foo() from the type F
Math.foo();
  1:6 Method does not exist or incorrect signature: void foo() from the type Math
Math.abs('x');
  1:6 Method does not exist or incorrect signature: void abs(String) from the type Math
System.foo('x');
  1:8 Method does not exist or incorrect signature: void foo(String) from the type System
System.debug();
  1:8 Method does not exist or incorrect signature: void debug() from the type System
System.debug('a', 'b', 'c');
  1:8 Method does not exist or incorrect signature: void debug(String, String, String) from the type System
Foo.bar();
  1:1 Variable does not exist: Foo
Database.insert();
  1:10 Method does not exist or incorrect signature: void insert() from the type Database
Database.insert('x');
  1:10 Method does not exist or incorrect signature: void insert(String) from the type Database
Database.query(5);
  1:10 Method does not exist or incorrect signature: void query(Integer) from the type Database
JSON.serialize();
  1:6 Method does not exist or incorrect signature: void serialize() from the type JSON
String.join('a');
  1:8 Method does not exist or incorrect signature: void join(String) from the type String
String.valueOf();
  1:8 Method does not exist or incorrect signature: void valueOf() from the type String
Integer.valueOf();
  1:9 Method does not exist or incorrect signature: void valueOf() from the type Integer
new Foo();
  1:5 Invalid type: Foo
new List<Foo>();
  1:10 Invalid type: Foo
Object o = new F(1, 2);
  1:12 Constructor not defined: [F].<Constructor>(Integer, Integer)
`
  },
  {
    name: 'conditions and loops',
    source: 'Apex Developer Guide, "Control Flow Statements"',
    rows: String.raw`
Integer i; Integer i;
  1:20 Duplicate variable: i
Integer i; String I;
  1:19 Duplicate variable: I
Integer i; { Integer i; }
  1:22 Duplicate variable: i
for (Integer i = 0; i < 1; i++) { Integer i = 1; }
  1:43 Duplicate variable: i
for (Integer i = 0; i < 1; i++) { } i = 5;
  1:37 Variable does not exist: i
for (String s : new List<Integer>()) { }
  1:17 Loop variable must be of type Integer
for (Integer i : 5) { }
  1:18 Loop must iterate over collection: Integer
for (Account a : 'x') { }
  1:18 Loop must iterate over collection: String
if (1) { }
  1:5 Condition expression must be of type Boolean: Integer
if ('a') { }
  1:5 Condition expression must be of type Boolean: String
while (1) { }
  1:8 Condition expression must be of type Boolean: Integer
while ('a') { }
  1:8 Condition expression must be of type Boolean: String
do { } while (1);
  1:15 Condition expression must be of type Boolean: Integer
for (Integer i = 0; 1; i++) { }
  1:21 Condition expression must be of type Boolean: Integer
`
  }
];
