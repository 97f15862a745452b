/** Code that looks like a mistake and is none: all of it compiles. Statements of a method of a virtual class F. */
export const VALID_STATEMENTS = String.raw`
Long l = 5; Double d = 5; Decimal e = 5L; Decimal f = 1.5d; Double g = 1.5;
Id i = '001000000000001'; String s = i; List<String> l = new List<Id>(); List<Id> m = new List<String>();
Object o = 5; Object p = new List<Integer>(); Object q = null;
List<Object> l = new List<Account>(); List<SObject> s = new List<Account>(); List<Account> a = new List<SObject>();
Map<Id, SObject> m = new Map<Id, Account>(); Map<String, Object> n = new Map<String, Account>(); Set<SObject> r = new Set<Account>();
SObject r = new Account(); Account a = (Account) r; Id i = r.Id;
Datetime d = Date.today(); Date e = (Date) Datetime.now();
String s = 'a' + 1 + true + null + 1.5 + Date.today(); s += 5;
Integer i = (Integer) 5L; Integer j = (Integer) 1.5; Long k = (Long) 2.5d;
Integer[] a = new Integer[3]; Integer[][] b = new Integer[][]{ new Integer[]{ 1 } }; a[0] = 1;
Account a = [SELECT Id FROM Account LIMIT 1]; String n = [SELECT Name FROM Account LIMIT 1].Name;
Integer n = [SELECT COUNT() FROM Account]; List<AggregateResult> l = [SELECT Name, COUNT(Id) c FROM Account GROUP BY Name];
for (Account a : [SELECT Id FROM Account]) { } for (List<Account> c : [SELECT Id FROM Account]) { }
for (SObject r : new List<Account>()) { } for (Object o : new Set<Integer>()) { } for (Account a : new List<SObject>()) { }
for (Integer i = 0, j = 5; i < j; i++, j--) { } for (;;) { break; }
Integer i; for (i = 0; i < 3; i++) { } { Integer j; } { Integer j; }
if (true) { Integer x; } else { Integer x; } try { Integer y; } catch (Exception e) { }
try { } catch (DmlException e) { } catch (QueryException e) { } catch (Exception e) { }
try { throw new IllegalArgumentException('x'); } catch (IllegalArgumentException e) { throw e; } finally { }
while (true) { if (false) { break; } } Integer x = 1;
while (true) { } Integer x = 1;
for (;;) { } Integer x = 1;
do { } while (false); Integer x = 1;
switch on 1 { when 1, 2 { } when null { } when else { } }
switch on 'a' { when 'a' { } when 'A' { } when '' { } }
switch on LoggingLevel.INFO { when INFO, DEBUG { } when else { } }
SObject r; switch on r { when Account a { a.Name = 'x'; } when Contact c { } when null { } when else { } }
final Integer i; if (true) { i = 1; } else { i = 2; } final String s = 'x';
Boolean b = 1 == 1.0; b = 1L == 1; b = 'a' == null; b = null == new Account(); b = 'a' < 'b'; b = Date.today() < Datetime.now();
Boolean b = (Object) 1 == 'a'; SObject r; b = r == new Account(); Id i; b = i == 'x'; b = 'a' != i;
Object o = 'x'; Boolean b = o instanceof String; SObject r; b = r instanceof Account; b = o instanceof List<Integer>; b = o instanceof F;
Boolean b = true & false | true ^ false; b &= true; Integer i = 5 & 3 | 1; i <<= 2; i = ~i; i ^= 1;
Integer i = true ? 1 : 2; Object o = true ? (Object) 1 : 'a'; Decimal d = true ? 1 : 2.5; SObject r = true ? (SObject) new Account() : new Contact();
Integer i = null; i = i ?? 5; String s = null; Integer n = s?.length(); s = s ?? 'x' ?? 'y';
insert new Account(); insert as user new List<Account>(); upsert new Account() Id; upsert new List<SObject>(); delete [SELECT Id FROM Account]; undelete as system new List<Account>();
merge new Account() new Account(); merge new Account() new List<Account>(); merge new Account() new Account().Id;
Database.insert(new List<Account>(), false); Database.upsert(new Account(), Account.Id); Database.SaveResult r = Database.insert(new Account(), false, AccessLevel.USER_MODE);
List<Account> l = [SELECT Id, (SELECT Id FROM Contacts) FROM Account WHERE Name = 'x' AND Id IN :new Set<Id>() ORDER BY Name NULLS LAST LIMIT 5 OFFSET 1];
List<Account> l = [SELECT Id FROM Account WHERE Name LIKE :('a' + '%') AND AnnualRevenue > :5 AND CreatedDate = LAST_N_DAYS:5 AND Id = :new Account()];
List<Contact> l = [SELECT Account.Name, Account.Owner.Name, Owner.Name FROM Contact WHERE Account.Name != null AND AccountId IN (SELECT Id FROM Account) WITH USER_MODE];
List<List<SObject>> l = [FIND 'x' IN ALL FIELDS RETURNING Account(Id, Name WHERE Name != null LIMIT 1), Contact];
List<Account> l = Database.query('SELECT Id FROM Account'); Account a = Database.query('SELECT Id FROM Account'); Integer n = Database.countQuery('x');
Map<Id, Account> m = new Map<Id, Account>([SELECT Id FROM Account]); Set<Id> s = new Map<Id, Account>(new List<Account>()).keySet();
Type t = F.class; t = List<Account>.class; t = Map<String, List<Integer>>.class; Object o = Account.class;
SObjectType t = Account.SObjectType; SObjectField f = Account.Name; f = Contact.Account.Name; String s = Account.Name.getDescribe().getLabel();
Schema.DescribeSObjectResult d = Schema.SObjectType.Account; Object o = Schema.SObjectType.Account.fields.Name.getLabel(); o = SObjectType.Account.getLabel();
Account a = new Account(); a.Name.length(); a.addError('x'); a.Name.addError('x'); a.put('Name', 'x'); Account c = a.clone(true, true);
String s = String.format('{0}', new List<Object>{ 1 }); s = String.join(new List<Integer>{ 1 }, ','); s = String.valueOf((Object) 5);
Exception e = new IllegalArgumentException('x', new NullPointerException()); e.setMessage('y'); e.initCause(new DmlException());
List<Integer> l = new List<Integer>{ 1, null }; l.add(0, 5); l.sort(); l.addAll(new Set<Integer>()); Iterator<Integer> i = l.iterator();
Set<String> s = new Set<String>(new List<String>()); Boolean b = s.containsAll(new List<String>()); s.addAll(new List<String>());
Integer count = 1; Integer last = 2; Integer first = 3; Integer order = 4; Integer after = 5; Integer before = 6; Integer get = 7; Integer set = 8; Integer sharing = 9;
String account = 'x'; Integer system = 1; Date date = null; Object object = null;
JSON.serialize(this); System.debug(LoggingLevel.INFO, 1); System.assertEquals(1, 1, 'x'); Assert.areEqual((Object) 1, 'a');
System.runAs(new User()) { Integer i = 1; } Test.startTest(); Test.stopTest();
F f = new F(); F g = (F) this; Object o = (F) (Object) 'x'; Comparable c = (Comparable) (Object) f;
{ } { { } }
`
  .trim()
  .split('\n');

