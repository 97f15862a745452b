/** The written-by-command parts of docs/local-org.md: the standard library from its declarations, and the yardstick's figures. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { libraryText, refusedMembersText } from './apexLibrary.ts';
import { functionsText, objectsText } from './dataModel.ts';
import { replacePart } from './generatedPart.ts';
import { refusalsText } from './refusals.ts';

/** Where the page stands. */
export const LOCAL_ORG_PAGE = fileURLToPath(new URL('../../docs/local-org.md', import.meta.url));

/** The page with its generated parts as they should be; without new figures those it has stay. */
export function localOrgPage(text: string, measured: { figures?: string } = {}): string {
    let page = replacePart(text, 'objects', objectsText());
    page = replacePart(page, 'functions', functionsText());
    page = replacePart(page, 'library', libraryText());
    page = replacePart(page, 'refused members', refusedMembersText());
    page = replacePart(page, 'refusals', refusalsText());
    return measured.figures === undefined ? page : replacePart(page, 'figures', measured.figures);
}

/** Brings the page up to date. */
export function writeLocalOrgPage(measured: { figures?: string } = {}): void {
    writeFileSync(LOCAL_ORG_PAGE, localOrgPage(readFileSync(LOCAL_ORG_PAGE, 'utf8'), measured));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeLocalOrgPage();
