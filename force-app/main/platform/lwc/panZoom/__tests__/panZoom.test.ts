import { PanZoom } from 'c/panZoom';
import type { PanZoomOptions } from 'c/panZoom';

const SVG = 'http://www.w3.org/2000/svg';

function picture(options: Partial<PanZoomOptions> = {}) {
    const svg = document.createElementNS(SVG, 'svg') as SVGSVGElement;
    const world = document.createElementNS(SVG, 'g') as SVGGElement;
    const dot = document.createElementNS(SVG, 'circle');
    dot.setAttribute('class', 'dot');
    world.append(dot);
    svg.append(world);
    document.body.append(svg);
    // jsdom knows no layout: 200 pixels for 400 units.
    svg.getBoundingClientRect = () => ({ left: 10, top: 20, width: 200, height: 100 }) as DOMRect;
    const pane = new PanZoom(svg, world, { scales: [0.1, 8], except: '.dot', ...options });
    pane.resize({ width: 400, height: 200 }, { width: 800, height: 200 });
    return { svg, world, dot, pane };
}

function wheel(target: Element, init: WheelEventInit): WheelEvent {
    const event = new WheelEvent('wheel', { bubbles: true, cancelable: true, deltaY: -100, ...init });
    target.dispatchEvent(event);
    return event;
}

describe('c-pan-zoom', () => {
    it('shows the whole picture, as large as it fits, or not smaller than asked', () => {
        const { pane, world } = picture();
        pane.fit();
        expect(pane.scale).toBe(0.5);
        expect(pane.view).toEqual({ x: 0, y: 0, width: 800, height: 400 });
        expect(world.getAttribute('transform')).toBe('translate(0,0) scale(0.5)');
        pane.fit(0.8);
        expect(pane.scale).toBe(0.8);
        pane.resize({ width: 400, height: 200 }, { width: 100, height: 100 });
        pane.fit();
        expect(pane.scale).toBe(1);
    });

    it('fits again in another frame, unless it was moved', () => {
        const { pane } = picture();
        pane.fit();
        pane.resize({ width: 200, height: 200 }, { width: 800, height: 200 });
        pane.refit();
        expect(pane.scale).toBe(0.25);
        pane.zoomIn();
        pane.resize({ width: 400, height: 200 }, { width: 800, height: 200 });
        pane.refit();
        expect(pane.scale).toBeCloseTo(0.35);
    });

    it('zooms in and out within its bounds, by methods and keys, and tells the scale', () => {
        const onZoom = jest.fn();
        const { pane } = picture({ onZoom });
        pane.zoomIn();
        expect(pane.scale).toBeCloseTo(1.4);
        expect(onZoom).toHaveBeenLastCalledWith(pane.scale);
        pane.zoomOut();
        expect(pane.scale).toBeCloseTo(1);
        expect(pane.handleKey('+')).toBe(true);
        expect(pane.handleKey('-')).toBe(true);
        expect(pane.handleKey('0')).toBe(true);
        expect(pane.handleKey('x')).toBe(false);
        expect(pane.scale).toBe(0.5);
        for (let step = 0; step < 20; step++) {
            pane.zoomIn();
        }
        expect(pane.scale).toBe(8);
    });

    it('finds the point under the pointer and brings points into sight', () => {
        const { pane } = picture({ isFree: true });
        expect(pane.pointUnder({ clientX: 110, clientY: 70 })).toEqual({ x: 200, y: 100 });
        pane.show(100, 100);
        expect(pane.pointUnder({ clientX: 110, clientY: 70 })).toEqual({ x: 200, y: 100 });
        pane.show(700, 100);
        expect(pane.pointUnder({ clientX: 110, clientY: 70 })).toEqual({ x: 700, y: 100 });
    });

    it('leaves the wheel alone to the page, and zooms with Ctrl', () => {
        const { pane, svg } = picture();
        expect(wheel(svg, {}).defaultPrevented).toBe(false);
        expect(pane.scale).toBe(1);
        expect(wheel(svg, { ctrlKey: true }).defaultPrevented).toBe(true);
        expect(pane.scale).toBeGreaterThan(1);
    });

    it('leaves what has a drag of its own alone, and everything once it is let go', () => {
        const { pane, svg, dot } = picture();
        const onDown = (target: Element) => {
            const event = new MouseEvent('mousedown', { bubbles: true, cancelable: true, view: window });
            const stop = jest.spyOn(event, 'stopImmediatePropagation');
            target.dispatchEvent(event);
            return stop.mock.calls.length > 0;
        };
        expect(onDown(dot)).toBe(false);
        expect(onDown(svg)).toBe(true);
        pane.disconnect();
        expect(wheel(svg, { ctrlKey: true }).defaultPrevented).toBe(false);
    });
});
