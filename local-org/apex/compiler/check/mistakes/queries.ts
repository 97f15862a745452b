/** Mistakes in queries. Each row: the code, and below it the line, column and message of each problem. */
import type { Mistakes } from './mistakes.ts';

export const QUERIES: readonly Mistakes[] = [
  {
    name: 'queries',
    source: 'SOQL and SOSL Reference; Apex Developer Guide, "SOQL and SOSL Queries"',
    rows: String.raw`
List<Account> l = [SELECT Nope FROM Account];
  1:27 No such column 'Nope' on entity 'Account'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.
List<Account> l = [SELECT Id FROM Nope];
  1:35 sObject type 'Nope' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. Please reference your WSDL or the describe call for the appropriate names.
List<Account> l = [SELECT Id FROM Contact];
  1:15 Illegal assignment from List<Contact> to List<Account>
Account a = [SELECT Id FROM Contact];
  1:9 Illegal assignment from List<Contact> to Account
Contact c = [SELECT Id FROM Account LIMIT 1];
  1:9 Illegal assignment from List<Account> to Contact
Integer i = [SELECT Id FROM Account];
  1:9 Illegal assignment from List<Account> to Integer
String s = [SELECT Name FROM Account];
  1:8 Illegal assignment from List<Account> to String
List<Account> l = [SELECT Id FROM Account WHERE Nope = 1];
  1:49 No such column 'Nope' on entity 'Account'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.
List<Account> l = [SELECT Id FROM Account WHERE Name = 1];
  1:56 value of filter criterion for field 'Name' must be of type string and should be enclosed in quotes
List<Account> l = [SELECT Id FROM Account WHERE Name > true];
  1:56 value of filter criterion for field 'Name' must be of type string and should be enclosed in quotes
List<Account> l = [SELECT Id FROM Account WHERE AnnualRevenue = 'x'];
  1:65 value of filter criterion for field 'AnnualRevenue' must be of type currency and should not be enclosed in quotes
List<Account> l = [SELECT Id FROM Account WHERE CreatedDate = 'x'];
  1:63 value of filter criterion for field 'CreatedDate' must be of type dateTime and should not be enclosed in quotes
List<Account> l = [SELECT Id FROM Account WHERE CreatedDate = 2020-01-01];
  1:63 value of filter criterion for field 'CreatedDate' must be of type dateTime and should not be enclosed in quotes
List<Account> l = [SELECT Id FROM Account WHERE Id = :nope];
  1:55 Variable does not exist: nope
List<Account> l = [SELECT Id FROM Account WHERE Name = :5];
  1:57 Invalid bind expression type of Integer for column of type String
List<Account> l = [SELECT Id FROM Account WHERE AnnualRevenue > :'x'];
  1:66 Invalid bind expression type of String for column of type Decimal
List<Account> l = [SELECT Id FROM Account WHERE Id IN :5];
  1:56 Invalid bind expression type of Integer for column of type Id
List<Account> l = [SELECT Id FROM Account WHERE Id IN ('x')];
  1:56 invalid ID field: x
List<Account> l = [SELECT Id FROM Account LIMIT :'x'];
  1:50 Invalid bind expression type of String for column of type Integer
List<Account> l = [SELECT Id FROM Account ORDER BY Nope];
  1:52 No such column 'Nope' on entity 'Account'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.
List<Account> l = [SELECT Id FROM Account GROUP BY Name];
  1:27 Field must be grouped or aggregated: Id
List<AggregateResult> l = [SELECT Name, COUNT(Id) FROM Account];
  1:35 Field must be grouped or aggregated: Name
List<AggregateResult> l = [SELECT Name, COUNT(Id) c FROM Account GROUP BY Type];
  1:75 No such column 'Type' on entity 'Account'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.
List<AggregateResult> l = [SELECT SUM(Name) FROM Account];
  1:39 field Name does not support aggregate operator SUM
List<Account> l = [SELECT COUNT(Id) FROM Account];
  1:15 Illegal assignment from List<AggregateResult> to List<Account>
Integer n = [SELECT COUNT(Id) FROM Account];
  1:9 Illegal assignment from List<AggregateResult> to Integer
List<AggregateResult> l = [SELECT COUNT(Id) FROM Account HAVING COUNT(Id) > 1 ORDER BY Name];
  1:65 unexpected token: 'HAVING'
List<Contact> l = [SELECT Account.Nope FROM Contact];
  1:35 No such column 'Nope' on entity 'Account'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.
List<Contact> l = [SELECT Nope.Name FROM Contact];
  1:27 Didn't understand relationship 'Nope' in field path. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names.
List<Account> l = [SELECT (SELECT Id FROM Nope) FROM Account];
  1:43 Didn't understand relationship 'Nope' in FROM part of query call. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names.
List<Account> l = [SELECT (SELECT Nope FROM Contacts) FROM Account];
  1:35 No such column 'Nope' on entity 'Contact'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.
List<Account> l = [SELECT Id, Id FROM Account];
  1:31 duplicate field selected: Id
List<Account> l = [SELECT FROM Account];
  1:39 unexpected token: '<EOF>'
List<Account> l = [SELECT Id Account];
  1:37 unexpected token: '<EOF>'
List<Account> l = [SELECT Id FROM Account WHERE];
  1:48 unexpected token: '<EOF>'
List<Account> l = [SELECT Id FROM Account WHERE Name LIKE 5];
  1:59 value of filter criterion for field 'Name' must be of type string and should be enclosed in quotes
List<Account> l = [SELECT Id FROM Account WHERE Id IN (SELECT Name FROM Contact)];
  1:63 The inner select field 'Name' should be an id field
List<Account> l = [SELECT Id FROM Account WHERE Id IN (SELECT Nope FROM Contact)];
  1:63 No such column 'Nope' on entity 'Contact'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.
List<Account> l = [SELECT Id FROM Account WITH SECURITY_ENFORCED];
  1:19 WITH SECURITY_ENFORCED is not supported in API version 67.0 and later, use WITH USER_MODE
List<Account> l = [SELECT Id FROM Account WITH NOPE];
  1:48 unexpected token: 'NOPE'
List<Account> l = [SELECT Id FROM Account LIMIT -1];
  1:49 unexpected token: '-1'
List<Account> l = [SELECT Id FROM Account OFFSET 5000];
  1:50 Maximum SOQL offset allowed is 2000
List<Account> l = [SELECT Id FROM Account FOR NOPE];
  1:47 unexpected token: 'NOPE'
List<Account> l = [SELECT * FROM Account];
  1:27 unexpected token: '*'
List<Account> l = [SELECT FIELDS(ALL) FROM Account];
  1:27 The SOQL FIELDS function must have a LIMIT of at most 200
List<List<SObject>> l = [FIND 'x' IN NOPE FIELDS RETURNING Account];
  1:38 unexpected token: 'NOPE'
List<List<SObject>> l = [FIND 'x' RETURNING Nope];
  1:45 sObject type 'Nope' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. Please reference your WSDL or the describe call for the appropriate names.
List<List<SObject>> l = [FIND 'x' RETURNING Account(Nope)];
  1:53 No such column 'Nope' on entity 'Account'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.
List<Account> l = [FIND 'x' RETURNING Account];
  1:15 Illegal assignment from List<List<SObject>> to List<Account>
`
  }
];
