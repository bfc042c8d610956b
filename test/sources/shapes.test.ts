import { expect } from '../helpers/expect.js';
import * as fc from 'fast-check';
import { fieldsFrom } from '../../src/sources/fields.js';
import { type ShapeOptions, type ShapeResult, registerFormat, toDocument } from '../../src/sources/shapes.js';
import { anyJson } from '../helpers/arbitraries.js';

const groups: ShapeOptions = { collection: 'groups' };

type Good = Extract<ShapeResult, { ok: true }>;

function good(json: unknown, options: Partial<ShapeOptions> = {}): Good {
  const result = toDocument(json, { ...groups, ...options });
  expect(result.ok, JSON.stringify(result)).to.equal(true);
  return result as Good;
}

function failed(json: unknown, options: Partial<ShapeOptions> = {}) {
  const result = toDocument(json, { ...groups, ...options });
  expect(result.ok).to.equal(false);
  return (result as Extract<ShapeResult, { ok: false }>).failure;
}

/** The groups that come out. */
const groupsOf = (json: unknown, options: Partial<ShapeOptions> = {}) => good(json, options).document.groups as Record<string, unknown>[];

/** The one group that comes out of one record. */
const groupOf = (record: unknown, options: Partial<ShapeOptions> = {}) => groupsOf([record], options)[0];

/** One feature’s group. */
const featureGroup = (feature: object, options: Partial<ShapeOptions> = {}) => groupOf({ type: 'Feature', ...feature }, options);

describe('a community document', () => {
  it('is given back untouched', () => {
    const json = { version: 1, name: 'Lighthouse', groups: [{ id: 'a', name: 'A', lat: 1 }] };
    const result = good(json);
    expect(result.document).to.equal(json);
    expect(result.format).to.equal('document');
    expect(result.origin('groups', 3)).to.equal('groups[3]');
  });

  for (const name of 'people contributions metrics groups roles ladders rules events proposals boards forms partners posts'.split(' ')) {
    it(`may be a slice of it: ${name}`, () => {
      const json = { [name]: [] };
      expect(good(json).document).to.equal(json);
    });
  }

  it('may have nothing but a version', () => {
    expect(good({ version: 1, name: 'New' }).format).to.equal('document');
  });

  it('may be an object of a page’s own that throws: then it says what', () => {
    const json = { get groups() { throw new Error('No groups today.'); } };
    expect(failed(json)).to.deep.equal({ code: 'unknown-shape', found: { type: 'object', keys: [], arrays: [], said: 'Error: No groups today.' }, expected: undefined });
  });

  it('is not everything that has a version', () => {
    expect(failed({ version: '1.2.0', name: 'a-package' })).to.have.property('code', 'unknown-shape');
    expect(failed({ version: 2, data: { chapters: [{ name: 'A' }] } })).to.have.nested.property('found.arrays[0].path', 'data.chapters');
  });

  it('is not an object whose collection is no list', () => {
    expect(failed({ groups: { a: {} } })).to.have.property('code', 'unknown-shape');
  });

  it('may stand deeper', () => {
    const json = { data: { version: 1, groups: [] } };
    const result = good(json, { items: 'data' });
    expect(result.document).to.equal(json.data);
    expect(result.origin('groups', 0)).to.equal('data.groups[0]');
  });

  it('is what format="document" says it is', () => {
    const json = { stations: [] };
    expect(good(json, { format: 'document' }).document).to.equal(json);
    expect(failed('text', { format: 'document' })).to.deep.include({ code: 'unknown-shape', expected: 'document' });
  });

  it('has only the widget’s collection mapped by fields', () => {
    const json = { version: 1, people: [{ title: 'P' }], groups: [{ label: 'G' }] };
    const { document } = good(json, { fields: { name: 'label' } });
    expect(document).to.deep.equal({ version: 1, people: [{ title: 'P' }], groups: [{ label: 'G', name: 'G' }] });
    expect(json.groups).to.deep.equal([{ label: 'G' }]);
  });
});

