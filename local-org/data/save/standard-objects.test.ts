import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApexBlob, ApexDate, ApexDatetime, Decimal } from '../../values/index.ts';
import { DmlFailure } from '../access.ts';
import { ALL_OR_NONE, insert, make, orgOf, SampleTransaction, stored } from './sample-project.ts';

const decimal = (text: string): Decimal => Decimal.parse(text);
const day = (year: number, month: number, date: number): ApexDate => ApexDate.of(year, month, date);

test('the stage of an opportunity sets probability, forecast category, closed and won (Object Reference, "Opportunity")', () => {
  const org = orgOf({});
  const tx = new SampleTransaction(org);
  const id = insert(org, tx, 'Opportunity', {
    Name: 'O',
    StageName: 'Value Proposition',
    CloseDate: day(2026, 5, 31),
    Amount: decimal('1000.01')
  });
  const row = (): Record<string, unknown> => stored(org, id);
  assert.deepEqual(
    [
      'Probability',
      'ExpectedRevenue',
      'IsClosed',
      'IsWon',
      'ForecastCategory',
      'ForecastCategoryName',
      'FiscalQuarter',
      'FiscalYear',
      'Fiscal'
    ].map((name) => String(row()[name])),
    ['50', '500.01', 'false', 'false', 'Pipeline', 'Pipeline', '2', '2026', '2026 2']
  );
  org.dml(tx, 'update', [make(org, 'Opportunity', { Id: id, StageName: 'Closed Won' })], ALL_OR_NONE);
  assert.deepEqual(
    ['Probability', 'IsClosed', 'IsWon', 'ForecastCategory'].map((name) => String(row()[name])),
    ['100', 'true', 'true', 'Closed']
  );
  org.dml(
    tx,
    'update',
    [make(org, 'Opportunity', { Id: id, StageName: 'Qualification', Probability: decimal('33') })],
    ALL_OR_NONE
  );
  assert.deepEqual(
    ['Probability', 'IsClosed'].map((name) => String(row()[name])),
    ['33', 'false']
  );
  assert.equal(
    org.query(tx, `SELECT COUNT() FROM OpportunityHistory WHERE OpportunityId = '${id}'`, {
      access: ALL_OR_NONE.access
    }).totalSize,
    3
  );
});

test('line items are priced from their entry and set the amount of the opportunity (Object Reference, "OpportunityLineItem")', () => {
  const org = orgOf({});
  const tx = new SampleTransaction(org);
  const book = org.query(tx, 'SELECT Id FROM Pricebook2 WHERE IsStandard = true', { access: ALL_OR_NONE.access })
    .records[0]?.id as string;
  const product = insert(org, tx, 'Product2', { Name: 'Drill', ProductCode: 'D1', IsActive: true });
  const entry = insert(org, tx, 'PricebookEntry', {
    Pricebook2Id: book,
    Product2Id: product,
    UnitPrice: decimal('99.90'),
    IsActive: true
  });
  const id = insert(org, tx, 'Opportunity', {
    Name: 'O',
    StageName: 'Prospecting',
    CloseDate: day(2026, 5, 31),
    Amount: decimal('1')
  });
  const line = insert(org, tx, 'OpportunityLineItem', {
    OpportunityId: id,
    PricebookEntryId: entry,
    Quantity: decimal('3'),
    UnitPrice: decimal('100'),
    Discount: decimal('10')
  });
  assert.deepEqual(
    ['TotalPrice', 'Subtotal', 'ListPrice', 'ProductCode', 'Name'].map((name) => String(stored(org, line)[name])),
    ['270.00', '300.00', '99.90', 'D1', 'O Drill']
  );
  assert.deepEqual(
    ['Amount', 'HasOpportunityLineItem', 'TotalOpportunityQuantity', 'Pricebook2Id'].map((name) =>
      String(stored(org, id)[name])
    ),
    ['270.00', 'true', '3.00', book]
  );
  org.dml(tx, 'update', [make(org, 'Opportunity', { Id: id, Amount: decimal('5') })], ALL_OR_NONE);
  assert.equal(String(stored(org, id)['Amount']), '270.00', 'a given amount is ignored while there are products');
  org.dml(tx, 'update', [make(org, 'OpportunityLineItem', { Id: line, TotalPrice: decimal('540') })], ALL_OR_NONE);
  assert.equal(String(stored(org, line)['UnitPrice']), '200.00');
  org.dml(tx, 'delete', [make(org, 'OpportunityLineItem', { Id: line })], ALL_OR_NONE);
  assert.deepEqual(
    ['HasOpportunityLineItem', 'Amount'].map((name) => String(stored(org, id)[name])),
    ['false', '540.00']
  );
});

