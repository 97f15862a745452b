/** System.Test, StubProvider, InstallHandler. Source: Apex Reference, "Test Class". */
import { NotSupported, SYSTEM_ACCESS } from '../../data/access.ts';
import type { ApexDatetime } from '../../values/index.ts';
import type { ApexList } from '../runtime/collections.ts';
import { throwApex } from '../runtime/exceptions.ts';
import { currentTransaction } from '../runtime/transaction.ts';
import type { TestState } from '../runtime/transaction.ts';
import { createStub } from '../runtime/stub.ts';
import { notNull } from './arguments.ts';
import { abstractMethod, platformType } from './declare.ts';
import type { Implementation } from './declare.ts';
import { deliverPublishResults, TestBroker } from './events.ts';
import { uncounted } from './running-user.ts';
import type { SObjectTypeToken } from './schema/tokens.ts';
import type { Version } from './system.ts';
import { loadTestData } from './test-data.ts';
import type { TypeToken } from './types.ts';
import type { PageReference } from './web/page-reference.ts';

const inTest = (method: string): TestState => currentTransaction().requireTest(method);

function refused(method: string): Implementation {
  return () => {
    throw new NotSupported(`Test.${method}`);
  };
}

function setMock(type: TypeToken | null, mock: object | null): void {
  const name = notNull(type)
    .type.name.replace(/^System\./i, '')
    .toLowerCase();
  inTest('setMock').mocks.set(name, notNull(mock));
}

function stub(type: TypeToken | null, provider: object | null): object {
  inTest('createStub');
  const { info, name } = notNull(type).type;
  if (info === undefined)
    throwApex('System.TypeException', `${name} cannot be stubbed: only classes and interfaces of the source can`);
  const { host } = currentTransaction();
  return createStub(info, notNull(provider), (wanted) => host.classInfo(wanted));
}

function standardPricebook(): string | null {
  const tx = currentTransaction();
  if (!tx.org.schema.objects.has('pricebook2')) return null;
  return (
    tx.org.query(uncounted(tx), 'SELECT Id FROM Pricebook2 WHERE IsStandard = TRUE', { access: SYSTEM_ACCESS })
      .records[0]?.id ?? null
  );
}

function setCreatedDate(id: string | null, created: ApexDatetime | null): void {
  inTest('setCreatedDate');
  const { org } = currentTransaction();
  if (org.setCreatedDate === undefined) throw new NotSupported('Test.setCreatedDate');
  if (!org.setCreatedDate(notNull(id), notNull(created).ms))
    throwApex('System.InvalidParameterValueException', `No record with id ${id}`);
}

function setCurrentPage(page: PageReference | null): void {
  inTest('setCurrentPage');
  currentTransaction().extras.set('current page', page);
}

/** What an InstallHandler is told. */
class InstallContext {
  readonly previous: Version | null;
  readonly push: boolean;
  constructor(previous: Version | null, push: boolean) {
    this.previous = previous;
    this.push = push;
  }

  installerid$0(): string {
    return currentTransaction().userId;
  }

  ispush$0(): boolean {
    return this.push;
  }

  isupgrade$0(): boolean {
    return this.previous !== null;
  }

  organizationid$0(): string | null {
    const tx = currentTransaction();
    return tx.org.query(uncounted(tx), 'SELECT Id FROM Organization', { access: SYSTEM_ACCESS }).records[0]?.id ?? null;
  }

  previousversion$0(): Version | null {
    return this.previous;
  }
}

function testInstall(
  handler: { oninstall$1(context: InstallContext): void } | null,
  version: Version | null,
  push: boolean | null
): void {
  inTest('testInstall');
  notNull(handler).oninstall$1(new InstallContext(version, push === true));
}

