import { randomInt } from "node:crypto";
import { type APIRequestContext, test as base } from "@playwright/test";
import { sampleAgenda } from "./agendas";
import { stateOf } from "./as";
import { sampleCalibration } from "./calibration";
import { makeDoneVisit } from "./done-visits";
import { sampleActas } from "./held-meetings";
import { sampleMeetings } from "./meetings";
import { activate, invite, type Person, placeCalled } from "./people";
import { samplePlannedVisit } from "./planned-visits";
import { draftOf, problemIn } from "./plans";
import { sampleContact, samplePhoto } from "./public-pages";
import type { Sample } from "./routes";
import { sendForm, unescapeHtml } from "./send-form";
import { sampleForms } from "./visit-forms";

export { expect } from "@playwright/test";

type State = Awaited<ReturnType<APIRequestContext["storageState"]>>;

/** Of a plan that stays a draft: later than any other try's, and the year after it can still be opened. */
const SAMPLE_YEAR = 2098;
const ACTA = "/redes/05-03/acta";

type Fixtures = {
  /** What the administration persona may ask for, apart from the page of the test. */
  admin: APIRequestContext;
  /** Someone of the test's own, with an active account, and a session of hers. */
  newcomer: Person & { state: State };
};

const address = () => [10, ...[0, 0, 0].map(() => randomInt(1, 255))].join(".");

const hrefIn = async (admin: APIRequestContext, page: string, pattern: RegExp) =>
  pattern.exec(await (await admin.get(page)).text())?.[0] ?? "";

/** A correction asked and confirmed of a school of UGEL 01 that no other test is about. */
async function sampleCorrection(admin: APIRequestContext) {
  const school = `/colegios/${900_100 + randomInt(200)}`;
  const phone = `01${randomInt(1_000_000, 9_999_999)}`;
  await sendForm(admin, `${school}/corregir`, "note", { phone, note: "Prueba" });
  return hrefIn(admin, school, new RegExp(`${school}/correcciones/[0-9a-f-]{36}`));
}

/** A grouping of the region with a school in it. */
async function sampleGrouping(admin: APIRequestContext) {
  const name = `Agrupación ${randomInt(1_000_000_000)}`;
  const place = await placeCalled(admin, "Lima Metropolitana");
  const made = await sendForm(admin, "/agrupaciones/nueva", "name", { place, name, kind: "other" });
  const grouping = /\/agrupaciones\/[0-9a-f-]{36}/.exec(made.headers().location ?? "")?.[0] ?? "";
  await sendForm(admin, `${grouping}/agregar`, "schools", { schools: "900001" });
  return {
    grouping,
    member: await hrefIn(admin, grouping, /\/agrupaciones\/[0-9a-f-]+\/miembros\/[0-9a-f-]{36}/),
  };
}

/** The demo's baseline with its load, and another assessment in preparation. */
async function sampleAssessment(admin: APIRequestContext) {
  const list = await (await admin.get("/evaluaciones")).text();
  const [, assessment = ""] =
    /href="(\/evaluaciones\/[0-9a-f-]{36})"[^>]*>Línea de base 2026</.exec(list) ?? [];
  const made = await sendForm(admin, "/evaluaciones/nueva", "title", {
    ...{
      title: `Evaluación ${randomInt(1_000_000_000)}`,
      schoolYear: "2026",
      round: "progress",
      scale: "two",
    },
    ...{
      startsOn: "2026-08-03",
      endsOn: "2026-08-07",
      "papers[0].who": "primary-4",
      "papers[0].area": "reading",
    },
  });
  return {
    assessment,
    results: await hrefIn(admin, `${assessment}/cargas`, /\/evaluaciones\/[0-9a-f-]+\/cargas\/[0-9a-f-]{36}/),
    paper: await hrefIn(
      admin,
      made.headers().location ?? "",
      /\/evaluaciones\/[0-9a-f-]+\/pruebas\/[0-9a-f-]{36}/,
    ),
  };
}