test('a product needs a standard price before any other (error STANDARD_PRICE_NOT_DEFINED)', () => {
  const org = orgOf({});
  const tx = new SampleTransaction(org);
  const product = insert(org, tx, 'Product2', { Name: 'Drill' });
  const book = insert(org, tx, 'Pricebook2', { Name: 'Special', IsActive: true });
  assert.throws(
    () => insert(org, tx, 'PricebookEntry', { Pricebook2Id: book, Product2Id: product, UnitPrice: decimal('1') }),
    (error) => error instanceof DmlFailure && error.rows[0]?.errors[0]?.statusCode === 'STANDARD_PRICE_NOT_DEFINED'
  );
});

test('tasks know their account, when they were closed, and date the last activity (Object Reference, "Task")', () => {
  const org = orgOf({});
  const tx = new SampleTransaction(org);
  const account = insert(org, tx, 'Account', { Name: 'A' });
  const contact = insert(org, tx, 'Contact', { LastName: 'C', FirstName: 'Ann', AccountId: account });
  assert.equal(stored(org, contact)['Name'], 'Ann C');
  const id = insert(org, tx, 'Task', { Subject: 'Call', WhoId: contact, ActivityDate: day(2026, 3, 1) });
  assert.deepEqual(
    ['Status', 'Priority', 'IsClosed', 'AccountId', 'WhoCount', 'WhatCount', 'CompletedDateTime', 'TaskSubtype'].map(
      (name) => stored(org, id)[name]
    ),
    ['Not Started', 'Normal', false, account, 1, 0, null, 'Task']
  );
  assert.equal(stored(org, contact)['LastActivityDate'], null);
  org.dml(tx, 'update', [make(org, 'Task', { Id: id, Status: 'Completed' })], ALL_OR_NONE);
  assert.equal(stored(org, id)['IsClosed'], true);
  assert.deepEqual(stored(org, id)['CompletedDateTime'], new ApexDatetime(tx.time));
  assert.deepEqual(stored(org, contact)['LastActivityDate'], day(2026, 3, 1));
  assert.deepEqual(stored(org, account)['LastActivityDate'], day(2026, 3, 1));
  org.dml(tx, 'delete', [make(org, 'Task', { Id: id })], ALL_OR_NONE);
  assert.equal(stored(org, account)['LastActivityDate'], null);
});

test('events keep start, end and duration together (Object Reference, "Event")', () => {
  const org = orgOf({});
  const tx = new SampleTransaction(org);
  const start = ApexDatetime.ofGmt(2026, 3, 2, 9);
  const timed = insert(org, tx, 'Event', { Subject: 'Meet', StartDateTime: start, DurationInMinutes: 90 });
  const row = stored(org, timed);
  assert.deepEqual(
    [row['EndDateTime'], row['ActivityDateTime'], row['ActivityDate'], row['ShowAs']],
    [ApexDatetime.ofGmt(2026, 3, 2, 10, 30), start, day(2026, 3, 2), 'Busy']
  );
  const whole = insert(org, tx, 'Event', {
    Subject: 'Fair',
    IsAllDayEvent: true,
    ActivityDate: day(2026, 3, 2),
    EndDateTime: ApexDatetime.ofGmt(2026, 3, 3)
  });
  assert.deepEqual([stored(org, whole)['DurationInMinutes'], stored(org, whole)['EndDate']], [2880, day(2026, 3, 3)]);
  assert.throws(
    () => insert(org, tx, 'Event', { Subject: 'x', StartDateTime: start, EndDateTime: ApexDatetime.ofGmt(2026, 3, 1) }),
    DmlFailure
  );
  assert.throws(() => insert(org, tx, 'Event', { Subject: 'x' }), DmlFailure);
});

