/**
 * Texts of the base components and of the shell in languages other than English, where the project's users need them.
 * Keys are the platform's own label names, and `shell.*` for the frame. What is missing shows in English.
 */
import { languageChain } from '../../data/schema/translations.ts';
import { finnish } from './standardTextsFinnish.ts';

const languages: Readonly<Record<string, Readonly<Record<string, string>>>> = { fi: finnish };

/** The texts of a language; empty for English. */
export function standardTexts(language: string): Readonly<Record<string, string>> {
  for (const each of languageChain(language)) {
    const texts = languages[each];
    if (texts) return texts;
  }
  return {};
}
