// Peer: d3-geo on a canvas, drawing the clusters that supercluster finds. No list, no sort, no check, no DOM pins.
import { geoMercator, geoPath } from 'd3-geo';
import Supercluster from 'supercluster';
import { land } from './peers/land.js';
import { stationsAsGeoJson } from './peers/stations.js';

const width = 900;
const height = 500;

let context;
let projection;
let clusters;
let zoom = 1;
let centre = [0, 20];

function visibleBox(scale) {
  const wholeWorld = width / scale > 2 * Math.PI;
  const [west, south] = projection.invert([0, height]);
  const [east, north] = projection.invert([width, 0]);
  return [wholeWorld ? -180 : west, Math.max(-85, south), wholeWorld ? 180 : east, Math.min(85, north)];
}

function draw() {
  const scale = (256 * 2 ** zoom) / (2 * Math.PI);
  projection.scale(scale).center(centre).translate([width / 2, height / 2]);
  context.clearRect(0, 0, width, height);
  context.beginPath();
  geoPath(projection, context)(land);
  context.fillStyle = '#dde3ea';
  context.fill();
  context.strokeStyle = '#b8c2cc';
  context.stroke();
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const cluster of clusters.getClusters(visibleBox(scale), Math.round(zoom))) {
    const [x, y] = projection(cluster.geometry.coordinates);
    const isCluster = cluster.properties.point_count > 0;
    context.fillStyle = '#3367d6';
    context.beginPath();
    context.arc(x, y, isCluster ? 16 : 6, 0, 2 * Math.PI);
    context.fill();
    if (!isCluster) continue;
    context.fillStyle = '#fff';
    context.fillText(cluster.properties.point_count_abbreviated, x, y);
  }
}

export default {
  mount(host, community) {
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    host.append(canvas);
    context = canvas.getContext('2d');
    projection = geoMercator().precision(1);
    clusters = new Supercluster({ radius: 60, maxZoom: 16 }).load(stationsAsGeoJson(community).features);
    draw();
  },
  zoom(step) {
    zoom += step;
    draw();
  },
  pan(dx, dy) {
    centre = projection.invert([width / 2 + dx, height / 2 + dy]);
    draw();
  },
};
