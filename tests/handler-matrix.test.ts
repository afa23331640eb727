import { randomUUIDv7 } from "node:crypto";
import { globSync } from "node:fs";
import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { ownerDatabase } from "@/db/client";
import { agreements } from "@/db/schema/agreements";
import { imports } from "@/db/schema/imports";
import { places } from "@/db/schema/places";
import { visits } from "@/db/schema/visits";
import { type Role, roles } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { type PlacePath, regionOf } from "@/lib/access/place";
import { rolesThat } from "@/lib/access/roles";
import { keepFile } from "@/lib/files/commands";
import { receiveFile } from "@/lib/files/receive";
import { findDraft } from "@/lib/forms/drafts";
import { START_DRAFT } from "@/lib/imports/labels";
import { kindsToImport } from "@/lib/imports/policy";
import { listImports } from "@/lib/imports/queries";
import { issueInstallation } from "@/lib/networks/installation/commands";
import { agreementFrom } from "./access/agreement-action-rows";
import { assessmentAt, loadAt } from "./access/assessment-action-rows";
import { heldFrom } from "./access/minutes-action-rows";
import { sessionAt } from "./access/session-action-rows";
import { createCalibratedForm } from "./factories/calibration";
import { followedAt } from "./factories/followed-plans";
import { completeNetwork, createDraft } from "./factories/installations";
import { createMeeting } from "./factories/meetings";
import { freezeMinutes } from "./factories/minutes";
import { actAs, createPerson } from "./factories/people";
import { createNetwork, createSchool } from "./factories/places";
import { createPlan } from "./factories/plans";
import { comeFrom } from "./factories/request";
import { serviceBelow } from "./factories/returns";
import { createForm, createRecord, createVisit, visitContent } from "./factories/visits";
import { createWorld, type World } from "./factories/world";

vi.mock("next/headers", async () => (await import("./factories/request")).nextHeaders());

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;
type Statuses = Record<Role, number>;

const all = (status: number, except: Partial<Statuses> = {}): Statuses =>
  ({ ...Object.fromEntries(roles.map((role) => [role, status])), ...except }) as Statuses;

const PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
const upload = () => {
  const form = new FormData();
  form.set("archivo", new File([PDF], "resolucion.pdf", { type: "application/pdf" }));
  return new Request("http://localhost:3000/", { method: "POST", body: form });
};
const sendJson = (body: unknown) =>
  new Request("http://localhost:3000/", { method: "POST", body: JSON.stringify(body) });
const visit = () => new Request("http://localhost:3000/");

let asked: PlacePath = "";
const uploadResults = (place: PlacePath) => {
  const form = new FormData();
  form.set("place", place);
  form.set("archivo", new File(["cod_mod,lectura\n0990011,1\n"], "resultados.csv"));
  return new Request("http://localhost:3000/", { method: "POST", body: form });
};

/** The activity that evidence is sent to. */
let activity = "";
const uploadEvidence = () => {
  const { body, headers } = upload();
  const address = `http://localhost:3000/?actividad=${activity}`;
  return new Request(address, { method: "POST", body, headers, duplex: "half" } as RequestInit);
};

/** What a device sends of a visit. */
const sendVisit = () =>
  sendJson({
    ...{ id: randomUUIDv7(), sentAt: new Date().toISOString() },
    content: visitContent({ versionId: randomUUIDv7(), sha256: "0".repeat(64) }),
  });

/** A formative visit at a place, that was received, of somebody who is none of those who try. */
async function visitedAt(place: PlacePath) {
  const form = await createForm(regionOf(place));
  const at =
    place.split(".").length >= 3 ? place : await createNetwork(place.includes(".") ? place : undefined);
  const made = await createVisit(at, { versionId: form.versionId, state: "done" });
  await createRecord(made, form);
  return made.id;
}

/** What is told of an agreement, with a file. */
const tellAgreement = () => {
  const form = new FormData();
  form.set("note", "Se hizo");
  form.set("version", "1");
  form.set("archivo", new File([PDF], "lista.pdf", { type: "application/pdf" }));
  return new Request("http://localhost:3000/?acto=report", { method: "POST", body: form });
};

const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const uploadPhoto = () => {
  const form = new FormData();
  form.set("caption", "La mesa");
  form.set("consent", "Se pidió al empezar");
  form.set("archivo", new File([PIXEL], "mesa.png", { type: "image/png" }));
  return new Request("http://localhost:3000/", { method: "POST", body: form });
};

const uploadPicture = () => {
  const form = new FormData();
  form.set("version", "1");
  form.set("alt", "Una pizarra");
  form.set("archivo", new File([PIXEL], "aula.png", { type: "image/png" }));
  return new Request("http://localhost:3000/", { method: "POST", body: form });
};

let world: World;
/** Somebody who may keep a file in each of the two regions. */
let keepers: Actor[];

