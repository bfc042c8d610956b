import { shared } from '../../words/en/shared.js';
import { stations } from '../../words/en/stations.js';
import type { SharedWords } from '../../words/en/shared.js';
import type { StationWords } from '../../words/en/stations.js';
import type { Drawer } from '../language-controller.js';

export interface StationDrawer {
  readonly shared: SharedWords;
  readonly stations: StationWords;
}

const together = async (drawers: [Promise<{ shared: SharedWords }>, Promise<{ stations: StationWords }>]): Promise<StationDrawer> => {
  const [{ shared }, { stations }] = await Promise.all(drawers);
  return { shared, stations };
};

/** The words of both widgets of stations. */
export const stationDrawer: Drawer<StationDrawer> = {
  en: { shared, stations },
  'zh-CN': () => together([import('../../words/zh-CN/shared.js'), import('../../words/zh-CN/stations.js')]),
  ja: () => together([import('../../words/ja/shared.js'), import('../../words/ja/stations.js')]),
};
