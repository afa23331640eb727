import type { APIRequestContext } from "@playwright/test";
import { sendForm, unescapeHtml } from "./send-form";

const NETWORK = "05-03";
const CAMPAIGN = { opensOn: "2026-11-01", dueOn: "2026-12-15", approvalDueOn: "2026-12-20" };

/** The PAT-REI of the personas' network in a year, if whoever asks sees it. */
async function planOf(who: APIRequestContext, year: number): Promise<string | undefined> {
  const list = await (await who.get(`/planes?anio=${year}&ugel=05&tipo=pat_rei`)).text();
  return new RegExp(`href="(/planes/[0-9a-f-]{36})"[^>]*>(?:(?!</a>).)*${NETWORK}`, "s").exec(list)?.[1];
}

/** The draft of the personas' network in a year that other tests are not about: opened and begun if it is not there. */
export async function draftOf(admin: APIRequestContext, coordinator: APIRequestContext, year: number) {
  const known = await planOf(coordinator, year);
  if (known) return known;
  const opened = { kind: "pat_rei", schoolYear: String(year), ...CAMPAIGN };
  await sendForm(admin, "/administracion/planes/nuevo", "opensOn", opened);
  // Another worker may begin it at the same moment: then there is no form any more, and the plan is there.
  const begun = await sendForm(coordinator, `/planes?anio=${year}`, "schoolYear", {}).catch(() => null);
  const [plan] = /\/planes\/[0-9a-f-]{36}/.exec(begun?.headers().location ?? "") ?? [];
  return plan ?? (await planOf(coordinator, year)) ?? "";
}

/** A problem in a draft; answers the address of its form. */
export async function problemIn(coordinator: APIRequestContext, draft: string, statement: string) {
  const section = `${draft}/editar/diagnostico`;
  const address = async () => {
    const html = unescapeHtml(await (await coordinator.get(section)).text());
    return new RegExp(`href="(${section}/[0-9a-f-]{36})"[^>]*>(?:(?!</a>).)*${statement}`, "s").exec(
      html,
    )?.[1];
  };
  if (!(await address()))
    await sendForm(coordinator, `${section}/nueva`, "statement", { area: "aprendizajes", statement });
  return (await address()) ?? "";
}