beforeAll(async () => {
  world = await createWorld();
  keepers = [world.actors.admin, await actAs("admin", world.siblings.region)];
});

async function fileAt(place: PlacePath): Promise<string> {
  const keeper = keepers.find((actor) => place.startsWith(actor.offices[0]?.place ?? "-")) as Actor;
  const { file } = await receiveFile(upload());
  return asActor(keeper, (tx) => keepFile(tx, keeper, place, file));
}

/** An acta that was issued in a network, to which a signed copy may be sent. */
async function issuedAt(network: PlacePath): Promise<string> {
  const keeper = keepers.find((actor) => network.startsWith(actor.offices[0]?.place ?? "-")) as Actor;
  await completeNetwork(network);
  const recordId = await createDraft(network);
  await issueInstallation(keeper, { recordId, version: 1 });
  return recordId;
}

let schoolYear = 2030;
/** The draft of a network's plan: of another year each time. */
const draftAt = async (network: PlacePath) => (await createPlan(network, { schoolYear: ++schoolYear })).id;

async function networkCode(place: PlacePath) {
  const [row] = await ownerDatabase()
    .select({ code: places.code })
    .from(places)
    .where(eq(places.path, place));
  return row?.code ?? "";
}

async function importAt(place: PlacePath): Promise<string> {
  const id = randomUUIDv7();
  const fileId = await fileAt(place);
  const requestedBy = keepers[0]?.personId as string;
  await ownerDatabase().insert(imports).values({ id, kind: "padron", place, fileId, requestedBy });
  return id;
}

type HandlerRow = {
  request: () => Request;
  params: (place: PlacePath) => Promise<Record<string, string>>;
  /** Which network is asked for, where the place of the role is not one. */
  at?: (where: "own" | "sibling") => Promise<PlacePath>;
  own: Statuses;
  foreign: Statuses;
};

const managers = { admin: 303, regional_director: 303, ugel_director: 303, area_head: 303 };

const templates = { admin: 200, regional_director: 200, ugel_director: 200, area_head: 200 };

/** A draft: what was approved is read by the whole region. */
const draftPlanRow: HandlerRow = {
  request: visit,
  params: async (place) => ({ id: await draftAt(place) }),
  at: async (where) => (where === "own" ? world.own.network : abroad()),
  own: all(200, { school_head: 404, peer_monitor: 404 }),
  foreign: all(404),
};

/** The draft of an acta: whoever reads the meeting's place reads it. */
const draftActaRow: HandlerRow = {
  request: visit,
  params: async (place) => ({ id: (await heldFrom(place)).id }),
  own: all(200, { school_head: 404, peer_monitor: 404 }),
  foreign: all(404),
};

const meetingTeam = {
  ...{ regional_director: 303, regional_specialist: 303, ugel_director: 303, area_head: 303 },
  ...{ coordinator: 303, secretary: 303 },
};

