// Peer, with --all: an ECharts map with one scatter point a station (it does not gather). No list, no sort, no check.
import * as echarts from 'echarts/core';
import { ScatterChart } from 'echarts/charts';
import { GeoComponent, TooltipComponent } from 'echarts/components';
import { CanvasRenderer } from 'echarts/renderers';
import { land } from './peers/land.js';
import { placedStations } from './peers/stations.js';

echarts.use([ScatterChart, GeoComponent, TooltipComponent, CanvasRenderer]);

let chart;
let zoom = 1;

const finished = () => new Promise((resolve) => {
  const done = () => {
    chart.off('finished', done);
    resolve();
  };
  chart.on('finished', done);
});

export default {
  mapHeight: 500,
  mount(host, community) {
    const features = land.features.map((shape, index) => ({ ...shape, properties: { name: `land ${index}` } }));
    echarts.registerMap('world', { type: 'FeatureCollection', features });
    chart = echarts.init(host);
    const drawn = finished();
    chart.setOption({
      animation: false,
      tooltip: {},
      geo: { map: 'world', roam: true, itemStyle: { areaColor: '#dde3ea', borderColor: '#b8c2cc' } },
      series: [{
        type: 'scatter',
        coordinateSystem: 'geo',
        symbolSize: 10,
        progressive: 0,
        data: placedStations(community).map((station) => ({ name: station.name, value: [station.lng, station.lat] })),
      }],
    });
    return drawn;
  },
  zoom(step) {
    zoom *= step > 0 ? 2 : 0.5;
    const drawn = finished();
    chart.setOption({ geo: { zoom } });
    return drawn;
  },
  pan: (dx, dy) => chart.dispatchAction({ type: 'geoRoam', componentType: 'geo', geoIndex: 0, dx: -dx, dy: -dy }),
};
