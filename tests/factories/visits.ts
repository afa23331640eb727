import { createHash, randomUUIDv7 } from "node:crypto";
import { eq } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { monitoringRounds, visitForms, visitFormVersions } from "@/db/schema/visit-forms";
import { visitRecords, visitScores, visitSubmissions } from "@/db/schema/visit-records";
import { visits } from "@/db/schema/visits";
import type { FormContent, VisitContent, VisitContract, VisitState } from "@/db/visit-values";
import { type PlacePath, regionOf } from "@/lib/access/place";
import { addDays, today } from "@/lib/dates/dates";
import { createPerson } from "./people";
import { fresh } from "./places";
import { rubric } from "./rubrics";

const LEVELS = ["I", "II", "III", "IV"];

/** A form of three rubrics. */
export const FORM: FormContent = {
  purpose: "Observar una sesión",
  blocks: [
    {
      ...{ key: "aula", title: "En el aula", help: "", kind: "items" },
      items: [rubric("r1"), rubric("r2"), rubric("r3")],
    },
  ],
  rule: {
    basis: "percent",
    levels: [
      { key: "start", label: "En inicio", from: 0 },
      { key: "achieved", label: "Logrado", from: 70 },
    ],
  },
};

/** A published form of a region or a UGEL. */
export async function createForm(
  place: PlacePath,
  { contract = "formative", content = FORM }: { contract?: VisitContract; content?: FormContent } = {},
) {
  const db = ownerDatabase();
  const { personId } = await createPerson({ role: "observer", place: regionOf(place) });
  const [formId, versionId] = [randomUUIDv7(), randomUUIDv7()];
  const sha256 = createHash("sha256").update(JSON.stringify(content)).digest("hex");
  const form = { id: formId, place, name: `Ficha ${fresh()}`, kind: "peer" as const, contract };
  await db.insert(visitForms).values({ ...form, createdBy: personId });
  await db.insert(visitFormVersions).values({
    ...{ id: versionId, formId, place, number: 1, content, sha256 },
    ...{ publishedAt: new Date(), publishedBy: personId },
  });
  await db.update(visitForms).set({ currentVersionId: versionId }).where(eq(visitForms.id, formId));
  return { formId, versionId, sha256, place, contract };
}

/** A round of a region or a UGEL; without days, from a month ago to a month from now. */
export async function createRound(place: PlacePath, { startsOn = "", endsOn = "", number = 1 } = {}) {
  const id = randomUUIDv7();
  await ownerDatabase()
    .insert(monitoringRounds)
    .values({
      ...{ id, place, number, year: 2026, name: `Momento ${number}` },
      ...{ startsOn: startsOn || addDays(today(), -30), endsOn: endsOn || addDays(today(), 30) },
    });
  return id;
}

type NewVisit = {
  versionId: string;
  contract?: VisitContract;
  observerId?: string;
  observedId?: string | null;
  companionId?: string;
  roundId?: string;
  scheduledOn?: string;
  previousId?: string;
  pairId?: string;
  state?: VisitState;
};

/** A visit at a place, from 9 to 10, to a teacher without account unless somebody is named. */
export async function createVisit(place: PlacePath, { versionId, ...more }: NewVisit) {
  const id = randomUUIDv7();
  const state = more.state ?? "planned";
  const scheduledOn = more.scheduledOn ?? addDays(today(), fresh() % 30_000);
  const observerId =
    more.observerId ?? (await createPerson({ role: "observer", place: regionOf(place) })).personId;
  const contract = more.contract ?? "formative";
  await ownerDatabase()
    .insert(visits)
    .values({
      ...{ id, place, contract, kind: "peer", formVersionId: versionId, roundId: more.roundId, observerId },
      ...{ companionId: more.companionId, observedId: more.observedId, previousId: more.previousId },
      ...{ pairId: more.pairId, observedName: "Nélida Prueba", observedOffice: "Docente de 3.º B" },
      ...{ scheduledOn, startsAt: "09:00", endsAt: "10:00", state, createdBy: observerId },
      conductedOn: state === "done" ? scheduledOn : null,
      cancelledAt: state === "cancelled" ? new Date() : null,
    });
  return { id, place, observerId, contract, scheduledOn, version: 1 };
}

/** What a device would send of a visit with the form of three rubrics, all of them at a level. */
export const visitContent = (
  form: { versionId: string; sha256: string },
  { level = "II", at = new Date(), ...more }: Partial<VisitContent> & { level?: string; at?: Date } = {},
): VisitContent => ({
  ...{ formVersionId: form.versionId, formSha256: form.sha256, subjects: {}, earlier: [], notes: "" },
  startedAt: new Date(at.getTime() - 3_600_000).toISOString(),
  endedAt: at.toISOString(),
  contractShownAt: new Date(at.getTime() - 3_600_000).toISOString(),
  answers: Object.fromEntries(
    ["r1", "r2", "r3"].map((key) => [key, { option: level, evidence: "Se vio en la sesión" }]),
  ),
  ...{ strengths: "Pregunta y espera", priorities: [{ itemKey: "r1", text: "Que todos participen" }] },
  ...{ questions: ["¿Qué notó usted?"], commitments: [], photos: [] },
  signatures: { observed: { how: "finger", path: "M10 10L20 20", name: "Nélida Prueba" }, observer: null },
  ...more,
});

type Done = { id: string; place: PlacePath; observerId: string };

/** A visit's record, as if it had been received, with its scores. */
export async function createRecord(
  { id: visitId, place, observerId }: Done,
  form: { versionId: string; sha256: string },
  level = "II",
) {
  const db = ownerDatabase();
  const submissionId = randomUUIDv7();
  const content = visitContent(form, { level });
  const sha256 = createHash("sha256").update(JSON.stringify(content)).digest("hex");
  await db.insert(visitSubmissions).values({
    ...{ id: submissionId, visitId, place, content, sha256, state: "accepted", sentBy: observerId },
    clockSkew: 0,
  });
  await db.insert(visitRecords).values({
    ...{ visitId, place, submissionId, content, sha256, level: "start", points: 6, possible: 12 },
    ...{ startedAt: new Date(content.startedAt), endedAt: new Date(content.endedAt), snapshot: {} },
  });
  await db.insert(visitScores).values(
    Object.keys(content.answers).map((itemKey) => ({
      ...{ visitId, place, itemKey, subject: 0, option: level, points: LEVELS.indexOf(level) + 1 },
    })),
  );
  return submissionId;
}
