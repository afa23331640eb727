import { randomInt } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import { sendForm } from "./send-form";
import { makeForm } from "./visit-forms";

const KEYS = ["involucra", "razonamiento", "retroalimenta", "respeto", "comportamiento"];

/** A published case of a form of classroom rubrics, by the address where those who keep it see it. */
export async function makeCase(keeper: APIRequestContext, form: string, title: string) {
  const list = `/visitas/calibracion/fichas/${form.split("/").at(-1)}`;
  const agreed = KEYS.map((key) => [
    [`agreed.${key}.option`, "II"],
    [`agreed.${key}.why`, "Lo hace solo con algunos."],
  ]);
  const made = await sendForm(keeper, `${list}/nuevo`, "story", {
    ...{ title, story: "La docente pregunta y responden los mismos tres estudiantes." },
    ...Object.fromEntries(agreed.flat()),
  });
  const kept = new RegExp(`${list}/[0-9a-f-]{36}`).exec(made.headers().location ?? "")?.[0] ?? "";
  await sendForm(keeper, kept, "caseId", {});
  return kept;
}

/** A case that nobody has scored, for those who keep it and for those who would score it. */
export async function sampleCalibration(keeper: APIRequestContext) {
  // A form of its own: with a case it asks to calibrate, and no other sample may be planned with it by anybody.
  const form = await makeForm(keeper, { name: `Ficha con casos ${randomInt(1_000_000_000)}` });
  const keptCase = await makeCase(keeper, form, "Caso de referencia");
  return { keptCase, caseToScore: `/visitas/calibracion/${keptCase.split("/").at(-1)}` };
}
