/** Degrees of WGS 84. */
export type Position = { latitude: number; longitude: number };

const EARTH_RADIUS = 6_371_008.8;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/**
 * Distance over the ground in a straight line between two positions, in metres, on a sphere of the Earth's mean
 * radius (IUGG), by the spherical case of Vincenty's formula, which is exact near and far. In Lima the sphere errs
 * by less than 0.5 %.
 */
export function distanceInMetres(a: Position, b: Position): number {
  const [from, to, across] = [radians(a.latitude), radians(b.latitude), radians(b.longitude - a.longitude)];
  const east = Math.cos(to) * Math.sin(across);
  const north = Math.cos(from) * Math.sin(to) - Math.sin(from) * Math.cos(to) * Math.cos(across);
  const along = Math.sin(from) * Math.sin(to) + Math.cos(from) * Math.cos(to) * Math.cos(across);
  return EARTH_RADIUS * Math.atan2(Math.hypot(east, north), along);
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
