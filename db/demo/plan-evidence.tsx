import { createHash, randomUUIDv7 } from "node:crypto";
import { rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { renderToBuffer } from "@react-pdf/renderer";
import type { Actor } from "@/lib/access/actor";
import { shortDay } from "@/lib/dates/dates";
import { OfficialPaper } from "@/lib/documents/official-paper";
import { PaperTable } from "@/lib/documents/paper-table";
import { madePdf } from "@/lib/files/made";
import type { ReceivedFile } from "@/lib/files/receive";
import { toTemporaryFile } from "@/lib/files/store";
import { addEvidence } from "@/lib/plans/evidence/commands";
import { SAME_FILE } from "@/lib/plans/evidence/labels";
import { getPlanDocument } from "@/lib/plans/queries";
import { Refusal } from "@/lib/refusal";
import { inventedPerson } from "./names";
import { wovenJpeg } from "./woven";

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

async function wovenPicture(day: string, seed: number): Promise<ReceivedFile> {
  const bytes = await wovenJpeg(seed);
  const path = await toTemporaryFile(Readable.from([bytes]), randomUUIDv7(), "document");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const name = `fotografia-${day}.jpg`;
  return { path, name, contentType: "image/jpeg", extension: "jpg", size: bytes.length, sha256 };
}

/** A start that was cut off may have brought it already. */
const isSameFile = (error: unknown) => error instanceof Refusal && error.message === SAME_FILE;

/** Adds the lists, and one picture, of the first activities that were held, but those that they show already. */
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
      } catch (error) {
        if (!isSameFile(error)) throw error;
      } finally {
        await rm(file.path, { force: true });
      }
    }
  }
}
