// Limit (e): the checks a record needs, written by hand: no library, no report of what was wrong.
const statuses = new Set(['active', 'inactive', 'forming', 'retired', 'unknown']);

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value) => typeof value === 'string' || isObject(value);
const isWithin = (value, limit) => typeof value === 'number' && value >= -limit && value <= limit;

function isPlace(place) {
  return isObject(place) && isWithin(place.lat, 90) && isWithin(place.lng, 180);
}

export function isStation(record) {
  return isObject(record)
    && typeof record.id === 'string'
    && isText(record.name)
    && (record.place === undefined || isPlace(record.place))
    && (record.status === undefined || statuses.has(record.status));
}