test('each user has a row that says whether they are frozen; it is changed and not added or deleted (Object Reference, "UserLogin")', () => {
  const org = orgOf({});
  const tx = new SampleTransaction(org);
  const rows = org.query(tx, "SELECT Id, UserId, IsFrozen FROM UserLogin WHERE User.Username LIKE 'admin%'", {
    access: ALL_OR_NONE.access
  }).records;
  assert.deepEqual(
    rows.map((row) => [row.values['UserId'], row.values['IsFrozen']]),
    [[tx.userId, false]]
  );
  const change = make(org, 'UserLogin', { Id: rows[0]?.id, IsFrozen: true });
  org.dml(tx, 'update', [change], ALL_OR_NONE);
  assert.equal(stored(org, rows[0]?.id as string)['IsFrozen'], true);
  for (const operation of ['insert', 'delete'] as const)
    assert.throws(() =>
      org.dml(tx, operation, [make(org, 'UserLogin', { Id: operation === 'delete' ? rows[0]?.id : null })], ALL_OR_NONE)
    );
});

test('users need what the platform needs and may not share a username', () => {
  const org = orgOf({});
  const tx = new SampleTransaction(org);
  const profile = org.query(tx, "SELECT Id FROM Profile WHERE Name = 'Standard User'", { access: ALL_OR_NONE.access })
    .records[0]?.id;
  const values = {
    LastName: 'Korhonen',
    FirstName: 'Aino',
    Username: 'aino@example.com',
    Email: 'aino@example.com',
    Alias: 'aino',
    ProfileId: profile,
    TimeZoneSidKey: 'Europe/Helsinki',
    LocaleSidKey: 'fi_FI',
    LanguageLocaleKey: 'fi',
    EmailEncodingKey: 'UTF-8'
  };
  const id = insert(org, tx, 'User', values);
  assert.deepEqual(
    ['Name', 'IsActive', 'UserType'].map((name) => stored(org, id)[name]),
    ['Aino Korhonen', true, 'Standard']
  );
  const code = (changes: Record<string, unknown>): string | undefined => {
    try {
      insert(org, tx, 'User', { ...values, ...changes });
    } catch (error) {
      if (error instanceof DmlFailure) return error.rows[0]?.errors[0]?.statusCode;
      throw error;
    }
    return undefined;
  };
  assert.equal(code({}), 'DUPLICATE_USERNAME');
  assert.equal(code({ Username: 'nobody' }), 'INVALID_EMAIL_ADDRESS');
  assert.equal(code({ Username: 'b@example.com', ProfileId: null }), 'REQUIRED_FIELD_MISSING');
  assert.equal(
    code({ Username: 'c@example.com', TimeZoneSidKey: 'Mars/Base' }),
    'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST'
  );
});

test('setup objects and others may not be saved in one transaction (MIXED_DML_OPERATION)', () => {
  const org = orgOf({});
  const tx = new SampleTransaction(org);
  insert(org, tx, 'Account', { Name: 'A' });
  assert.throws(
    () => insert(org, tx, 'UserRole', { Name: 'R' }),
    (error) =>
      error instanceof DmlFailure &&
      error.rows[0]?.errors[0]?.message ===
        'DML operation on setup object is not permitted after you have updated a non-setup object (or vice versa): UserRole, original object: Account'
  );
  org.allowMixedDml(tx);
  const role = insert(org, tx, 'UserRole', { Name: 'R' });
  assert.equal(
    org.query(tx, `SELECT COUNT() FROM Group WHERE RelatedId = '${role}'`, { access: ALL_OR_NONE.access }).totalSize,
    2
  );
});