/** Each handler of a request with a session: its answer about one's own place and about one beside it. */
const ROWS: Record<string, HandlerRow> = {
  "GET app/api/archivos/[id]/route.ts": {
    request: visit,
    params: async (place) => ({ id: await fileAt(place) }),
    own: all(200, { peer_monitor: 404 }),
    foreign: all(404),
  },
  "POST app/api/designaciones/[id]/documento/route.ts": {
    request: upload,
    params: async (place) => ({ id: (await createPerson({ role: "observer", place })).appointmentId }),
    own: all(404, managers),
    foreign: all(404),
  },
  "GET app/api/importaciones/[id]/problemas/route.ts": {
    request: visit,
    params: async (place) => ({ id: await importAt(place) }),
    own: all(404, { admin: 200, area_head: 200 }),
    foreign: all(404),
  },
  "GET app/api/importaciones/plantilla/[tipo]/route.ts": {
    request: visit,
    params: async () => ({ tipo: "officers" }),
    own: all(404, templates),
    // It is the same for everybody: it is of no place.
    foreign: all(404, templates),
  },
  "GET app/api/evaluaciones/[id]/route.ts": {
    request: visit,
    params: async (place) => ({ id: (await assessmentAt(place, "open")).id }),
    at: async (where) => (where === "own" ? world.own.region : world.siblings.region),
    own: all(200),
    foreign: all(404),
  },
  "GET app/api/evaluaciones/[id]/participacion/route.ts": {
    request: visit,
    params: async (place) => ({ id: (await assessmentAt(place, "open")).id }),
    at: async (where) => (where === "own" ? world.own.region : world.siblings.region),
    // Of what each one reads whole: a par monitor, of nothing.
    own: all(200, { peer_monitor: 404 }),
    foreign: all(404),
  },
  "GET app/api/evaluaciones/[id]/avance/route.ts": {
    request: visit,
    params: async (place) => ({ id: (await assessmentAt(place, "open")).id }),
    at: async (where) => (where === "own" ? world.own.region : world.siblings.region),
    own: all(200),
    foreign: all(404),
  },
  "GET app/api/evaluaciones/[id]/items/route.ts": {
    request: visit,
    params: async (place) => ({ id: (await assessmentAt(place, "open")).id }),
    at: async (where) => (where === "own" ? world.own.region : world.siblings.region),
    own: all(200),
    foreign: all(404),
  },
  "POST app/api/evaluaciones/[id]/cargas/route.ts": {
    request: () => uploadResults(asked),
    params: async (place) => {
      asked = place;
      return { id: (await assessmentAt(place, "open")).id };
    },
    own: all(403, { ...managers, regional_specialist: 303, school_head: 303 }),
    // Of the region, the places beside one's own are known; of another region, nothing is.
    foreign: all(403, { admin: 404, regional_director: 404, observer: 404 }),
  },
  "GET app/api/evaluaciones/[id]/hoja/route.ts": {
    request: () => new Request(`http://localhost:3000/?lugar=${asked}`),
    params: async (place) => {
      asked = (await serviceBelow(place)).node;
      return { id: (await assessmentAt(place, "open")).id };
    },
    own: all(404, {
      ...{ admin: 200, regional_director: 200, regional_specialist: 200 },
      ...{ ugel_director: 200, area_head: 200, school_head: 200 },
    }),
    foreign: all(404),
  },
  "GET app/api/evaluaciones/cargas/[id]/problemas/route.ts": {
    request: visit,
    params: async (place) => ({ id: await loadAt(place) }),
    own: all(404, {
      ...{ admin: 200, regional_director: 200, regional_specialist: 200 },
      ...{ ugel_director: 200, area_head: 200, local_specialist: 200, school_head: 200 },
    }),
    foreign: all(404),
  },
  "GET app/api/redes/[codigo]/cargos/route.ts": {
    request: visit,
    params: async (place) => ({ codigo: await networkCode(place) }),
    at: async (where) => (where === "own" ? world.own.network : abroad()),
    own: all(200),
    foreign: all(404),
  },
  "GET app/api/redes/[codigo]/acta/route.ts": {
    request: visit,
    params: async (place) => {
      await createDraft(place);
      return { codigo: await networkCode(place) };
    },
    at: async (where) => (where === "own" ? world.own.network : abroad()),
    own: all(200, { school_head: 404, peer_monitor: 404 }),
    foreign: all(404),
  },
  "GET app/api/planes/[id]/pdf/route.ts": draftPlanRow,
  "GET app/api/planes/[id]/docx/route.ts": draftPlanRow,
  "GET app/api/planes/[id]/matriz/route.ts": draftPlanRow,
  "POST app/api/planes/[id]/matriz/route.ts": {
    ...draftPlanRow,
    request: () => uploadResults(""),
    // Who reads and does not write cannot lock the plan; a network's plan is its own people's to write.
    own: all(403, { coordinator: 303, secretary: 303, observer: 404, school_head: 404, peer_monitor: 404 }),
  },
  "POST app/api/actas/[id]/copia-firmada/route.ts": {
    request: upload,
    params: async (place) => ({ id: await issuedAt(place) }),
    at: async (where) => (where === "own" ? world.own.network : abroad()),
    // Who reads and does not write cannot lock the acta: for them it is as if it were not there.
    own: all(404, {
      ...managers,
      coordinator: 303,
      secretary: 303,
      local_specialist: 403,
      regional_specialist: 403,
    }),
    foreign: all(404),
  },
  "GET app/api/directorios/[id]/acta/route.ts": draftActaRow,
  "GET app/api/directorios/[id]/acta/docx/route.ts": draftActaRow,
  "POST app/api/directorios/[id]/acta/firmada/route.ts": {
    request: upload,
    params: async (place) => {
      const meeting = await heldFrom(place, "approved");
      await freezeMinutes(meeting);
      return { id: meeting.id };
    },
    // What was approved is read downwards, too: two schools of a network read its acta.
    own: all(403, meetingTeam),
    foreign: all(404, { school_head: 403 }),
  },
  "POST app/api/directorios/[id]/fotos/route.ts": {
    ...draftActaRow,
    request: uploadPhoto,
    own: all(403, { ...meetingTeam, school_head: 404, peer_monitor: 404 }),
  },
  "POST app/api/planes/[id]/anexos/route.ts": {
    request: upload,
    params: async (place) => ({ id: await draftAt(place) }),
    at: async (where) => (where === "own" ? world.own.network : abroad()),
    // Who reads and does not write cannot lock the plan; a network's plan is its own people's to write.
    own: all(403, { coordinator: 303, secretary: 303, observer: 404, school_head: 404, peer_monitor: 404 }),
    foreign: all(404),
  },
  "GET app/api/redes/[codigo]/colegios/route.ts": {
    request: visit,
    params: async (place) => ({ codigo: await networkCode(place) }),
    at: async (where) => (where === "own" ? world.own.network : abroad()),
    own: all(200),
    foreign: all(404),
  },
  "POST app/api/redes/[codigo]/resolucion/route.ts": {
    request: upload,
    params: async (place) => ({ codigo: await networkCode(place) }),
    at: async (where) => (where === "own" ? world.own.network : abroad()),
    // Only who manages the people of a place may lock its row, and only who manages the place may change it.
    own: all(404, { admin: 303, area_head: 303, regional_director: 403, ugel_director: 403 }),
    foreign: all(404),
  },
  "GET app/api/planes/[id]/seguimiento/route.ts": {
    request: visit,
    params: async (place) => ({ id: (await followedAt(place)).plan.id }),
    own: all(200),
    // A plan in force is read by its whole region; beside a region stands another.
    foreign: all(200, { admin: 404, regional_director: 404, observer: 404 }),
  },
  "POST app/api/planes/[id]/evidencias/route.ts": {
    request: uploadEvidence,
    params: async (place) => {
      const { plan, activityId } = await followedAt(place);
      activity = activityId;
      return { id: plan.id };
    },
    own: all(404, {
      ...{ coordinator: 303, secretary: 303, ugel_director: 303, area_head: 303 },
      ...{ admin: 403, regional_director: 403, regional_specialist: 403, local_specialist: 403 },
    }),
    foreign: all(404),
  },
  "POST app/api/directorios/[id]/documentos/route.ts": {
    request: upload,
    params: async (place) => ({
      id: (await createMeeting(place.split(".").slice(0, 3).join("."), { state: "convened" })).id,
    }),
    // Whoever reads the place knows of the meeting; its team, or whoever it calls, brings what has to be read.
    own: all(403, {
      ...{ regional_director: 303, regional_specialist: 303, ugel_director: 303, area_head: 303 },
      ...{ coordinator: 303, secretary: 303, school_head: 404, peer_monitor: 404 },
    }),
    foreign: all(404),
  },
  "POST app/api/acuerdos/[id]/avances/route.ts": {
    request: tellAgreement,
    params: async (place) => ({ id: (await agreementFrom(place)).id }),
    // Whoever runs the meeting tells; who only reads its acta cannot.
    own: all(303, {
      ...{ admin: 403, local_specialist: 403 },
      ...{ observer: 404, school_head: 404, peer_monitor: 404 },
    }),
    foreign: all(404),
  },
  "POST app/api/calibracion/[id]/imagen/route.ts": {
    request: uploadPicture,
    params: async (place) => {
      const { caseIds } = await createCalibratedForm(place, { cases: 1, published: false });
      return { id: String(caseIds[0]) };
    },
    at: async (where) =>
      where === "own" ? world.own.ugel : (await abroad()).split(".").slice(0, 2).join("."),
    // Kept by those of the form's place or above.
    own: all(404, managers),
    foreign: all(404),
  },
  "POST app/api/directorios/[id]/sesion/route.ts": {
    request: () => sendJson({ writing: null, here: true, operations: [] }),
    params: async (place) => ({ id: (await sessionAt(place, "in_session")).id }),
    // Who keeps the acta where the meeting is; who may write there and does not prepare meetings, no more than others.
    own: all(404, {
      ...{ regional_director: 200, regional_specialist: 200, ugel_director: 200, area_head: 200 },
      ...{ coordinator: 200, secretary: 200 },
    }),
    foreign: all(404),
  },
  // A formative visit: of those that it does not name, only who coordinates its network reads what was noted.
  "GET app/api/visitas/[id]/pdf/route.ts": {
    request: visit,
    params: async (place) => ({ id: await visitedAt(place) }),
    at: async (where) => (where === "own" ? world.own.network : abroad()),
    own: all(404, { coordinator: 200 }),
    foreign: all(404),
  },
  "POST app/api/visitas/[id]/verificacion/route.ts": {
    request: () => {
      const { body, headers } = upload();
      const address = "http://localhost:3000/?dias=30";
      return new Request(address, { method: "POST", body, headers, duplex: "half" } as RequestInit);
    },
    params: async (place) => ({ id: await visitedAt(place) }),
    at: async (where) => (where === "own" ? world.own.network : abroad()),
    // Nothing is answered in the form, so that it goes back to it; of nobody but who was observed is it kept.
    own: all(303, { school_head: 404, peer_monitor: 404 }),
    foreign: all(404),
  },
  // Whoever plans visits there, or reads their detail, sends nothing of somebody else's.
  "POST app/api/visitas/[id]/envios/route.ts": {
    request: sendVisit,
    params: async (place) => ({ id: await visitedAt(place) }),
    own: all(404),
    foreign: all(404),
  },
  "POST app/api/visitas/[id]/fotos/route.ts": {
    request: () =>
      new Request(`http://localhost:3000/?foto=${randomUUIDv7()}`, { method: "POST", body: "x" }),
    params: async (place) => ({ id: await visitedAt(place) }),
    own: all(404),
    foreign: all(404),
  },
  "POST app/api/directorios/[id]/llegada/route.ts": {
    request: () => sendJson({ presenceId: randomUUIDv7(), code: "AAAA-AAAA", age: 0 }),
    // Whoever is not called does not find it, whatever she keeps there.
    params: async (place) => ({ id: (await sessionAt(place, "in_session")).id }),
    own: all(404),
    foreign: all(404),
  },
};

