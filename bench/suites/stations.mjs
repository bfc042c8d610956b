// Stations on a map and in a list: what issue 2 asks for.
import bytes from '../probes/bytes.mjs';
import layoutShift from '../probes/layout-shift.mjs';
import many from '../probes/many.mjs';
import { ratio } from '../lib/statistics.mjs';

const small = 1_000;
const middle = 10_000;
const large = 50_000;

const cases = [
  { name: 'noop', about: 'the harness itself; taken off the times of all others' },
  { name: 'ours-map', kind: 'ours', widget: 'station-map', text: true, about: 'guild-station-map by the loader of dist/cdn, map and list' },
  { name: 'ours-map-src', kind: 'ours', widget: 'station-map', onlyText: true, about: 'the same by its src: fetch over loopback, parse, draw' },
  { name: 'ours-list', kind: 'ours', widget: 'station-list', about: 'guild-station-list by the loader of dist/cdn' },
  { name: 'limit-map', kind: 'limit', about: '(a) grid clusters and the visible pins as buttons; no land' },
  { name: 'limit-dots', kind: 'limit', about: '(b) the dotted land of the frame, one SVG path' },
  { name: 'limit-map-dots', kind: 'limit', about: '(a) and (b)' },
  { name: 'limit-rows', kind: 'limit', about: '(c) thirty rows with name, place and status' },
  { name: 'limit-sort', kind: 'limit', about: '(d) all names sorted with Intl.Collator' },
  { name: 'limit-sort-first', kind: 'limit', about: '(d) with only the first thirty in order' },
  { name: 'limit-check', kind: 'limit', about: '(e) every record checked by hand' },
  { name: 'limit-sum', kind: 'limit', text: true, about: '(a) to (e) in one mount, full sort: the sum of the limits' },
  { name: 'limit-sum-first', kind: 'limit', text: true, about: '(a) to (e) in one mount, only the first thirty in order' },
  { name: 'limit-sum-list', kind: 'limit', about: '(c), (d), (e) in one mount: the list without the map' },
  { name: 'limit-page-map', kind: 'limit', text: true, about: '(f) by hand, all that ours shows at first: counts, filters, days and plurals in words, countries in order, discs that never overlap' },
  { name: 'limit-page-list', kind: 'limit', about: '(f) without the map: the same cards with their rosters' },
  { name: 'leaflet-markercluster', kind: 'peer', text: true, about: 'Leaflet with its cluster plug-in' },
  { name: 'leaflet-supercluster', kind: 'peer', about: 'Leaflet drawing what supercluster gathers' },
  { name: 'd3-canvas-supercluster', kind: 'peer', about: 'd3-geo on a canvas, drawing what supercluster gathers' },
  { name: 'echarts', kind: 'peer', extra: true, about: 'an ECharts map, one point a station' },
  { name: 'openlayers', kind: 'peer', extra: true, about: 'OpenLayers with its cluster source' },
  { name: 'maplibre', kind: 'peer', extra: true, about: 'MapLibre with a clustered source, software GL; the bytes of its worker are not counted' },
];