test('accounts with cases or won opportunities stay (Help, "Considerations for Deleting Accounts"), and hierarchies have no circles', () => {
  const org = orgOf({});
  const tx = new SampleTransaction(org);
  const parent = insert(org, tx, 'Account', { Name: 'Parent' });
  const child = insert(org, tx, 'Account', { Name: 'Child', ParentId: parent });
  const fails = (work: () => unknown, code: string): void =>
    assert.throws(work, (error) => error instanceof DmlFailure && error.rows[0]?.errors[0]?.statusCode === code);
  fails(
    () => org.dml(tx, 'update', [make(org, 'Account', { Id: parent, ParentId: child })], ALL_OR_NONE),
    'CIRCULAR_DEPENDENCY'
  );
  const opportunity = insert(org, tx, 'Opportunity', {
    Name: 'O',
    AccountId: child,
    StageName: 'Closed Won',
    CloseDate: day(2026, 1, 1)
  });
  fails(() => org.dml(tx, 'delete', [make(org, 'Account', { Id: child })], ALL_OR_NONE), 'DELETE_FAILED');
  org.dml(tx, 'update', [make(org, 'Opportunity', { Id: opportunity, StageName: 'Closed Lost' })], ALL_OR_NONE);
  org.dml(tx, 'delete', [make(org, 'Account', { Id: child })], ALL_OR_NONE);
  assert.equal(stored(org, opportunity)['IsDeleted'], true);
});

test('a case is numbered, a file makes its document and links (Object Reference, "Case", "ContentVersion")', () => {
  const org = orgOf({});
  const tx = new SampleTransaction(org);
  const account = insert(org, tx, 'Account', { Name: 'A' });
  const first = insert(org, tx, 'Case', { Subject: 'S' });
  assert.equal(stored(org, first)['CaseNumber'], '00000001');
  const version = insert(org, tx, 'ContentVersion', {
    Title: 'Plan',
    PathOnClient: 'plan.pdf',
    VersionData: ApexBlob.fromText('abc'),
    FirstPublishLocationId: account
  });
  const document = stored(org, version)['ContentDocumentId'] as string;
  assert.deepEqual(
    [
      stored(org, version)['FileType'],
      stored(org, document)['Title'],
      stored(org, document)['LatestPublishedVersionId']
    ],
    ['PDF', 'Plan', version]
  );
  assert.equal(
    org.query(tx, `SELECT COUNT() FROM ContentDocumentLink WHERE ContentDocumentId = '${document}'`, {
      access: ALL_OR_NONE.access
    }).totalSize,
    2
  );
  const letter = insert(org, tx, 'ContentVersion', {
    PathOnClient: 'letter.docx',
    VersionData: ApexBlob.fromText('abc')
  });
  assert.equal(stored(org, letter)['FileType'], 'WORD_X');
  const delivery = stored(
    org,
    insert(org, tx, 'ContentDistribution', {
      Name: 'D',
      ContentVersionId: version,
      PreferencesAllowOriginalDownload: true
    })
  );
  assert.equal(delivery['ContentDocumentId'], document);
  assert.ok(String(delivery['ContentDownloadUrl']).includes(version));
  assert.equal(delivery['PdfDownloadUrl'], null);
});

test('an owner has a share row; manual shares end with the owner (Object Reference, "AccountShare")', () => {
  const org = orgOf({});
  const tx = new SampleTransaction(org);
  const account = insert(org, tx, 'Account', { Name: 'A' });
  const causes = (): unknown[] =>
    org
      .query(tx, `SELECT RowCause, UserOrGroupId FROM AccountShare WHERE AccountId = '${account}' ORDER BY RowCause`, {
        access: ALL_OR_NONE.access
      })
      .records.map((record) => record.values['RowCause'])
      .sort();
  assert.deepEqual(causes(), ['Owner']);
  const other = org.query(tx, "SELECT Id FROM User WHERE Alias = 'autoproc'", { access: ALL_OR_NONE.access }).records[0]
    ?.id;
  insert(org, tx, 'AccountShare', {
    AccountId: account,
    UserOrGroupId: other,
    AccountAccessLevel: 'Read',
    OpportunityAccessLevel: 'None',
    CaseAccessLevel: 'None'
  });
  assert.deepEqual(causes(), ['Manual', 'Owner']);
  org.dml(tx, 'update', [make(org, 'Account', { Id: account, OwnerId: other })], ALL_OR_NONE);
  assert.deepEqual(causes(), ['Owner']);
});