/** Members of a virtual class F. */
export const VALID_MEMBERS = String.raw`
void f(Integer a) { } void f(Long a) { } void f(String a) { } void f() { } void f(Integer a, Integer b) { }
Integer f() { throw new NullPointerException(); } Integer g() { while (true) { } } Integer h() { try { return 1; } finally { } }
Integer f(Boolean b) { if (b) { return 1; } else { return 2; } } Integer g() { switch on 1 { when 1 { return 1; } when else { return 2; } } }
Integer f() { try { return 1; } catch (Exception e) { return 2; } } Integer g() { do { return 1; } while (false); }
final Integer a = 1; final Integer b; final Integer c; { b = 2; } public F() { this.c = 3; } static final Integer D; static { D = 4; }
public Integer p { get; set; } public Integer q { get; private set; } public Integer r { get { return 1; } } public Integer s { set { } } public static Integer t { get; set; }
static Integer x = 1; static void f() { x = 2; F.x = 3; new F().g(); } void g() { x = 4; f(); F.f(); }
F() { this(1); } F(Integer a) { super(); } private F(String s) { }
public override String toString() { return 'x'; } public Boolean equals(Object o) { return true; } public Integer hashCode() { return 1; }
interface I { void f(); } abstract class A implements I { } class G extends A { public void f() { } }
interface I { Object f(); } class G implements I { public Object f() { return 1; } }
interface I { void f(List<SObject> l); } class G implements I { public void f(List<Account> l) { } }
interface I extends Comparable, J { } interface J { } class G implements I { public Integer compareTo(Object o) { return 0; } }
virtual class A { public virtual void f() { } protected virtual Integer g() { return 1; } } virtual class B extends A { public override void f() { super.f(); } public override Integer g() { return 2; } }
abstract class A { public abstract void f(); public virtual Integer x { get; set; } } class G extends A { public override void f() { this.x = 1; } public override Integer x { get; set; } }
virtual class A { public A(Integer x) { } } class G extends A { G() { super(1); } G(Integer y) { super(y); } }
class GException extends Exception { } void f() { throw new GException('x'); } void g() { throw new GException(new DmlException()); } void h() { throw new GException(); }
class GException extends Exception { public Integer code; public GException(Integer code) { this.code = code; } } void f() { throw new GException(1); }
class G { private Integer x; private G() { } private void f() { } } void f() { G g = new G(); g.x = 1; g.f(); }
private Integer x; static Integer y; class G { void f(F o) { o.x = 1; y = 2; F.y = 3; } }
enum E { A, B } E f() { return E.A; } void g() { switch on E.A { when A { } when B { } } E e = E.valueOf('A'); Integer i = e.ordinal(); List<E> l = E.values(); }
class G implements Database.Batchable<SObject>, Database.Stateful { public Database.QueryLocator start(Database.BatchableContext c) { return null; } public void execute(Database.BatchableContext c, List<Account> l) { } public void finish(Database.BatchableContext c) { } }
class G implements Database.Batchable<Account> { public Iterable<Account> start(Database.BatchableContext c) { return null; } public void execute(Database.BatchableContext c, List<Account> l) { } public void finish(Database.BatchableContext c) { } }
class G implements Queueable, Database.AllowsCallouts { public void execute(QueueableContext c) { } } class H implements Schedulable { public void execute(SchedulableContext c) { } }
class G implements Iterator<String>, Iterable<String> { public Boolean hasNext() { return false; } public String next() { return null; } public Iterator<String> iterator() { return this; } }
class G implements Comparator<Account> { public Integer compare(Account a, Account b) { return 0; } } void f() { new List<Account>().sort(new G()); }
class G implements Callable { public Object call(String a, Map<String, Object> m) { return null; } } class H implements HttpCalloutMock { public HttpResponse respond(HttpRequest r) { return null; } }
@AuraEnabled public static List<Account> f(Map<String, Object> a) { return null; } @AuraEnabled public Integer getX() { return 1; } @AuraEnabled public String name { get; set; }
@AuraEnabled(cacheable=true) public static List<Account> f() { return g(); } static List<Account> g() { return [SELECT Id FROM Account]; } @AuraEnabled public static void h() { insert new Account(); }
@InvocableMethod(label='x' description='y' category='z') public static List<R> f(List<R> r) { return r; } public class R { @InvocableVariable(label='a' required=true) public String a; @InvocableVariable public List<Account> b; }
@Future static void f(List<Id> a, Set<String> b, Map<String, Integer> c) { } @Future(callout=true) public static void g() { }
@TestVisible private Integer a; @TestVisible private static void f() { } @SuppressWarnings('x') void g() { } @Deprecated void h() { } @ReadOnly @RemoteAction public static void i() { }
`
  .trim()
  .split('\n');