/** `value(case, size, key, parsed)` looks a median up; `probe(name)` is a probe's data. Ratios and MB, all "at most". */
function targets({ value, probe }) {
  const of = (name, against, size, key) => ratio(value(name, size, key), value(against, size, key));
  const layout = probe('layout-shift');
  const shared = probe('many');
  const wire = probe('bytes');
  return [
    { claim: 'map, 10,000, to painted, against limit-sum', unit: '×', atMost: 2, actual: of('ours-map', 'limit-sum', middle, 'cpuPainted') },
    { claim: 'map, 10,000, until quiet, against limit-sum', unit: '×', atMost: 2, actual: of('ours-map', 'limit-sum', middle, 'cpuQuiet') },
    { claim: 'map, 10,000, to painted, against limit-sum-first (stricter)', unit: '×', atMost: 2, actual: of('ours-map', 'limit-sum-first', middle, 'cpuPainted') },
    { claim: 'map, 10,000, to painted, against limit-page-map (the same work)', unit: '×', atMost: 2, actual: of('ours-map', 'limit-page-map', middle, 'cpuPainted') },
    { claim: 'map, 10,000, until quiet, against limit-page-map (the same work)', unit: '×', atMost: 2, actual: of('ours-map', 'limit-page-map', middle, 'cpuQuiet') },
    { claim: 'map, 10,000, to painted, against Leaflet with markercluster', unit: '×', atMost: 0.33, actual: of('ours-map', 'leaflet-markercluster', middle, 'cpuPainted') },
    { claim: 'map, 10,000, until quiet, against Leaflet with markercluster', unit: '×', atMost: 0.33, actual: of('ours-map', 'leaflet-markercluster', middle, 'cpuQuiet') },
    { claim: 'list, 10,000, to painted, against limit-sum-list', unit: '×', atMost: 2, actual: of('ours-list', 'limit-sum-list', middle, 'cpuPainted') },
    { claim: 'list, 10,000, to painted, against limit-page-list (the same work)', unit: '×', atMost: 2, actual: of('ours-list', 'limit-page-list', middle, 'cpuPainted') },
    { claim: 'map, from 1,000 to 50,000, to painted', unit: '×', atMost: 2, actual: ratio(value('ours-map', large, 'cpuPainted'), value('ours-map', small, 'cpuPainted')) },
    { claim: 'map, from 1,000 to 50,000, until quiet', unit: '×', atMost: 2, actual: ratio(value('ours-map', large, 'cpuQuiet'), value('ours-map', small, 'cpuQuiet')) },
    { claim: 'zoom step, 10,000, against limit-map-dots', unit: '×', atMost: 2, actual: of('ours-map', 'limit-map-dots', middle, 'zoom.median') },
    { claim: 'pan frame, 10,000, against limit-map-dots', unit: '×', atMost: 2, actual: of('ours-map', 'limit-map-dots', middle, 'pan.median') },
    { claim: 'map, heap over the data at 50,000', unit: ' MB', atMost: 4, actual: value('ours-map', large, 'heap') },
    { claim: 'list, heap over the data at 50,000', unit: ' MB', atMost: 4, actual: value('ours-list', large, 'heap') },
    { claim: 'map, layout shift, height reserved', unit: '', atMost: 0, digits: 4, actual: layout?.['guild-station-map']?.reserved },
    { claim: 'map, layout shift, height not reserved', unit: '', atMost: 0.1, digits: 4, actual: layout?.['guild-station-map']?.free },
    { claim: 'list, layout shift, height reserved', unit: '', atMost: 0, digits: 4, actual: layout?.['guild-station-list']?.reserved },
    { claim: 'list, layout shift, height not reserved', unit: '', atMost: 0.1, digits: 4, actual: layout?.['guild-station-list']?.free },
    { claim: '30 widgets on one URL: requests', unit: '', atMost: 1, digits: 0, actual: shared?.requests },
    { claim: '30 widgets on one URL: parses', unit: '', atMost: 1, digits: 0, actual: shared?.parses },
    { claim: 'bytes on the wire: list', unit: ' kB', atMost: 27, digits: 1, actual: wire?.['guild-station-list'] },
    { claim: 'bytes on the wire: map', unit: ' kB', atMost: 39, digits: 1, actual: wire?.['guild-station-map'] },
    { claim: 'bytes on the wire: the loader alone', unit: ' kB', atMost: 2, digits: 1, actual: wire?.loader },
  ];
}

export default {
  name: 'stations',
  title: 'Stations: map and list',
  /** Which generator of lib/data.mjs. */
  data: 'stations',
  noop: 'noop',
  compareWith: 'limit-sum',
  sizes: [100, small, middle, large],
  /** At which size zoom steps and pan frames are measured, and cases from JSON text. */
  closerLookAt: middle,
  cases,
  probes: [layoutShift, many, bytes],
  targets,
};
