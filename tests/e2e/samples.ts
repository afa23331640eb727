import sharp from "sharp";
import { maxBytes } from "@/lib/files/kinds";

const file = (name: string, mimeType: string, buffer: Buffer) => ({ name, mimeType, buffer });

export const pdf = () =>
  file(
    "resolución.pdf",
    "application/pdf",
    Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"),
  );

export const textNamedPdf = () =>
  file("resolucion.pdf", "application/pdf", Buffer.from("Esto no es un PDF.\n"));

export const tooLarge = () =>
  file("enorme.pdf", "application/pdf", Buffer.concat([pdf().buffer, Buffer.alloc(maxBytes("document"))]));

/** A photo that says where it was taken. */
export async function photoWithPlace() {
  const picture = sharp({ create: { width: 640, height: 480, channels: 3, background: "#a35" } });
  const exif = {
    IFD0: { Make: "Camara de prueba" },
    IFD3: {
      GPSLatitudeRef: "S",
      GPSLatitude: "12/1 2/1 47/1",
      GPSLongitudeRef: "W",
      GPSLongitude: "77/1 1/1 42/1",
    },
  };
  return file("foto.jpg", "image/jpeg", await picture.jpeg().withExif(exif).toBuffer());
}

/** Begins as a photo and ends in the middle. */
export async function brokenPhoto() {
  const { buffer } = await photoWithPlace();
  return file("rota.jpg", "image/jpeg", buffer.subarray(0, Math.floor(buffer.length / 2)));
}

/** Whether a picture carries the place where it was taken, or anything else of its camera. */
export async function hasHiddenData(bytes: Buffer) {
  const { exif } = await sharp(bytes).metadata();
  return exif !== undefined;
}
