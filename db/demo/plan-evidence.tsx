import { createHash, randomUUIDv7 } from "node:crypto";
import { rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { renderToBuffer } from "@react-pdf/renderer";
import sharp from "sharp";
import type { Actor } from "@/lib/access/actor";
import { shortDay } from "@/lib/dates/dates";
import { OfficialPaper } from "@/lib/documents/official-paper";
import { PaperTable } from "@/lib/documents/paper-table";
import { madePdf } from "@/lib/files/made";
import type { ReceivedFile } from "@/lib/files/receive";
import { toTemporaryFile } from "@/lib/files/store";
import { addEvidence } from "@/lib/plans/evidence/commands";
import { getPlanDocument } from "@/lib/plans/queries";
import { inventedPerson } from "./names";

const COLUMNS = [
  { title: "N.º", share: 0.1 },
  { title: "Nombres y apellidos (inventados)", share: 0.6 },
  { title: "Firma", share: 0.3 },
];

/** A list of who came, of invented people. */
async function attendanceList(
  title: string,
  issuer: string,
  day: string,
  seed: number,
): Promise<ReceivedFile> {
  const rows = Array.from({ length: 18 }, (_, i) => {
    const { givenNames, familyNames } = inventedPerson(3000 + ((seed * 31 + i * 7) % 9000));
    return [String(i + 1), `${givenNames} ${familyNames}`, ""];
  });
  const bytes = await renderToBuffer(
    <OfficialPaper
      header={{ issuers: [issuer], decadeName: null, yearName: null }}
      title="Lista de asistencia"
      reference={title}
      dateline={shortDay(day)}
      warning="Demostración: personas inventadas."
      madeAt={new Date(`${day}T12:00:00Z`)}
    >
      <PaperTable columns={COLUMNS} rows={rows} />
    </OfficialPaper>,
  );
  return madePdf(bytes, `lista-de-asistencia-${day}.pdf`);
}

/** A picture that shows nobody: a weave. */
async function wovenPicture(day: string, seed: number): Promise<ReceivedFile> {
  const cells = Array.from({ length: 96 }, (_, i) => {
    const [x, y] = [(i % 12) * 100, Math.floor(i / 12) * 100];
    const upright = (i + Math.floor(i / 12) + seed) % 2 === 0;
    return upright
      ? `<rect x="${x + 24}" y="${y + 4}" width="52" height="92" fill="#2b3a6b"/>`
      : `<rect x="${x + 4}" y="${y + 24}" width="92" height="52" fill="#e0b13a"/>`;
  });
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"><rect width="1200" height="800" fill="#f4f1ea"/>${cells.join("")}</svg>`;
  const bytes = await sharp(Buffer.from(drawing)).jpeg({ quality: 80 }).toBuffer();
  const path = await toTemporaryFile(Readable.from([bytes]), randomUUIDv7(), "document");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const name = `fotografia-${day}.jpg`;
  return { path, name, contentType: "image/jpeg", extension: "jpg", size: bytes.length, sha256 };
}

/** Adds the lists, and one picture, of the first activities that were held and show nothing yet. */
export async function addPlanEvidence(writer: Actor, planId: string, seed: number, count: number) {
  const plan = await getPlanDocument(writer, planId);
  const held = plan?.activities.filter(({ progress }) => progress?.state === "done").slice(0, count) ?? [];
  for (const [i, { id, title, progress }] of held.entries()) {
    const day = progress?.doneOn ?? "2026-08-14";
    const files = [await attendanceList(title, plan?.place.name ?? "", day, seed + i)];
    if (i === 0) files.push(await wovenPicture(day, seed));
    for (const file of files) {
      const description = file.extension === "jpg" ? "Fotografía del encuentro" : "Lista firmada";
      try {
        await addEvidence(writer, { planId, activityId: id, description }, file);
      } finally {
        await rm(file.path, { force: true });
      }
    }
  }
}
