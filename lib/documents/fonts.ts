import { join } from "node:path";
import { Font } from "@react-pdf/renderer";

const FAMILY = "Source Sans 3";
const EXTENDED = "Source Sans 3 extended";
const FOLDER = "node_modules/@fontsource/source-sans-3/files";
const file = (letters: string, weight: number) =>
  join(process.cwd(), FOLDER, `source-sans-3-${letters}-${weight}-normal.woff`);

const weightsOf = (letters: string) => [
  { src: file(letters, 400), fontWeight: 400 },
  { src: file(letters, 600), fontWeight: 600 },
];

let registered = false;

/**
 * The family of our papers, and the one for letters of other Latin alphabets that it lacks. The PDF's
 * own fonts lack letters that Spanish and names need.
 */
export function documentFont(): string[] {
  if (!registered) {
    Font.register({ family: FAMILY, fonts: weightsOf("latin") });
    Font.register({ family: EXTENDED, fonts: weightsOf("latin-ext") });
    // Words are not cut at the end of a line.
    Font.registerHyphenationCallback((word) => [word]);
    registered = true;
  }
  return [FAMILY, EXTENDED];
}