/** A return of the school of the persona that heads one, in the demo's baseline: that of another run, or a new one. */
async function sampleReturn(admin: APIRequestContext, head: APIRequestContext, assessment: string) {
  const school = unescapeHtml(await hrefIn(head, assessment, /hoja\?lugar=[\w.]+/)).split("=")[1] ?? "";
  const list = `${assessment}/devoluciones?lugar=${school}`;
  const known = () => hrefIn(admin, list, /\/evaluaciones\/[0-9a-f-]+\/devoluciones\/[0-9a-f-]{36}/);
  const page = `${assessment}/devoluciones/nueva?lugar=${school}`;
  const part = async () => unescapeHtml(await hrefIn(admin, page, /[0-9a-f-]{36}::(?=")/));
  if (!(await known()))
    await sendForm(admin, page, "reason", { part: await part(), reason: "Falta una sección." });
  return { school, returned: await known() };
}

/** The plan of the network of the demo's personas, from the list of its UGEL's. */
async function samplePlan(admin: APIRequestContext) {
  const list = await (await admin.get("/planes?ugel=05&tipo=pat_rei")).text();
  return /href="(\/planes\/[0-9a-f-]{36})"[^>]*>(?:(?!<\/a>).)*05-03/s.exec(list)?.[1] ?? "";
}

/** Of that plan, an activity and a target that are followed. */
async function sampleFollowed(admin: APIRequestContext, plan: string) {
  const page = `${plan}/seguimiento`;
  return {
    activity: await hrefIn(admin, page, /\/planes\/[0-9a-f-]+\/seguimiento\/[0-9a-f-]{36}/),
    target: await hrefIn(admin, page, /\/planes\/[0-9a-f-]+\/seguimiento\/metas\/[0-9a-f-]{36}/),
  };
}

/** Of those fulfilled one in the middle: tries take the oldest, and leave what they did on top. */
async function sampleAgreement(admin: APIRequestContext) {
  const list = await (await admin.get("/acuerdos?lugar=05&estado=fulfilled")).text();
  const all = [...new Set([...list.matchAll(/\/acuerdos\/[0-9a-f-]{36}/g)].map(String))];
  return all[Math.floor(all.length / 2)] ?? "";
}

/** A release that is prepared, and the way to mend the last of those that were published. */
async function sampleRelease(admin: APIRequestContext) {
  const list = "/administracion/publicacion";
  const made = await sendForm(admin, `${list}/nuevo`, "title", {
    ...{ title: `Resumen ${randomInt(1_000_000_000)}`, period: "2026", cutoffOn: "2026-10-31" },
  });
  return {
    release: made.headers().location?.split("?")[0] ?? "",
    published: await hrefIn(admin, list, /\/administracion\/publicacion\/corregir\/\d+/),
  };
}

/** A person with an office, another beside her, and a task about their network, for whatever page needs one. */
async function makeSample(
  admin: APIRequestContext,
  head: APIRequestContext,
  coordinator: APIRequestContext,
  director: APIRequestContext,
  monitor: APIRequestContext,
): Promise<Sample> {
  const { id, page } = await invite(admin);
  const office = /designaciones\/([0-9a-f-]{36})/.exec(await (await admin.get(page)).text())?.[1] ?? "";
  const place = await placeCalled(admin, "REI 05-03");
  const sent = await sendForm(admin, "/administracion/usuarios", "place", { place });
  const loads = await (await admin.get("/administracion/importaciones")).text();
  // The padrón of the demo: of the region, so that only who manages it may see it.
  const [, load = ""] =
    /href="(\/administracion\/importaciones\/[0-9a-f-]{36})"(?:(?!href=).)*padron-demostracion\.csv/s.exec(
      loads,
    ) ?? [];
  // The network's acta in preparation, unless another run left it so.
  if ((await (await admin.get(ACTA)).text()).includes('name="venue"'))
    await sendForm(admin, ACTA, "venue", { heldOn: "2026-03-10", venue: "el local de la UGEL" });
  const { id: other } = await invite(admin);
  const about = await sampleAssessment(admin);
  const plan = await samplePlan(admin);
  const draft = await draftOf(admin, coordinator, SAMPLE_YEAR);
  const meetings = await sampleMeetings(director);
  const forms = await sampleForms(admin);
  const actas = await sampleActas(director);
  const { visit, commitment } = await makeDoneVisit({ coordinator, monitor, head, form: forms.form });
  return {
    ...{ person: id, other, office, job: sent.headers().location ?? "", load },
    correction: await sampleCorrection(admin),
    ...(await sampleGrouping(admin)),
    ...about,
    ...(await sampleReturn(admin, head, about.assessment)),
    ...{ plan, draft },
    draftRow: await problemIn(coordinator, draft, "Problema de muestra"),
    ...(await sampleFollowed(admin, plan)),
    ...meetings,
    ...(await sampleAgenda(director, coordinator, meetings)),
    ...actas,
    verified: await hrefIn(director, actas.approvedActa, /\/verificar\/[0-9A-Z-]{14}/),
    agreement: await sampleAgreement(admin),
    ...forms,
    ...(await samplePlannedVisit(coordinator)),
    ...{ visit, commitment },
    ...(await sampleRelease(admin)),
    ...(await sampleCalibration(admin)),
    contact: await sampleContact(director),
    photo: await samplePhoto(admin),
    change: await hrefIn(admin, `${plan}/cambios`, /\/planes\/[0-9a-f-]+\/cambios\/[0-9a-f-]{36}/),
  };
}

export const test = base.extend<Fixtures, { sample: Sample }>({
  // Tries are limited by address. Where the server trusts the header, each test is another client.
  extraHTTPHeaders: async ({ baseURL: _ }, use) => use({ "x-forwarded-for": address() }),

  admin: async ({ playwright, baseURL, extraHTTPHeaders }, use) => {
    const admin = await playwright.request.newContext({
      ...{ baseURL, extraHTTPHeaders, storageState: stateOf("admin") },
    });
    await use(admin);
    await admin.dispose();
  },

  sample: [
    async ({ playwright }, use) => {
      const { baseURL } = test.info().project.use;
      const admin = await playwright.request.newContext({ baseURL, storageState: stateOf("admin") });
      const head = await playwright.request.newContext({ baseURL, storageState: stateOf("school_head") });
      const coordinator = await playwright.request.newContext({
        ...{ baseURL, storageState: stateOf("coordinator") },
      });
      const director = await playwright.request.newContext({
        baseURL,
        storageState: stateOf("ugel_director"),
      });
      const monitor = await playwright.request.newContext({
        baseURL,
        storageState: stateOf("peer_monitor"),
      });
      await use(await makeSample(admin, head, coordinator, director, monitor));
      await monitor.dispose();
      await director.dispose();
      await coordinator.dispose();
      await admin.dispose();
      await head.dispose();
    },
    { scope: "worker" },
  ],

  newcomer: async ({ admin, playwright, baseURL, extraHTTPHeaders }, use) => {
    const person = await invite(admin, { mail: true });
    const state = await activate(playwright.request, { baseURL, extraHTTPHeaders }, person.email);
    await use({ ...person, state });
  },
});
