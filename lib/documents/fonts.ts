import { join } from "node:path";
import { Font } from "@react-pdf/renderer";

const FAMILY = "Source Sans 3";
const FOLDER = "node_modules/@fontsource/source-sans-3/files";
const file = (weight: number) => join(process.cwd(), FOLDER, `source-sans-3-latin-${weight}-normal.woff`);

let registered = false;

/** The family of our papers. The PDF's own fonts lack letters that Spanish and names need. */
export function documentFont(): string {
  if (!registered) {
    Font.register({
      family: FAMILY,
      fonts: [
        { src: file(400), fontWeight: 400 },
        { src: file(600), fontWeight: 600 },
      ],
    });
    // Words are not cut at the end of a line.
    Font.registerHyphenationCallback((word) => [word]);
    registered = true;
  }
  return FAMILY;
}
