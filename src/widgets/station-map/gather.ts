// Stations too close together at a scale are gathered into discs that never overlap.
// All of it happens in the world's own pixels, whatever part of it is seen, so that panning never regroups anything.

/** Places in world coordinates, x and y from 0 to 1, by the number of the station. */
export interface Places {
  x: Float32Array;
  y: Float32Array;
}

export const singleRadius = 4.5;

/** Two discs are kept this many pixels apart. */
const gap = 2;

/** Stations in one square of this many pixels are gathered without being compared. */
const squareSize = 12;

/** The radius of a disc in pixels: its area grows with what it stands for, up to a largest one. */
export function radiusOf(count: number, largestRadius: number): number {
  return count === 1 ? singleRadius : Math.min(largestRadius, 5.4 + 2.25 * Math.sqrt(count));
}

/** The shown stations (all of them have a place) at one scale, as discs. Discs that were merged into another are left in the arrays with a count of 0. */
export class Gathering {
  /** How many discs there are, the merged ones included. */
  readonly length: number;
  /** The middle of each disc in pixels of the world: the mean of its stations. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** How many stations each disc stands for. */
  readonly count: Int32Array;
  /** One station of each disc; of a disc with a count of 1, the station. */
  readonly station: Int32Array;

  readonly #mergedInto: Int32Array;
  #squareOf: Int32Array;
  readonly #slots: Int32Array;
  readonly #columns: number;

  constructor(
    readonly places: Places,
    readonly shown: Uint32Array,
    readonly scale: number,
    readonly largestRadius: number,
  ) {
    const most = shown.length;
    const x = new Float32Array(most);
    const y = new Float32Array(most);
    const count = new Int32Array(most);
    const station = new Int32Array(most);
    this.#squareOf = new Int32Array(most);
    this.#slots = new Int32Array(tableSize(most)).fill(-1);
    this.#columns = Math.ceil(scale / squareSize);

    let length = 0;
    for (let i = 0; i < most; i++) {
      const index = shown[i]!;
      const placeX = places.x[index]! * scale;
      const placeY = places.y[index]! * scale;
      const square = this.#squareAt(placeX, placeY);
      const slot = this.#slotOf(square);
      let disc = this.#slots[slot]!;
      if (disc < 0) {
        disc = this.#slots[slot] = length++;
        this.#squareOf[disc] = square;
        station[disc] = index;
      }
      const size = ++count[disc]!;
      x[disc]! += (placeX - x[disc]!) / size;
      y[disc]! += (placeY - y[disc]!) / size;
    }
    this.length = length;
    // copies, so that the room for the most discs there could have been is let go
    this.x = x.slice(0, length);
    this.y = y.slice(0, length);
    this.count = count.slice(0, length);
    this.station = station.slice(0, length);
    this.#squareOf = this.#squareOf.slice(0, length);
    this.#mergedInto = new Int32Array(length).fill(-1);
    this.#merge();
  }

  /** The disc that a shown station is part of, or -1 for a station that is not drawn. */
  discOf(station: number): number {
    const square = this.#squareAt(this.places.x[station]! * this.scale, this.places.y[station]! * this.scale);
    let disc = this.#slots[this.#slotOf(square)]!;
    while (disc >= 0 && this.#mergedInto[disc]! >= 0) disc = this.#mergedInto[disc]!;
    return disc;
  }

  /** The stations of a disc, found by looking through all that are shown: asked for when one is opened, so not worth remembering. */
  membersOf(disc: number): number[] {
    const members: number[] = [];
    for (const station of this.shown) {
      if (this.discOf(station) === disc) members.push(station);
    }
    return members;
  }

  #squareAt(x: number, y: number): number {
    return Math.floor(y / squareSize) * this.#columns + Math.floor(x / squareSize);
  }

  /** Where a square stands in the table, or the free place for it. */
  #slotOf(square: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash(square) & mask;
    while (this.#slots[slot]! >= 0 && this.#squareOf[this.#slots[slot]!] !== square) slot = (slot + 1) & mask;
    return slot;
  }

