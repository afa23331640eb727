/** A node's path in the territory: `r1.u5.n12.s340`. */
export type PlacePath = string;

const PATH = /^r\d+(\.u\d+(\.n\d+)?(\.s\d+)?)?$/;

export const isPlacePath = (text: string): text is PlacePath => PATH.test(text);

/** Whether `path` is `ancestor` itself or stands below it. */
export const isAtOrBelow = (path: PlacePath, ancestor: PlacePath) =>
  path === ancestor || path.startsWith(`${ancestor}.`);

/** From the region down to the place itself. */
export function lineOf(path: PlacePath): PlacePath[] {
  const labels = path.split(".");
  return labels.map((_, i) => labels.slice(0, i + 1).join("."));
}

export const regionOf = (path: PlacePath): PlacePath => path.split(".", 1)[0] ?? path;
