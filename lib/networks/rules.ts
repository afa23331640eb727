/** The hue of a UGEL in the look, 1 to 7, by its number. */
export function ugelHue(code: string): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  const number = Number.parseInt(code, 10);
  return ((((Number.isFinite(number) ? number : 1) + 6) % 7) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}