describe('a bare list', () => {
  it('holds records of the widget’s collection', () => {
    expect(good([{ id: 'a', name: 'A' }]).format).to.equal('list');
    const people = [{ id: 'a', name: 'Ada' }];
    const result = good(people, { collection: 'people' });
    expect(result.document.people).to.equal(people);
    expect(result.origin('people', 2)).to.equal('[2]');
  });

  it('may hold nothing', () => {
    expect(groupsOf([])).to.deep.equal([]);
  });

  it('of records in our shape passes untouched, however long', () => {
    const records = Array.from({ length: 10_000 }, (_, index) => ({ id: `g${index}`, name: 'G', place: { lat: 1, lng: 2 }, title: 'x' }));
    expect(groupsOf(records)).to.equal(records);
    const plain = [{ id: 'a', name: 'A', url: '/a', status: 'active', founded: '2020-01-01', since: undefined }];
    delete plain[0]!.since;
    expect(groupsOf(plain)).to.equal(plain);
  });

  it('of anything else is left for the record reader to report', () => {
    const odd = [[1, 2], 3, null, 'x'];
    expect(groupsOf(odd)).to.equal(odd);
  });

  it('has the usual names understood, in any spelling', () => {
    expect(
      groupOf({ Title: 'Lisbon', WEBSITE: 'https://l.example', latitude: '38.7', Long: -9.1, city: 'Lisboa', State: 'LI', Country: 'PT', created: '2020-01-02', Members: '12', past_events: 3, 'last event': '2024-01-01', about: 'x' }),
    ).to.deep.equal({
      name: 'Lisbon',
      url: 'https://l.example',
      place: { lat: '38.7', lng: -9.1, city: 'Lisboa', region: 'LI', country: 'PT' },
      founded: '2020-01-02',
      figures: { members: '12', pastEvents: 3, lastEvent: '2024-01-01' },
      about: 'x',
    });
  });

  it('takes latitude 0 for a latitude', () => {
    expect(groupOf({ name: 'Null Island', lat: 0, lng: 0 })).to.deep.include({ place: { lat: 0, lng: 0 } });
  });

  it('lets our own name win over the usual ones, whichever comes first', () => {
    expect(groupOf({ title: 'Other', name: 'Own', lat: 1 })).to.have.property('name', 'Own');
    expect(groupOf({ name: 'Own', title: 'Other', lat: 1 })).to.have.property('name', 'Own');
  });

  it('passes over blanks', () => {
    expect(groupOf({ name: 'A', url: '', website: 'https://a.example', link: null, lat: '' })).to.deep.equal({ name: 'A', url: 'https://a.example' });
  });

  it('drops a last event in 1970: it means never', () => {
    expect(groupOf({ title: 'A', last_event: '1970-01-01' })).to.deep.equal({ name: 'A' });
    expect(groupOf({ title: 'A', lastEvent: '1970-01-01T00:00:00Z' })).to.deep.equal({ name: 'A' });
    expect(groupOf({ title: 'A', last: 0 }, { fields: { 'figures.lastEvent': 'last' } })).to.deep.equal({ name: 'A', last: 0 });
  });

  it('keeps members that are people', () => {
    const members = [{ person: 'ada' }];
    expect(groupOf({ title: 'A', members: { ada: 'lead' } })).to.deep.equal({ name: 'A', members: { ada: 'lead' } });
    expect(groupOf({ title: 'A', members }, { fields: { name: 'title' } })).to.deep.equal({ name: 'A', members });
  });

  it('of other records than groups gets no guesses', () => {
    const people = [{ title: 'Dr', lat: 1 }];
    expect(good(people, { collection: 'people' }).document.people).to.equal(people);
  });

  it('has those in our shape left as they are among foreign ones', () => {
    const ours = { id: 'a', name: 'A', place: { lat: 1, lng: 2 }, city: 'kept' };
    const records = groupsOf([ours, { title: 'B', latitude: 3 }]);
    expect(records[0]).to.equal(ours);
    expect(records[1]).to.deep.equal({ name: 'B', place: { lat: 3 } });
  });

  it('has names in several languages understood like others', () => {
    expect(groupOf({ title: { en: 'Guangzhou', 'zh-CN': '广州' }, city: 'Canton' })).to.deep.equal({ name: { en: 'Guangzhou', 'zh-CN': '广州' }, place: { city: 'Canton' } });
  });

  it('has odd entries among foreign records left as they are', () => {
    expect(groupsOf([null, { title: 'A' }, 5])).to.deep.equal([null, { name: 'A' }, 5]);
  });
});

