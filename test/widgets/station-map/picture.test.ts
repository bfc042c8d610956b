import { expect } from '@open-wc/testing';
import { MapPicture } from '../../../src/widgets/station-map/picture.js';
import type { PictureData, Sign } from '../../../src/widgets/station-map/picture.js';
import { pictureStyles } from '../../../src/widgets/station-map/picture.styles.js';

type Station = [latitude: number, longitude: number, name: string, sign?: Sign];

const cities: Station[] = [[32.06, 118.79, 'Nanjing'], [34.34, 108.94, 'Xi’an', 'ring'], [30.59, 114.3, 'Wuhan', 'square'], [24.48, 118.09, 'Xiamen', 'dashed']];
/** Two in Berlin five kilometres apart, two at one place in Lima. */
const crowded: Station[] = [[52.5, 13.4, 'Berlin Mitte'], [52.5, 13.47, 'Berlin Ost'], [-12, -77, 'Lima A'], [-12, -77, 'Lima B'], [NaN, NaN, 'Online']];

const width = 700;
const height = 400;
let container: HTMLElement;
let picture: MapPicture;
let selected: number[];
let opened: number[][];

function dataOf(stations: Station[], more: Partial<PictureData> = {}): PictureData {
  return {
    lat: Float64Array.from(stations, ([latitude]) => latitude),
    lng: Float64Array.from(stations, ([, longitude]) => longitude),
    shown: Uint32Array.from(stations, (_, i) => i),
    sign: (i) => stations[i]![3] ?? 'plain',
    label: (i) => stations[i]![2],
    selected: -1,
    ...more,
  };
}

function show(stations: Station[], more: Partial<PictureData> = {}) {
  picture.setData(dataOf(stations, more));
  picture.resize(width, height);
}

const pins = () => [...picture.svg.querySelectorAll<SVGGElement>('.pin')].filter((pin) => pin.getAttribute('display') !== 'none');
const wordsOf = (pin: Element) => pin.querySelector('text')!.textContent;
const pinOf = (words: string) => pins().find((pin) => wordsOf(pin) === words)!;
const middleOf = (target: Element) => {
  const box = target.getBoundingClientRect();
  return { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 };
};
const markOf = (words: string) => pinOf(words).querySelector('.mark')!;
const canvas = () => container.querySelector<HTMLElement>('.picture')!;
const click = (target: Element, detail = 1, at = middleOf(target)) => target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail, ...at }));
const press = (key: string, more: KeyboardEventInit = {}, target: HTMLElement = container) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  target.dispatchEvent(event);
  return event;
};
const pointer = (type: string, clientX: number, clientY: number, more: PointerEventInit = {}) => canvas().dispatchEvent(new PointerEvent(type, { bubbles: true, pointerType: 'mouse', button: 0, clientX, clientY, ...more }));

