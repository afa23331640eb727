import sharp from "sharp";

/** The dyes of the house: nothing here stands for a person that exists. */
const WOOL = "#f4f1ea";
const INK = "#2b2f3a";
const ANIL = "#2b3a6b";
const QOLLE = "#e0b13a";
const DYES = [ANIL, "#3f6b4c", "#8f2f3f", QOLLE, "#4f6f8f"];

const rect = (x: number, y: number, width: number, height: number, fill = WOOL, more = "") =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" ${more}/>`;

/** Somebody without a face, as large as so many pixels. */
const figure = (x: number, y: number, size: number, i: number) =>
  `<circle cx="${x}" cy="${y - size * 0.62}" r="${size * 0.3}" fill="#b98a63"/><path d="M${x - size * 0.5} ${y + size * 0.6} v-${size * 0.35} a${size * 0.5} ${size * 0.5} 0 0 1 ${size} 0 v${size * 0.35} z" fill="${DYES[i % DYES.length]}"/>`;

const row = (count: number, y: number, size: number, from = 150, to = 1050) =>
  Array.from({ length: count }, (_, i) =>
    figure(from + ((to - from) * i) / Math.max(1, count - 1), y, size, i + count),
  ).join("");

const sheet = (x: number, y: number, width = 70, lines = 4) =>
  rect(x, y, width, width * 1.3, "#ffffff", `stroke="${INK}" stroke-width="2"`) +
  Array.from({ length: lines }, (_, i) =>
    rect(x + 10, y + 14 + i * ((width * 1.1) / lines), width - 20, 4, "#9aa0ab"),
  ).join("");

const board = (x: number, y: number, width: number, height: number) =>
  rect(x, y, width, height, "#ffffff", `stroke="${INK}" stroke-width="6"`) +
  [0.3, 0.55, 0.42, 0.75]
    .map((share, i) =>
      rect(
        x + 40,
        y + 40 + (i * (height - 60)) / 4,
        (width - 80) * share,
        (height - 90) / 6,
        i % 2 ? QOLLE : ANIL,
      ),
    )
    .join("");

const table = (y: number, height = 150) =>
  `<ellipse cx="600" cy="${y}" rx="470" ry="${height}" fill="#c9a97c" stroke="${INK}" stroke-width="3"/>`;

/** A strip of the weave along the floor, that begins otherwise in each drawing. */
const weave = (seed: number) =>
  Array.from({ length: 24 }, (_, i) =>
    (i + seed) % 2 === 0 ? rect(i * 50 + 12, 752, 26, 46, ANIL) : rect(i * 50 + 2, 762, 46, 26, QOLLE),
  ).join("");

const SCENES = {
  committee: () =>
    row(6, 330, 110, 220, 980) + table(500) + [330, 470, 610, 750].map((x) => sheet(x, 440, 60)).join(""),
  assembly: () => board(340, 70, 520, 230) + row(8, 470, 90) + row(7, 620, 100, 210, 990),
  regional: () =>
    board(90, 90, 360, 260) + figure(560, 330, 130, 1) + row(9, 560, 90) + row(10, 660, 80, 110, 1090),
  signing: () =>
    row(3, 330, 150, 330, 870) +
    rect(180, 450, 840, 190, "#c9a97c") +
    sheet(430, 470, 100, 5) +
    sheet(660, 470, 100, 5),
  writing: () =>
    row(5, 300, 110, 200, 1000) +
    table(520, 170) +
    [260, 400, 540, 680, 820].map((x, i) => sheet(x, 430 + (i % 2) * 60, 80, 6)).join(""),
  visit: () =>
    board(260, 60, 680, 250) +
    figure(180, 380, 140, 0) +
    row(5, 600, 100, 320, 880) +
    figure(1050, 560, 130, 3) +
    sheet(1010, 590, 70),
} satisfies Record<string, () => string>;
export type Scene = keyof typeof SCENES;

/** A drawing in place of a photo: invented people, without faces. */
export function sceneJpeg(scene: Scene, seed: number): Promise<Buffer> {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800">${rect(0, 0, 1200, 800)}${rect(0, 690, 1200, 110, "#ddd5c5")}${SCENES[scene]()}${weave(seed)}</svg>`;
  return sharp(Buffer.from(drawing)).jpeg({ quality: 82 }).toBuffer();
}