/** Handlers without a session, and the test that tries each. */
const ELSEWHERE = [
  "GET app/api/redes/route.ts", // below: a list of one's own region
  "GET app/api/colegios/route.ts", // below: the same
  "GET app/api/buscar/route.ts", // below: what each reads of one's own region
  "GET app/api/auditoria/route.ts", // below: what happened at the places of whoever reads the record
  "GET app/api/planes/route.ts", // below: the same
  "GET app/api/planes/consolidado/route.ts", // below: approved plans of one's own region, summed up
  "GET app/api/acuerdos/route.ts", // below: those that each reads
  "GET app/api/acuerdos/consolidado/route.ts", // below: of the places that she reads whole
  "GET app/api/higiene/route.ts", // below: what is by mending, of a UGEL or of one's own region
  "POST app/api/importaciones/route.ts", // below: it names no object in its address
  "POST app/api/visitas/subir/route.ts", // tests/integration/visit-upload.test.ts
  "POST app/api/borradores/route.ts", // tests/integration/autosave.test.ts
  "GET app/api/auth/[...nextauth]/route.ts", // tests/e2e/oidc.spec.ts
  "POST app/api/auth/[...nextauth]/route.ts",
  "POST app/api/verificar/[codigo]/route.ts", // tests/integration/verification.test.ts
  "GET app/api/avisos/[token]/route.ts", // tests/integration/notices.test.ts
  "POST app/api/avisos/[token]/route.ts", // the same
  "GET app/api/calendario/[token]/route.ts", // tests/integration/meeting-calendar.test.ts
  "GET app/api/visitas/plan/route.ts", // below: of the places that each reads
  "GET app/api/visitas/salida/route.ts", // tests/integration/visit-pack.test.ts
  "GET app/api/visitas/cobertura/route.ts", // tests/integration/visit-exports.test.ts
  "GET app/api/visitas/resultados/route.ts", // the same
  "GET app/api/visitas/matriz/route.ts", // the same
  "GET app/api/v1/ediciones/route.ts", // tests/integration/open-data.test.ts: anyone
  "GET app/api/v1/ediciones/[edicion]/route.ts", // the same
  "GET app/api/v1/tablas/[tabla]/route.ts", // the same
  "GET app/api/v1/redes/route.ts", // the same
  "GET app/api/v1/esquema/route.ts", // the same
  "POST app/api/galeria/route.ts", // tests/integration/gallery.test.ts
  "GET app/api/galeria/[foto]/route.ts", // the same: of the published gallery, for anyone
  "GET app/api/salud/route.ts", // tests/e2e/salud.spec.ts
  "GET app/api/salud/vivo/route.ts",
];

