/** Saves a picture of a page as a file of its own: SVG, or PNG drawn from that. */

/** A picture to be saved. */
export interface Picture {
    /** The SVG element as it stands on the page. */
    svg: SVGSVGElement;

    /** Group inside it that pan and zoom move; it is saved unmoved. */
    world?: SVGGElement;

    /** Size of the whole picture in pixels. */
    width: number;
    height: number;

    /** What the picture shows; written above it and kept as its title. */
    title: string;

    /** What its signs mean, one line each, written below it. */
    legend: readonly string[];
}

/** What of an element's look makes up the picture. */
const LOOK = [
    'fill',
    'fill-opacity',
    'stroke',
    'stroke-width',
    'stroke-dasharray',
    'stroke-linecap',
    'stroke-linejoin',
    'opacity',
    'font-family',
    'font-size',
    'font-weight',
    'text-anchor',
    'dominant-baseline'
];

/** What an element keeps; classes, events and what is for the page only stay behind. */
const KEPT = /^(d|x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|width|height|points|transform|viewBox)$/;

const NAMESPACE = 'http://www.w3.org/2000/svg';
const MARGIN = 16;
const LINE = 18;
const TITLE = 24;

/** A PNG has so many dots for each pixel, so that it stays sharp on paper. */
const SHARPNESS = 2;

/** The most dots a side of a PNG may have; beyond, browsers draw nothing. */
const MOST_DOTS = 16_000;

/** The picture as the text of an SVG file that needs nothing else: all styles stand on its elements. */
export function svgOf(picture: Picture): string {
    const { svg, title, legend } = picture;
    const page = getComputedStyle(svg);
    const { width, height } = sizeOf(picture);
    const file = element('svg', { width, height, viewBox: `0 0 ${width} ${height}` });
    const words = { 'font-family': page.fontFamily || 'sans-serif', fill: page.color || '#000000' };
    file.append(
        withText(element('title', {}), title),
        element('rect', { width, height, fill: backgroundOf(svg) }),
        withText(element('text', { x: MARGIN, y: MARGIN + 14, 'font-size': 16, 'font-weight': 600, ...words }), title)
    );
    const content = element('g', { transform: `translate(${MARGIN} ${MARGIN + TITLE})` });
    content.append(...copiesOf(svg, picture.world));
    file.append(content);
    legend.forEach((line, index) => {
        const y = MARGIN + TITLE + picture.height + LINE * (index + 1);
        file.append(withText(element('text', { x: MARGIN, y, 'font-size': 12, ...words }), line));
    });
    return new XMLSerializer().serializeToString(file);
}

/** Saves the picture as an SVG file. */
export function saveSvg(picture: Picture, name: string): void {
    // Lightning Web Security takes SVG apart that is called by its name; a download needs no type.
    save(new Blob([svgOf(picture)], { type: 'application/octet-stream' }), `${name}.svg`);
}

/**
 * Saves the picture as a PNG file.
 *
 * @throws Error if the browser can't draw it
 */
export async function savePng(picture: Picture, name: string): Promise<void> {
    const size = sizeOf(picture);
    const scale = Math.min(SHARPNESS, MOST_DOTS / Math.max(size.width, size.height));
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgOf(picture))}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(size.width * scale);
    canvas.height = Math.round(size.height * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) {
        throw new Error('The browser made no PNG of the picture.');
    }
    save(blob, `${name}.png`);
}

/**
 * A file name of what is in the file, without what file systems refuse.
 *
 * @param parts such as what it shows and for whom
 * @param day such as 2026-05-31
 */
export function fileNameOf(parts: readonly string[], day: string): string {
    return [...parts, day]
        .map((part) => part.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim())
        .filter(Boolean)
        .join(' ')
        .replace(/\s+/g, ' ');
}

function sizeOf({ width, height, legend }: Picture): { width: number; height: number } {
    return {
        width: Math.ceil(width + 2 * MARGIN),
        height: Math.ceil(height + 2 * MARGIN + TITLE + LINE * legend.length)
    };
}

/** The elements of the picture without its hidden parts, each with its look as attributes. */
function copiesOf(from: Element, world?: Element): SVGElement[] {
    const above = getComputedStyle(from);
    const isOutermost = from.tagName === 'svg';
    // What an element has from the one above it is written there once.
    const inherited = (property: string): string => {
        if (property === 'opacity') {
            return '1';
        }
        return isOutermost || property === 'dominant-baseline' ? '' : above.getPropertyValue(property);
    };
    return [...from.children].flatMap((child) => {
        const look = getComputedStyle(child);
        if (look.display === 'none' || child.tagName === 'title') {
            return [];
        }
        const copy = element(child.tagName, {});
        for (const { name, value } of child.attributes) {
            if (KEPT.test(name) && !(child === world && name === 'transform')) {
                copy.setAttribute(name, value);
            }
        }
        for (const property of LOOK) {
            const value = look.getPropertyValue(property);
            if (value && value !== inherited(property)) {
                copy.setAttribute(property, value);
            }
        }
        if (child.children.length === 0) {
            return [withText(copy, child.textContent?.trim() ?? '')];
        }
        copy.append(...copiesOf(child, world));
        return [copy];
    });
}

/** The colour behind the picture: that of the nearest element that has one. */
function backgroundOf(svg: Element): string {
    for (let at: Element | null = svg; at; at = at.parentElement ?? ((at.getRootNode() as ShadowRoot).host || null)) {
        const color = getComputedStyle(at).backgroundColor;
        if (color && color !== 'transparent' && !/, 0\)$/.test(color)) {
            return color;
        }
    }
    return '#ffffff';
}

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
    const made = document.createElementNS(NAMESPACE, name) as SVGElement;
    for (const [attribute, value] of Object.entries(attributes)) {
        made.setAttribute(attribute, String(value));
    }
    return made;
}

function withText(target: SVGElement, text: string): SVGElement {
    if (text) {
        target.textContent = text;
    }
    return target;
}

function save(blob: Blob, name: string): void {
    const url = URL.createObjectURL(blob);
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    URL.revokeObjectURL(url);
}