describe('items', () => {
  it('finds the records', () => {
    const json = { data: { chapters: [{ title: 'A' }] } };
    const result = good(json, { items: 'data.chapters' });
    expect(result.document).to.deep.equal({ groups: [{ name: 'A' }] });
    expect(result.format).to.equal('mapped');
    expect(result.origin('groups', 3)).to.equal('data.chapters[3]');
  });

  it('goes through lists and odd keys', () => {
    expect(groupsOf({ rows: [0, { 'the.list': [{ id: 'a' }] }] }, { items: 'rows[1]["the.list"]' })).to.deep.equal([{ id: 'a' }]);
  });

  it('takes the keys of an object of objects as ids, unless they have their own', () => {
    const result = good({ chapters: { a: { name: 'A' }, 'b.c': { id: 'own', name: 'B' } } }, { items: 'chapters' });
    expect(result.document.groups).to.deep.equal([{ id: 'a', name: 'A' }, { id: 'own', name: 'B' }]);
    expect([0, 1].map((index) => result.origin('groups', index))).to.deep.equal(['chapters.a', 'chapters["b.c"]']);
  });

  it('may lead to GeoJSON', () => {
    const json = { map: { type: 'FeatureCollection', features: [{ type: 'Feature', properties: { name: 'A' }, geometry: null }] } };
    expect(good(json, { items: 'map' }).origin('groups', 0)).to.equal('map.features[0]');
    expect(groupsOf(json, { items: 'map.features' })).to.deep.equal([{ name: 'A' }]);
    expect(good(json, { items: 'map.features' }).origin('groups', 7)).to.equal('map.features[7]');
  });

  it('that lead nowhere fail with how far they led and what is there', () => {
    const json = { data: { chapters: [{ a: 1 }], total: 1 } };
    expect(failed(json, { items: 'data.chapter.list' })).to.deep.equal({
      code: 'items-not-found',
      items: 'data.chapter.list',
      reached: 'data',
      found: { type: 'object', keys: ['chapters', 'total'], arrays: [{ path: 'data.chapters', length: 1 }], said: undefined },
    });
    expect(failed(json, { items: 'data.total' })).to.deep.include({ code: 'items-not-found', reached: 'data.total' });
    expect(failed(json, { items: 'constructor' })).to.deep.include({ code: 'items-not-found', reached: '' });
  });
});

