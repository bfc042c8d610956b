const earthRadius = 6371.0088;
const radians = Math.PI / 180;

/**
 * The great-circle distance between two places, in kilometres, the earth taken as a sphere (right to about half a percent).
 * Latitudes and longitudes are in degrees; longitudes may differ by whole turns. NaN in, NaN out.
 */
export function distance(latitude1: number, longitude1: number, latitude2: number, longitude2: number): number {
  const northward = Math.sin(((latitude2 - latitude1) * radians) / 2) ** 2;
  const eastward = Math.sin(((longitude2 - longitude1) * radians) / 2) ** 2;
  const haversine = northward + Math.cos(latitude1 * radians) * Math.cos(latitude2 * radians) * eastward;
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(haversine)));
}