describe('the picture of the map', () => {
  beforeEach(() => {
    const host = document.createElement('div');
    document.body.append(host);
    const root = host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [pictureStyles.styleSheet!];
    container = document.createElement('div');
    container.tabIndex = 0;
    root.append(container);
    selected = [];
    opened = [];
    picture = new MapPicture(container, { onSelect: (station) => selected.push(station), onOpen: (stations) => opened.push(stations) });
  });
  afterEach(() => {
    picture.destroy();
    (container.getRootNode() as ShadowRoot).host.remove();
  });

  it('draws land and a named pin for each station, with its sign', () => {
    show(cities);
    expect(picture.svg.querySelector('.dots')!.getAttribute('d')).to.match(/^M/);
    expect(pins().map(wordsOf)).to.have.members(['Nanjing', 'Xi’an', 'Wuhan', 'Xiamen']);
    expect(pinOf('Xi’an').getAttribute('class')).to.contain('ring');
    expect(pinOf('Wuhan').getAttribute('class')).to.contain('square');
  });

  it('is an image with the label it is given', () => {
    picture.setLabel('4 stations');
    expect(picture.svg.getAttribute('role')).to.equal('img');
    expect(picture.svg.getAttribute('aria-label')).to.equal('4 stations');
    expect(picture.svg.querySelector('[tabindex], a, button')).to.equal(null);
  });

  it('gathers what is too close and passes over what has no place', () => {
    show(crowded);
    expect(pins().map(wordsOf)).to.have.members(['2', '2']);
  });

  it('draws only what is shown, and writes counts the way it is told', () => {
    show(crowded, { shown: Uint32Array.of(0, 1, 4), figure: (count) => `${count}人` });
    expect(pins().map(wordsOf)).to.deep.equal(['2人']);
  });

  it('tells which pin was clicked, by its mark or by its name', () => {
    show(cities);
    click(markOf('Wuhan'));
    click(pinOf('Nanjing').querySelector('text')!);
    expect(selected).to.deep.equal([2, 0]);
  });

  it('takes a click a little beside a pin for the pin, and one in the sea for nothing', () => {
    show(cities);
    const { clientX, clientY } = middleOf(markOf('Xiamen'));
    click(canvas(), 1, { clientX: clientX - 9, clientY: clientY + 5 });
    click(canvas(), 1, { clientX: clientX + 200, clientY });
    expect(selected).to.deep.equal([3]);
  });

  it('parts the stations of a disc that is clicked', () => {
    show(crowded, { shown: Uint32Array.of(0, 1) });
    const before = picture.camera!.scale;
    click(markOf('2'));
    expect(picture.camera!.scale).to.be.above(before);
    expect(pins().map(wordsOf)).to.have.members(['Berlin Mitte', 'Berlin Ost']);
    expect(opened).to.have.length(0);
  });

  it('opens a disc whose stations stand at one place', () => {
    show(crowded, { shown: Uint32Array.of(2, 3) });
    click(markOf('2'));
    expect(opened).to.deep.equal([[2, 3]]);
  });

  it('rings the selected station, or the disc that it is in', () => {
    show(cities, { selected: 1 });
    const halo = picture.svg.querySelector('.halo')!;
    expect(middleOf(halo).clientX).to.be.closeTo(middleOf(markOf('Xi’an')).clientX, 0.5);
    picture.setSelected(-1);
    expect(halo.getAttribute('r')).to.equal('0');
    show(crowded, { selected: 0 });
    picture.fitAll();
    expect(halo.getAttribute('r')).to.not.equal('0');
  });

  it('reveals a station as a pin of its own', () => {
    show(crowded);
    picture.setSelected(1, { reveal: true });
    const { clientX, clientY } = middleOf(markOf('Berlin Ost'));
    const box = canvas().getBoundingClientRect();
    expect(clientX - box.left).to.be.closeTo(width / 2, 1);
    expect(clientY - box.top).to.be.closeTo(height / 2, 1);
  });

  it('does not move to reveal what is seen already', () => {
    show(cities);
    const before = picture.camera;
    picture.setSelected(2, { reveal: true });
    expect(picture.camera).to.deep.equal(before);
  });

  it('leaves the plain wheel to the page, and zooms round the pointer with Ctrl or ⌘', () => {
    show(cities);
    const at = middleOf(markOf('Wuhan'));
    const wheel = (more: WheelEventInit) => {
      const event = new WheelEvent('wheel', { deltaY: -100, bubbles: true, cancelable: true, ...at, ...more });
      canvas().dispatchEvent(event);
      return event;
    };
    const { scale } = picture.camera!;
    expect(wheel({}).defaultPrevented).to.equal(false);
    expect(picture.camera!.scale).to.equal(scale);
    expect(wheel({ ctrlKey: true }).defaultPrevented).to.equal(true);
    expect(wheel({ metaKey: true }).defaultPrevented).to.equal(true);
    expect(picture.camera!.scale).to.be.above(scale);
    expect(middleOf(markOf('Wuhan')).clientX).to.be.closeTo(at.clientX, 0.6);
    expect(middleOf(markOf('Wuhan')).clientY).to.be.closeTo(at.clientY, 0.6);
  });

  it('takes its keys while its container has focus, and no others', () => {
    show(cities);
    const before = picture.camera!;
    expect(press('+').defaultPrevented).to.equal(true);
    expect(picture.camera!.scale).to.be.closeTo(before.scale * 2, 1e-6);
    const { x } = picture.camera!;
    press('ArrowRight');
    expect(picture.camera!.x).to.be.above(x);
    press('0');
    expect(picture.camera).to.deep.equal(before);
    for (const event of [press('+', { ctrlKey: true }), press('ArrowLeft', { altKey: true }), press('Tab'), press('a'), press('constructor')]) expect(event.defaultPrevented).to.equal(false);
    const button = document.createElement('button');
    container.append(button);
    expect(press('ArrowLeft', {}, button).defaultPrevented).to.equal(false);
    expect(picture.camera).to.deep.equal(before);
  });

  it('is dragged by a mouse, and a drag is no click', () => {
    show(cities);
    picture.zoomBy(1);
    const before = middleOf(markOf('Wuhan'));
    const dots = picture.svg.querySelector('.dots')!;
    pointer('pointerdown', before.clientX, before.clientY);
    pointer('pointermove', before.clientX + 20, before.clientY + 10);
    const drawn = dots.getAttribute('d');
    pointer('pointermove', before.clientX + 60, before.clientY + 30);
    pointer('pointerup', before.clientX + 60, before.clientY + 30);
    expect(dots.getAttribute('d'), 'moved, not drawn anew').to.equal(drawn);
    const after = middleOf(markOf('Wuhan'));
    expect(after.clientX - before.clientX).to.be.closeTo(60, 0.6);
    expect(after.clientY - before.clientY).to.be.closeTo(30, 0.6);
    click(markOf('Wuhan'));
    expect(selected).to.have.length(0);
    pointer('pointerdown', after.clientX, after.clientY);
    pointer('pointerup', after.clientX, after.clientY);
    click(markOf('Wuhan'));
    expect(selected).to.deep.equal([2]);
  });

  it('leaves one finger to the page', () => {
    show(cities);
    const before = picture.camera;
    pointer('pointerdown', 100, 100, { pointerType: 'touch' });
    pointer('pointermove', 160, 160, { pointerType: 'touch' });
    expect(picture.camera).to.deep.equal(before);
    expect(getComputedStyle(canvas()).touchAction).to.equal('pan-x pan-y');
  });

  it('pans and pinches with two fingers', () => {
    show(cities);
    picture.zoomBy(1);
    const touch = (type: string, ...points: [number, number][]) => {
      // an engine without a touch screen can make no TouchEvent
      const touches = points.map(([clientX, clientY], identifier) => ({ identifier, target: canvas(), clientX, clientY }));
      const event = Object.assign(new Event(type, { bubbles: true, cancelable: true }), { touches, targetTouches: touches });
      canvas().dispatchEvent(event);
      return event;
    };
    const { scale, x } = picture.camera!;
    expect(touch('touchstart', [200, 200]).defaultPrevented).to.equal(false);
    expect(touch('touchmove', [200, 100]).defaultPrevented).to.equal(false);
    touch('touchstart', [200, 200], [300, 200]);
    expect(touch('touchmove', [150, 200], [350, 200]).defaultPrevented).to.equal(true);
    expect(picture.camera!.scale).to.be.closeTo(scale * 2, 0.001 * scale);
    touch('touchmove', [190, 200], [390, 200]);
    expect(picture.camera!.scale).to.be.closeTo(scale * 2, 0.001 * scale);
    expect(picture.camera!.x).to.be.below(x);
    touch('touchend');
  });

  it('zooms in on a double click on land, not on one on a pin', () => {
    show(cities);
    const { scale } = picture.camera!;
    const sea = { clientX: middleOf(markOf('Xiamen')).clientX + 200, clientY: middleOf(markOf('Xiamen')).clientY };
    click(markOf('Wuhan'), 1);
    click(markOf('Wuhan'), 2);
    expect(picture.camera!.scale).to.equal(scale);
    click(canvas(), 1, sea);
    click(canvas(), 2, sea);
    expect(picture.camera!.scale).to.be.closeTo(scale * 2, 1e-6);
  });

  it('keeps the discs as they are while it is panned', () => {
    const many: Station[] = Array.from({ length: 900 }, (_, i) => [40 + 10 * Math.abs(Math.sin(i * 12.9898)), 30 * Math.abs(Math.sin(i * 78.233)), '']);
    show(many);
    picture.zoomBy(1);
    const counts = () => pins().filter((pin) => {
      const { clientX, clientY } = middleOf(pin.querySelector('.mark')!);
      const box = canvas().getBoundingClientRect();
      return clientX > box.left + 150 && clientX < box.right - 150 && clientY > box.top + 50 && clientY < box.bottom - 50;
    }).map(wordsOf).filter(Boolean).sort();
    const before = counts();
    expect(before).to.have.length.above(0);
    picture.panBy(120, 0);
    picture.panBy(700, 0);
    picture.panBy(-820, 0);
    expect(counts()).to.deep.equal(before);
  });

  it('stops at both ends of the zoom', () => {
    show(cities);
    picture.zoomBy(30);
    expect(picture.canZoomIn).to.equal(false);
    picture.zoomBy(-60);
    expect(picture.canZoomOut).to.equal(false);
    expect(picture.canZoomIn).to.equal(true);
  });

  it('keeps what it looked at when the box changes, once somebody has moved it, and fits anew before that', () => {
    show(cities);
    const fitted = picture.camera!.scale;
    picture.resize(350, 200);
    expect(picture.camera!.scale).to.be.below(fitted);
    picture.zoomBy(1);
    const { scale } = picture.camera!;
    picture.resize(700, 400);
    expect(picture.camera!.scale).to.equal(scale);
  });

  it('draws a site’s own shapes in place of the dots, and the dots again', () => {
    show(cities);
    picture.setBasemap({ pathFor: () => 'M0 0L9 9z' });
    expect(picture.svg.querySelector('.dots')).to.equal(null);
    expect(picture.svg.querySelector('.shapes')!.getAttribute('d')).to.equal('M0 0L9 9z');
    picture.setBasemap(null);
    expect(picture.svg.querySelector('.dots')!.getAttribute('d')).to.match(/^M[\d.]+ [\d.-]+h/);
  });

  it('draws the world when there is no station, and nothing before it has a size', () => {
    picture.setData(dataOf([]));
    expect(picture.camera).to.equal(undefined);
    picture.resize(width, height);
    expect(picture.svg.querySelector('.dots')!.getAttribute('d')).to.match(/^M/);
  });

  it('has no style attribute in its drawing, and leaves nothing behind', () => {
    show(crowded);
    expect(picture.svg.querySelector('[style]')).to.equal(null);
    picture.destroy();
    expect(container.childElementCount).to.equal(0);
    expect(press('+').defaultPrevented).to.equal(false);
  });
});
