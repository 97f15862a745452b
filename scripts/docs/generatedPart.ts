/** Replaces what stands between `<!-- name -->` and `<!-- /name -->` of a page. Throws when the page has no such part. */
export function replacePart(page: string, name: string, text: string): string {
    const begin = `<!-- ${name} -->`;
    const end = `<!-- /${name} -->`;
    const from = page.indexOf(begin);
    const to = page.indexOf(end);
    if (from < 0 || to < from) throw new Error(`The page has no part “${name}”.`);
    return `${page.slice(0, from + begin.length)}\n\n${text}\n\n${page.slice(to)}`;
}
