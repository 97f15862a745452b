import PersonalDataModal from 'c/personalDataModal';
import LightningConfirm from 'lightning/confirm';
import { saveFile } from 'c/saveFile';
import erasePersonalData from '@salesforce/apex/PersonalDataController.erasePersonalData';
import exportPersonalData from '@salesforce/apex/PersonalDataController.exportPersonalData';
import previewPersonalData from '@salesforce/apex/PersonalDataController.previewPersonalData';
import { click, find, findAll, has, mount, settle } from '../../../../../../config/jest/element';
import type { Mounted } from '../../../../../../config/jest/element';

jest.mock(
    '@salesforce/apex/PersonalDataController.erasePersonalData',
    () => ({ __esModule: true, default: jest.fn() }),
    {
        virtual: true
    }
);
jest.mock(
    '@salesforce/apex/PersonalDataController.exportPersonalData',
    () => ({ __esModule: true, default: jest.fn() }),
    {
        virtual: true
    }
);
jest.mock(
    '@salesforce/apex/PersonalDataController.previewPersonalData',
    () => ({ __esModule: true, default: jest.fn() }),
    {
        virtual: true
    }
);
jest.mock('c/saveFile', () => ({ saveFile: jest.fn() }));

const preview = previewPersonalData as unknown as jest.Mock;
const exporting = exportPersonalData as unknown as jest.Mock;
const erasing = erasePersonalData as unknown as jest.Mock;
const saved = saveFile as jest.Mock;

const STAKEHOLDERS = {
    label: 'Stakeholders',
    objectName: 'Stakeholder__c',
    outcome: 'emptied',
    outcomeLabel: 'Stays for the count',
    count: 2
};
const TALKS = { label: 'Events', objectName: 'Event', outcome: 'kept', outcomeLabel: 'Stays', count: 3 };

async function open(overview: object = { personName: 'Ingrid Solheim', findings: [STAKEHOLDERS, TALKS], count: 5 }) {
    preview.mockResolvedValue(overview);
    const modal = await mount('c-modal', PersonalDataModal, { contactId: '003' });
    await settle();
    return modal;
}

function texts(modal: Mounted, selector: string): string[] {
    return findAll(modal, selector).map((one) => one.textContent ?? '');
}

beforeEach(() => {
    LightningConfirm.open = jest.fn().mockResolvedValue(true);
});

describe('personalDataModal', () => {
    it('shows what there is by kind, and what erasing does', async () => {
        const modal = await open();
        expect(preview).toHaveBeenCalledWith({ contactId: '003' });
        expect(texts(modal, 'tbody th')).toEqual(['Stakeholders', 'Events']);
        expect(texts(modal, '.count')).toEqual(['2', '3']);
        expect(texts(modal, '.outcome')).toEqual(['Stays for the count', 'Stays']);
        await expect(modal).toBeAccessible();
    });

    it('says that there is nothing, and offers nothing', async () => {
        const modal = await open({
            personName: null,
            findings: [],
            count: 0,
            lastErasedAt: '2026-05-01T10:00:00.000Z'
        });
        expect(has(modal, '.none')).toBe(true);
        for (const button of ['.erase', '.csv', '.json']) {
            expect(find(modal, button).disabled).toBe(true);
        }
        await expect(modal).toBeAccessible();
    });

    it('hands the data over as JSON', async () => {
        const records = [{ id: 's01', fields: [{ label: 'Power', name: 'Power__c', value: '5' }] }];
        exporting.mockResolvedValue({
            contactId: '003',
            personName: 'Ingrid Solheim',
            exportedBy: 'Olli Officer',
            exportedAt: '2026-05-01T10:00:00.000Z',
            findings: [{ ...STAKEHOLDERS, records }]
        });
        const modal = await open();
        await click(find(modal, '.json'));
        await settle();

        const [name, type, text] = saved.mock.calls[0] as [string, string, string];
        expect([name, type]).toEqual(['personal-data-003.json', 'application/json']);
        expect(JSON.parse(text)).toEqual({
            contactId: '003',
            personName: 'Ingrid Solheim',
            exportedBy: 'Olli Officer',
            exportedAt: '2026-05-01T10:00:00.000Z',
            kinds: [{ label: 'Stakeholders', objectName: 'Stakeholder__c', records }]
        });
        expect(find(modal, '.done').textContent).toBe('c.Personal_Data_Exported_Done');
    });

    it('hands the data over as a table that no spreadsheet takes for formulas', async () => {
        const fields = [
            { label: 'Note', name: 'Note__c', value: '=1+1' },
            { label: 'Quote', name: 'Quote__c', value: 'He said "no", twice' }
        ];
        exporting.mockResolvedValue({ findings: [{ ...STAKEHOLDERS, records: [{ id: 's01', fields }] }, TALKS] });
        const modal = await open();
        await click(find(modal, '.csv'));
        await settle();

        const lines = (saved.mock.calls[0] as [string, string, string])[2].split('\r\n');
        expect(lines.slice(1)).toEqual([
            `"Stakeholders","s01","Note","'=1+1"`,
            '"Stakeholders","s01","Quote","He said ""no"", twice"',
            ''
        ]);
        expect(lines[0]?.startsWith('\uFEFF')).toBe(true);
    });

    it('erases when the officer is sure, and closes saying so', async () => {
        const modal = await open();
        preview.mockResolvedValue({ findings: [], count: 0 });
        await click(find(modal, '.erase'));
        await settle();
        expect(erasing).toHaveBeenCalledWith({ contactId: '003' });
        expect(find(modal, '.done').textContent).toBe('c.Personal_Data_Erased_Done');
        expect(has(modal, '.none')).toBe(true);
        await click(find(modal, '.close'));
        expect(modal.close).toHaveBeenCalledWith(true);
    });

    it('erases nothing when the officer is not', async () => {
        (LightningConfirm.open as jest.Mock).mockResolvedValue(false);
        const modal = await open();
        await click(find(modal, '.erase'));
        expect(erasing).not.toHaveBeenCalled();
        await click(find(modal, '.close'));
        expect(modal.close).toHaveBeenCalledWith(false);
    });

    it('says why it was refused', async () => {
        erasing.mockRejectedValue({ body: { message: 'Something would be left' } });
        const modal = await open();
        await click(find(modal, '.erase'));
        await settle();
        expect(find(modal, 'c-error-panel').messages).toEqual(['Something would be left']);
        expect(texts(modal, '.count')).toEqual(['2', '3']);
    });
});
