/** Mistakes in whole files. Each row: the code, and below it the line, column and message of each problem. */
import type { Mistakes } from './mistakes.ts';

export const TYPES: readonly Mistakes[] = [
  {
    name: 'top-level types',
    source: 'Apex Developer Guide, "Apex Class Definition"; "Annotations"',
    rows: String.raw`
class F { }
  1:7 Top-level type must have public or global visibility
private class F { }
  1:15 Top-level type must have public or global visibility
private class F { void m() { } }
  1:15 Top-level type must have public or global visibility
public class F {
  1:17 Expecting '}' but was: '<EOF>'
public class F { } }
  1:20 Missing '<EOF>' at '}'
public class F { } class G { }
  1:20 Missing '<EOF>' at 'class'
public with sharing without sharing class F { }
  1:21 Duplicate modifier: without sharing
public with class F { }
  1:8 Unexpected token 'with'.
public static class F { }
  1:8 Modifier is not allowed: static
public class F extends { }
  1:24 Unexpected token '{'.
public class F implements { }
  1:27 Unexpected token '{'.
public class F extends Foo { }
  1:24 Invalid type: Foo
public class F implements Foo { }
  1:27 Invalid type: Foo
public class F extends F { }
  1:24 Non-virtual and non-abstract type cannot be extended: F
  1:24 Circular definition: F
public interface F { void m() }
  1:31 Missing '{' at '}'
public interface F { static void m(); }
  1:22 Modifier is not allowed: static
public interface F { void m(); void m(); }
  1:37 Method already defined: void m() from the type F
public interface F { Integer m; }
  1:30 Invalid interface method: field
public enum F { A, B, A }
  1:23 Duplicate enum value: A
public enum F { A B }
  1:19 Missing '}' at 'B'
public enum F { A; }
  1:18 Missing '}' at ';'
@RestResource public class F { }
  1:1 Annotation property missing: restresource.urlmapping
  1:28 Defining type for RestResource must be declared as global
@RestResource(urlMapping='x') global class F { }
  1:1 RestResource urlMapping must begin with '/': x
@RestResource(urlMapping='/x') global class F { @HttpGet global static void f(Integer x) { } }
  1:77 HttpGet methods cannot have parameters
@RestResource(urlMapping='/x') global class F { @HttpGet static void f() { } }
  1:70 Apex REST methods must be global static: f
@RestResource(urlMapping='/x') global class F { @HttpGet global static void f() { } @HttpGet global static void g() { } }
  1:113 Only one method per type can be defined with: HttpGet
@RestResource(urlMapping='/x') global class F { @HttpGet global void f() { } }
  1:70 Apex REST methods must be global static: f
@RestResource(urlMapping='/x') public class F { @HttpGet global static void f() { } }
  1:45 Defining type for RestResource must be declared as global
  1:77 Defining type for global methods must be declared as global
@IsTest public class F { @IsTest void f() { } }
  1:39 Test methods must be static void methods without parameters: f
@IsTest public class F { @IsTest static Integer f() { return 1; } }
  1:49 Test methods must be static void methods without parameters: f
@IsTest public class F { @IsTest static void f(Integer x) { } }
  1:46 Test methods must be static void methods without parameters: f
@IsTest public class F { @TestSetup static void f(Integer x) { } }
  1:49 Test setup methods must be static void methods without parameters: f
@IsTest public class F { @TestSetup static Integer f() { return 1; } }
  1:52 Test setup methods must be static void methods without parameters: f
@IsTest(foo=true) public class F { }
  1:1 Annotation property does not exist: istest.foo
@Foo public class F { }
  1:1 Annotation does not exist: foo
@IsTest @IsTest public class F { }
  1:9 Duplicate annotation: istest
public class F { global class G { } }
  1:31 Defining type for global types must be declared as global
global class F { webservice void f() { } }
  1:34 webService methods must be static
public class F<T> { }
  1:15 Missing '{' at '<'
package x; public class F { }
  1:1 Unexpected token 'package'.
import x; public class F { }
  1:1 Unexpected token 'import'.
trigger F on Account (before insert) { }
  1:1 Unexpected token 'trigger'.
`
  }
];
