import { expect } from '@open-wc/testing';
import { coarse, decodeLand, fine, loadFine } from '../../../src/widgets/station-map/land.js';
import type { Mask } from '../../../src/widgets/station-map/land.js';

/** Whether the cell at a place is land. */
function isLand(mask: Mask, latitude: number, longitude: number): boolean {
  const cell = Math.floor((longitude + 180) * mask.cellsPerDegree);
  let isLand = false;
  mask.eachRun(Math.floor((90 - latitude) * mask.cellsPerDegree), cell, cell + 1, (start, end) => {
    isLand = start === cell && end === cell + 1;
  });
  return isLand;
}

const land = { Nanjing: [32.06, 118.8], Berlin: [52.5, 13.4], Brasília: [-15.8, -47.9], 'Alice Springs': [-23.7, 133.9], 'Chukotka, west of 180°': [68, 179], 'Chukotka, east of 180°': [67.5, -178], Kansas: [38.5, -98] } as const;
const sea = { 'mid-Pacific': [0, -150], 'mid-Atlantic': [30, -40], 'Indian Ocean': [-30, 80], 'Bering Sea': [58, -179], 'south of Fiji, west of 180°': [-25, 179.5], 'south of Fiji, east of 180°': [-25, -179.5], 'North Pole': [89, 0], Antarctica: [-80, 0] } as const;

describe('land', () => {
  it('unpacks runs of sea and land that end with rows, and long ones', () => {
    const run = (length: number) => String.fromCharCode(32 + length);
    const { rows, edges } = decodeLand(run(3) + run(4) + run(94) + run(0) + run(94) + run(5), 10);
    expect(Array.from(edges.subarray(0, 4))).to.deep.equal([3, 7, 1, 10]);
    expect(rows.length).to.equal(21);
    expect(edges.reduce((sum, edge, i) => sum + (i % 2 ? edge : -edge), 0)).to.equal(4 + 99);
  });

  for (const [name, [latitude, longitude]] of Object.entries(land)) it(`has land at ${name}`, () => expect(isLand(coarse, latitude, longitude)).to.equal(true));
  for (const [name, [latitude, longitude]] of Object.entries(sea)) it(`has sea at ${name}`, () => expect(isLand(coarse, latitude, longitude)).to.equal(false));

  it('goes round the globe', () => {
    expect(isLand(coarse, 52.5, 13.4 + 360)).to.equal(true);
    expect(isLand(coarse, 52.5, 13.4 - 720)).to.equal(true);
    expect(isLand(fine, 52.5, 13.4 + 360)).to.equal(true);
    expect(isLand(fine, 0, -150 + 360)).to.equal(false);
  });

  it('has no streak across the sea at ±180°', () => {
    for (const mask of [coarse, fine]) {
      for (let latitude = -50; latitude < -20; latitude += 0.25) expect(isLand(mask, latitude, 179.9) || isLand(mask, latitude, -179.9), `${latitude}°`).to.equal(false);
    }
  });

  it('stands in for fine tiles that are not loaded', () => {
    expect(isLand(fine, -15.8, -47.9)).to.equal(true);
    expect(isLand(fine, 30, -40)).to.equal(false);
  });

  it('loads fine tiles once, and then knows Xiamen’s island and the strait beside it', async () => {
    expect(await loadFine(26, 22, 116, 120)).to.equal(true);
    expect(isLand(fine, 24.5, 117.5)).to.equal(true);
    expect(isLand(fine, 24.2, 118.75)).to.equal(false);
    expect(await loadFine(26, 22, 116, 120)).to.equal(false);
  });

  it('agrees with the coarse land wherever a tile is all of one kind', async () => {
    await loadFine(60, 40, 5, 50);
    expect(isLand(fine, 52.5, 13.4)).to.equal(true);
    expect(isLand(fine, 50.2, 40)).to.equal(true);
  });
});
