/** The files in which a person's data is handed over. */
import type { PersonalDataExport } from 'apex';
import field from '@salesforce/label/c.Personal_Data_Field';
import kind from '@salesforce/label/c.Personal_Data_Kind';
import record from '@salesforce/label/c.Personal_Data_Record';
import value from '@salesforce/label/c.Personal_Data_Value';

/** The data for machines and patient readers: kinds, their records, and what each says. */
export function asJson(data: PersonalDataExport): string {
    const { contactId, personName, exportedAt, exportedBy, findings } = data;
    return JSON.stringify(
        {
            contactId,
            personName,
            exportedAt,
            exportedBy,
            kinds: findings.map(({ label, objectName, records }) => ({ label, objectName, records }))
        },
        null,
        4
    );
}

/** The data as a table that a spreadsheet opens: a line for each thing that is said. */
export function asCsv(data: PersonalDataExport): string {
    const lines = [[kind, record, field, value]];
    for (const { label, records } of data.findings) {
        for (const { id, fields } of records ?? []) {
            lines.push(...fields.map((one) => [label, id, one.label, one.value]));
        }
    }
    // The mark at the beginning tells spreadsheets that it is UTF-8.
    return `\uFEFF${lines.map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** What begins like a formula is text for a spreadsheet too. */
function cell(text: string): string {
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return `"${safe.replaceAll('"', '""')}"`;
}