let foreignNetwork: PlacePath | undefined;
async function abroad() {
  const { createNetwork, createUgel } = await import("./factories/places");
  foreignNetwork ??= await createNetwork(await createUgel(world.siblings.region));
  return foreignNetwork;
}

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];
const handlers: Record<string, Handler> = {};
beforeAll(async () => {
  for (const file of globSync("app/api/**/route.ts")) {
    const module = (await import(/* @vite-ignore */ `../${file}`)) as Record<string, Handler>;
    for (const method of METHODS) {
      const handler = module[method];
      if (handler) handlers[`${method} ${file}`] = handler;
    }
  }
});

async function tryHandler(name: string, row: HandlerRow, where: "own" | "sibling") {
  const found = {} as Statuses;
  for (const role of roles) {
    const place = row.at ? await row.at(where) : (world.placed[role][where] as PlacePath);
    const params = Promise.resolve(await row.params(place));
    await comeFrom(world.actors[role]);
    found[role] = (await (handlers[name] as Handler)(row.request(), { params })).status;
  }
  return found;
}

test("every handler has its row", () => {
  expect(Object.keys(handlers).sort()).toEqual([...Object.keys(ROWS), ...ELSEWHERE].sort());
});

test.each(Object.entries(ROWS))("%s", async (name, row) => {
  expect(await tryHandler(name, row, "own")).toEqual(row.own);
  expect(await tryHandler(name, row, "sibling")).toEqual(row.foreign);
});

