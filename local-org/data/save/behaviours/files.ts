/** Files (Object Reference, "ContentVersion", "ContentDocument", "ContentDocumentLink"): a first version makes its document. */
import { createHash } from 'node:crypto';
import { ApexBlob } from '../../../values/index.ts';
import type { ApexDatetime } from '../../../values/index.ts';
import { SObjectRecord } from '../../record.ts';
import type { ObjectSchema } from '../../schema/model.ts';
import type { Behaviour } from '../behaviour.ts';
import { insertInternally, updateInternally } from '../internal-saves.ts';
import { fail } from '../row.ts';
import type { SaveRow } from '../row.ts';

/** Types whose name is not that of the file's extension. */
const FILE_TYPES: Readonly<Record<string, string>> = {
  doc: 'WORD',
  docx: 'WORD_X',
  xls: 'EXCEL',
  xlsx: 'EXCEL_X',
  ppt: 'POWER_POINT',
  pptx: 'POWER_POINT_X',
  txt: 'TEXT'
};

export const contentVersion: Behaviour = {
  derive(_run, rows) {
    for (const row of rows) {
      const { values } = row.record;
      if (row.old) continue;
      const path = values['PathOnClient'] as string | null | undefined;
      const url = values['ContentUrl'] as string | null | undefined;
      if (!path && !url) {
        fail(row, 'REQUIRED_FIELD_MISSING', 'Required fields are missing: [PathOnClient]', ['PathOnClient']);
        continue;
      }
      const body = values['VersionData'] instanceof ApexBlob ? values['VersionData'].bytes : undefined;
      // A file without a byte counts as none.
      if (!body?.length && !url) {
        fail(row, 'REQUIRED_FIELD_MISSING', 'Required fields are missing: [VersionData]', ['VersionData']);
        continue;
      }
      const fileName = (path ?? '').split(/[\\/]/).at(-1) as string;
      const dot = fileName.lastIndexOf('.');
      const extension = dot >= 0 ? fileName.slice(dot + 1) : '';
      values['Title'] ??= dot > 0 ? fileName.slice(0, dot) : fileName;
      values['FileExtension'] = url ? null : extension.toLowerCase();
      values['FileType'] = url
        ? 'LINK'
        : extension === ''
          ? 'UNKNOWN'
          : (FILE_TYPES[extension.toLowerCase()] ?? extension.toUpperCase());
      values['ContentSize'] = body?.length ?? 0;
      values['Checksum'] = body ? createHash('md5').update(body).digest('hex') : null;
      values['IsLatest'] = true;
      values['PublishStatus'] = 'P';
    }
  },

  written(run, rows) {
    const versions = run.database.table(run.schema.objects.get('contentversion') as ObjectSchema);
    const documents = run.schema.objects.get('contentdocument') as ObjectSchema;
    for (const { record, old } of rows) {
      if (old) continue;
      const { values } = record;
      let documentId = values['ContentDocumentId'] as string | null | undefined;
      const shared = {
        Title: values['Title'],
        Description: values['Description'] ?? null,
        FileType: values['FileType'],
        FileExtension: values['FileExtension'],
        ContentSize: values['ContentSize'],
        LatestPublishedVersionId: record.id,
        ContentModifiedDate: values['CreatedDate'] as ApexDatetime
      };
      if (documentId) {
        const earlier = versions.columns(
          ['Id'],
          '"ContentDocumentId" = ? AND "IsDeleted" = 0 AND "Id" <> ?',
          documentId,
          record.id
        );
        values['VersionNumber'] = String(earlier.length + 1);
        run.database.sqlite
          .prepare('UPDATE "ContentVersion" SET "IsLatest" = 0 WHERE "ContentDocumentId" = ? AND "Id" <> ?')
          .run(documentId, record.id);
        updateInternally(run, documents, [new SObjectRecord(documents, { Id: documentId, ...shared })]);
      } else {
        const [made] = insertInternally(run, 'ContentDocument', [
          { OwnerId: values['OwnerId'], PublishStatus: 'P', SharingOption: 'A', SharingPrivacy: 'N', ...shared }
        ]);
        documentId = made?.id as string;
        values['ContentDocumentId'] = documentId;
        values['VersionNumber'] = '1';
        // The owner and the place of first publication see the file.
        const links = [{ LinkedEntityId: values['OwnerId'], ShareType: 'I' }];
        const place = values['FirstPublishLocationId'];
        if (typeof place === 'string' && place !== values['OwnerId'])
          links.push({ LinkedEntityId: place, ShareType: 'V' });
        insertInternally(
          run,
          'ContentDocumentLink',
          links.map((link) => ({ ...link, ContentDocumentId: documentId, Visibility: 'AllUsers' }))
        );
      }
      run.database.sqlite
        .prepare(
          'UPDATE "ContentVersion" SET "ContentDocumentId" = ?, "VersionNumber" = ?, "ContentModifiedDate" = "CreatedDate", "ContentModifiedById" = "CreatedById" WHERE "Id" = ?'
        )
        .run(documentId, values['VersionNumber'] as string, record.id);
    }
  }
};

