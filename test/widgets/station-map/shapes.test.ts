import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { Shapes } from '../../../src/widgets/station-map/shapes.js';

const world = { left: 0, top: 0, width: 1000, height: 1000, scale: 1000 };
const square = [[[0, 0], [36, 0], [36, 36], [0, 36], [0, 0]]];
const polygon = { type: 'Polygon', coordinates: square };

const linesOf = (path: string) => path.split('M').filter(Boolean).map((line) => line.replace('z', '').split('L').map((point) => point.split(' ').map(Number)));
const widestStep = (path: string) => Math.max(...linesOf(path).flatMap((line) => line.slice(1).map((point, i) => Math.abs(point[0]! - line[i]![0]!))));

describe('shapes from GeoJSON', () => {
  it('draws a polygon where it belongs', () => {
    const [line] = linesOf(Shapes.from(polygon)!.pathFor(world));
    expect(line!.map(([x]) => x).sort()).to.deep.equal([500, 500, 500, 600, 600]);
  });

  it('reads features, collections and lines, and counts what it cannot draw', () => {
    const shapes = Shapes.from({
      type: 'FeatureCollection',
      features: [
        { type: 'Feature', properties: {}, geometry: polygon },
        { type: 'Feature', geometry: { type: 'GeometryCollection', geometries: [{ type: 'MultiPolygon', coordinates: [square, square] }, { type: 'LineString', coordinates: [[0, 0], [10, 10]] }] } },
        { type: 'Feature', geometry: { type: 'Point', coordinates: [0, 0] } },
        { type: 'Feature', geometry: null },
        { type: 'Feature', geometry: { type: 'Polygon', coordinates: [[[0, 0], [1, 1]]] } },
        { type: 'Feature', geometry: { type: 'Polygon', coordinates: [[[500000, 0], [500000, 500000], [0, 500000], [500000, 0]]] } },
        null,
        'nonsense',
      ],
    })!;
    expect(shapes.skipped).to.equal(6);
    expect(linesOf(shapes.pathFor(world))).to.have.length(4);
  });

  it('does not close a line', () => {
    const path = Shapes.from({ type: 'LineString', coordinates: [[0, 0], [36, 0], [36, 36]] })!.pathFor(world);
    expect(path).to.not.contain('z');
  });

  it('runs holes against their polygon whichever way they came, so that shapes on one another do not cancel out', () => {
    const hole = [[10, 10], [20, 10], [20, 20], [10, 20], [10, 10]];
    const [outer, inner] = linesOf(Shapes.from({ type: 'Polygon', coordinates: [...square, hole] })!.pathFor(world));
    const area = (line: number[][]) => line.reduce((sum, [x, y], i) => sum + line.at(i - 1)![0]! * y! - x! * line.at(i - 1)![1]!, 0);
    expect(Math.sign(area(outer!))).to.equal(-Math.sign(area(inner!)));
  });

  it('draws what crosses ±180° without a streak, on both sides', () => {
    const path = Shapes.from({ type: 'Polygon', coordinates: [[[170, 60], [-170, 60], [-170, 70], [170, 70], [170, 60]]] })!.pathFor(world);
    expect(linesOf(path)).to.have.length(2);
    expect(widestStep(path)).to.be.below(60);
  });

  it('closes a ring round the pole along the edge of the world', () => {
    const coast = Array.from({ length: 37 }, (_, i) => [i < 18 ? i * 10 : i * 10 - 360, -70]);
    const path = Shapes.from({ type: 'Polygon', coordinates: [coast] })!.pathFor(world);
    expect(path).to.contain(' 1000');
  });

  it('leaves out what the frame does not show', () => {
    expect(Shapes.from(polygon)!.pathFor({ left: 0, top: 0, width: 100, height: 100, scale: 1000 })).to.equal('');
  });
});

describe('shapes from TopoJSON', () => {
  const topology = {
    type: 'Topology',
    transform: { scale: [2, 2], translate: [0, 0] },
    arcs: [[[0, 0], [18, 0], [0, 18]], [[0, 0], [0, 18], [18, 0]]],
    objects: { one: { type: 'Polygon', arcs: [[0, -2]] }, two: { type: 'GeometryCollection', geometries: [{ type: 'LineString', arcs: [1] }, { type: 'Polygon', arcs: [[7]] }] } },
  };

  it('joins arcs, forwards and backwards, of all objects', () => {
    const shapes = Shapes.from(topology)!;
    expect(shapes.skipped).to.equal(1);
    const [ring] = linesOf(shapes.pathFor(world));
    expect(ring!.map(([x]) => x).sort()).to.deep.equal([500, 500, 500, 600, 600]);
  });

  it('takes arcs in plain degrees', () => {
    const plain = { ...topology, transform: undefined, arcs: [[[0, 0], [36, 0], [36, 36]], [[0, 0], [0, 36], [36, 36]]] };
    expect(Shapes.from(plain)!.pathFor(world)).to.equal(Shapes.from(topology)!.pathFor(world));
  });
});

describe('shapes from anything else', () => {
  it('are none, and never an exception', () => {
    expect(Shapes.from(null)).to.equal(null);
    expect(Shapes.from('<!doctype html>')).to.equal(null);
    expect(Shapes.from({ type: 'constructor', coordinates: [] })).to.equal(null);
    expect(Shapes.from({ type: 'Topology', transform: { scale: 5 }, arcs: 3, objects: { a: { type: 'Polygon', arcs: [[0]] } } })).to.equal(null);
    fc.assert(fc.property(fc.jsonValue(), fc.constantFrom('Polygon', 'MultiPolygon', 'LineString', 'FeatureCollection', 'Topology', 'Feature'), (value, type) => {
      Shapes.from(value);
      Shapes.from({ type, coordinates: value, features: value, geometry: value, arcs: value, objects: { value: { type: 'Polygon', arcs: value } } });
    }));
  });

  it('survive any depth of nesting', () => {
    let deep: unknown = polygon;
    for (let i = 0; i < 20000; i++) deep = { type: 'GeometryCollection', geometries: [deep] };
    expect(Shapes.from(deep)!.skipped).to.equal(0);
    let arcs: unknown = [0];
    for (let i = 0; i < 20000; i++) arcs = [arcs];
    expect(Shapes.from({ type: 'Topology', arcs: [], objects: { a: { type: 'Polygon', arcs } } })).to.equal(null);
  });
});
