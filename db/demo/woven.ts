import sharp from "sharp";

/** A picture that shows nobody: a weave. */
export function wovenJpeg(seed: number): Promise<Buffer> {
  const cells = Array.from({ length: 96 }, (_, i) => {
    const [x, y] = [(i % 12) * 100, Math.floor(i / 12) * 100];
    const upright = (i + Math.floor(i / 12) + seed) % 2 === 0;
    return upright
      ? `<rect x="${x + 24}" y="${y + 4}" width="52" height="92" fill="#2b3a6b"/>`
      : `<rect x="${x + 4}" y="${y + 24}" width="92" height="52" fill="#e0b13a"/>`;
  });
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"><rect width="1200" height="800" fill="#f4f1ea"/>${cells.join("")}</svg>`;
  return sharp(Buffer.from(drawing)).jpeg({ quality: 80 }).toBuffer();
}