/** A content delivery knows its document and gets its links (Object Reference, "ContentDistribution"). */
export const contentDistribution: Behaviour = {
  written(run, rows) {
    const versions = run.database.table(run.schema.objects.get('contentversion') as ObjectSchema);
    for (const { record, old } of rows) {
      if (old) continue;
      const { id, values } = record;
      const document =
        versions.read([values['ContentVersionId'] as string]).get(values['ContentVersionId'] as string)?.values[
          'ContentDocumentId'
        ] ?? null;
      const page = `/sfc/p/#${id}`;
      const download = `/sfc/dist/version/download/?ids=${values['ContentVersionId'] as string}&d=${id}`;
      run.database.sqlite
        .prepare(
          'UPDATE "ContentDistribution" SET "ContentDocumentId" = ?, "DistributionPublicUrl" = ?, "ContentDownloadUrl" = ?, "PdfDownloadUrl" = ? WHERE "Id" = ?'
        )
        .run(
          document as string | null,
          page,
          values['PreferencesAllowOriginalDownload'] === true ? download : null,
          values['PreferencesAllowPDFDownload'] === true ? `${download}&operationContext=PDF` : null,
          id
        );
    }
  }
};

export const contentDocumentLink: Behaviour = {
  prepare(_run, rows) {
    for (const { record } of rows) {
      record.values['ShareType'] ??= 'V';
      record.values['Visibility'] ??= 'AllUsers';
    }
  },

  /** A document is linked with a record once (Object Reference, "ContentDocumentLink"). */
  derive(run, rows) {
    const added = rows.filter((row) => row.old === undefined);
    if (added.length === 0) return;
    const keyOf = (documentId: unknown, entityId: unknown): string => `${String(documentId)} ${String(entityId)}`;
    const ids = (name: string): string => JSON.stringify([...new Set(added.map((row) => row.record.values[name]))]);
    const taken = new Set(
      run.database
        .table((added[0] as SaveRow).record.object)
        .columns(
          ['ContentDocumentId', 'LinkedEntityId'],
          '"ContentDocumentId" IN (SELECT value FROM json_each(?)) AND "LinkedEntityId" IN (SELECT value FROM json_each(?)) AND "IsDeleted" = 0',
          ids('ContentDocumentId'),
          ids('LinkedEntityId')
        )
        .map(([documentId, entityId]) => keyOf(documentId, entityId))
    );
    for (const row of added) {
      const { ContentDocumentId: documentId, LinkedEntityId: entityId } = row.record.values;
      const key = keyOf(documentId, entityId);
      if (taken.has(key))
        fail(
          row,
          'DUPLICATE_VALUE',
          `Document with ID: ${String(documentId)} is already linked with the entity with ID: ${String(entityId)}`,
          []
        );
      taken.add(key);
    }
  }
};

export const attachment: Behaviour = {
  derive(_run, rows) {
    for (const { record } of rows)
      if (record.values['Body'] instanceof ApexBlob) record.values['BodyLength'] = record.values['Body'].size;
  }
};