/** Whole files. */
export const VALID_FILES: readonly string[] = [
  'public class F { }',
  'global without sharing virtual class F { global class G { } webservice static String f(String a) { return a; } }',
  'public inherited sharing abstract class F { public abstract void f(); abstract Integer g(); }',
  'public interface F extends Comparable { void f(); Integer g(List<String> a); }',
  'public enum F { A, B, C }',
  '@IsTest private class F { @TestSetup static void prepare() { } @IsTest static void f() { Assert.isTrue(true); } static testMethod void g() { } }',
  '@IsTest(SeeAllData=true IsParallel=false) public with sharing class F { @IsTest(SeeAllData=false) private static void f() { } }',
  "@RestResource(urlMapping='/x/*') global with sharing class F { @HttpGet global static String f() { return ''; } @HttpPost global static void g(String a, Integer b) { } @HttpDelete global static void h() { } }",
  'public class FException extends Exception { }',
  "@NamespaceAccessible @JsonAccess(serializable='always' deserializable='never') public class F { }",
  'public class F { public class G extends H { public override void f() { } } public virtual class H { public virtual void f() { } } }',
  "public class F { public static final Map<String, List<Integer>> M = new Map<String, List<Integer>>{ 'a' => new List<Integer>{ 1 } }; static { M.clear(); } }"
];
