// Limit (a), first half: every station on Web Mercator, and the ones in one cell of a pixel grid gathered.
const cellSize = 60;

/** Where the stations lie, from 0 to 1 across the square world. Stations without a place are left out. */
export function project(stations) {
  const xs = new Float64Array(stations.length);
  const ys = new Float64Array(stations.length);
  let count = 0;
  for (const { place } of stations) {
    if (!place) continue;
    const sine = Math.sin((place.lat * Math.PI) / 180);
    xs[count] = place.lng / 360 + 0.5;
    ys[count] = 0.5 - (0.25 * Math.log((1 + sine) / (1 - sine))) / Math.PI;
    count++;
  }
  return { xs, ys, count };
}

/** The middle and the size of each gathering, on a world `worldSize` pixels wide. */
export function gather(points, worldSize) {
  const columns = Math.ceil(worldSize / cellSize);
  const clusterOfCell = new Map();
  const xs = [];
  const ys = [];
  const counts = [];
  for (let index = 0; index < points.count; index++) {
    const x = points.xs[index];
    const y = points.ys[index];
    const cell = Math.floor((y * worldSize) / cellSize) * columns + Math.floor((x * worldSize) / cellSize);
    let cluster = clusterOfCell.get(cell);
    if (cluster === undefined) {
      cluster = counts.length;
      clusterOfCell.set(cell, cluster);
      xs.push(0);
      ys.push(0);
      counts.push(0);
    }
    xs[cluster] += x;
    ys[cluster] += y;
    counts[cluster]++;
  }
  for (let cluster = 0; cluster < counts.length; cluster++) {
    xs[cluster] /= counts[cluster];
    ys[cluster] /= counts[cluster];
  }
  return { xs, ys, counts };
}
