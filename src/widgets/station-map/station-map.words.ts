import type { Drawer } from '../../ui/language-controller.js';
import { stationDrawer, type StationDrawer } from '../../ui/stations/station-words.js';
import { map, type MapWords } from '../../words/en/station-map.js';

export interface MapDrawer extends StationDrawer {
  readonly map: MapWords;
}

const together = async (drawers: [Promise<StationDrawer>, Promise<{ map: MapWords }>]): Promise<MapDrawer> => {
  const [stations, { map: own }] = await Promise.all(drawers);
  return { ...stations, map: own };
};

/** The words of the map: those of all widgets of stations, and its own. */
export const mapDrawer: Drawer<MapDrawer> = {
  en: { ...stationDrawer.en, map },
  'zh-CN': () => together([stationDrawer['zh-CN'](), import('../../words/zh-CN/station-map.js')]),
  ja: () => together([stationDrawer.ja(), import('../../words/ja/station-map.js')]),
};
