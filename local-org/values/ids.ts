/** Record ids (Object Reference: "ID Field Type"): 15 characters that tell case apart, or 18 with a checksum that does not need it. */

const CHECKSUM = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const ID_15 = /^[a-zA-Z0-9]{15}$/;
const ID_18 = /^[a-zA-Z0-9]{18}$/;

/** The three checksum characters of a 15-character id: for each block of five, which letters are capitals. */
export function idChecksum(id15: string): string {
  let suffix = '';
  for (let block = 0; block < 3; block++) {
    let bits = 0;
    for (let at = 0; at < 5; at++) {
      const code = id15.charCodeAt(block * 5 + at);
      if (code >= 65 && code <= 90) bits |= 1 << at;
    }
    suffix += CHECKSUM[bits];
  }
  return suffix;
}

/** Whether a text has the form of an id: 15 or 18 letters and digits. As on the platform the checksum is not looked at. */
export function isValidId(text: string): boolean {
  return toId18(text) !== null;
}

/**
 * The canonical 18-character form of an id; null if the text is no id.
 * An 18-character id whose case was lost (as some tools do) gets its case back from the checksum.
 */
export function toId18(text: string): string | null {
  if (text.length === 15) return ID_15.test(text) ? text + idChecksum(text) : null;
  if (text.length !== 18 || !ID_18.test(text)) return null;
  const lostCase = text === text.toLowerCase() || text === text.toUpperCase();
  return lostCase ? (restoreCase(text.slice(0, 15), text.slice(15).toUpperCase()) ?? text) : text;
}

/** Null where the checksum cannot belong to these characters. */
function restoreCase(head: string, suffix: string): string | null {
  let restored = '';
  for (let at = 0; at < 15; at++) {
    const bits = CHECKSUM.indexOf(suffix[Math.floor(at / 5)]!);
    if (bits < 0) return null;
    const capital = (bits >> (at % 5)) & 1;
    const char = head[at]!;
    if (capital === 1 && char >= '0' && char <= '9') return null;
    restored += capital === 1 ? char.toUpperCase() : char.toLowerCase();
  }
  return restored + suffix;
}

/** The 15-character form of an id. */
export function toId15(id: string): string {
  return id.slice(0, 15);
}

/** The three characters that tell the object. */
export function keyPrefix(id: string): string {
  return id.slice(0, 3);
}

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * What follows the key prefix in every id of a local org: on the platform two characters of the instance and one that is reserved.
 * Ids that tests make up (`001000000000001`) are so never those of records.
 */
const INSTANCE = 'Lo0';

/** The 18-character id number `sequence` (from 1) of an object: key prefix, instance, number in base 62, checksum. */
export function makeId(prefix: string, sequence: number): string {
  let text = '';
  let rest = sequence;
  while (rest > 0) {
    text = DIGITS[rest % 62]! + text;
    rest = Math.floor(rest / 62);
  }
  const id15 = prefix + INSTANCE + text.padStart(15 - prefix.length - INSTANCE.length, '0');
  return id15 + idChecksum(id15);
}
