/**
 * WebServiceCallout: what the classes generated from a WSDL call. In tests the mock answers; elsewhere callouts are refused.
 * Source: Apex Developer Guide, "Test Web Service Callouts"; Apex Reference, "WebServiceMock Interface".
 */
import { NotSupported } from '../../../data/access.ts';
import type { ApexList, ApexMap } from '../../runtime/collections.ts';
import { throwApex } from '../../runtime/exceptions.ts';
import { currentTransaction } from '../../runtime/transaction.ts';
import { notNull } from '../arguments.ts';
import { platformType } from '../declare.ts';

interface WebServiceMock {
  doinvoke$9(
    stub: object,
    request: unknown,
    response: ApexMap<string>,
    endpoint: string | null,
    soapAction: string | null,
    requestName: string | null,
    responseNamespace: string | null,
    responseName: string | null,
    responseType: string | null
  ): void;
}

/** `information`: endpoint, SOAP action, namespace and name of the request, namespace, name and type of the response. */
function invoke(
  stub: object | null,
  request: unknown,
  response: ApexMap<string> | null,
  information: ApexList<string | null> | null
): void {
  const tx = currentTransaction();
  const at = (index: number): string | null => notNull(information).items[index] ?? null;
  if (tx.limits.used.dmlStatements > 0)
    throwApex(
      'System.CalloutException',
      'You have uncommitted work pending. Please commit or rollback before calling out'
    );
  tx.count('callouts', 1);
  if (tx.test === null) throw new NotSupported(`SOAP callouts (${at(0)})`);
  const mock = tx.test.mocks.get('webservicemock') as WebServiceMock | undefined;
  if (mock === undefined)
    throwApex('System.TypeException', 'Methods defined as TestMethod do not support Web service callouts');
  mock.doinvoke$9(notNull(stub), request, notNull(response), at(0), at(1), at(3), at(4), at(5), at(6));
}

platformType({
  name: 'System.WebServiceCallout',
  kind: 'class',
  statics: {
    'void invoke(Object stub, Object request, Map<String,Object> response, List<String> information)': invoke
  }
});
