/** Names in the running user's language, as describes answer them (Apex Developer Guide, "Dynamic Apex"). */
import { textsOf, type Texts } from '../../../data/schema/translations.ts';
import { runningUser } from '../running-user.ts';
import { currentSchema } from './tokens.ts';

/** The texts the running user sees. */
export function currentTexts(): Texts {
  const schema = currentSchema();
  // Without translations nobody's language matters, and no user need be read.
  return textsOf(schema, schema.texts === undefined ? 'en_US' : runningUser().language);
}
