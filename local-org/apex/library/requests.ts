/** System.Request and Quiddity. Source: Apex Reference, "Request Class", "Quiddity Enum". */
import { currentTransaction } from '../runtime/transaction.ts';
import type { Transaction } from '../runtime/transaction.ts';
import type { EnumConstant } from '../runtime/types.ts';
import { platformType } from './declare.ts';
import { platformEnum } from './enums.ts';

const QUIDDITY = platformEnum('System.Quiddity', [
  'ANONYMOUS',
  'AURA',
  'BATCH_ACS',
  'BATCH_APEX',
  'BATCH_CHUNK_PARALLEL',
  'BATCH_CHUNK_SERIAL',
  'BULK_API',
  'COMMERCE_INTEGRATION',
  'DISCOVERABLE_LOGIN',
  'FUNCTION_CALLBACK',
  'FUTURE',
  'INBOUND_EMAIL_SERVICE',
  'INVOCABLE_ACTION',
  'IOT',
  'PLATFORM_EVENT_PUBLISH_CALLBACK',
  'QUEUEABLE',
  'QUICK_ACTION',
  'REMOTE_ACTION',
  'REST',
  'RUNTEST_ASYNC',
  'RUNTEST_DEPLOY',
  'RUNTEST_SYNC',
  'SCHEDULED',
  'SOAP',
  'SYNCHRONOUS',
  'TRANSACTION_FINALIZER_QUEUEABLE',
  'UNDEFINED',
  'VF'
]);

const OF_KIND: Readonly<Record<Transaction['kind'], EnumConstant>> = {
  sync: QUIDDITY.SYNCHRONOUS,
  future: QUIDDITY.FUTURE,
  queueable: QUIDDITY.QUEUEABLE,
  batch: QUIDDITY.BATCH_APEX,
  scheduled: QUIDDITY.SCHEDULED,
  finalizer: QUIDDITY.TRANSACTION_FINALIZER_QUEUEABLE,
  event: QUIDDITY.SYNCHRONOUS
};

class Request {
  readonly id: string;
  readonly quiddity: EnumConstant;
  constructor(tx: Transaction) {
    this.id = tx.requestId;
    const stated = tx.extras.get('quiddity') as keyof typeof QUIDDITY | undefined;
    this.quiddity =
      tx.kind === 'sync' && tx.test !== null
        ? QUIDDITY.RUNTEST_SYNC
        : stated !== undefined
          ? QUIDDITY[stated]
          : OF_KIND[tx.kind];
  }
}

platformType({
  name: 'System.Request',
  kind: 'class',
  construct: Request,
  statics: { 'Request getCurrent()': () => new Request(currentTransaction()) },
  methods: {
    'Quiddity getQuiddity()': (request: Request) => request.quiddity,
    'String getRequestId()': (request: Request) => request.id
  }
});