  /**
   * Merges until no two discs overlap. Each disc is compared with those around it and takes in the nearest one that it touches, until it touches none.
   * As a disc that grew is compared anew with all, the later and the earlier ones, one pass is enough.
   */
  #merge(): void {
    const { x, y, count, length, scale, largestRadius } = this;
    const radius = new Float32Array(length);
    const bins = new Bins(this, largestRadius);
    for (let disc = 0; disc < length; disc++) {
      radius[disc] = radiusOf(count[disc]!, largestRadius);
      bins.add(disc);
    }
    for (let disc = 0; disc < length; disc++) {
      if (count[disc] === 0) continue;
      let other: number;
      while ((other = bins.nearestTouching(disc, radius)) >= 0) {
        bins.remove(other);
        bins.remove(disc);
        const share = count[other]! / (count[disc]! + count[other]!);
        const middle = x[disc]! + eastward(x[disc]!, x[other]!, scale) * share;
        x[disc] = middle - scale * Math.floor(middle / scale);
        y[disc]! += (y[other]! - y[disc]!) * share;
        count[disc]! += count[other]!;
        count[other] = 0;
        radius[disc] = radiusOf(count[disc]!, largestRadius);
        this.#mergedInto[other] = disc;
        bins.add(disc);
      }
    }
  }
}

/** Discs by where they are, so that a disc is compared with those around it only. */
class Bins {
  readonly #heads: Int32Array;
  readonly #next: Int32Array;
  readonly #columns: number;
  readonly #width: number;

  constructor(
    readonly discs: { x: Float32Array; y: Float32Array; length: number; scale: number },
    readonly largestRadius: number,
  ) {
    this.#heads = new Int32Array(tableSize(discs.length)).fill(-1);
    this.#next = new Int32Array(discs.length);
    this.#columns = Math.max(1, Math.floor(discs.scale / (2 * largestRadius + gap)));
    this.#width = discs.scale / this.#columns;
  }

  add(disc: number): void {
    const bin = this.#binOf(disc);
    this.#next[disc] = this.#heads[bin]!;
    this.#heads[bin] = disc;
  }

  remove(disc: number): void {
    const bin = this.#binOf(disc);
    let before = this.#heads[bin]!;
    if (before === disc) {
      this.#heads[bin] = this.#next[disc]!;
      return;
    }
    while (this.#next[before] !== disc) before = this.#next[before]!;
    this.#next[before] = this.#next[disc]!;
  }

  /** Of the discs that a disc touches the nearest, or -1. */
  nearestTouching(disc: number, radius: Float32Array): number {
    const { x, y, scale } = this.discs;
    const fromX = x[disc]!;
    const fromY = y[disc]!;
    const room = radius[disc]! + gap;
    const reach = room + this.largestRadius;
    const firstColumn = Math.floor((fromX - reach) / this.#width);
    const lastColumn = Math.floor((fromX + reach) / this.#width);
    const lastRow = Math.floor((fromY + reach) / this.#width);
    let nearest = -1;
    let nearestDistance = Infinity;
    for (let row = Math.floor((fromY - reach) / this.#width); row <= lastRow; row++) {
      for (let column = firstColumn; column <= lastColumn; column++) {
        let other = this.#heads[this.#bin(column, row)]!;
        for (; other >= 0; other = this.#next[other]!) {
          const dx = eastward(fromX, x[other]!, scale);
          const dy = y[other]! - fromY;
          const distance = dx * dx + dy * dy;
          const needed = room + radius[other]!;
          if (distance >= needed * needed || distance >= nearestDistance || other === disc) continue;
          nearest = other;
          nearestDistance = distance;
        }
      }
    }
    return nearest;
  }

  #binOf(disc: number): number {
    return this.#bin(Math.floor(this.discs.x[disc]! / this.#width), Math.floor(this.discs.y[disc]! / this.#width));
  }

  /** Columns go round the globe. Where two bins fall on one place of the table, some discs are compared in vain, no more. */
  #bin(column: number, row: number): number {
    const wrapped = column < 0 ? column + this.#columns : column < this.#columns ? column : column - this.#columns;
    return hash(row * this.#columns + wrapped) & (this.#heads.length - 1);
  }
}

/** From one x to another, in pixels, the shorter way round the globe. */
function eastward(from: number, to: number, scale: number): number {
  const straight = to - from;
  if (straight > scale / 2) return straight - scale;
  return straight < -scale / 2 ? straight + scale : straight;
}

/** A power of two with room to spare. */
function tableSize(count: number): number {
  return 2 ** Math.ceil(Math.log2(2 * count + 2));
}

function hash(number: number): number {
  return (Math.imul(number, 0x9e3779b1) >>> 12) ^ number;
}
