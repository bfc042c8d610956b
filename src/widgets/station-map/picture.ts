// The map as a picture: one SVG in a box of its own that a widget puts beside its list. Plain DOM, drawn by hand, since it moves with every
// frame of a drag: then only the SVG as a whole is moved, which repaints nothing, until the box looks beyond what is drawn.
import { drawDots, spacingAt } from './dots.js';
import { Gathering, radiusOf, singleRadius } from './gather.js';
import type { Places } from './gather.js';
import { clamp, fit, frameOf, hold, isClosest, latitudeOf, smallestScale, tenths, xOf, yOf } from './geo.js';
import type { Camera, Frame } from './geo.js';
import { listen } from './gestures.js';
import type { Point } from './gestures.js';
import { distanceFromPin, placeLabels } from './labels.js';
import type { Obstacle } from './labels.js';
import { coarse, fine, loadFine } from './land.js';

/**
 * How a single station is drawn: `plain` a disc, `ring` a hollow one, `dashed` a dashed hollow one (a city with events but no station),
 * `square` one that needs attention, in the colour for that and told apart without it.
 */
export type Sign = 'plain' | 'ring' | 'square' | 'dashed';

export interface PictureData {
  /** Degrees, one for each station; NaN where it has no place. A new array when a place changes. */
  lat: Float64Array;
  lng: Float64Array;
  /** The stations to draw, as positions in `lat` and `lng`. Those without a place are passed over. */
  shown: Uint32Array;
  sign(station: number): Sign;
  /** The name to write beside a pin. Asked only for pins that are drawn. */
  label(station: number): string;
  /** The count to write on a disc; plain digits when not given. */
  figure?(count: number): string;
  /** The selected station, or -1. */
  selected: number;
  /** Those of the shown stations that need attention: a disc of which one is part has a ring. */
  marked?: ArrayLike<number>;
}

export interface PictureEvents {
  /** A station's pin was clicked. */
  onSelect(station: number): void;
  /** A disc was clicked whose stations cannot be parted by zooming in. */
  onOpen(stations: number[]): void;
  /** The view changed. */
  onView?(camera: Camera): void;
}

/** A site's own shapes in place of the dots: see shapes.ts. */
export interface Basemap {
  pathFor(frame: Frame): string;
}

/** A disc or a single pin as drawn last. Its `radius` is the room it takes, the ring round the selected one included. */
interface Drawn extends Obstacle {
  disc: number;
  station: number;
  count: number;
}

/** Its elements, and what was last set on them: setting an attribute anew costs even when it says the same. */
interface Pin {
  group: SVGGElement;
  mark: SVGPathElement;
  text: SVGTextElement;
  words: string;
  last: Record<string, string>;
}

const noPlaces: Places = { x: new Float32Array(0), y: new Float32Array(0) };
const padding = 36;
/** A click this near (pixels) hits a pin: the pin itself is smaller than a fingertip. */
const reach = 12;
const mostLabels = 40;
/** The ring round the selected pin is this much wider than the pin. */
const haloWidth = 5;
/** Dots and discs of a roomy map and of a narrow one, in pixels. */
const roomy = { spacing: 8.4, largestRadius: 24 };
const narrow = { spacing: 6.4, largestRadius: 17 };
const narrowBelow = 480;
/** Dots nearer together than this (degrees) show the steps of the coarse land. */
const fineBelow = 0.9;

export class MapPicture {
  readonly svg = element('svg', '');
  #box = document.createElement('div');
  /** What is moved while dragging: the SVG itself would lay out all its names anew. */
  #layer = document.createElement('div');
  #ground = element('path', 'dots');
  #halo = element('circle', 'halo');
  #pins: Pin[] = [];
  #drawn: Drawn[] = [];
  #listening = new AbortController();

  #width = 0;
  #height = 0;
  #fontSize = 13;
  #sizes = roomy;
  #camera: Camera | undefined;
  /** True once somebody moved the view: from then on a new size keeps what is in the middle. */
  #isMoved = false;
  #frame: Frame | undefined;
  #basemap: Basemap | null = null;

  #data: PictureData | undefined;
  #places = noPlaces;
  #shown = new Uint32Array(0);
  #gathering: Gathering | undefined;

