import { MOST_KEPT_BYTES } from "@/lib/visits/outbox/rules";

const LONGEST_SIDE = 1600;
const QUALITIES = [0.82, 0.7, 0.58, 0.46];
/** Each time smaller, until it weighs what it may. */
const SIDES = [1, 0.75, 0.55, 0.4, 0.25];

export type Taken = { blob: Blob; sha256: string; size: number };

async function sha256Of(blob: Blob): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", await blob.arrayBuffer());
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

const encoded = (canvas: HTMLCanvasElement, quality: number) =>
  new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", quality));

/** The picture at a share of its size, on white where it was transparent. */
function drawn(picture: ImageBitmap, share: number): HTMLCanvasElement {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height)) * share;
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no canvas");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/**
 * A picture written anew on the device: a JPEG of 300 KB at most, its longest side of 1600 points, without what the camera
 * notes of the place and the hour. `null` when the file is no picture that this browser reads.
 */
export async function takePhoto(file: Blob): Promise<Taken | null> {
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  } catch {
    return null;
  }
  try {
    for (const share of SIDES) {
      const canvas = drawn(picture, share);
      for (const quality of QUALITIES) {
        const blob = await encoded(canvas, quality);
        if (blob && blob.type === "image/jpeg" && blob.size <= MOST_KEPT_BYTES)
          return { blob, sha256: await sha256Of(blob), size: blob.size };
      }
    }
    return null;
  } finally {
    picture.close();
  }
}
