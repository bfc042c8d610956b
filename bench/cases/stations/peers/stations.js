// What every peer is given: the stations with a place, flat; and the same as GeoJSON for those that want it.
export function placedStations(community) {
  return community.groups.filter((station) => station.place).map((station) => ({
    name: typeof station.name === 'string' ? station.name : station.name.en,
    lat: station.place.lat,
    lng: station.place.lng,
  }));
}

export function stationsAsGeoJson(community) {
  return {
    type: 'FeatureCollection',
    features: placedStations(community).map((station) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [station.lng, station.lat] },
      properties: { name: station.name },
    })),
  };
}