test('a person account has a contact of its own, kept by the platform; a company has none (Object Reference, "Person Account Object")', () => {
  const org = orgOf(
    {
      'objects/Contact/fields/Shoe__c.field-meta.xml':
        '<CustomField><fullName>Shoe__c</fullName><label>Shoe</label><type>Text</type><length>5</length></CustomField>'
    },
    { personAccounts: true }
  );
  const tx = new SampleTransaction(org);
  const person = insert(org, tx, 'Account', {
    LastName: 'Virtanen',
    FirstName: 'Eero',
    PersonEmail: 'eero@example.com',
    Shoe__pc: '43'
  });
  const contact = stored(org, person)['PersonContactId'] as string;
  assert.deepEqual([stored(org, person)['Name'], stored(org, person)['IsPersonAccount']], ['Eero Virtanen', true]);
  assert.deepEqual(
    ['Name', 'Email', 'Shoe__c', 'IsPersonAccount', 'AccountId'].map((name) => stored(org, contact)[name]),
    ['Eero Virtanen', 'eero@example.com', '43', true, person]
  );
  org.dml(tx, 'update', [make(org, 'Account', { Id: person, LastName: 'Salo' })], ALL_OR_NONE);
  assert.deepEqual([stored(org, person)['Name'], stored(org, contact)['LastName']], ['Eero Salo', 'Salo']);
  const company = insert(org, tx, 'Account', { Name: 'Acme' });
  assert.deepEqual([stored(org, company)['IsPersonAccount'], stored(org, company)['PersonContactId']], [false, null]);
  assert.throws(() => insert(org, tx, 'Account', { Name: 'Acme', LastName: 'x' }), DmlFailure);
});

test('in an org with several currencies a record has one, by default the user\'s (Object Reference, "CurrencyIsoCode")', () => {
  const org = orgOf({}, { currencies: ['EUR', 'USD'] });
  const tx = new SampleTransaction(org);
  assert.equal(stored(org, insert(org, tx, 'Account', { Name: 'A' }))['CurrencyIsoCode'], 'EUR');
  assert.equal(
    stored(org, insert(org, tx, 'Account', { Name: 'A', CurrencyIsoCode: 'USD' }))['CurrencyIsoCode'],
    'USD'
  );
  assert.throws(() => insert(org, tx, 'Account', { Name: 'A', CurrencyIsoCode: 'XXX' }), DmlFailure);
});

test('lines of orders and quotes give their totals (Object Reference, "Order", "Quote")', () => {
  const org = orgOf({});
  const tx = new SampleTransaction(org);
  const book = org.query(tx, 'SELECT Id FROM Pricebook2 WHERE IsStandard = true', { access: ALL_OR_NONE.access })
    .records[0]?.id as string;
  const product = insert(org, tx, 'Product2', { Name: 'Drill', IsActive: true });
  const entry = insert(org, tx, 'PricebookEntry', {
    Pricebook2Id: book,
    Product2Id: product,
    UnitPrice: decimal('10'),
    IsActive: true
  });
  const account = insert(org, tx, 'Account', { Name: 'A' });
  const order = insert(org, tx, 'Order', {
    AccountId: account,
    EffectiveDate: day(2026, 1, 1),
    Status: 'Draft',
    Pricebook2Id: book
  });
  const line = insert(org, tx, 'OrderItem', {
    OrderId: order,
    PricebookEntryId: entry,
    Quantity: decimal('3'),
    UnitPrice: decimal('9')
  });
  assert.deepEqual(
    [stored(org, order)['OrderNumber'], String(stored(org, order)['TotalAmount'])],
    ['00000001', '27.00']
  );
  org.dml(tx, 'delete', [make(org, 'OrderItem', { Id: line })], ALL_OR_NONE);
  assert.equal(String(stored(org, order)['TotalAmount']), '0.00');
  const opportunity = insert(org, tx, 'Opportunity', {
    Name: 'O',
    AccountId: account,
    StageName: 'Prospecting',
    CloseDate: day(2026, 5, 31),
    Pricebook2Id: book
  });
  const quote = insert(org, tx, 'Quote', { Name: 'Q', OpportunityId: opportunity, Tax: decimal('5') });
  insert(org, tx, 'QuoteLineItem', {
    QuoteId: quote,
    PricebookEntryId: entry,
    Quantity: decimal('2'),
    UnitPrice: decimal('10'),
    Discount: decimal('50')
  });
  assert.deepEqual(
    ['AccountId', 'Subtotal', 'Discount', 'TotalPrice', 'GrandTotal', 'LineItemCount'].map((name) =>
      String(stored(org, quote)[name])
    ),
    [account, '20.00', '50.00', '10.00', '15.00', '1']
  );
});