describe('fields', () => {
  it('name what is where, and leave the JSON received as it is', () => {
    const json = [{ label: 'A', loc: { latitude: '1.5', longitude: '2.5' }, links: { web: [{ href: '/a' }] }, place: { city: 'X' } }];
    const before = structuredClone(json);
    const fields = { name: 'label', 'place.lat': 'loc.latitude', lng: 'loc.longitude', url: 'links.web[0].href', country: 'nothing.here' };
    const record = groupsOf(json, { fields })[0];
    expect(record).to.deep.include({ name: 'A', url: '/a', place: { city: 'X', lat: '1.5', lng: '2.5' } });
    expect(json).to.deep.equal(before);
  });

  it('win over usual names, but not with nothing', () => {
    const fields = { name: 'official', url: 'missing' };
    expect(groupOf({ name: 'A', official: 'B', website: '/w' }, { fields })).to.deep.include({ name: 'B', url: '/w' });
    expect(groupOf({ name: 'A', official: null }, { fields })).to.deep.include({ name: 'A' });
  });

  it('takes their words for ours where the author says what they mean', () => {
    const fields = { status: { from: 'state', values: { live: 'active', 'N/A': null } } };
    expect(groupOf({ name: 'A', state: 'Live' }, { fields })?.status).to.equal('active');
    expect(groupOf({ name: 'A', state: 'n/a' }, { fields })).not.to.have.property('status');
    const status = { from: 'status', values: { asleep: null } };
    expect(groupOf({ name: 'A', status: 'asleep' }, { fields: { status } })).not.to.have.property('status');
    expect(groupOf({ name: 'A', state: 'retired' }, { fields })?.status).to.equal('retired');
    // `state` is usually a region
    expect(groupOf({ name: 'A', state: 'Live' }, { fields })).not.to.have.property('place');
    expect(groupOf({ name: 'A', status: 'live' }, { fields: { status: { ...fields.status, from: 'status' } } })?.status).to.equal('active');
    expect(fieldsFrom('{"status":{"from":"state","values":{"live":"active"}}}')).to.have.property('ok', true);
    for (const wrong of ['{"status":{"values":{}}}', '{"status":{"from":" "}}', '{"status":{"from":"a","values":[]}}']) expect(fieldsFrom(wrong)).to.have.property('ok', false);
  });

  it('that lead to nothing in every record are named', () => {
    const fields = { name: 'title', url: 'web.page', id: 'key', description: 'a.b' };
    expect(good([{ title: 'A', web: { page: '/a' } }, { title: 'B', 'a.b': 'B' }], { fields }).unmatched).to.deep.equal(['key']);
    expect(good([], { fields }).unmatched ?? []).to.deep.equal([]);
  });

  it('may say parts of a place by themselves', () => {
    const fields = { city: 'a', country: 'b', region: 'c', lat: 'd', lng: 'e', name: 'f' };
    const record = { a: 'Porto', b: 'PT', c: 'Norte', d: 41, e: -8, f: 'A' };
    expect(groupOf(record, { fields })).to.deep.equal({ ...record, name: 'A', place: { city: 'Porto', country: 'PT', region: 'Norte', lat: 41, lng: -8 } });
  });

  it('find keys with a dot in them, and fill deep places', () => {
    expect(groupOf({ 'loc.lat': 3 }, { fields: { lat: 'loc.lat' } })).to.deep.include({ place: { lat: 3 } });
    expect(groupOf({ n: 1, figures: 7 }, { fields: { 'figures.members': 'n' } })).to.deep.include({ figures: { members: 1 } });
  });

  it('map the records of any collection', () => {
    const { document } = good([{ login: 'ada' }], { collection: 'people', fields: { id: 'login', 'handles.github': 'login' } });
    expect(document.people).to.deep.equal([{ login: 'ada', id: 'ada', handles: { github: 'ada' } }]);
  });

  it('cannot reach a prototype', () => {
    const json = JSON.parse('[{"x":"bad","__proto__":{"y":1},"constructor":{"prototype":1}}]') as unknown;
    const fields = JSON.parse('{"__proto__.polluted":"x","constructor.prototype.polluted":"x","name":"__proto__.y","url":"toString"}') as Record<string, string>;
    const record = groupsOf(json, { fields })[0]!;
    expect(({} as { polluted?: string }).polluted).to.equal(undefined);
    expect(Object.getPrototypeOf(record)).to.equal(Object.prototype);
    expect(record).to.not.have.property('url');
  });
});

