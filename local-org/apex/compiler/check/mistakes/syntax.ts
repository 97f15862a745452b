/** Mistakes in the syntax and in calls of the library. Each row: the code, and below it the line, column and message of each problem. */
import type { Mistakes } from './mistakes.ts';

export const SYNTAX: readonly Mistakes[] = [
  {
    name: 'syntax',
    source: 'Apex Developer Guide, "Apex Language Constructs"',
    rows: String.raw`
Integer x = 1
  2:1 Missing ';' at '}'
Integer = 1;
  1:1 Variable does not exist: Integer
String s = 'abc;
  1:12 Line breaks not allowed in string literals
if (true { }
  1:10 Missing ')' at '{'
for (Integer i = 0; i < 1; i++ { }
  1:32 Missing ')' at '{'
foo(;
  1:5 Unexpected token ';'.
Integer class = 1;
  1:9 Identifier name is reserved: class
Integer x = 1;; }
  1:15 Unexpected token ';'.
String s = "x";
  1:12 Unrecognized symbol '"', which is not a valid Apex identifier.
Integer x = 1 +;
  1:16 Unexpected token ';'.
List<Integer l;
  1:1 Unexpected token 'List'.
String s = 'a\qb';
  1:14 Invalid string literal '\q'. Illegal character sequence '\q' in string literal.
System.debug('a' 'b');
  1:18 Missing ')' at ''b''
else { }
  1:1 Unexpected token 'else'.
catch (Exception e) { }
  1:1 Unexpected token 'catch'.
Account a = new Account;
  1:24 Unexpected token ';'.
int x = 1;
  1:1 Invalid type: int
var x = 1;
  1:1 Invalid type: var
super.foo();
  1:7 Class has no superclass: F
this = null;
  1:1 Expression cannot be assigned
super();
  1:1 Call to 'super()' must be the first statement in a constructor method
this(1);
  1:1 Call to 'this()' must be the first statement in a constructor method
Integer x = this;
  1:9 Illegal assignment from F to Integer
String s = super;
  1:12 super can only be used to call methods or constructors
static Integer x = 1;
  1:1 Unexpected token 'static'.
private Integer x = 1;
  1:1 Unexpected token 'private'.
`
  },
  {
    name: 'the library',
    source: 'Apex Reference',
    rows: String.raw`
System.assertEquals(1);
  1:8 Method does not exist or incorrect signature: void assertEquals(Integer) from the type System
System.assert('a');
  1:8 Method does not exist or incorrect signature: void assert(String) from the type System
Assert.areEqual(1);
  1:8 Method does not exist or incorrect signature: void areEqual(Integer) from the type Assert
Test.startTest(1);
  1:6 Method does not exist or incorrect signature: void startTest(Integer) from the type Test
HttpRequest r = new HttpRequest(1);
  1:17 Constructor not defined: [HttpRequest].<Constructor>(Integer)
new HttpRequest().setFoo('x');
  1:19 Method does not exist or incorrect signature: void setFoo(String) from the type HttpRequest
Limits.getFoo();
  1:8 Method does not exist or incorrect signature: void getFoo() from the type Limits
UserInfo.getFoo();
  1:10 Method does not exist or incorrect signature: void getFoo() from the type UserInfo
Database.SaveResult r = Database.insert(new List<Account>());
  1:21 Illegal assignment from List<Database.SaveResult> to Database.SaveResult
List<Database.SaveResult> r = Database.insert(new Account());
  1:27 Illegal assignment from Database.SaveResult to List<Database.SaveResult>
EventBus.publish(5);
  1:10 Method does not exist or incorrect signature: void publish(Integer) from the type EventBus
Exception e = new Exception();
  1:15 Abstract classes cannot be constructed: Exception
Exception e = new DmlException(5);
  1:15 Constructor not defined: [DmlException].<Constructor>(Integer)
Iterator<String> i = new List<Integer>().iterator();
  1:18 Illegal assignment from Iterator<Integer> to Iterator<String>
Comparable c = new F();
  1:12 Illegal assignment from F to Comparable
Object o = Integer;
  1:12 Variable does not exist: Integer
Object o = String.class.foo();
  1:25 Method does not exist or incorrect signature: void foo() from the type Type
Integer i = Integer.MAX_VALUE.foo;
  1:21 Variable does not exist: Integer.MAX_VALUE.foo
String s = String.Foo;
  1:19 Variable does not exist: String.Foo
Double d = Math.PIE;
  1:17 Variable does not exist: Math.PIE
Time t = Time.newInstance(1);
  1:15 Method does not exist or incorrect signature: void newInstance(Integer) from the type Time
Date d = Date.newInstance(2020, 1);
  1:15 Method does not exist or incorrect signature: void newInstance(Integer, Integer) from the type Date
Blob b = 'x';
  1:6 Illegal assignment from String to Blob
String s = Blob.valueOf('x');
  1:8 Illegal assignment from Blob to String
Integer i = 5; if (i = 6) { }
  1:20 Condition expression must be of type Boolean: Integer
Boolean b; if (b = 1) { }
  1:16 Illegal assignment from Integer to Boolean
Integer i = 5; i += 'a';
  1:16 Illegal assignment from String to Integer
String s = 'a'; s -= 'b';
  1:17 Arithmetic expressions must use numeric arguments
Boolean b = true; b += true;
  1:19 Arithmetic expressions must use numeric arguments
Date d = Date.today() + Date.today();
  1:23 Date/time expressions must use Integer or Decimal or Double arguments
Date d = Date.today() + 1.5;
  1:23 Date/time expressions must use Integer or Decimal or Double arguments
Integer i = null + 1;
  1:18 Arithmetic expressions must use numeric arguments
Integer i = 5 & 2.0;
  1:15 Bitwise operators must use Integer or Long arguments
Boolean b = 5 | true;
  1:15 Arithmetic expressions must use numeric arguments
Integer i = ~2.5;
  1:13 Bitwise operators must use Integer or Long arguments
Integer i = 1 << 'a';
  1:15 Arithmetic expressions must use numeric arguments
String s; s?.foo();
  1:14 Method does not exist or incorrect signature: void foo() from the type String
String s; s?.length().foo();
  1:23 Method does not exist or incorrect signature: void foo() from the type Integer
Integer i = 5 ?? 'a';
  1:15 Incompatible types in null coalescing operator: Integer, String
List<Integer> l; for (Integer i, j : l) { }
  1:36 Missing ';' at ':'
Savepoint sp = Database.rollback(null);
  1:11 Illegal assignment from void to Savepoint
`
  }
];
