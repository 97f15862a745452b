/** What fuzzing begins with: short texts that touch each part of the grammars. */

export const APEX: readonly string[] = [
    `public with sharing abstract class Shape<T> implements Comparable, Iterator<List<T>> {
    public static final Map<Id, List<Account>> BY_ID = new Map<Id, List<Account>>{ null => new List<Account>() };
    @TestVisible private Integer count { get { return count == null ? 0 : count; } private set; }
    public enum Kind { ROUND, SQUARE }
    static { for (Integer i = 0, j = 1; i < 10; i++, j <<= 1) { if (i == 3) continue; else break; } }
    { this.count = 1; }
    public Shape() { this(1L); }
    protected virtual override Object go(final String s, Decimal... d) { return (Object) s?.trim() ?? 'x'; }
}`,
    `public class Flow {
    void run(sObject record) {
        switch on record { when Account a { delete a; } when null { throw new DmlException('no', null); } when else { return; } }
        try { upsert as user rows Key__c; merge a b; undelete x; } catch (System.DmlException e) { System.debug(e); } finally { do { i--; } while (i > 0); }
        outer: while (true) { System.runAs(u) { Test.startTest(); } for (Account a : [SELECT Id FROM Account WHERE Id IN :ids]) { x[1] += a.Amount ** 2; } }
        Integer i = 0x1F | 1_000 & ~2 ^ 3 >>> 1; Boolean b = !(a instanceof Account) && c !== d || e <> f; String s = 'it\\'s \\u0041';
        Account[] many = new Account[]{ new Account(Name = 'A', Parent = new Account(Key__c = '1')) };
        List<List<SObject>> found = [FIND :text IN ALL FIELDS RETURNING Account(Id, Name WHERE Name != null ORDER BY Name LIMIT 5), Contact];
    }
}`,
    `trigger Changes on Account (before insert, after update) { Integer n = Trigger.new.size(); void help() { } help(); }`,
    `@RestResource(urlMapping='/x/*') global class Rest { @HttpGet global static String get() { return JSON.serialize(Date.today().addDays(1)); } }`,
    `public interface Sender extends Database.Batchable<SObject>, Schedulable { String send(Set<Id> ids) ; }`
];

export const SOQL: readonly string[] = [
    "SELECT Id, Name, Owner.Name, (SELECT Id FROM Contacts WHERE Email LIKE '%x_' ORDER BY Name DESC NULLS LAST LIMIT 3) FROM Account WHERE Name = 'A' AND (NOT Industry IN ('x', 'y') OR CreatedDate >= LAST_N_DAYS:30) ORDER BY Name LIMIT 10 OFFSET 2 FOR UPDATE",
    'SELECT COUNT(Id) n, SUM(Amount), CALENDAR_YEAR(CloseDate) FROM Opportunity WHERE Amount > 1000.5 GROUP BY ROLLUP(StageName, CALENDAR_YEAR(CloseDate)) HAVING COUNT(Id) > 1 ORDER BY COUNT(Id)',
    'SELECT TYPEOF What WHEN Account THEN Phone, Name WHEN Opportunity THEN Amount ELSE Name END FROM Task WHERE WhatId != null WITH USER_MODE',
    'SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Contact WHERE LastName = :name) AND Id NOT IN (SELECT AccountId FROM Opportunity WHERE IsWon = TRUE) ALL ROWS',
    'SELECT FIELDS(ALL), toLabel(Status), convertCurrency(Amount) FROM Case WHERE CreatedDate = 2026-01-02T03:04:05.678+01:00 AND ClosedDate > 2026-01-02 LIMIT 200',
    "SELECT Id FROM User USING SCOPE Mine WHERE Interests__c INCLUDES ('a;b', 'c') AND DISTANCE(Location__c, GEOLOCATION(1.0, -2), 'km') < 20 WITH SECURITY_ENFORCED",
    'SELECT COUNT() FROM Account, Account.Contacts c WHERE c.Name = null'
];

export const SOSL: readonly string[] = [
    'FIND {"annual report" AND (plan OR goal*) AND NOT draft?} IN NAME FIELDS RETURNING Account(Id, Name WHERE Name LIKE \'A%\' ORDER BY Name LIMIT 5 OFFSET 1), Contact LIMIT 20',
    "FIND 'x' IN ALL FIELDS RETURNING Account(toLabel(Industry)) WITH USER_MODE"
];

export const FORMULAS: readonly string[] = [
    "IF(AND(ISPICKVAL(Industry, 'Energy'), NOT(ISBLANK(Parent.Name))), TEXT(AnnualRevenue * 1.5e2) & \"x\", CASE(MONTH(TODAY()), 1, 'Jan', 'Other'))",
    'ROUND(-NumberOfEmployees / 3 ^ 2, 2) >= 4 || $User.IsActive && REGEX(Name, "[a-z]+\\\\d{2,}")'
];