describe('GeoJSON', () => {
  const point = { type: 'Point', coordinates: [9.97, 48.4] };

  it('makes a group of every feature', () => {
    const json = {
      type: 'FeatureCollection',
      features: [
        { type: 'Feature', properties: { name: 'Ulm', url: "<a href='https://u.example/'>Ulm</a>", created: '2017-12-06', members: '420', past_events: '10', last_event: '1970-01-01' }, geometry: point },
        { type: 'Feature', properties: null, geometry: null, id: 'nowhere' },
        'no feature',
      ],
    };
    const result = good(json);
    expect(result.format).to.equal('geojson');
    expect(result.document).to.deep.equal({
      groups: [
        { name: 'Ulm', url: "<a href='https://u.example/'>Ulm</a>", founded: '2017-12-06', figures: { members: '420', pastEvents: '10' }, place: { lng: 9.97, lat: 48.4 } },
        { id: 'nowhere' },
        'no feature',
      ],
    });
    expect(result.origin('groups', 12)).to.equal('features[12]');
  });

  it('may be one feature, or a bare list of them', () => {
    const feature = { type: 'Feature', properties: { name: 'Ulm' }, geometry: point };
    const group = { name: 'Ulm', place: { lng: 9.97, lat: 48.4 } };
    expect(groupsOf(feature)).to.deep.equal([group]);
    expect(good(feature).origin('groups', 0)).to.equal('');
    expect(groupsOf([feature])).to.deep.equal([group]);
    expect(good([feature]).origin('groups', 5)).to.equal('[5]');
  });

  it('gives a place to every kind of geometry', () => {
    const placeOf = (geometry: unknown) => featureGroup({ properties: {}, geometry })!.place;
    const ring = [[0, 0], [10, 0], [10, 4], [0, 4], [0, 0]];
    expect(placeOf({ type: 'MultiPoint', coordinates: [[1, 2], [3, 4]] })).to.deep.equal({ lng: 1, lat: 2 });
    expect(placeOf({ type: 'LineString', coordinates: [[0, 0], [4, 2]] })).to.deep.equal({ lng: 2, lat: 1 });
    expect(placeOf({ type: 'Polygon', coordinates: [ring] })).to.deep.equal({ lng: 5, lat: 2 });
    expect(placeOf({ type: 'MultiPolygon', coordinates: [[ring], [[[20, 20], [30, 24]]]] })).to.deep.equal({ lng: 15, lat: 12 });
    expect(placeOf({ type: 'GeometryCollection', geometries: [point, { type: 'LineString', coordinates: [[0, 0], [1, 1]] }] })).to.deep.equal({ lng: 4.985, lat: 24.2 });
    expect(placeOf({ type: 'Point', coordinates: ['9.97', '48.4'] })).to.deep.equal({ lng: '9.97', lat: '48.4' });
    for (const nowhere of [null, 'x', {}, { type: 'Point' }, { type: 'Point', coordinates: [] }, { type: 'MultiPoint', coordinates: 5 }, { type: 'Polygon', coordinates: [] }]) {
      expect(placeOf(nowhere), JSON.stringify(nowhere)).to.equal(undefined);
    }
  });

  it('is not tripped by nesting without end', () => {
    let coordinates: unknown = [1, 2];
    for (let depth = 0; depth < 100_000; depth++) {
      coordinates = [coordinates];
    }
    expect(featureGroup({ properties: {}, geometry: { type: 'Polygon', coordinates } })).to.deep.equal({ place: { lng: 1, lat: 2 } });
  });

  it('obeys fields, which look among the properties first', () => {
    const fields = { name: 'label', id: 'code', lat: 'exact.lat', url: 'geometry.type' };
    expect(featureGroup({ code: 7, properties: { label: 'L', name: 'N', exact: { lat: 1 } }, geometry: point }, { fields })).to.deep.include({ name: 'L', id: 7, url: 'Point', place: { lng: 9.97, lat: 1 } });
  });

  it('is not what only looks like it', () => {
    expect(failed({ type: 'FeatureCollection', features: 5 })).to.have.property('code', 'unknown-shape');
    expect(failed({ type: 'FeatureCollection' }, { format: 'geojson' })).to.deep.include({ code: 'unknown-shape', expected: 'geojson' });
  });
});

