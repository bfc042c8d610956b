import type { Formats } from '../formats.js';
import type { Widened } from './shared.js';

/** Words of the station map alone. */
export const map = {
  map: (stations: string) => `Map of ${stations}; the list has the same. Arrow keys move it, plus and minus zoom, 0 shows all.`,
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  showAll: 'Show the whole map',
  noPins: (count: number, f: Formats) => f.plural(count, { one: '# station has no coordinates, so no pin.', other: '# stations have no coordinates, so no pins.' }),
  nothingNear: (place: string, distance: string) => `The nearest station to ${place} is ${distance} away.`,
  away: (distance: string) => `${distance} away`,
  noCountry: 'Country not given',
};

export type MapWords = Widened<typeof map>;
