import { select, zoom, zoomIdentity } from 'c/d3';
import type { D3ZoomEvent, Selection, ZoomBehavior, ZoomTransform } from 'c/d3';

/** A size in pixels. */
export interface Size {
    width: number;
    height: number;
}

/** How far out and in a picture can be zoomed, and what must not be dragged. */
export interface PanZoomOptions {
    /** The smallest and the largest scale. */
    scales: readonly [number, number];

    /** Selector of what has a drag of its own, such as the dots of a map. */
    except: string;

    /** Whether the picture can be moved beyond its own edges, as one that is larger than its frame. */
    isFree?: boolean;

    /** Told after each move with the scale. */
    onZoom?: (scale: number) => void;
}

const STEP = 1.4;

/**
 * Pan and zoom for an SVG picture: its background is dragged, and it is zoomed with Ctrl and the wheel, by pinching, or by the
 * methods below, which buttons and keys call. The wheel alone scrolls the page as everywhere else. It moves the picture's
 * group by its `transform`, so that nothing of what is in it is drawn anew.
 */
export class PanZoom {
    private readonly svg: SVGSVGElement;
    private readonly canvas: Selection<SVGSVGElement, unknown, null, undefined>;
    private readonly behaviour: ZoomBehavior<SVGSVGElement, unknown>;
    private readonly options: PanZoomOptions;
    private frame: Size = { width: 1, height: 1 };
    private picture: Size = { width: 1, height: 1 };
    private transform: ZoomTransform = zoomIdentity;
    private isFitting = false;
    private isMoved = false;

    /**
     * @param svg the frame
     * @param world its group, which holds the picture from 0/0 on
     */
    constructor(svg: SVGSVGElement, world: SVGGElement, options: PanZoomOptions) {
        this.svg = svg;
        this.options = options;
        this.canvas = select(svg);
        this.behaviour = zoom<SVGSVGElement, unknown>()
            .scaleExtent([...options.scales])
            .extent(() => [
                [0, 0],
                [this.frame.width, this.frame.height]
            ])
            .filter((event: MouseEvent) => this.isForUs(event))
            .on('zoom', ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) => {
                this.transform = transform;
                this.isMoved = !this.isFitting;
                world.setAttribute('transform', transform.toString());
                options.onZoom?.(transform.k);
            });
        // A double click would zoom; here it may be two clicks on a person.
        this.canvas.call(this.behaviour).on('dblclick.zoom', null);
    }

    /** The scale the picture is shown at; 1 is its own size. */
    get scale(): number {
        return this.transform.k;
    }

    /** The part of the picture that is in sight. */
    get view(): { x: number; y: number; width: number; height: number } {
        const [x, y] = this.transform.invert([0, 0]);
        return { x, y, width: this.frame.width / this.transform.k, height: this.frame.height / this.transform.k };
    }

    /** Says how large the frame and the picture are, at the beginning and whenever that changes. */
    resize(frame: Size, picture: Size): void {
        this.frame = frame;
        this.picture = picture;
        if (!this.options.isFree) {
            this.behaviour.translateExtent([
                [0, 0],
                [picture.width, picture.height]
            ]);
        }
    }

    zoomIn(): void {
        this.behaviour.scaleBy(this.canvas, STEP);
    }

    zoomOut(): void {
        this.behaviour.scaleBy(this.canvas, 1 / STEP);
    }

    /**
     * Shows the whole picture, in the middle and at the top.
     *
     * @param least not smaller than this scale, even if not all of it fits then
     */
    fit(least = 0): void {
        const { frame, picture } = this;
        const whole = Math.min(frame.width / picture.width, frame.height / picture.height, 1);
        const scale = Math.max(whole, least, this.options.scales[0]);
        this.isFitting = true;
        this.behaviour.transform(
            this.canvas,
            zoomIdentity.translate((frame.width - picture.width * scale) / 2, 0).scale(scale)
        );
        this.isFitting = false;
    }

    /** Shows the picture as `fit` does in a frame of another size, unless somebody has moved or zoomed it meanwhile. */
    refit(least = 0): void {
        if (!this.isMoved) {
            this.fit(least);
        }
    }

    /** Brings a point of the picture into sight if it is not. */
    show(x: number, y: number): void {
        const [left, top] = this.transform.apply([x, y]);
        if (left < 0 || top < 0 || left > this.frame.width || top > this.frame.height) {
            this.behaviour.translateTo(this.canvas, x, y);
        }
    }

    /** The point of the picture under a point of the window. */
    pointUnder({ clientX, clientY }: { clientX: number; clientY: number }): { x: number; y: number } {
        const box = this.svg.getBoundingClientRect();
        const unit = box.width ? this.frame.width / box.width : 1;
        const [x, y] = this.transform.invert([(clientX - box.left) * unit, (clientY - box.top) * unit]);
        return { x, y };
    }

    /**
     * Zooms with + and −, and shows all with 0.
     *
     * @returns whether the key was one of them
     */
    handleKey(key: string): boolean {
        if (key === '+' || key === '=') {
            this.zoomIn();
        } else if (key === '-') {
            this.zoomOut();
        } else if (key === '0') {
            this.fit();
        } else {
            return false;
        }
        return true;
    }

    /** Lets go of the frame. */
    disconnect(): void {
        this.canvas.on('.zoom', null);
    }

    private isForUs(event: MouseEvent): boolean {
        if (event.type === 'wheel') {
            return event.ctrlKey || event.metaKey;
        }
        return !event.ctrlKey && !event.button && !(event.target as Element).closest(this.options.except);
    }
}
