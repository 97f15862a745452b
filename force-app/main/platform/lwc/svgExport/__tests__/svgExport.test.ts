import { fileNameOf, savePng, saveSvg, svgOf } from 'c/svgExport';
import type { Picture } from 'c/svgExport';

const SVG = 'http://www.w3.org/2000/svg';

function picture(): Picture {
    const host = document.createElement('div');
    host.style.backgroundColor = 'rgb(1, 2, 3)';
    host.innerHTML = `
        <style>.dot { fill: rgb(4, 5, 6); } .gone { display: none; }</style>
        <svg xmlns="${SVG}">
            <g class="world" transform="translate(5 5) scale(2)">
                <g role="button" data-id="s01" transform="translate(1 1)">
                    <title>A tooltip</title>
                    <circle class="dot" cx="1" cy="2" r="3" onclick="alert(1)"></circle>
                    <text x="1" y="2">KN &amp; Co</text>
                </g>
                <path class="gone" d="M0 0"></path>
            </g>
        </svg>`;
    document.body.append(host);
    const svg = host.querySelector('svg') as SVGSVGElement;
    return {
        svg,
        world: svg.querySelector('.world') as SVGGElement,
        width: 100,
        height: 50,
        title: 'Power & attitude',
        legend: ['Size: influence', 'Dashed: wanted']
    };
}

function parsed(text: string): Document {
    const file = new DOMParser().parseFromString(text, 'image/svg+xml');
    expect(file.querySelector('parsererror')).toBeNull();
    return file;
}

describe('c-svg-export', () => {
    const saved: { blob: Blob; name: string }[] = [];

    beforeEach(() => {
        saved.length = 0;
        let last: Blob;
        URL.createObjectURL = (blob: Blob) => {
            last = blob;
            return 'blob:made';
        };
        URL.revokeObjectURL = jest.fn();
        jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
            saved.push({ blob: last, name: this.download });
        });
    });

    it('makes a file of its own: styles on the elements, no classes, events or hidden parts, the picture unmoved', () => {
        const text = svgOf(picture());
        const file = parsed(text);

        const dot = file.querySelector('circle');
        expect(dot?.getAttribute('fill')).toBe('rgb(4, 5, 6)');
        expect(dot?.getAttribute('cx')).toBe('1');
        expect(text).not.toMatch(/class=|onclick|data-id|role=|A tooltip/);
        expect(file.querySelector('path')).toBeNull();
        expect(text).not.toContain('scale(2)');
        expect(text).toContain('translate(1 1)');
    });

    it('bears a title, a background and a legend, and is as large as all of it', () => {
        const file = parsed(svgOf(picture()));

        expect(file.querySelector('title')?.textContent).toBe('Power & attitude');
        expect(file.querySelector('rect')?.getAttribute('fill')).toBe('rgb(1, 2, 3)');
        expect([...file.querySelectorAll('text')].map(({ textContent }) => textContent)).toEqual([
            'Power & attitude',
            'KN & Co',
            'Size: influence',
            'Dashed: wanted'
        ]);
        expect(file.documentElement.getAttribute('viewBox')).toBe('0 0 132 142');
    });

    it('is white where nothing has a background', () => {
        const given = picture();
        (given.svg.parentElement as HTMLElement).style.backgroundColor = '';

        expect(parsed(svgOf(given)).querySelector('rect')?.getAttribute('fill')).toBe('#ffffff');
    });

    it('saves SVG under its name', () => {
        saveSvg(picture(), 'Map Nordfjell 2026-05-31');

        expect(saved[0]?.name).toBe('Map Nordfjell 2026-05-31.svg');
        expect(saved[0]?.blob.size).toBeGreaterThan(500);
        expect(URL.revokeObjectURL).toHaveBeenCalledWith('blob:made');
    });

    it('saves PNG, sharp, and says when the browser makes none', async () => {
        const drawImage = jest.fn();
        let made: Blob | null = new Blob(['png'], { type: 'image/png' });
        const sizes: number[] = [];
        HTMLImageElement.prototype.decode = () => Promise.resolve();
        HTMLCanvasElement.prototype.getContext = (() => ({ drawImage })) as never;
        HTMLCanvasElement.prototype.toBlob = function toBlob(this: HTMLCanvasElement, give: BlobCallback) {
            sizes.push(this.width, this.height);
            give(made);
        };
        await savePng(picture(), 'Map');
        expect(saved[0]).toEqual({ blob: made, name: 'Map.png' });
        expect(sizes).toEqual([264, 284]);
        expect(drawImage).toHaveBeenCalledTimes(1);

        made = null;
        await expect(savePng(picture(), 'Map')).rejects.toThrow('no PNG');
        await expect(savePng({ ...picture(), width: 40_000 }, 'Map')).rejects.toThrow('no PNG');
        expect(sizes[4]).toBeLessThanOrEqual(16_000);
    });

    it('names files without what file systems refuse', () => {
        expect(fileNameOf(['Map', 'A/S: "Nord"  fjell?', ''], '2026-05-31')).toBe('Map A S Nord fjell 2026-05-31');
    });
});
