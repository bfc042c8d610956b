/** GeoJSON (RFC 7946): a FeatureCollection, one Feature, or a bare list of Features. Each feature is a group. Pure. */
import { type PlainObject, isObject, put } from './paths.js';
import { fieldReader, usualNameReader } from './records.js';
import type { Format } from './shapes.js';

export const geojson: Format = {
  name: 'geojson',

  recognises(json) {
    return featuresIn(json) !== undefined;
  },

  convert(json, { fields }) {
    const readProperties = usualNameReader();
    const applyFields = fieldReader(fields);
    const groups = featuresIn(json)!.map((feature) => {
      if (!isObject(feature)) {
        return feature;
      }
      const properties = isObject(feature.properties) ? feature.properties : {};
      const record = readProperties(properties);
      if (record.id === undefined && feature.id !== undefined) {
        record.id = feature.id;
      }
      const [lng, lat] = positionOf(feature.geometry) ?? [];
      if (lng !== undefined && lat !== undefined) {
        put(record, ['place', 'lat'], lat);
        put(record, ['place', 'lng'], lng);
      }
      applyFields(record, properties, feature);
      return record;
    });
    const path = Array.isArray(json) ? '' : isFeature(json) ? undefined : 'features';
    return { document: { groups }, origin: (_, index) => (path === undefined ? '' : `${path}[${index}]`) };
  },
};

function isFeature(json: unknown): json is PlainObject {
  return isObject(json) && json.type === 'Feature';
}

function featuresIn(json: unknown): unknown[] | undefined {
  if (Array.isArray(json)) {
    return json.slice(0, 5).some(isFeature) ? json : undefined;
  }
  if (isObject(json) && json.type === 'FeatureCollection' && Array.isArray(json.features)) {
    return json.features;
  }
  return isFeature(json) ? [json] : undefined;
}

/** Longitude and latitude: those of a point, the first of several points, else the middle of the bounding box. */
function positionOf(geometry: unknown): unknown[] | undefined {
  if (!isObject(geometry)) {
    return undefined;
  }
  const { type, coordinates } = geometry;
  if (type === 'Point' || type === 'MultiPoint') {
    const point = type === 'Point' ? coordinates : Array.isArray(coordinates) ? coordinates[0] : undefined;
    return Array.isArray(point) ? point : undefined;
  }
  return middleOf(geometry);
}

/** The middle of all positions in a geometry. With a list of its own instead of recursion: files can be nested without end. */
function middleOf(geometry: unknown): number[] | undefined {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const waiting: unknown[] = [geometry];
  while (waiting.length) {
    const here = waiting.pop();
    if (isObject(here)) {
      waiting.push(here.coordinates, here.geometries);
    } else if (Array.isArray(here) && typeof here[0] === 'number' && typeof here[1] === 'number') {
      west = Math.min(west, here[0]);
      east = Math.max(east, here[0]);
      south = Math.min(south, here[1]);
      north = Math.max(north, here[1]);
    } else if (Array.isArray(here)) {
      for (const part of here) {
        waiting.push(part);
      }
    }
  }
  return west <= east ? [(west + east) / 2, (south + north) / 2] : undefined;
}