  /**
   * @param container gets the picture as its last child; keys are taken while it has focus, so it should be focusable
   * @param events what the picture tells
   */
  constructor(
    container: HTMLElement,
    readonly events: PictureEvents,
  ) {
    setAll(this.svg, { role: 'img', part: 'map' });
    this.svg.append(this.#ground, this.#halo);
    this.#box.className = 'picture';
    this.#layer.className = 'layer';
    this.#layer.append(this.svg);
    this.#box.append(this.#layer);
    container.append(this.#box);
    listen(this.#box, container, { panBy: (dx, dy) => this.panBy(dx, dy), zoomBy: (steps, around) => this.zoomBy(steps, around), fitAll: () => this.fitAll(), click: (at, target) => this.#click(at, target) }, this.#listening.signal);
  }

  /** Where the picture looks, once it has a size and data. */
  get camera(): Camera | undefined {
    return this.#camera;
  }

  /** Whether somebody moved the view since all was shown. */
  get isMoved(): boolean {
    return this.#isMoved;
  }

  /** True when zooming in or out would change nothing: for buttons. */
  get canZoomIn(): boolean {
    return !!this.#camera && !isClosest(this.#camera);
  }

  get canZoomOut(): boolean {
    return !!this.#camera && this.#camera.scale > smallestScale(this.#width, this.#height) * 1.001;
  }

  /** What a screen reader says the picture is. */
  setLabel(text: string): void {
    this.svg.setAttribute('aria-label', text);
  }

  /** New stations, or other ones shown. The view stays, except that the first data are fitted. */
  setData(data: PictureData): void {
    const { lat, lng, shown } = data;
    if (lat !== this.#data?.lat || lng !== this.#data.lng) {
      this.#places = project(lat, lng);
    }
    this.#shown = withPlace(shown, this.#places);
    this.#data = data;
    this.#gathering = undefined;
    this.#look(this.#camera);
  }

  /** Marks a station (-1: none) and, with `reveal`, moves the view so that it is seen, as a pin of its own where that is possible. */
  setSelected(station: number, options: { reveal?: boolean } = {}): void {
    if (!this.#data) return;
    this.#data.selected = station;
    const camera = this.#camera;
    if (!options.reveal || !camera || !this.#shown.includes(station)) {
      this.#draw();
      return;
    }
    const scale = this.#scaleThatParts(station);
    const drawn = this.#drawn.find((pin) => pin.disc === this.#gathering?.discOf(station));
    const at = drawn && this.#inBox(drawn);
    const isSeen = at && at.x > padding && at.y > padding && at.x < this.#width - padding && at.y < this.#height - padding;
    if (isSeen && scale === camera.scale) this.#draw();
    else this.#move({ x: this.#places.x[station]!, y: this.#places.y[station]!, scale });
  }

  /** Shows all the stations again. */
  fitAll(): void {
    this.#isMoved = false;
    this.#look(undefined);
  }

  /** Zooms by so many doublings, in or (below 0) out; the point of the box given by `around`, else the middle, stays where it is. */
  zoomBy(steps: number, around: Point = { x: this.#width / 2, y: this.#height / 2 }): void {
    const camera = this.#camera;
    if (!camera) return;
    const { scale } = hold({ ...camera, scale: camera.scale * 2 ** steps }, this.#width, this.#height);
    const nearer = 1 / camera.scale - 1 / scale;
    this.#move({ x: camera.x + (around.x - this.#width / 2) * nearer, y: camera.y + (around.y - this.#height / 2) * nearer, scale });
  }

  /** Moves the view by so many pixels, east and south. */
  panBy(dx: number, dy: number): void {
    const camera = this.#camera;
    if (!camera) return;
    // The whole world at once can not be moved east or west: it would only be cut elsewhere.
    const sideways = camera.scale > this.#width ? dx / camera.scale : 0;
    this.#move({ x: camera.x + sideways, y: camera.y + dy / camera.scale, scale: camera.scale });
  }

  /** The size of the box in CSS pixels. To be told whenever it changes; nothing is drawn before. */
  resize(width: number, height: number): void {
    if (width === this.#width && height === this.#height) return;
    this.#width = width;
    this.#height = height;
    this.#box.style.width = `${width}px`;
    this.#box.style.height = `${height}px`;
    this.#sizes = width < narrowBelow ? narrow : roomy;
    this.#box.classList.toggle('narrow', this.#sizes === narrow);
    this.#gathering = undefined;
    this.#fontSize = (parseFloat(getComputedStyle(this.svg).fontSize) || 16) * 0.8125;
    this.#look(this.#isMoved ? this.#camera : undefined);
  }

  /** A site's own shapes in place of the dots, or null for the dots. */
  setBasemap(basemap: Basemap | null): void {
    this.#basemap = basemap;
    this.#ground.setAttribute('class', basemap ? 'shapes' : 'dots');
    if (this.#frame) this.#drawGround(this.#frame);
  }

  /** Takes the picture out of its container and stops listening. */
  destroy(): void {
    this.#listening.abort();
    this.#box.remove();
  }

  /** Looks through a camera, or at everything, and draws. */
  #look(camera: Camera | undefined): void {
    if (!this.#width || !this.#height || !this.#data) return;
    const { x, y } = this.#places;
    const space = Math.min(padding, this.#width / 8, this.#height / 8);
    this.#camera = camera ? hold(camera, this.#width, this.#height) : fit(x, y, this.#shown, this.#width, this.#height, space);
    this.#draw();
    this.events.onView?.(this.#camera);
  }

  /** Moves the view by hand: what has been drawn is shifted as long as it reaches, drawn anew when it does not. */
  #move(wanted: Camera): void {
    const before = this.#camera;
    const camera = hold(wanted, this.#width, this.#height);
    this.#isMoved = true;
    this.#camera = camera;
    if (camera.scale !== before?.scale) this.#draw();
    else if (!this.#shift()) this.#draw(Math.max(this.#width, this.#height) / 4);
    this.events.onView?.(camera);
  }

  /** Draws what the camera sees and, while it is being dragged, a margin around it. */
  #draw(margin = 0): void {
    if (!this.#camera) return;
    const frame = frameOf(this.#camera, this.#width, this.#height, margin);
    if (frame.width !== this.#frame?.width || frame.height !== this.#frame.height) {
      setAll(this.svg, { width: String(frame.width), height: String(frame.height) });
    }
    // A layer of its own only while it is being moved.
    this.#layer.classList.toggle('moving', margin > 0);
    this.#frame = frame;
    if (this.#gathering?.scale !== this.#camera.scale) this.#gathering = this.#gatherAt(this.#camera.scale);
    this.#drawGround(frame);
    this.#drawPins(frame, this.#gathering);
    this.#shift();
  }

  #gatherAt(scale: number): Gathering {
    return new Gathering(this.#places, this.#shown, scale, this.#sizes.largestRadius);
  }

  /** Where the drawn frame's corner stands in the box; the shorter way round the globe. */
  #corner(frame: Frame): Point {
    const { x, y, scale } = this.#camera!;
    const eastward = frame.left + frame.width / 2 - x * scale;
    return {
      x: eastward - scale * Math.round(eastward / scale) + (this.#width - frame.width) / 2,
      y: frame.top - y * scale + this.#height / 2,
    };
  }

  #inBox(point: Point): Point {
    const corner = this.#corner(this.#frame!);
    return { x: corner.x + point.x, y: corner.y + point.y };
  }

  /** Puts the drawing where the camera sees it. False when the camera sees beyond it. */
  #shift(): boolean {
    const frame = this.#frame!;
    const { x, y } = this.#corner(frame);
    this.#layer.style.transform = `translate(${tenths(x)}px, ${tenths(y)}px)`;
    const isWide = frame.scale <= this.#width || (x < 0.05 && x + frame.width > this.#width - 0.05);
    return isWide && y < 0.05 && y + frame.height > this.#height - 0.05;
  }

  #drawGround(frame: Frame): void {
    const { scale, left, top, width, height } = frame;
    if (this.#basemap) {
      this.#ground.setAttribute('d', this.#basemap.pathFor(frame));
      return;
    }
    const spacing = spacingAt(scale, this.#sizes.spacing);
    const isFine = (spacing * 360) / scale < fineBelow;
    this.#ground.setAttribute('stroke-dasharray', `.01 ${spacing - 0.01}`);
    this.#ground.setAttribute('d', drawDots(frame, isFine ? fine : coarse, spacing));
    if (!isFine) return;
    const degreesOf = (pixels: number) => (pixels / scale - 0.5) * 360;
    void loadFine(latitudeOf(top / scale), latitudeOf((top + height) / scale), degreesOf(left), degreesOf(left + width)).then((changed) => {
      if (changed && this.#frame === frame && !this.#basemap) this.#ground.setAttribute('d', drawDots(frame, fine, spacing));
    });
  }

  #drawPins(frame: Frame, gathering: Gathering): void {
    const data = this.#data!;
    const selectedDisc = this.#shown.includes(data.selected) ? gathering.discOf(data.selected) : -1;
    const drawn = (this.#drawn = this.#discsIn(frame, gathering, selectedDisc));
    const marked = new Set(Array.from(data.marked ?? [], (station) => gathering.discOf(station)));

    // The selected one has the first claim on room for its name.
    const singles: number[] = [];
    drawn.forEach((pin, i) => {
      if (pin.count === 1) singles[pin.disc === selectedDisc ? 'unshift' : 'push'](i);
    });
    const most = (mostLabels * frame.width * frame.height) / (this.#width * this.#height);
    const labels = placeLabels(drawn, singles, (pin) => data.label(drawn[pin]!.station), { width: frame.width, height: frame.height, fontSize: this.#fontSize, most });
    const labelOf = new Map(labels.map((label) => [label.pin, label]));

    this.#halo.setAttribute('r', '0');
    drawn.forEach((pin, i) => {
      const label = labelOf.get(i);
      const isSelected = pin.disc === selectedDisc;
      if (pin.count > 1) this.#setPin(i, pin, `pin gathered${marked.has(pin.disc) ? ' attention' : ''}${isSelected ? ' selected' : ''}`, data.figure?.(pin.count) ?? String(pin.count), 0);
      else {
        const beside = pin.radius + distanceFromPin;
        const classes = `pin ${data.sign(pin.station)}${label?.side === 'left' ? ' left' : ''}${isSelected ? ' selected' : ''}`;
        this.#setPin(i, pin, classes, label?.text ?? '', label?.side === 'left' ? -beside : beside);
      }
      if (isSelected) setAll(this.#halo, { cx: String(pin.x), cy: String(pin.y), r: String(pin.radius) });
    });
    for (let i = drawn.length; i < this.#pins.length; i++) set(this.#pins[i]!, this.#pins[i]!.group, 'display', 'none');
  }

  /** The discs to be seen in a frame, in its pixels; twice where the frame goes round the globe. */
  #discsIn(frame: Frame, gathering: Gathering, selectedDisc: number): Drawn[] {
    const drawn: Drawn[] = [];
    const { left, top, width, height, scale } = frame;
    const turn = Math.floor(left / scale) * scale;
    const isWorld = width <= scale;
    for (let disc = 0; disc < gathering.length; disc++) {
      const count = gathering.count[disc]!;
      const y = gathering.y[disc]! - top;
      const radius = radiusOf(count, this.#sizes.largestRadius) + (disc === selectedDisc ? haloWidth : 0);
      if (!count || y < -radius || y > height + radius) continue;
      // At the cut of a world that is seen whole, a disc stands on one side only.
      const beyond = isWorld && width === scale ? 0 : radius;
      for (let x = gathering.x[disc]! - left + turn; x < width + beyond; x += scale) {
        // …and whole: an edge of the box would cut it
        if (x >= -beyond) drawn.push({ x: tenths(beyond ? x : clamp(x, radius, width - radius)), y: tenths(y), radius, disc, count, station: gathering.station[disc]! });
      }
    }
    return drawn;
  }

  #setPin(i: number, { x, y, count }: Drawn, classes: string, words: string, textX: number): void {
    let pin = this.#pins[i];
    if (!pin) {
      pin = this.#pins[i] = { group: element('g', ''), mark: element('path', 'mark'), text: element('text', ''), words: '', last: {} };
      pin.text.setAttribute('dy', '.35em');
      // the list says it all; scraps of it in the picture would be noise
      pin.group.setAttribute('aria-hidden', 'true');
      pin.group.append(pin.mark, pin.text);
      this.svg.append(pin.group);
    }
    set(pin, pin.group, 'display', 'inline');
    set(pin, pin.group, 'class', classes);
    set(pin, pin.group, 'transform', `translate(${x} ${y})`);
    set(pin, pin.mark, 'd', classes.includes('square') ? squarePath : circlePath(radiusOf(count, this.#sizes.largestRadius)));
    set(pin, pin.text, 'x', String(textX));
    if (pin.words !== words) pin.text.textContent = pin.words = words;
  }

  /** The scale, from the present one on, at which a station is a pin of its own; the present one when it can not be. */
  #scaleThatParts(station: number): number {
    const present = this.#camera!.scale;
    for (let scale = present; ; scale *= 2) {
      const camera = hold({ x: 0, y: 0, scale }, this.#width, this.#height);
      const gathering = this.#gatherAt(camera.scale);
      if (gathering.count[gathering.discOf(station)] === 1) return camera.scale;
      if (isClosest(camera)) return present;
    }
  }

  #click(at: Point, target: EventTarget | null): boolean {
    const pin = this.#pinAt(at, target);
    if (!pin) return false;
    if (pin.count === 1) this.events.onSelect(pin.station);
    else this.#open(this.#gathering!.membersOf(pin.disc));
    return true;
  }

  /** The pin that was clicked: the element under the pointer, a name included, else the nearest within reach. */
  #pinAt(at: Point, target: EventTarget | null): Drawn | undefined {
    const group = target instanceof Element && target.closest('.pin');
    const clicked = this.#drawn[this.#pins.findIndex((pin) => pin.group === group)];
    if (clicked) return clicked;
    let nearest: Drawn | undefined;
    let nearestDistance = reach;
    for (const pin of this.#drawn) {
      const { x, y } = this.#inBox(pin);
      const away = Math.hypot(x - at.x, y - at.y);
      if (away < nearestDistance) {
        nearest = pin;
        nearestDistance = away;
      }
    }
    return nearest;
  }

  /** Zooms in until the stations of a disc part; tells of them when they never do. */
  #open(stations: number[]): void {
    const { x, y } = this.#places;
    const camera = this.#camera!;
    const fitted = fit(x, y, stations, this.#width, this.#height, padding * 2);
    const closer = hold({ ...fitted, scale: Math.max(fitted.scale, camera.scale * 2) }, this.#width, this.#height);
    const closest = hold({ ...fitted, scale: Infinity }, this.#width, this.#height);
    for (const scale of [closer.scale, closest.scale]) {
      const gathering = this.#gatherAt(scale);
      if (gathering.count[gathering.discOf(stations[0]!)]! < stations.length) {
        this.#move({ ...fitted, scale });
        return;
      }
    }
    this.events.onOpen(stations);
  }
}

/** Longhand: `Float32Array.from` takes several times as long, and there may be fifty thousand. */
function project(lat: Float64Array, lng: Float64Array): Places {
  const places = { x: new Float32Array(lat.length), y: new Float32Array(lat.length) };
  for (let i = 0; i < lat.length; i++) {
    places.x[i] = xOf(lng[i]!);
    places.y[i] = yOf(lat[i]!);
  }
  return places;
}

function withPlace(stations: Uint32Array, { x, y }: Places): Uint32Array<ArrayBuffer> {
  const found = new Uint32Array(stations.length);
  let length = 0;
  for (let i = 0; i < stations.length; i++) {
    const station = stations[i]!;
    if (!Number.isNaN(x[station]! + y[station]!)) found[length++] = station;
  }
  return found.slice(0, length);
}

const squarePath = `M-${singleRadius} -${singleRadius}h${2 * singleRadius}v${2 * singleRadius}h-${2 * singleRadius}z`;

function circlePath(radius: number): string {
  const r = tenths(radius);
  return `M-${r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
}

function element<Name extends keyof SVGElementTagNameMap>(name: Name, className: string): SVGElementTagNameMap[Name] {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  if (className) made.setAttribute('class', className);
  return made;
}

function setAll(target: Element, attributes: Record<string, string>): void {
  for (const [name, value] of Object.entries(attributes)) target.setAttribute(name, value);
}

function set(pin: Pin, target: Element, name: string, value: string): void {
  if (pin.last[name] === value) return;
  pin.last[name] = value;
  target.setAttribute(name, value);
}
