import { distanceInMetres, type Position } from "../distance/rules";

/** A school as a trial moves it. */
export type TrialSchool = {
  siteCode: string;
  students: number | null;
  district: string | null;
  position: Position | null;
  /** The code of the network where it stands today. */
  network: string;
};

/** What a network is made of. */
export type Shape = {
  schools: number;
  students: number;
  districts: number;
  /** Mean distance of its schools to their centre, in metres; `null` when fewer than two have coordinates. */
  spread: number | null;
};

export type Balance = { code: string; before: Shape; after: Shape };

/** Mean distance in a straight line from each position to the mean of all, in metres. */
export function spreadOf(positions: Position[]): number | null {
  if (positions.length < 2) return null;
  const mean = (key: keyof Position) =>
    positions.reduce((sum, position) => sum + position[key], 0) / positions.length;
  const centre = { latitude: mean("latitude"), longitude: mean("longitude") };
  return positions.reduce((sum, position) => sum + distanceInMetres(position, centre), 0) / positions.length;
}

export const shapeOf = (schools: TrialSchool[]): Shape => ({
  schools: schools.length,
  students: schools.reduce((sum, { students }) => sum + (students ?? 0), 0),
  districts: new Set(schools.flatMap(({ district }) => district ?? [])).size,
  spread: spreadOf(schools.flatMap(({ position }) => position ?? [])),
});

/** Where a school would stand: where the trial takes it, or where it is. */
export const destinationOf = (school: TrialSchool, destinations: ReadonlyMap<string, string>) =>
  destinations.get(school.siteCode) ?? school.network;

/** Each network of a trial as it is and as it would be, by code. Schools are neither lost nor made. */
export const balanceOf = (
  codes: string[],
  schools: TrialSchool[],
  destinations: ReadonlyMap<string, string>,
): Balance[] =>
  codes.map((code) => ({
    code,
    before: shapeOf(schools.filter(({ network }) => network === code)),
    after: shapeOf(schools.filter((school) => destinationOf(school, destinations) === code)),
  }));
