/** Texts made from others by small damage: what people mistype, cut off and paste together, and what nobody would write. */

/** A repeatable source of numbers below 1 (mulberry32). */
export function randomNumbers(seed: number): () => number {
    let state = seed >>> 0;
    return () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
}

const ODD = [
    "'",
    '"',
    '\\',
    '\0',
    '\u2028',
    '\ud800',
    '🙂',
    '/*',
    '//',
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    ';',
    '<',
    '>',
    '?.',
    '??',
    '@',
    ':',
    '%',
    '_',
    '1e999',
    '0x',
    '..',
    'ı'
];

/** Damages a text one to four times, with parts of `others` at hand. */
export function mutate(text: string, others: readonly string[], random: () => number): string {
    let result = text;
    const times = 1 + Math.floor(random() * 4);
    for (let time = 0; time < times; time++) result = damage(result, others, random);
    return result;
}

function damage(text: string, others: readonly string[], random: () => number): string {
    const below = (end: number): number => Math.floor(random() * end);
    const at = below(text.length + 1);
    const words = text.match(/\w+|\s+|[^\w\s]/g) ?? [];
    const word = below(words.length);
    switch (below(10)) {
        case 0:
            return text.slice(0, at);
        case 1:
            return text.slice(at);
        case 2:
            return text.slice(0, at) + ODD[below(ODD.length)]! + text.slice(at);
        case 3:
            return text.slice(0, at) + String.fromCharCode(below(random() < 0.8 ? 128 : 65536)) + text.slice(at + 1);
        case 4:
            return words.toSpliced(word, 1 + below(3)).join('');
        case 5:
            return words.toSpliced(word, 0, ...words.slice(word, word + 1 + below(4))).join('');
        case 6:
            return words.toSpliced(below(words.length), 1, words[word] ?? '').join('');
        case 7: {
            const other = others[below(others.length)] ?? '';
            const from = below(other.length);
            return text.slice(0, at) + other.slice(from, from + below(60)) + text.slice(at);
        }
        case 8: {
            const sign = ODD[below(ODD.length)]!;
            return text.slice(0, at) + sign.repeat(1 + below(random() < 0.05 ? 5000 : 20)) + text.slice(at);
        }
        default:
            return words.toSpliced(word, 1, (words[word] ?? '').toUpperCase()).join('');
    }
}
