/** Mistakes in inner types, interfaces and subclasses. Each row: the code, and below it the line, column and message of each problem. */
import type { Mistakes } from './mistakes.ts';

export const INHERITANCE: readonly Mistakes[] = [
  {
    name: 'inner types',
    source: 'Apex Developer Guide, "Enums", "Apex Class Definition"',
    rows: String.raw`
public enum E { A, A }
  1:20 Duplicate enum value: A
public enum E { A } public enum E { B }
  1:33 Duplicate type: E
enum E { A } void f() { E x = E.B; }
  1:33 Variable does not exist: E.B
enum E { A } void f() { E x = new E(); }
  1:31 Type cannot be constructed: F.E
enum E { A } void f() { E x = 'A'; }
  1:27 Illegal assignment from String to F.E
enum E { A } class G extends E { }
  1:30 Type cannot be extended: F.E
enum E { A } void f() { switch on E.A { when B { } } }
  1:46 Variable does not exist: B
enum E { A } void f() { switch on E.A { when A { } when A { } } }
  1:57 Duplicate when value: A
enum E { A } void f() { Boolean b = E.A == 'A'; }
  1:41 Comparison arguments must be compatible types: F.E, String
enum E { A } enum G { A } void f() { Boolean b = E.A == G.A; }
  1:54 Comparison arguments must be compatible types: F.E, F.G
class G { } class G { }
  1:19 Duplicate type: G
class F { }
  1:7 Inner type name conflicts with its outer type: F
class G { class H { } }
  1:17 Inner types are not allowed to have inner types
class G { static Integer x; }
  1:26 static can only be used on fields of a top level type
class G { static void f() { } }
  1:23 static can only be used on methods of a top level type
class G { static { } }
  1:11 static can only be used on initializers of a top level type
`
  },
  {
    name: 'inheritance',
    source: 'Apex Developer Guide, "Interfaces", "Extending a Class"',
    rows: String.raw`
interface I { void f(); } class G implements I { }
  1:33 Class F.G must implement the method: void F.I.f()
interface I { void f(); } class G implements I { void f() { } }
  1:55 F.G: Overriding implementations of f must be public or global
interface I { void f(); } class G implements I { public Integer f() { return 1; } }
  1:65 Method return type must match overridden method: void
interface I { void f(); } class G implements I { public void f(Integer x) { } }
  1:33 Class F.G must implement the method: void F.I.f()
interface I { void f(); } interface J extends I { } class G implements J { }
  1:59 Class F.G must implement the method: void F.I.f()
interface I { void f() { } }
  1:20 Interface methods cannot have a body: f
interface I { private void f(); }
  1:15 Modifier is not allowed: private
interface I { Integer x; }
  1:23 Invalid interface method: field
interface I { void f(); } class G extends I { }
  1:43 Type cannot be extended: F.I
class G { } class H implements G { }
  1:32 Class F.H must implement an interface: F.G
class G { } class H extends G { }
  1:29 Non-virtual and non-abstract type cannot be extended: F.G
virtual class G { } class H extends G, F { }
  1:38 Missing '{' at ','
interface I { } interface J { } class G implements I, I { }
  1:55 Type is already implemented: F.I
class G extends G { }
  1:17 Non-virtual and non-abstract type cannot be extended: F.G
  1:17 Circular definition: F.G
virtual class G extends H { } virtual class H extends G { }
  1:55 Circular definition: F.H
interface I extends I { }
  1:21 Circular definition: F.I
class G implements Foo { }
  1:20 Invalid type: Foo
class G extends Foo { }
  1:17 Invalid type: Foo
class G extends String { }
  1:17 Type cannot be extended: String
class G extends Account { }
  1:17 Type cannot be extended: Account
class G implements Comparable { }
  1:7 Class F.G must implement the method: Integer Comparable.compareTo(Object)
class G implements Comparable { public Integer compareTo(F x) { return 1; } }
  1:7 Class F.G must implement the method: Integer Comparable.compareTo(Object)
class G implements Queueable { }
  1:7 Class F.G must implement the method: void Queueable.execute(QueueableContext)
class G implements Database.Batchable<SObject> { }
  1:7 Class F.G must implement the method: Object Database.Batchable.start(Database.BatchableContext)
  1:7 Class F.G must implement the method: void Database.Batchable.execute(Database.BatchableContext, List<SObject>)
  1:7 Class F.G must implement the method: void Database.Batchable.finish(Database.BatchableContext)
class G implements Schedulable { public void execute() { } }
  1:7 Class F.G must implement the method: void Schedulable.execute(SchedulableContext)
class G implements Iterator<String> { public Boolean hasNext() { return true; } }
  1:7 Class F.G must implement the method: String Iterator.next()
class G implements Iterable<String> { public Iterator<Integer> iterator() { return null; } }
  1:64 Method return type must match overridden method: Iterator<String>
class G extends Exception { }
  1:7 Classes extending Exception must have a name ending in 'Exception': F.G
class GException { void f() { throw new GException(); } }
  1:31 Throw expression must be of type exception: F.GException
class GException extends Exception { void f() { throw new GException(5); } }
  1:55 Constructor not defined: [F.GException].<Constructor>(Integer)
abstract class A { abstract void f(); } class G extends A { }
  1:47 Class F.G must implement the method: void F.A.f()
abstract class A { public abstract void f(); } class G extends A { public override Integer f() { return 1; } }
  1:92 Method return type must match overridden method: void
abstract class A { public abstract void f(); } class G extends A { override void f() { } }
  1:82 Cannot reduce the visibility of the inherited method: void f()
abstract class A { public abstract void f(); } class G extends A { public override void f() { super.f(); } }
  1:101 Abstract method cannot be called: void f()
abstract class A { } void f() { new A(); }
  1:33 Abstract classes cannot be constructed: F.A
abstract class A { } void f() { Type t = A.class; A a = new A(); }
  1:57 Abstract classes cannot be constructed: F.A
interface I { } void f() { new I(); }
  1:28 Type cannot be constructed: F.I
virtual class A { void f() { } } class G extends A { override void f() { } }
  1:68 Method does not override an ancestor method: void f()
virtual class A { public virtual void f() { } } class G extends A { override void f() { } }
  1:83 Cannot reduce the visibility of the inherited method: void f()
virtual class A { public virtual void f() { } } class G extends A { public override Integer f() { return 1; } }
  1:93 Method return type must match overridden method: void
virtual class A { public A(Integer x) { } } class G extends A { }
  1:51 Constructor not defined: [F.A].<Constructor>()
virtual class A { public A(Integer x) { } } class G extends A { G() { } }
  1:65 Constructor not defined: [F.A].<Constructor>()
virtual class A { public A(Integer x) { } } class G extends A { G() { super('a'); } }
  1:71 Constructor not defined: [F.A].<Constructor>(String)
virtual class A { public A(Integer x) { } } class G extends A { G() { Integer y; super(1); } }
  1:65 Constructor not defined: [F.A].<Constructor>()
  1:82 Call to 'super()' must be the first statement in a constructor method
class G { G(Integer x) { } } void f() { new G(); }
  1:41 Constructor not defined: [F.G].<Constructor>()
class G { G(Integer x) { } } void f() { new G('a'); }
  1:41 Constructor not defined: [F.G].<Constructor>(String)
class G { void f() { h(); } } void h() { }
  1:22 Method does not exist or incorrect signature: void h() from the type F.G
class G { void f() { x = 1; } } Integer x;
  1:22 Variable does not exist: x
`
  }
];