describe('an unknown shape', () => {
  it('is described, with the lists that could be meant, the longest first', () => {
    const json = { total: 3, short: [{ a: 1 }], 'odd.key': { list: [{}, {}] }, numbers: [1, 2, 3], none: [], data: { a: { b: { deep: [{}, {}, {}] } } }, tooDeep: { a: { b: { c: { d: [{}] } } } } };
    expect(failed(json)).to.deep.equal({
      code: 'unknown-shape',
      expected: undefined,
      found: {
        type: 'object',
        keys: ['total', 'short', 'odd.key', 'numbers', 'none', 'data', 'tooDeep'],
        arrays: [
          { path: 'data.a.b.deep', length: 3 },
          { path: '["odd.key"].list', length: 2 },
          { path: 'short', length: 1 },
          { path: 'none', length: 0 },
        ],
        said: undefined,
      },
    });
  });

  it('names no more than twelve keys', () => {
    const json = Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`key${index}`, {}]));
    expect(failed(json)).to.have.nested.property('found.keys').with.length(12);
  });

  it('repeats what an API says instead', () => {
    expect(failed({ message: 'Not Found' })).to.have.nested.property('found.said', 'Not Found');
    expect(failed({ error: { message: 'No such key' } })).to.have.nested.property('found.said', 'No such key');
    expect(failed({ error: 'x'.repeat(999) })).to.have.nested.property('found.said').with.length(200);
    for (const nothing of [404, true, '', ['Not Found'], { message: 404 }]) expect(failed({ message: nothing }), JSON.stringify(nothing)).to.have.nested.property('found.said', undefined);
  });

  for (const [json, type] of [[null, 'null'], [5, 'number'], ['x', 'string'], [true, 'boolean'], [undefined, 'null']] as const) {
    it(`may be ${JSON.stringify(json)}`, () => {
      expect(failed(json)).to.have.nested.property('found.type', type);
    });
  }

  it('is not helped by a format that nobody knows', () => {
    expect(failed([], { format: 'csv' })).to.deep.include({ code: 'unknown-format', format: 'csv' });
    expect((failed([], { format: 'csv' }) as { known: string[] }).known).to.include.members(['document', 'geojson']);
  });
});

describe('a registered format', () => {
  it('is recognised, can be named, and is replaced by one of the same name', () => {
    const register = (title: string) =>
      registerFormat({
        name: 'test-format',
        recognises: (json) => (json as { test?: boolean } | null)?.test === true,
        convert: () => ({ document: { people: [{ id: title }] }, origin: (collection, index) => `${collection} ${index}` }),
      });
    register('first');
    register('second');
    const result = good({ test: true });
    expect(result.document).to.deep.equal({ people: [{ id: 'second' }] });
    expect(result.format).to.equal('test-format');
    expect(good({ test: true }, { format: 'test-format' }).origin('people', 1)).to.equal('people 1');
    expect(failed({ test: false }, { format: 'test-format' })).to.deep.include({ expected: 'test-format' });
  });
});

describe('any JSON whatever', () => {
  const paths = fc.constantFrom('', 'a', 'data.list', 'a[0].b', '__proto__', 'constructor.prototype', '[', ']]', '["x', '..');
  const nearly = fc.record(
    {
      type: fc.constantFrom('FeatureCollection', 'Feature', 'x'),
      features: fc.oneof(anyJson, fc.array(fc.record({ type: fc.constant('Feature'), properties: anyJson, geometry: fc.oneof(anyJson, fc.record({ type: fc.constantFrom('Point', 'MultiPoint', 'Polygon'), coordinates: anyJson })) }, { requiredKeys: [] }))),
      version: anyJson,
      groups: fc.oneof(anyJson, fc.array(fc.dictionary(fc.constantFrom('name', 'title', 'lat', 'place', 'members', 'Members', 'figures', 'pastEvents', '__proto__'), anyJson))),
      properties: anyJson,
      geometry: anyJson,
    },
    { requiredKeys: [] },
  );

  it('makes a document or a failure, never an exception, and stays as it was', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyJson, nearly),
        fc.record({
          collection: fc.constantFrom('groups', 'people'),
          format: fc.constantFrom(undefined, undefined, 'geojson', 'document', 'csv'),
          items: fc.option(paths, { nil: undefined }),
          fields: fc.option(fc.dictionary(fc.oneof(paths, fc.constantFrom('name', 'lat', 'place.lat', 'figures.members.x')), paths), { nil: undefined }),
        }),
        (json, options) => {
          const before = JSON.stringify(json);
          const result = toDocument(json, options);
          if (result.ok) {
            expect(result.document).to.be.an('object');
            expect(result.origin('groups', 0)).to.be.a('string');
          } else {
            expect(JSON.parse(JSON.stringify(result.failure))).to.have.property('code');
          }
          expect(JSON.stringify(json)).to.equal(before);
          expect(Object.keys(Object.prototype)).to.deep.equal([]);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
