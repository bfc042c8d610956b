// The land every peer draws under its pins: Natural Earth at 1:110m, as GeoJSON.
import { feature } from 'topojson-client';
import topology from 'world-atlas/land-110m.json';

export const land = feature(topology, topology.objects.land);
export const landStyle = { fillColor: '#dde3ea', color: '#b8c2cc', weight: 1, fillOpacity: 1 };
