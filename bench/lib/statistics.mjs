/** The middle of the numbers, or of the two in the middle; undefined without any. */
export function median(numbers) {
  const sorted = numbers.filter(Number.isFinite).sort((a, b) => a - b);
  if (sorted.length === 0) return undefined;
  const upper = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[upper] : (sorted[upper - 1] + sorted[upper]) / 2;
}

export function mean(numbers) {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** `a / b`, undefined if either is missing or there is nothing to divide by. */
export function ratio(a, b) {
  return a === undefined || !(b > 0) ? undefined : a / b;
}
