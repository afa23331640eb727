import type { APIRequestContext } from "@playwright/test";
import { pdf } from "./samples";
import { sendForm } from "./send-form";

const hrefIn = async (request: APIRequestContext, page: string, pattern: RegExp) =>
  pattern.exec(await (await request.get(page)).text())?.[0] ?? "";

/** Of a committee in preparation, an item; of one that was convened, a document; and a subject that waits for a series. */
export async function sampleAgenda(
  director: APIRequestContext,
  coordinator: APIRequestContext,
  { committee, convened, series }: { committee: string; convened: string; series: string },
) {
  const item = { title: "Plan lector", purpose: "decide", minutes: "15" };
  await sendForm(director, `${committee}/agenda/nuevo`, "title", item);
  const page = `${convened}/agenda/documentos`;
  const { origin } = new URL((await director.get(page)).url());
  await director.post(`/api${convened}/documentos`, {
    multipart: { title: "Informe", archivo: pdf() },
    headers: { origin },
  });
  const serie = series.split("/").at(-1) ?? "";
  const subject = { ...item, title: "Local para el congreso" };
  const made = await sendForm(coordinator, `/directorios/temas/nuevo?serie=${serie}`, "title", subject);
  return {
    agendaItem: await hrefIn(
      director,
      `${committee}?cambiar=agenda`,
      /\/directorios\/[0-9a-f-]+\/agenda\/[0-9a-f-]{36}/,
    ),
    reading: await hrefIn(director, page, /\/directorios\/[0-9a-f-]+\/agenda\/documentos\/[0-9a-f-]{36}/),
    subject: /\/directorios\/temas\/[0-9a-f-]{36}/.exec(made.headers().location ?? "")?.[0] ?? "",
    meeting: (await hrefIn(director, "/directorios?ugel=05", /\/directorios\/[0-9a-f-]{36}/)) || convened,
  };
}
