/** Mistakes in annotations and their methods. Each row: the code, and below it the line, column and message of each problem. */
import type { Mistakes } from './mistakes.ts';

export const ANNOTATIONS: readonly Mistakes[] = [
  {
    name: 'annotations',
    source: 'Apex Developer Guide, "Annotations"',
    rows: String.raw`
@AuraEnabled public void f() { }
  1:26 AuraEnabled methods must be named with a prefix 'get'
@AuraEnabled private static void f() { }
  1:34 AuraEnabled methods must be public or global: f
@AuraEnabled static void f() { }
  1:26 AuraEnabled methods must be public or global: f
@AuraEnabled(cacheable=true) public static void f() { insert new Account(); }
  1:55 DML is not allowed in a cacheable method: f
@AuraEnabled(cacheable=true) public static void f() { Database.insert(new Account()); }
  1:64 DML is not allowed in a cacheable method: f
@AuraEnabled(cacheable=true) public static void f() { g(); } static void g() { delete new Account(); }
  1:55 DML is not allowed in a cacheable method: f
@AuraEnabled(cacheable=true) public static void f() { System.enqueueJob(null); }
  1:62 System.enqueueJob is not allowed in a cacheable method: f
@AuraEnabled(cacheable=true) public static void f() { EventBus.publish(new List<SObject>()); }
  1:64 EventBus.publish is not allowed in a cacheable method: f
@AuraEnabled(cacheable='x') public static void f() { }
  1:1 Invalid annotation property value, expected Boolean: auraenabled.cacheable
@AuraEnabled(foo=true) public static void f() { }
  1:1 Annotation property does not exist: auraenabled.foo
@AuraEnabled public static Integer a() { return 1; } @AuraEnabled public static Integer a(Integer b) { return 1; }
  1:89 AuraEnabled methods cannot be overloaded: a
@InvocableMethod public static void f(String x) { }
  1:46 InvocableMethod methods do not support parameter type of String
@InvocableMethod public static String f(List<String> x) { return null; }
  1:39 InvocableMethod methods do not support return type of String
@InvocableMethod public void f(List<String> x) { }
  1:30 InvocableMethod methods must be static
@InvocableMethod static void f(List<String> x) { }
  1:30 InvocableMethod methods must be public or global
@InvocableMethod public static void f(List<String> x, Integer y) { }
  1:37 InvocableMethod methods can have at most one parameter
@InvocableMethod public static void f(List<String> x) { } @InvocableMethod public static void g(List<String> x) { }
  1:95 Only one method per type can be defined with: InvocableMethod
@InvocableMethod public static void f(Set<String> x) { }
  1:51 InvocableMethod methods do not support parameter type of Set<String>
@InvocableMethod public static void f(List<Object> x) { }
  1:52 InvocableMethod methods do not support parameter type of List<Object>
@InvocableMethod public static void f(List<G> x) { } class G { }
  1:47 InvocableMethod methods do not support parameter type of List<F.G>
@InvocableMethod(foo='x') public static void f(List<String> x) { }
  1:1 Annotation property does not exist: invocablemethod.foo
class G { @InvocableMethod public static void f(List<String> x) { } }
  1:47 static can only be used on methods of a top level type
  1:47 InvocableMethod methods can only be defined in an outer class
@InvocableVariable Integer x;
  1:28 InvocableVariable fields must be public or global: x
@InvocableVariable public static Integer x;
  1:42 InvocableVariable fields cannot be static: x
@InvocableVariable public Map<String, String> x;
  1:47 InvocableVariable fields do not support type of Map<String,String>
@Future void f() { }
  1:14 Future methods must be declared as static void
@Future static Integer f() { return 1; }
  1:24 Future methods must be declared as static void
@Future static void f(Account a) { }
  1:31 Unsupported parameter type Account
@Future static void f(List<Account> a) { }
  1:37 Unsupported parameter type List<Account>
@Future(callout='x') static void f() { }
  1:1 Invalid annotation property value, expected Boolean: future.callout
@Future static void f() { } class G { @Future static void g() { } }
  1:59 static can only be used on methods of a top level type
@Foo void f() { }
  1:1 Annotation does not exist: foo
@Foo Integer x;
  1:1 Annotation does not exist: foo
@IsTest @IsTest void f() { }
  1:9 Duplicate annotation: istest
  1:22 Test methods must be static void methods without parameters: f
  1:22 Defining type for testMethod methods must be declared as IsTest
@IsTest static void f() { }
  1:21 Defining type for testMethod methods must be declared as IsTest
static testMethod void f() { }
  1:24 Defining type for testMethod methods must be declared as IsTest
@TestSetup static void f() { }
  1:24 Defining type for testMethod methods must be declared as IsTest
@TestVisible @TestVisible void f() { }
  1:14 Duplicate annotation: testvisible
@HttpGet static void f() { }
  1:22 Defining type for Apex REST methods must be declared as RestResource: F
@HttpGet global static void f() { }
  1:29 Defining type for global methods must be declared as global
  1:29 Defining type for Apex REST methods must be declared as RestResource: F
@ReadOnly @Foo void f() { }
  1:11 Annotation does not exist: foo
@RemoteAction public void f() { }
  1:27 RemoteAction methods must be static
`
  }
];
