import { randomInt, randomUUID } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import type { Answers, FormContent, FormItem } from "@/db/visit-values";
import { pageToPlan } from "./planned-visits";
import { sendForm } from "./send-form";

type Packed = { id: string; formVersionId: string };
type PackedForm = { versionId: string; sha256: string; content: FormContent };
type Pack = { person: { id: string; name: string }; visits: Packed[]; forms: PackedForm[] };

/** What somebody's phone would take along. */
export const packOf = async (who: APIRequestContext): Promise<Pack> =>
  (await who.get("/api/visitas/salida")).json();

const day = (at: number) => new Date(at).toISOString().slice(0, 10);
const DAY = 86_400_000;

/** An answer of each item: the second level, or a number or a text that fits. */
function answersTo(items: FormItem[]): Answers {
  return Object.fromEntries(
    items.map(({ key, scale }) => [
      key,
      {
        ...(scale.kind === "levels" ? { option: scale.options[1]?.key } : {}),
        ...(scale.kind === "number" ? { number: scale.min } : {}),
        ...(scale.kind === "text" ? { text: "Se vio en la sesión" } : {}),
        evidence: "Preguntó a cuatro estudiantes de la primera fila.",
      },
    ]),
  );
}

/** What a phone sends of a visit that was made some days ago. */
function contentOf({ versionId, sha256, content }: PackedForm, ago: number) {
  const ended = Date.now() - ago * DAY;
  const started = new Date(ended - 3_600_000).toISOString();
  const commitmentId = randomUUID();
  return {
    ...{ formVersionId: versionId, formSha256: sha256, startedAt: started, contractShownAt: started },
    ...{ endedAt: new Date(ended).toISOString(), earlier: [], notes: "", photos: [] },
    answers: answersTo(content.blocks.filter(({ kind }) => kind === "items").flatMap(({ items }) => items)),
    subjects: Object.fromEntries(
      content.blocks
        .filter(({ kind }) => kind === "matrix")
        .map(({ key, items }) => [
          key,
          [{ id: randomUUID(), name: "Docente de muestra", detail: "2.º A", answers: answersTo(items) }],
        ]),
    ),
    strengths: "Acoge a todos por su nombre.",
    priorities: [{ itemKey: null, text: "Repartir las preguntas entre todos." }],
    questions: ["¿Qué notó cuando esperó la respuesta?"],
    commitments: [
      {
        ...{ id: commitmentId, side: "observed", text: "Anotar a quién le pregunta en cada sesión" },
        ...{ itemKey: null, dueOn: day(ended + 20 * DAY) },
      },
    ],
    signatures: {
      observed: {
        how: "finger",
        path: "M120 600L300 200L420 700L640 260L880 540",
        name: "Quien fue observado",
      },
      observer: null,
    },
  };
}

export type DoneVisit = { visit: string; commitment: string; content: ReturnType<typeof contentOf> };

type Makers = Record<"coordinator" | "monitor" | "head", APIRequestContext> & {
  /** The address of the form. */
  form: string;
};

/** A visit of `monitor` to `head`, planned by `coordinator` and sent as her phone would, made some days ago. */
export async function makeDoneVisit(
  { coordinator, monitor, head, form }: Makers,
  ago = 31,
): Promise<DoneVisit> {
  const [observerId, observedId] = [(await packOf(monitor)).person.id, (await packOf(head)).person.id];
  const page = await pageToPlan(coordinator, observedId);
  const network = /r\d+\.u\d+\.n\d+/.exec(page)?.[0];
  await sendForm(coordinator, `/visitas/capacidad?lugar=${network}&persona=${observerId}`, "perRound", {
    perRound: "99",
  });
  for (let tries = 0; tries < 8; tries++) {
    const [hour, minute] = [String(randomInt(7, 20)).padStart(2, "0"), randomInt(10, 50)];
    const made = await sendForm(coordinator, page, "observerId", {
      ...{ observerId, observedId, formId: form.split("/").at(-1) ?? "" },
      ...{ scheduledOn: day(Date.now() + randomInt(1, 6) * DAY) },
      ...{ startsAt: `${hour}:${minute}`, endsAt: `${hour}:${minute + 5}` },
    });
    const [visit] = /\/visitas\/[0-9a-f-]{36}/.exec(made.headers().location ?? "") ?? [];
    if (visit) return sendVisit(monitor, visit, ago);
  }
  throw new Error("no visit could be planned");
}

async function sendVisit(monitor: APIRequestContext, visit: string, ago: number): Promise<DoneVisit> {
  const { visits, forms } = await packOf(monitor);
  const planned = visits.find(({ id }) => visit.endsWith(id));
  const form = forms.find(({ versionId }) => versionId === planned?.formVersionId);
  if (!form) throw new Error("the visit is not among those that a phone takes along");
  const content = contentOf(form, ago);
  const sent = await postVisit(monitor, visit, content);
  if (!sent.ok()) throw new Error(`the visit was not received: ${await sent.text()}`);
  return { visit, commitment: `${visit}/compromisos/${content.commitments[0]?.id}`, content };
}

/** Sends what a phone noted, as it would. */
export async function postVisit(monitor: APIRequestContext, visit: string, content: unknown) {
  const origin = new URL((await monitor.get("/api/salud/vivo")).url()).origin;
  return monitor.post(`/api${visit}/envios`, {
    data: { id: randomUUID(), content, sentAt: new Date().toISOString() },
    headers: { origin },
  });
}
