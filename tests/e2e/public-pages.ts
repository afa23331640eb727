import { randomInt } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import sharp from "sharp";
import { sendForm } from "./send-form";

const DESK = "/administracion/contactos";

/** An office of the UGEL that a director keeps: that of another run, or a new one. */
export async function sampleContact(director: APIRequestContext) {
  const known = async () =>
    /\/administracion\/contactos\/[0-9a-f-]{36}/.exec(await (await director.get(DESK)).text())?.[0];
  if (!(await known()))
    await sendForm(director, `${DESK}/nueva`, "name", {
      ...{ name: `Mesa de partes ${randomInt(1000)}`, address: "Av. Inventada 100" },
    });
  return (await known()) ?? "";
}

const GALLERY = "/administracion/galeria";
const PHOTO = /\/administracion\/galeria\/[0-9a-f-]{36}/;

/** What a form sends with a photo of the gallery. */
export async function photoFields(request: APIRequestContext, caption: string) {
  const form = await (await request.get(`${GALLERY}/nueva`)).text();
  const region = /name="region" value="([^"]+)"/.exec(form)?.[1] ?? "";
  // Of its own colour: the same picture twice is one photo.
  const background = { r: randomInt(256), g: randomInt(256), b: randomInt(256) };
  const buffer = await sharp({ create: { width: 900, height: 600, channels: 3, background } })
    .jpeg()
    .toBuffer();
  return {
    ...{ region, caption, description: "Un color liso, para probar", takenOn: "2026-05-04" },
    ...{ consent: "Constancia de prueba", archivo: { name: "foto.jpg", mimeType: "image/jpeg", buffer } },
  };
}

/** A photo of the gallery: that of another run, or a new one. */
export async function samplePhoto(admin: APIRequestContext) {
  const known = async () => PHOTO.exec(await (await admin.get(GALLERY)).text())?.[0];
  const sent = async () => ({ multipart: await photoFields(admin, "Foto de muestra"), maxRedirects: 0 });
  if (!(await known())) await admin.post("/api/galeria", await sent());
  return (await known()) ?? "";
}