test.each(Object.entries(ROWS))("%s asks for a session and knows no made-up id", async (name, row) => {
  const made = { id: "no-es-un-id", codigo: "99-99" };
  await comeFrom(world.actors.admin);
  expect((await (handlers[name] as Handler)(row.request(), { params: Promise.resolve(made) })).status).toBe(
    404,
  );
  await comeFrom(null);
  const answer = await (handlers[name] as Handler)(row.request(), { params: Promise.resolve(made) });
  expect([401, 303]).toContain(answer.status);
  if (answer.status === 303) expect(answer.headers.get("location")).toMatch(/^\/entrar/);
});

describe("POST app/api/importaciones/route.ts", () => {
  type Sent = { kind?: string; content?: string; pegado?: string; effectiveOn?: string };

  /** Sends the form as a browser does; answers what became of it. */
  async function bring(place: PlacePath, sent: Sent = {}) {
    const { kind = "padron", content = "COD_MOD;ANEXO\n1;0\n", pegado, effectiveOn = "2026-11-01" } = sent;
    const form = new FormData();
    for (const [name, value] of Object.entries({ kind, place, effectiveOn, pegado: pegado ?? "" }))
      form.set(name, value);
    form.set("archivo", pegado === undefined ? new File([content], "padron.csv") : new File([], ""));
    const request = new Request("http://localhost:3000/", { method: "POST", body: form });
    const post = handlers["POST app/api/importaciones/route.ts"] as Handler;
    const { status, headers } = await post(request, { params: Promise.resolve({}) });
    const to = headers.get("location") ?? String(status);
    return /importaciones\/[0-9a-f-]{36}$/.test(to)
      ? "taken"
      : to.replace("/administracion/importaciones", "");
  }
  const draftOf = async (actor: Actor) => (await findDraft(actor, START_DRAFT))?.values;

  test.each([
    ["padron", ["admin", "area_head"]],
    ["networks", ["admin", "area_head"]],
    ["officers", ["admin", "regional_director", "ugel_director", "area_head"]],
  ])(
    "takes «%s» only for a place of its sender's; a place of others is as if it were not there",
    async (kind, takers) => {
      for (const role of roles) {
        await comeFrom(world.actors[role]);
        const may = kindsToImport(world.actors[role]).length > 0;
        const refused = may ? "?borrador=1&problema=lugar" : "404";
        expect(await bring(world.own.ugel, { kind }), role).toBe(takers.includes(role) ? "taken" : refused);
        expect(await bring(world.siblings.region, { kind }), role).toBe(refused);
      }
      await comeFrom(null);
      expect(await bring(world.own.ugel, { kind })).toMatch(/^\/entrar/);
    },
  );

  test.each([
    ["an empty file", { content: "" }, "vacio"],
    ["nothing", { pegado: "" }, "nada"],
    ["blanks pasted", { pegado: " \n\t\n" }, "nada"],
    ["no day", { effectiveOn: "ayer", pegado: "REI\tCÓDIGO\n1\t2" }, "fecha"],
    ["no kind", { kind: "otro", pegado: "REI\tCÓDIGO\n1\t2" }, "tipo"],
    ["a paste too long", { pegado: "x".repeat(500_000) }, "largo"],
  ])("%s is told at its field, and what was typed comes back", async (_name, sent: Sent, word) => {
    const { area_head: head } = world.actors;
    await comeFrom(head);
    expect(await bring(world.own.ugel, sent)).toBe(`?borrador=1&problema=${word}`);
    if (word === "largo") return;
    expect(await draftOf(head)).toMatchObject({
      place: world.own.ugel,
      ...(sent.pegado ? { pegado: sent.pegado } : {}),
    });
  });

  test("what was pasted is kept as a file, and its draft goes", async () => {
    const { area_head: head } = world.actors;
    await comeFrom(head);
    expect(await bring(world.own.ugel, { kind: "networks", pegado: "REI\tCÓDIGO\r\n1\t2 ñ" })).toBe("taken");
    expect(await draftOf(head)).toBeUndefined();
    const [newest] = await listImports(head);
    expect(newest).toMatchObject({ kind: "networks", fileName: expect.stringMatching(/^pegado-.*\.txt$/) });
  });
});

test("GET app/api/redes/route.ts gives each role the networks of her region, and nobody without a session", async () => {
  const get = handlers["GET app/api/redes/route.ts"] as Handler;
  const ask = async (format: string) =>
    get(new Request(`http://localhost:3000/api/redes?formato=${format}`), { params: Promise.resolve({}) });
  const foreign = await networkCode(await abroad());
  for (const role of roles) {
    await comeFrom(world.actors[role]);
    const text = await (await ask("csv")).text();
    expect(text, role).toContain(await networkCode(world.own.network));
    expect(text, role).not.toContain(`${foreign};`);
  }
  expect((await ask("xlsx")).headers.get("content-type")).toContain("spreadsheetml");
  await comeFrom(null);
  expect((await ask("csv")).status).toBe(401);
});

