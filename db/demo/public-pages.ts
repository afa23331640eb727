import { createHash, randomUUIDv7 } from "node:crypto";
import { rm } from "node:fs/promises";
import { Readable } from "node:stream";
import type { Actor } from "@/lib/access/actor";
import type { PlacePath } from "@/lib/access/place";
import { instantAt } from "@/lib/dates/dates";
import { toTemporaryFile } from "@/lib/files/store";
import { addOffice, publishContacts } from "@/lib/releases/contacts/commands";
import { getContactsDesk } from "@/lib/releases/contacts/queries";
import { addPhoto, publishGallery } from "@/lib/releases/gallery/commands";
import { getGalleryDesk } from "@/lib/releases/gallery/queries";
import { type Scene, sceneJpeg } from "./scenes";
import { UGELS } from "./territory";

type Office = [name: string, mailbox: string];

const OF_REGION: Office[] = [
  ["Dirección regional", "direccion"],
  ["Oficina de gestión pedagógica de educación básica y técnico-productiva", "gestion.pedagogica"],
  ["Mesa de partes", "mesadepartes"],
];
const OF_UGEL: Office[] = [
  ["Área de gestión de la educación básica regular y especial (AGEBRE)", "agebre"],
  ["Mesa de partes", "mesadepartes"],
];

/** No telephone of Lima begins with 0, and nobody has a mailbox at ejemplo.pe. */
const officeText = ([name, mailbox]: Office, i: number, { of, seat }: { of: string; seat: string }) => ({
  ...{ officeId: randomUUIDv7(), name, address: `Av. Inventada ${Number(of) * 100 + 20}, ${seat}` },
  ...{
    phone: `(01) 000 ${of}0${i} anexo ${10 + i}`,
    email: `${mailbox}${of === "00" ? "" : `.ugel${of}`}@ejemplo.pe`,
  },
});

async function loadContacts(admin: Actor, region: PlacePath) {
  const desk = await getContactsDesk(admin, region);
  for (const { path, code } of desk?.places ?? []) {
    const seat = UGELS.find((ugel) => ugel.code === code)?.seat ?? "Lima";
    for (const [i, office] of (code === null ? OF_REGION : OF_UGEL).entries())
      await addOffice(admin, { place: path, ...officeText(office, i, { of: code ?? "00", seat }) });
  }
  const seen = (await getContactsDesk(admin, region))?.seen ?? "";
  await publishContacts(admin, { region, seen });
}

type Shown = { scene: Scene; takenOn: string; caption: string; seen: string };

const PHOTOS: Shown[] = [
  {
    ...{ scene: "signing", takenOn: "2026-03-10" },
    caption:
      "Firma de actas de instalación entre coordinadores de REI, la dirección de la UGEL y la dirección regional.",
    seen: "tres personas de pie detrás de una mesa con dos documentos",
  },
  {
    ...{ scene: "writing", takenOn: "2026-04-17" },
    caption:
      "Trabajo de construcción del Manual de REI para la región, con especialistas y directivos de colegios.",
    seen: "cinco personas alrededor de una mesa cubierta de hojas",
  },
  {
    ...{ scene: "committee", takenOn: "2026-05-04" },
    caption:
      "Reunión de directorio de la UGEL 05: la dirección, las jefaturas de línea, los especialistas y los coordinadores de REI.",
    seen: "seis personas sentadas a una mesa ovalada con la agenda delante",
  },
  {
    ...{ scene: "assembly", takenOn: "2026-06-12" },
    caption: "Asamblea de coordinadores de REI sobre la mejora de los aprendizajes.",
    seen: "dos filas de personas frente a una pizarra con barras",
  },
  {
    ...{ scene: "visit", takenOn: "2026-07-08" },
    caption: "Visita entre pares en un aula: una docente observa, y después conversan sobre lo que vio.",
    seen: "alguien enseña ante una pizarra, un grupo escucha, y otra persona toma notas a un lado",
  },
  {
    ...{ scene: "regional", takenOn: "2026-08-14" },
    caption: "Reunión regional con los coordinadores de las REI de EBR-EBE, EBA y ETP.",
    seen: "una persona junto a una pizarra habla ante dos filas largas de personas",
  },
];

async function loadGallery(admin: Actor, region: PlacePath) {
  for (const [i, { scene, takenOn, caption, seen }] of PHOTOS.entries()) {
    const bytes = await sceneJpeg(scene, i);
    const path = await toTemporaryFile(Readable.from([bytes]), randomUUIDv7(), "document");
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const kind = { contentType: "image/jpeg", extension: "jpg", size: bytes.length, sha256 };
    const description = `Dibujo de la demostración, en lugar de una foto: ${seen}. Nadie tiene rostro.`;
    const consent = "No hace falta: es un dibujo y no muestra a nadie.";
    try {
      await addPhoto(
        admin,
        { region, caption, description, takenOn, consent },
        { path, name: `galeria-${i + 1}.jpg`, ...kind },
        instantAt(takenOn, "18:00"),
      );
    } finally {
      await rm(path, { force: true });
    }
  }
  const seen = (await getGalleryDesk(admin, region))?.seen ?? "";
  await publishGallery(admin, { region, seen });
}

/** Publishes invented offices and drawn photos, by the commands that the region has. */
export async function publishPages(admin: Actor, region: PlacePath) {
  await loadContacts(admin, region);
  await loadGallery(admin, region);
}
