/** Contents of files and other binary fields (REST API Developer Guide, "sObject Blob Get"; Salesforce Files download addresses). */
import { USER_ACCESS } from '../../data/access.ts';
import { ApexBlob } from '../../values/index.ts';
import { content, contentTypeOf, HttpError, type OrgRequest, type OrgResponse, type Route } from '../http.ts';
import { soqlText, type ServerContext } from '../org/context.ts';

/** Routes that download file versions. */
export function fileRoutes(context: ServerContext): Route[] {
  return [
    {
      method: 'GET',
      pattern: '/sfc/servlet.shepherd/version/download/:id',
      handle: (request) => download(context, request, `Id = ${soqlText(request.params['id']!)}`)
    },
    {
      method: 'GET',
      pattern: '/sfc/servlet.shepherd/document/download/:id',
      handle: (request) =>
        download(context, request, `ContentDocumentId = ${soqlText(request.params['id']!)} AND IsLatest = true`)
    }
  ];
}

function download(context: ServerContext, request: OrgRequest, where: string): OrgResponse {
  if (!context.org.schema.objects.has('contentversion') || !/^[a-zA-Z0-9]{15,18}$/.test(request.params['id']!))
    throw notFound();
  const [row] = context.transactions.transaction(
    request.userId,
    (tx) =>
      context.org.query(tx, `SELECT Title, PathOnClient, VersionData FROM ContentVersion WHERE ${where} LIMIT 1`, {
        access: USER_ACCESS
      }).records
  );
  if (!row) throw notFound();
  const path = String(row.values['PathOnClient'] ?? row.values['Title'] ?? 'file');
  return binary(row.values['VersionData'], path.slice(path.lastIndexOf('/') + 1));
}

/** Bytes to be saved as a file: never drawn by the browser, whatever they hold. Throws HttpError 404 for no bytes. */
export function binary(value: unknown, fileName: string): OrgResponse {
  if (!(value instanceof ApexBlob)) throw notFound();
  const plain = fileName.replace(/[^\x20-\x7e]|["\\]/g, '_');
  return content(value.bytes, contentTypeOf(fileName), {
    headers: {
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'cache-control': 'private, no-cache'
    }
  });
}

function notFound(): HttpError {
  return new HttpError(404, 'NOT_FOUND', 'The requested resource does not exist');
}