platformType({
  name: 'System.Test',
  kind: 'class',
  statics: {
    'void startTest()': () => currentTransaction().startTest(),
    'void stopTest()': () => {
      currentTransaction().stopTest();
      deliverPublishResults();
    },
    'Boolean isRunningTest()': () => currentTransaction().test !== null,
    'void setMock(Type interfaceType, Object mock)': setMock,
    'Object createStub(Type parentType, StubProvider provider)': stub,
    'List<SObject> loadData(Schema.SObjectType type, String resourceName)': (
      type: SObjectTypeToken | null,
      resource: string | null
    ): ApexList => {
      inTest('loadData');
      return loadTestData(notNull(type).object, notNull(resource));
    },
    'void setCreatedDate(Id recordId, Datetime createdDate)': setCreatedDate,
    'void setFixedSearchResults(List<Id> ids)': (ids: ApexList<string> | null) => {
      inTest('setFixedSearchResults').fixedSearchResults = [...notNull(ids).items];
    },
    'Id getStandardPricebookId()': standardPricebook,
    'void setCurrentPage(PageReference page)': setCurrentPage,
    'void setCurrentPageReference(PageReference page)': setCurrentPage,
    'void clearApexPageMessages()': () => {
      currentTransaction().extras.delete('page messages');
    },
    'EventBus.TestBroker getEventBus()': () => {
      inTest('getEventBus');
      return new TestBroker();
    },
    // Permission set groups are worked out whenever they are asked for.
    'void calculatePermissionSetGroup(String groupId)': () => undefined,
    'void calculatePermissionSetGroup(List<String> groupIds)': () => undefined,
    'void testInstall(InstallHandler handler, Version version)': (
      handler: { oninstall$1(context: InstallContext): void } | null,
      version: Version | null
    ) => testInstall(handler, version, false),
    'void testInstall(InstallHandler handler, Version version, Boolean isPush)': testInstall,
    'void testUninstall(UninstallHandler handler)': refused('testUninstall'),
    'void enableChangeDataCapture()': () => {
      currentTransaction().requireTest('enableChangeDataCapture').extras.set('change data capture', true);
    },
    'List<Id> enqueueBatchJobs(Integer count)': refused('enqueueBatchJobs'),
    'List<Id> getFlexQueueOrder()': refused('getFlexQueueOrder'),
    'void setReadOnlyApplicationMode(Boolean readOnly)': refused('setReadOnlyApplicationMode'),
    'void setContinuationResponse(String label, HttpResponse response)': refused('setContinuationResponse'),
    'Object invokeContinuationMethod(Object controller, Object continuation)': refused('invokeContinuationMethod'),
    'void createSoqlStub(Schema.SObjectType type, Object provider)': refused('createSoqlStub'),
    'SObject createStubQueryRow(Schema.SObjectType type, Map<String,Object> values)': refused('createStubQueryRow'),
    'List<SObject> createStubQueryRows(Schema.SObjectType type, List<Map<String,Object>> rows)':
      refused('createStubQueryRows')
  }
});

interface UserStubProvider {
  handlemethodcall$6(...args: unknown[]): unknown;
}
platformType({
  name: 'System.StubProvider',
  kind: 'interface',
  methods: {
    'Object handleMethodCall(Object stubbedObject, String stubbedMethodName, Type returnType, List<Type> paramTypes, List<String> paramNames, List<Object> args)':
      (provider: UserStubProvider, ...args: unknown[]) => provider.handlemethodcall$6(...args)
  }
});

platformType({
  name: 'System.InstallHandler',
  kind: 'interface',
  methods: { 'void onInstall(InstallContext context)': abstractMethod }
});
platformType({
  name: 'System.UninstallHandler',
  kind: 'interface',
  methods: { 'void onUninstall(UninstallContext context)': abstractMethod }
});
platformType({
  name: 'System.InstallContext',
  kind: 'interface',
  construct: InstallContext,
  methods: {
    'Id installerId()': (context: InstallContext) => context.installerid$0(),
    'Boolean isPush()': (context: InstallContext) => context.ispush$0(),
    'Boolean isUpgrade()': (context: InstallContext) => context.isupgrade$0(),
    'Id organizationId()': (context: InstallContext) => context.organizationid$0(),
    'Version previousVersion()': (context: InstallContext) => context.previousversion$0()
  }
});
platformType({
  name: 'System.UninstallContext',
  kind: 'interface',
  methods: { 'Id organizationId()': abstractMethod, 'Id uninstallerId()': abstractMethod }
});
