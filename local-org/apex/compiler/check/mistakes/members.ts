/** Mistakes in members of a class. Each row: the code, and below it the line, column and message of each problem. */
import type { Mistakes } from './mistakes.ts';

export const MEMBERS: readonly Mistakes[] = [
  {
    name: 'members',
    source: 'Apex Developer Guide, "Class Variables", "Class Methods", "Apex Properties"',
    rows: String.raw`
Integer x; Integer x;
  1:20 Duplicate field: x
Integer x; String X;
  1:19 Duplicate field: X
Integer x; Integer x { get; }
  1:20 Duplicate property: x
Integer x { get; get; }
  1:18 Duplicate accessor: get
Integer x { get; set; set; }
  1:23 Duplicate accessor: set
Integer x { }
  1:9 Properties must have at least one accessor: x
Integer x { get { } }
  1:19 Missing return statement required return type: Integer
Integer x { get { return 'a'; } }
  1:19 Illegal assignment from String to Integer
Integer x { get { return; } }
  1:19 Missing return statement required return type: Integer
Integer x { set { return 5; } }
  1:19 Void method must not return a value
Integer x = 'a';
  1:9 Illegal assignment from String to Integer
Foo x;
  1:1 Invalid type: Foo
Integer f() { }
  1:15 Missing return statement required return type: Integer
Integer f() { if (true) { return 1; } }
  1:39 Missing return statement required return type: Integer
Integer f() { while (false) { return 1; } }
  1:43 Missing return statement required return type: Integer
Integer f() { return; }
  1:15 Missing return statement required return type: Integer
Integer f() { return 'a'; }
  1:15 Illegal assignment from String to Integer
void f() { return 1; }
  1:12 Void method must not return a value
Integer f() { try { return 1; } catch (Exception e) { } }
  1:57 Missing return statement required return type: Integer
Integer f() { switch on 1 { when 1 { return 1; } } }
  1:52 Missing return statement required return type: Integer
Integer f() { for (Integer i : new List<Integer>()) { return 1; } }
  1:67 Missing return statement required return type: Integer
void f() { } void f() { }
  1:19 Method already defined: void f() from the type F
void f() { } Integer f() { return 1; }
  1:22 Method already defined: Integer f() from the type F
void f(Integer a) { } void F(Integer b) { }
  1:28 Method already defined: void F(Integer) from the type F
void f(Integer a, Integer a) { }
  1:27 Duplicate variable: a
void f(Integer a) { Integer a; }
  1:29 Duplicate variable: a
void f(Foo a) { }
  1:8 Invalid type: Foo
Foo f() { return null; }
  1:1 Invalid type: Foo
F() { } F() { }
  1:9 Constructor already defined: void F()
F(Integer x) { return 1; }
  1:16 Void method must not return a value
G() { }
  1:1 Invalid constructor name: G
static void f() { g(); } void g() { }
  1:19 Non static method cannot be referenced from a static context: void g()
static void f() { this.g(); } void g() { }
  1:19 this cannot be referenced in a static context
static void f() { x = 1; } Integer x;
  1:19 Variable does not exist: x
static void f() { Integer y = this.x; } Integer x;
  1:31 this cannot be referenced in a static context
static void f() { super.toString(); }
  1:25 Class has no superclass: F
static Integer x; void f() { this.x = 1; }
  1:35 Static field cannot be referenced from a non static context: F.x
static void g() { } void f() { this.g(); }
  1:37 Static method cannot be referenced from a non static context: void g() from the type F
static void g() { } void f() { new F().g(); }
  1:40 Static method cannot be referenced from a non static context: void g() from the type F
void g() { } void f() { F.g(); }
  1:27 Non static method cannot be referenced from a static context: void g() from the type F
Integer x; void f() { F.x = 1; }
  1:25 Variable does not exist: F.x
final Integer x = 1; void f() { x = 2; }
  1:33 Final members can only be assigned in their declaration, init blocks, or constructors: x
final Integer x; void f() { this.x = 2; }
  1:34 Final members can only be assigned in their declaration, init blocks, or constructors: x
static final Integer X = 1; void f() { X = 2; }
  1:40 Final members can only be assigned in their declaration, init blocks, or constructors: X
Integer x { get; } void f() { x = 1; }
  1:31 Member is not writable: x
Integer x { get { return 1; } } void f() { x = 1; }
  1:44 Member is not writable: x
Integer x { set { } } Integer f() { return x; }
  1:44 Member is not readable: x
abstract void f();
  1:15 Defining type for abstract methods must be declared as abstract
abstract void f() { }
  1:15 Defining type for abstract methods must be declared as abstract
  1:15 Abstract methods cannot have a body: f
void f();
  1:6 Method must define a body: f
virtual void f();
  1:14 Method must define a body: f
virtual void f() { } virtual void f() { }
  1:35 Method already defined: void f() from the type F
override void f() { }
  1:15 Method does not override an ancestor method: void f()
public override String toString() { return 1; }
  1:37 Illegal assignment from Integer to String
String toString() { return 'a'; }
  1:8 Method must use the override keyword: String toString()
public override Integer hashCode() { return 'a'; }
  1:38 Illegal assignment from String to Integer
private private Integer x;
  1:9 Duplicate modifier: private
public private Integer x;
  1:8 Modifier is not allowed together with another access modifier: private
static static void f() { }
  1:8 Duplicate modifier: static
private abstract Integer x;
  1:26 Defining type for abstract fields must be declared as abstract
virtual Integer x;
  1:1 virtual is not allowed on fields
transient void f() { }
  1:1 transient is not allowed on methods
abstract static void f();
  1:22 Static methods cannot be abstract
  1:22 Defining type for abstract methods must be declared as abstract
virtual static void f() { }
  1:21 Static methods cannot be virtual
global void f() { }
  1:13 Defining type for global methods must be declared as global
webservice void f() { }
  1:17 Defining type for webService methods must be declared as global
webservice static void f() { }
  1:24 Defining type for webService methods must be declared as global
`
  },
  {
    name: 'bodies',
    source: 'Apex Developer Guide, "Class Methods", "Using Constructors"',
    rows: String.raw`
Integer f() { return g; } Integer g() { return 1; }
  1:22 Variable does not exist: g
static Integer f(Integer a) { return 1; } static Integer f(Long a) { return 1; } void g() { f('x'); }
  1:93 Method does not exist or incorrect signature: void f(String) from the type F
static void f(Account a) { } static void f(Contact a) { } void g() { f(null); }
  1:70 Method is ambiguous: void f(Account)
void f(Integer... x) { }
  1:15 Unexpected token '.'.
void f(Integer x = 1) { }
  1:18 Missing ')' at '='
List<Integer> x = new List<Integer>{'a'};
  1:37 Illegal assignment from String to Integer
Map<String, Integer> x = new Map<String, Integer>{'a' => 'b'};
  1:58 Illegal assignment from String to Integer
String x { get { if (x == null) { return 'a'; } } }
  1:49 Missing return statement required return type: String
static { return 1; }
  1:10 Return value is not allowed here
F() { super(1); }
  1:7 Constructor not defined: [Object].<Constructor>(Integer)
F() { this('a'); }
  1:7 Constructor not defined: [F].<Constructor>(String)
public F f() { }
  1:16 Missing return statement required return type: F
void f() { int x; }
  1:12 Invalid type: int
void f { }
  1:8 Missing '(' at '{'
void f( { }
  1:9 Unexpected token '{'.
Integer f() return 1; }
  1:13 Missing '{' at 'return'
Integer;
  1:8 Unexpected token ';'.
class { }
  1:7 Unexpected token '{'.
enum { A }
  1:6 Unexpected token '{'.
interface { }
  1:11 Unexpected token '{'.
public void
  2:1 Unexpected token '}'.
`
  }
];