test("GET app/api/colegios/route.ts gives each role the schools of her region, and nobody without a session", async () => {
  const get = handlers["GET app/api/colegios/route.ts"] as Handler;
  const ask = async (search: string) =>
    get(new Request(`http://localhost:3000/api/colegios?${search}`), { params: Promise.resolve({}) });
  const [own, foreign] = [
    await networkCode(await createSchool(world.own.network)),
    await networkCode(await createSchool(await abroad())),
  ];
  for (const role of roles) {
    await comeFrom(world.actors[role]);
    const text = await (await ask("formato=csv&estado=inactivos")).text();
    expect(text, role).toContain(own);
    expect(text, role).not.toContain(foreign);
  }
  expect((await ask("formato=xlsx")).headers.get("content-type")).toContain("spreadsheetml");
  await comeFrom(null);
  expect((await ask("formato=csv")).status).toBe(401);
});

test("GET app/api/buscar/route.ts finds for each role the networks of her region, and for nobody without a session", async () => {
  const get = handlers["GET app/api/buscar/route.ts"] as Handler;
  const ask = async (q: string) =>
    get(new Request(`http://localhost:3000/api/buscar?${new URLSearchParams({ q })}`), {
      params: Promise.resolve({}),
    });
  const [own, foreign] = [await networkCode(world.own.network), await networkCode(await abroad())];
  for (const role of roles) {
    await comeFrom(world.actors[role]);
    const found = await (await ask("rei")).text();
    expect(found, role).toContain(`REI ${own} `);
    expect(await (await ask(foreign)).text(), role).not.toContain(`REI ${foreign} `);
  }
  await comeFrom(null);
  expect((await ask("rei")).status).toBe(401);
});

test("GET app/api/auditoria/route.ts gives the record of their places to those who read it", async () => {
  const get = handlers["GET app/api/auditoria/route.ts"] as Handler;
  const ask = (format: string) =>
    get(new Request(`http://localhost:3000/api/auditoria?formato=${format}`), {
      params: Promise.resolve({}),
    });
  const readers = rolesThat("audit.read");
  for (const [index, place] of [world.own.ugel, world.siblings.ugel].entries())
    await ownerDatabase().execute(sql`insert into audit_log (event, subject_kind, subject_id, subject_name, place)
      values ('year.named', 'year', '2026', ${["=propio", "ajeno"][index]}, ${place})`);
  for (const role of roles) {
    await comeFrom(world.actors[role]);
    const answer = await ask("csv");
    expect(answer.status, role).toBe(readers.includes(role) ? 200 : 404);
    const text = await answer.text();
    expect(text.includes("'=propio"), role).toBe(readers.includes(role));
    expect(text.includes("ajeno"), role).toBe(role === "admin" || role === "regional_director");
  }
  await comeFrom(world.actors.admin);
  expect((await ask("xlsx")).headers.get("content-type")).toContain("spreadsheetml");
  await comeFrom(null);
  expect((await ask("csv")).status).toBe(401);
});

test("GET app/api/higiene/route.ts gives what is by mending to whoever manages the UGEL, or the region", async () => {
  const get = handlers["GET app/api/higiene/route.ts"] as Handler;
  const ask = async (search: string) =>
    (await get(new Request(`http://localhost:3000/api/higiene${search}`), { params: Promise.resolve({}) }))
      .status;
  const own = await networkCode(world.own.ugel);
  const sibling = await networkCode(world.siblings.ugel);
  for (const role of roles) {
    await comeFrom(world.actors[role]);
    const ofRegion = role === "admin" || role === "regional_director";
    const ofUgel = ofRegion || role === "ugel_director" || role === "area_head";
    expect(await ask(`?ugel=${own}`), role).toBe(ofUgel ? 200 : 404);
    expect(await ask(`?ugel=${sibling}`), role).toBe(ofRegion ? 200 : 404);
    expect(await ask(""), role).toBe(ofRegion ? 200 : 404);
  }
  await comeFrom(null);
  expect(await ask("")).toBe(401);
});

test("GET app/api/planes/route.ts gives each role the plans that she reads, and nobody without a session", async () => {
  const get = handlers["GET app/api/planes/route.ts"] as Handler;
  const ask = async (format: string) =>
    get(new Request(`http://localhost:3000/api/planes?formato=${format}`), { params: Promise.resolve({}) });
  const foreign = await networkCode(await abroad());
  await createPlan(await abroad(), { state: "approved" });
  const draft = await createPlan(world.own.network);
  for (const role of roles) {
    await comeFrom(world.actors[role]);
    const text = await (await ask("csv")).text();
    expect(text.includes(await networkCode(draft.place)), role).toBe(
      role !== "school_head" && role !== "peer_monitor",
    );
    expect(text, role).not.toContain(`${foreign};`);
  }
  expect((await ask("xlsx")).headers.get("content-type")).toContain("spreadsheetml");
  await comeFrom(null);
  expect((await ask("csv")).status).toBe(401);
});

