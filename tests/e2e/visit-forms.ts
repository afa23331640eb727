import { randomInt } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import { sendForm } from "./send-form";

const SETTINGS = "/administracion/visitas";

/** A year of which the demo and other tries open no round: there are nine at most in each. */
const someYear = () => 2030 + randomInt(60);

/** A form of the region from the classroom rubrics, by its address: a draft, unless it is published. */
export async function makeForm(
  keeper: APIRequestContext,
  { start = "aula", name = `Ficha de muestra ${randomInt(1_000_000_000)}`, publish = true } = {},
) {
  const made = await sendForm(keeper, `/visitas/fichas/nueva?de=${start}`, "contract", { name });
  const form = /\/visitas\/fichas\/[0-9a-f-]{36}/.exec(made.headers().location ?? "")?.[0] ?? "";
  if (publish) await sendForm(keeper, `${form}/editar/publicar`, "formId", {});
  return form;
}

/** A round of the region, by the address where it is changed. */
async function makeRound(keeper: APIRequestContext) {
  const page = () => `${SETTINGS}/momentos/nuevo?anio=${someYear()}`;
  for (let tries = 0; tries < 5; tries++) {
    const where = page();
    const year = where.slice(-4);
    const startsOn = `${year}-${String(randomInt(1, 13)).padStart(2, "0")}-${String(randomInt(1, 28)).padStart(2, "0")}`;
    const sent = await sendForm(keeper, where, "startsOn", {
      name: "De muestra",
      startsOn,
      endsOn: startsOn,
    });
    if (!sent.headers().location) continue;
    const html = await (await keeper.get(`${SETTINGS}?anio=${year}`)).text();
    const [round] = /\/administracion\/visitas\/momentos\/[0-9a-f-]{36}/.exec(html) ?? [];
    if (round) return round;
  }
  throw new Error("no round could be opened");
}

/** A form in use with a draft of its next version, and a round. */
export async function sampleForms(keeper: APIRequestContext) {
  const form = await makeForm(keeper);
  await sendForm(keeper, form, "formId", {});
  return { form, visitRound: await makeRound(keeper) };
}
