/** Degrees of WGS 84. */
export type Position = { latitude: number; longitude: number };

const EARTH_RADIUS = 6_371_008.8;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/**
 * Distance over the ground in a straight line between two positions, in metres, by the haversine formula on a
 * sphere of the Earth's mean radius (IUGG). In Lima it errs by less than 0.5 %; it is meant for
 * places of one country, for between antipodes the formula loses decimetres.
 */
export function distanceInMetres(a: Position, b: Position): number {
  const latitude = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2;
  const longitude = Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  const chord = latitude + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * longitude;
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(chord)));
}

type Placed = { latitude: number | null; longitude: number | null };

/** The position of something that may have none. */
export const positionOf = ({ latitude, longitude }: Placed): Position | null =>
  latitude === null || longitude === null ? null : { latitude, longitude };

/** How far something stands from a position; `null` where either is unknown. */
export function distanceFrom(origin: Position | null, thing: Placed): number | null {
  const position = positionOf(thing);
  return origin && position ? distanceInMetres(origin, position) : null;
}
