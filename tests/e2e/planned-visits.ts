import { randomInt } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import { sendForm, unescapeHtml } from "./send-form";

const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
const two = (value: number) => String(value).padStart(2, "0");

/** Forms that nobody has to be calibrated for. */
const PLAIN = /dirección|gestión|muestra/i;

/** Some option of a list of the form: of people, one that still takes visits on; of forms, one that anybody may use. */
function someOption(html: string, name: string) {
  const list = new RegExp(`<select[^>]*name="${name}"[\\s\\S]*?</select>`).exec(html)?.[0] ?? "";
  const options = [...list.matchAll(/<option value="([0-9a-f-]{36})"[^>]*>([^<]*)/g)];
  const free = options.filter(([, , label = ""]) => !label.includes("completo"));
  const plain = name === "formId" ? free.filter(([, , label = ""]) => PLAIN.test(unescapeHtml(label))) : free;
  const all = plain.length > 0 ? plain : free;
  return all[randomInt(Math.max(1, all.length))]?.[1] ?? "";
}

/** The schools of the coordinator's network, where a visit of hers may be planned. */
export async function placesToPlan(coordinator: APIRequestContext) {
  const html = unescapeHtml(await (await coordinator.get("/visitas/nueva")).text());
  return [
    ...new Set(
      [...html.matchAll(/\/visitas\/nueva\?lugar=(r\d+\.u\d+\.n\d+\.s\d+)/g)].map(([, path]) => path),
    ),
  ];
}

/** Where the coordinator may plan that somebody is observed: the page of her school. */
export async function pageToPlan(coordinator: APIRequestContext, observedId: string) {
  for (const school of await placesToPlan(coordinator)) {
    const page = `/visitas/nueva?lugar=${school}`;
    if ((await (await coordinator.get(page)).text()).includes(`value="${observedId}"`)) return page;
  }
  throw new Error("nobody of the network's schools is that person");
}

type Fields = Record<string, string>;

/** A visit at a school to a teacher, on a day and at an hour that nobody else has; nothing when it was refused. */
export async function planVisitAt(coordinator: APIRequestContext, school: string | undefined, more: Fields) {
  const page = `/visitas/nueva?lugar=${school}`;
  const html = await (await coordinator.get(page)).text();
  const hour = randomInt(7, 18);
  const made = await sendForm(coordinator, page, "observerId", {
    ...{
      observedId: "",
      observedName: `Docente ${randomInt(1_000_000)}`,
      observedOffice: "Docente de 3.º B",
    },
    ...{ observerId: someOption(html, "observerId"), formId: someOption(html, "formId") },
    ...{ scheduledOn: day(randomInt(100, 600)), startsAt: `${two(hour)}:00`, endsAt: `${two(hour)}:50` },
    ...more,
  });
  return /\/visitas\/[0-9a-f-]{36}/.exec(made.headers().location ?? "")?.[0];
}

/** The same at some school of her network. */
export async function planSomeVisit(coordinator: APIRequestContext, more: Fields = {}) {
  const schools = await placesToPlan(coordinator);
  for (let tries = 0; tries < 8; tries++) {
    // She may work at that very school, or carry as many as she can.
    const visit = await planVisitAt(coordinator, schools[randomInt(schools.length)], more);
    if (visit) return visit;
  }
  throw new Error("no visit could be planned");
}

/** A planned visit of the coordinator's network, and where it is said how many each may do there. */
export async function samplePlannedVisit(coordinator: APIRequestContext) {
  const [school = ""] = await placesToPlan(coordinator);
  return {
    plannedVisit: await planSomeVisit(coordinator),
    capacities: `/visitas/capacidad?lugar=${school.split(".").slice(0, 3).join(".")}`,
  };
}