test("GET app/api/visitas/plan/route.ts gives each role the visits of the places that she reads, without what was seen", async () => {
  const get = handlers["GET app/api/visitas/plan/route.ts"] as Handler;
  const ask = (format: string) =>
    get(new Request(`http://localhost:3000/api/visitas/plan?momento=todos&formato=${format}`), {
      params: Promise.resolve({}),
    });
  const { versionId } = await createForm(world.own.region);
  const scheduledOn = `${new Date().getFullYear()}-12-30`;
  const visit = await createVisit(world.own.network, { versionId, scheduledOn });
  await ownerDatabase()
    .update(visits)
    .set({ focus: "=1+1", movedReason: "Reservado" })
    .where(eq(visits.id, visit.id));
  for (const role of roles) {
    await comeFrom(world.actors[role]);
    const answer = await ask("csv");
    if (role === "peer_monitor") expect(answer.status, role).toBe(404);
    else expect((await answer.text()).includes(scheduledOn), role).toBe(role !== "school_head");
  }
  await comeFrom(world.actors.coordinator);
  expect((await ask("xlsx")).headers.get("content-type")).toContain("spreadsheetml");
  await comeFrom(null);
  expect((await ask("csv")).status).toBe(401);
});

test("GET app/api/planes/consolidado/route.ts sums up the approved plans of one's region for each role", async () => {
  const get = handlers["GET app/api/planes/consolidado/route.ts"] as Handler;
  const ask = async (format: string) =>
    get(new Request(`http://localhost:3000/api/planes/consolidado?formato=${format}`), {
      params: Promise.resolve({}),
    });
  const foreign = await networkCode((await abroad()).split(".").slice(0, 2).join("."));
  for (const role of roles) {
    await comeFrom(world.actors[role]);
    const text = await (await ask("csv")).text();
    expect(text, role).toContain(`UGEL ${await networkCode(world.own.ugel)}`);
    expect(text, role).not.toContain(`UGEL ${foreign};`);
  }
  expect((await ask("xlsx")).headers.get("content-type")).toContain("spreadsheetml");
  await comeFrom(null);
  expect((await ask("csv")).status).toBe(401);
});

test("GET app/api/acuerdos/route.ts gives each role what she reads, with its formulas escaped, and nobody without a session", async () => {
  const get = handlers["GET app/api/acuerdos/route.ts"] as Handler;
  const ask = async (format: string) =>
    get(new Request(`http://localhost:3000/api/acuerdos?formato=${format}`), { params: Promise.resolve({}) });
  const { id } = await agreementFrom(world.own.ugel);
  await agreementFrom(world.siblings.ugel);
  const text = '=HYPERLINK("http://ejemplo.pe")';
  await ownerDatabase().update(agreements).set({ text }).where(eq(agreements.id, id));
  for (const role of roles) {
    await comeFrom(world.actors[role]);
    const csv = await (await ask("csv")).text();
    expect(csv, role).toContain("'=HYPERLINK");
    expect(csv.includes(`UGEL ${await networkCode(world.siblings.ugel)};`), role).toBe(
      ["admin", "regional_director", "observer"].includes(role),
    );
  }
  expect((await ask("xlsx")).headers.get("content-type")).toContain("spreadsheetml");
  await comeFrom(null);
  expect((await ask("csv")).status).toBe(401);
});

test("GET app/api/acuerdos/consolidado/route.ts sums up what each reads whole", async () => {
  const get = handlers["GET app/api/acuerdos/consolidado/route.ts"] as Handler;
  const ask = async (format: string) =>
    get(new Request(`http://localhost:3000/api/acuerdos/consolidado?formato=${format}`), {
      params: Promise.resolve({}),
    });
  const whole = ["admin", "regional_director", "observer"];
  for (const role of roles) {
    await comeFrom(world.actors[role]);
    const answer = await ask("csv");
    const ugel = [...whole, "ugel_director", "area_head"].includes(role);
    expect(answer.status, role).toBe(ugel ? 200 : 404);
    const text = await answer.text();
    expect(text.includes(`UGEL ${await networkCode(world.siblings.ugel)}`), role).toBe(whole.includes(role));
  }
  await comeFrom(world.actors.admin);
  expect((await ask("xlsx")).headers.get("content-type")).toContain("spreadsheetml");
  await comeFrom(null);
  expect((await ask("csv")).status).toBe(401);
});
