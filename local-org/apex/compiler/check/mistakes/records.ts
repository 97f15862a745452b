/** Mistakes in DML, casts and collections. Each row: the code, and below it the line, column and message of each problem. */
import type { Mistakes } from './mistakes.ts';

export const RECORDS: readonly Mistakes[] = [
  {
    name: 'DML',
    source: 'Apex Developer Guide, "DML Statements"',
    rows: String.raw`
insert 5;
  1:8 DML requires SObject or SObject list type: Integer
insert 'a';
  1:8 DML requires SObject or SObject list type: String
insert new List<String>();
  1:8 DML requires SObject or SObject list type: List<String>
insert null;
  1:8 DML requires SObject or SObject list type: null
insert new F();
  1:8 DML requires SObject or SObject list type: F
update new Map<Id, Account>();
  1:8 DML requires SObject or SObject list type: Map<Id,Account>
delete new Set<Id>();
  1:8 DML requires SObject or SObject list type: Set<Id>
upsert new Account() Foo__c;
  1:22 Field does not exist: Foo__c on Account
upsert new Account() Name;
  1:22 Invalid field for upsert, must be an External Id custom or standard indexed field: Name
merge new Account() new Contact();
  1:21 Merge requires records of one object: Account, Contact
merge new List<Account>() new Account();
  1:7 Merge requires a single SObject as master record: List<Account>
undelete 'x';
  1:10 DML requires SObject or SObject list type: String
`
  },
  {
    name: 'casts and finals',
    source: 'Apex Developer Guide, "Classes and Casting", "Using the final Keyword"',
    rows: String.raw`
String s = (String) 5;
  1:12 Incompatible types since an instance of Integer is never an instance of String
Integer i = (Integer) 'a';
  1:13 Incompatible types since an instance of String is never an instance of Integer
Account a = (Account) new Contact();
  1:13 Incompatible types since an instance of Contact is never an instance of Account
F f = (F) new Account();
  1:7 Incompatible types since an instance of Account is never an instance of F
F f = (F) 'x';
  1:7 Incompatible types since an instance of String is never an instance of F
List<String> l = (List<String>) new List<Integer>();
  1:18 Incompatible types since an instance of List<Integer> is never an instance of List<String>
Date d = (Date) 'x';
  1:10 Incompatible types since an instance of String is never an instance of Date
Object o = 1; Integer i = o;
  1:23 Illegal assignment from Object to Integer
Object o = 1; String s = o;
  1:22 Illegal assignment from Object to String
Object o = 1; o.foo();
  1:17 Method does not exist or incorrect signature: void foo() from the type Object
SObject r; Account a = r;
  1:20 Illegal assignment from SObject to Account
SObject r; r.Name = 'x';
  1:14 Variable does not exist: Name
SObject r; String s = r.get('x');
  1:19 Illegal assignment from Object to String
Boolean b = 'a' instanceof Integer;
  1:17 Operation instanceof is always false since an instance of String is never an instance of Integer
Boolean b = new Account() instanceof Contact;
  1:27 Operation instanceof is always false since an instance of Account is never an instance of Contact
Boolean b = new Account() instanceof Account;
  1:27 Operation instanceof is always true since an instance of Account is always an instance of Account
Boolean b = 5 instanceof String;
  1:15 Operation instanceof is always false since an instance of Integer is never an instance of String
F f = new F(); Boolean b = f instanceof F;
  1:30 Operation instanceof is always true since an instance of F is always an instance of F
final Integer i = 1; i = 2;
  1:22 Final members can only be assigned in their declaration, init blocks, or constructors: i
final Integer i; i = 1; i = 2;
  1:25 Final members can only be assigned in their declaration, init blocks, or constructors: i
final Integer i; i = 1; if (true) { i = 2; }
  1:37 Final members can only be assigned in their declaration, init blocks, or constructors: i
final Integer i = 1; i++;
  1:22 Final members can only be assigned in their declaration, init blocks, or constructors: i
`
  },
  {
    name: 'collections and constants',
    source: 'Apex Developer Guide, "Collections", "Enums"',
    rows: String.raw`
Integer[] a = new Integer[]{1, 'b'};
  1:32 Illegal assignment from String to Integer
List<Integer> a = new List<Integer>{1, 'b'};
  1:40 Illegal assignment from String to Integer
Set<Integer> a = new Set<Integer>{'b'};
  1:35 Illegal assignment from String to Integer
Map<String, Integer> a = new Map<String, Integer>{'a' => 'b'};
  1:58 Illegal assignment from String to Integer
Map<String, Integer> a = new Map<String, Integer>{1 => 1};
  1:51 Illegal assignment from Integer to String
Map<String, Integer> m = new Map<String, Integer>(); m.put(1, 1);
  1:56 Method does not exist or incorrect signature: void put(Integer, Integer) from the type Map<String,Integer>
Map<String, Integer> m = new Map<String, Integer>(); String s = m.get('a');
  1:61 Illegal assignment from Integer to String
Map<String, Integer> m = new Map<String, Integer>(); m['a'] = 1;
  1:55 Expression must be a list type: Map<String,Integer>
  1:56 Illegal assignment from String to Integer
List<Integer> l = new List<Integer>(); l.add('a');
  1:42 Method does not exist or incorrect signature: void add(String) from the type List<Integer>
List<Integer> l = new List<Integer>(); l['a'] = 1;
  1:42 Illegal assignment from String to Integer
List<Integer> l = new List<Integer>(); String s = l[0];
  1:47 Illegal assignment from Integer to String
List<Integer> l = new List<Integer>(); l.push(1);
  1:42 Method does not exist or incorrect signature: void push(Integer) from the type List<Integer>
Set<Integer> l = new Set<Integer>(); Integer i = l[0];
  1:51 Expression must be a list type: Set<Integer>
Integer i = 5; Integer j = i[0];
  1:29 Expression must be a list type: Integer
String s = 'a'; s = s[0];
  1:22 Expression must be a list type: String
Integer i = 99999999999;
  1:13 Illegal integer: 99999999999
Long l = 99999999999;
  1:10 Illegal integer: 99999999999
Integer i = 1__0;
  1:14 Missing ';' at '__0'
Integer x = System.debug('a');
  1:9 Illegal assignment from void to Integer
String s = LoggingLevel.FOO;
  1:25 Variable does not exist: LoggingLevel.FOO
LoggingLevel l = 'INFO';
  1:14 Illegal assignment from String to LoggingLevel
LoggingLevel l = LoggingLevel.FOO;
  1:31 Variable does not exist: LoggingLevel.FOO
Object o = Label.Nope;
  1:18 External string does not exist: Nope
Object o = System.Label.Nope;
  1:25 External string does not exist: Nope
PageReference p = Page.Nope;
  1:24 Variable does not exist: Page.Nope
Type t = Foo.class;
  1:10 Invalid type: Foo
SObjectType t = Foo.SObjectType;
  1:17 Variable does not exist: Foo.SObjectType
SObjectField t = Account.Foo;
  1:26 Variable does not exist: Account.Foo
SObjectField t = Account.Foo__c;
  1:26 Variable does not exist: Account.Foo__c
Object t = Account.Name.Foo;
  1:25 Variable does not exist: Foo
Schema.SObjectType.Foo__c.getName();
  1:20 Variable does not exist: Foo__c
`
  }
];
