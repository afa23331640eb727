import type { APIRequestContext } from "@playwright/test";
import { holdSession } from "./meetings";
import { sendForm } from "./send-form";

export const SAID = "Se habló del plan lector de las redes.";

/** A committee of the personas' UGEL that was held just now, with one item treated: its acta is a draft. */
export async function heldCommittee(director: APIRequestContext, members: string[] = []) {
  const { session } = await holdSession(director);
  const meeting = session.replace(/\/sesion$/, "");
  for (const name of members)
    await sendForm(director, `${meeting}/convocados/agregar?q=${encodeURIComponent(name)}`, "personId", {});
  await sendForm(director, session, "deliberation", { deliberation: SAID });
  await sendForm(director, session, "itemId", {});
  await sendForm(director, `${session}/cerrar`, "meetingId", {});
  return meeting;
}

/** The acta of a committee that was approved, and of another a draft with a correction that waits. */
export async function sampleActas(director: APIRequestContext) {
  const approved = `${await heldCommittee(director)}/acta`;
  await sendForm(director, `${approved}/aprobar`, "seen", {});
  const drafted = `${await heldCommittee(director)}/acta`;
  await sendForm(director, `${drafted}/corregir`, "text", { text: "Falta quién lo dijo." });
  const html = await (await director.get(drafted)).text();
  const [correctionOfActa = ""] = new RegExp(`${drafted}/correcciones/[0-9a-f-]{36}`).exec(html) ?? [];
  return { approvedActa: approved, draftedActa: drafted, correctionOfActa };
}
