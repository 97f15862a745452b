/** Mistakes in operators and in the flow of statements. Each row: the code, and below it the line, column and message of each problem. */
import type { Mistakes } from './mistakes.ts';

export const OPERATORS: readonly Mistakes[] = [
  {
    name: 'operators',
    source: 'Apex Developer Guide, "Expressions and Operators"',
    rows: String.raw`
Integer i = 1 + 'a';
  1:9 Illegal assignment from String to Integer
Integer i = 1 - 'a';
  1:15 Arithmetic expressions must use numeric arguments
Integer i = 'a' * 2;
  1:17 Arithmetic expressions must use numeric arguments
Boolean b = 1 && true;
  1:15 AND operator can only be applied to Boolean expressions
Boolean b = true || 'a';
  1:18 OR operator can only be applied to Boolean expressions
Boolean b = !1;
  1:13 NOT operator can only be applied to Boolean expressions
Integer i = -'a';
  1:13 Arithmetic expressions must use numeric arguments
Boolean b = 1 == 'a';
  1:15 Comparison arguments must be compatible types: Integer, String
Boolean b = 'a' == 1;
  1:17 Comparison arguments must be compatible types: String, Integer
Boolean b = new Account() == 1;
  1:27 Comparison arguments must be compatible types: Account, Integer
Boolean b = new Account() == new Contact();
  1:27 Comparison arguments must be compatible types: Account, Contact
Boolean b = 1 < 'a';
  1:15 Comparison arguments must be compatible types: Integer, String
Boolean b = new Account() < new Account();
  1:27 Comparison arguments must be compatible types: Account, Account
Boolean b = true > false;
  1:18 Comparison arguments must be compatible types: Boolean, Boolean
Boolean b = Date.today() == 'x';
  1:26 Comparison arguments must be compatible types: Date, String
Boolean b = new List<Integer>() == new Set<Integer>();
  1:33 Comparison arguments must be compatible types: List<Integer>, Set<Integer>
String s = true ? 1 : 'a';
  1:17 Incompatible types in ternary operator: Integer, String
Integer i = 1 ? 2 : 3;
  1:13 Condition expression must be of type Boolean: Integer
Integer i = true ? 'a' : 'b';
  1:9 Illegal assignment from String to Integer
Integer i = 1; i++; 'a'++;
  1:21 Expression cannot be assigned
5 = 6;
  1:1 Expression cannot be assigned
5++;
  1:1 Expression cannot be assigned
foo() = 3;
  1:1 Method does not exist or incorrect signature: void foo() from the type F
'a' = 'b';
  1:1 Expression cannot be assigned
true = false;
  1:1 Expression cannot be assigned
null = null;
  1:1 Expression cannot be assigned
1 + 2;
  1:1 Expression cannot be a statement.
1;
  1:1 Expression cannot be a statement.
'a';
  1:1 Expression cannot be a statement.
i;
  1:1 Expression cannot be a statement.
  1:1 Variable does not exist: i
Account a; a;
  1:12 Expression cannot be a statement.
Account a; a.Name;
  1:12 Expression cannot be a statement.
`
  },
  {
    name: 'flow',
    source: 'Apex Developer Guide, "Control Flow Statements", "Exceptions in Apex"',
    rows: String.raw`
return 5;
  1:1 Void method must not return a value
return null;
  1:1 Void method must not return a value
throw 'a';
  1:1 Throw expression must be of type exception: String
throw new Account();
  1:1 Throw expression must be of type exception: Account
throw 5;
  1:1 Throw expression must be of type exception: Integer
break;
  1:1 Break statement must be in loop
continue;
  1:1 Continue statement must be in loop
if (true) { break; }
  1:13 Break statement must be in loop
return; Integer x = 1;
  1:9 Unreachable statement
throw new NullPointerException(); Integer x = 1;
  1:35 Unreachable statement
while (true) { break; Integer x = 1; }
  1:23 Unreachable statement
while (true) { continue; Integer x = 1; }
  1:26 Unreachable statement
if (true) { return; } else { return; } Integer x = 1;
  1:40 Unreachable statement
try { return; } catch (Exception e) { return; } Integer x = 1;
  1:49 Unreachable statement
try { return; } finally { } Integer x = 1;
  1:29 Unreachable statement
do { return; } while (true); Integer x = 1;
  1:30 Unreachable statement
try { } catch (Account a) { }
  1:16 Catch type must be an exception: Account
try { } catch (String s) { }
  1:16 Catch type must be an exception: String
try { } catch (Foo e) { }
  1:16 Invalid type: Foo
try { } catch (Exception e) { } catch (DmlException e) { }
  1:40 Exception type already caught: DmlException
try { } catch (DmlException e) { } catch (DmlException e) { }
  1:43 Exception type already caught: DmlException
try { } catch (DmlException e) { } catch (Exception f) { } catch (QueryException q) { }
  1:67 Exception type already caught: QueryException
try { Integer e; } catch (Exception e) { Integer e; }
  1:50 Duplicate variable: e
try { }
  2:1 Missing 'catch' at '}'
`
  },
  {
    name: 'switch',
    source: 'Apex Developer Guide, "Switch Statements"',
    rows: String.raw`
switch on 1 { when 1 { } when 1 { } }
  1:31 Duplicate when value: 1
switch on 'a' { when 'a' { } when 'a' { } }
  1:35 Duplicate when value: a
switch on 'a' { when 1 { } }
  1:22 Illegal assignment from Integer to String
switch on 1 { when 'a' { } }
  1:20 Illegal assignment from String to Integer
switch on true { when true { } }
  1:11 Invalid switch type: Boolean
switch on 1.5 { when 1 { } }
  1:11 Invalid switch type: Decimal
switch on new Account() { when Account a { } when Account b { } }
  1:46 Duplicate when value: Account
switch on 1 { when else { } when 1 { } }
  1:15 'when else' must be the last block
switch on 1 { when else { } when else { } }
  1:15 'when else' must be the last block
  1:29 'when else' must be the last block
switch on 1 { }
  1:15 Missing 'when' at '}'
Integer n = 5; switch on 1 { when n { } }
  1:35 When values must be literals or enum constants
switch on LoggingLevel.INFO { when FOO { } }
  1:36 Variable does not exist: FOO
switch on LoggingLevel.INFO { when INFO { } when INFO { } }
  1:50 Duplicate when value: INFO
SObject r; switch on r { when Foo f { } }
  1:31 Invalid type: Foo
SObject r; switch on r { when String f { } }
  1:31 Illegal switch type in when: String
`
  }
];
