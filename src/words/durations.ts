/** Lengths of time in a language. Pure. */
import type { Formats } from './formats.js';

const units = ['year', 'month', 'week', 'day'] as const;

/** An ISO 8601 duration as people say it: `P2M` is "2 months", `P1Y6M` "1 year and 6 months". */
export function duration(length: string, formats: Formats): string {
  const amounts = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(length)?.slice(1) ?? [];
  const said = units.flatMap((unit, i) => (amounts[i] === undefined ? [] : [inUnit(Number(amounts[i]), unit, formats)]));
  return formats.list(said) || length;
}

/** An amount with its unit: "3 months". */
const inUnit = (amount: number, unit: (typeof units)[number], formats: Formats): string =>
  formats.once(unit, () => new Intl.NumberFormat(formats.language, { style: 'unit', unit, unitDisplay: 'long' })).format(amount);
