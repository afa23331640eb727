import { randomUUID } from "node:crypto";
import { type APIRequest, type APIRequestContext, expect } from "@playwright/test";
import { NOBODY } from "./as";
import { sendForm, unescapeHtml } from "./send-form";

export const PASSWORD = "frase larga para pruebas";
const NEW_PERSON = "/administracion/usuarios/nuevo";

/** Someone whom nobody else has: each test makes its own people. */
export function inventPerson() {
  const id = randomUUID();
  const documentNumber = `E${id.replaceAll("-", "").slice(0, 11).toUpperCase()}`;
  const familyNames = `De Prueba ${documentNumber.slice(1, 9)}`;
  return {
    givenNames: "Ana",
    familyNames,
    name: `Ana ${familyNames}`,
    documentNumber,
    email: `e2e-${id}@ejemplo.pe`,
  };
}

/** The path of a place by what the list of places calls it: «REI 05-03». */
export async function placeCalled(admin: APIRequestContext, label: string) {
  const html = await (await admin.get(NEW_PERSON)).text();
  const option = [...html.matchAll(/<option value="([^"]+)"[^>]*>([^<]+)/g)].find(([, , text]) =>
    `${text} `.startsWith(`${label} `),
  );
  if (!option?.[1]) throw new Error(`no place called ${label}`);
  return option[1];
}

type Invited = { place?: string; role?: string; mail?: boolean };

/** Invites a person of one's own as the administration would. */
export async function invite(
  admin: APIRequestContext,
  { place = "REI 05-03", role = "observer", mail = false }: Invited = {},
) {
  const person = inventPerson();
  const { givenNames, familyNames, documentNumber, email } = person;
  const answer = await sendForm(admin, NEW_PERSON, "givenNames", {
    ...{ givenNames, familyNames, documentNumber, email, documentKind: "passport" },
    ...{ role, place: await placeCalled(admin, place), startsOn: "2026-03-02" },
    ...(mail ? { sendNow: "si" } : {}),
  });
  const id = /usuarios\/([0-9a-f-]{36})/.exec(answer.headers().location ?? "")?.[1];
  if (!id) throw new Error(`the invitation was not accepted: ${answer.status()}`);
  return { ...person, id, page: `/administracion/usuarios/${id}` };
}

export type Person = Awaited<ReturnType<typeof invite>>;

/** The newest link mailed to an address, as a path, once the worker has sent it. */
export async function linkMailedTo(request: APIRequestContext, email: string, kind = "invitacion") {
  let path = "";
  await expect
    .poll(
      async () => {
        const mails = (await (await request.get("/desarrollo/correo")).text()).match(
          /<article[\s\S]*?<\/article>/g,
        );
        const mail = mails?.find((text) => text.includes(email) && text.includes(`/${kind}/`)) ?? "";
        const href = /<a href="(http[^"]+)"/.exec(mail)?.[1];
        path = href ? new URL(unescapeHtml(href)).pathname : "";
        return path;
      },
      { message: `a message to ${email}`, timeout: 20_000, intervals: [200] },
    )
    .not.toBe("");
  return path;
}

type ContextOptions = Parameters<APIRequest["newContext"]>[0];

/** Accepts the invitation of a person. The session that it opens. */
export async function activate(api: APIRequest, options: ContextOptions, email: string) {
  const visitor = await api.newContext({ ...options, storageState: NOBODY });
  const link = await linkMailedTo(visitor, email);
  const answer = await sendForm(visitor, link, "newPassword", {
    newPassword: PASSWORD,
    newPasswordAgain: PASSWORD,
  });
  expect(answer.headers().location).toBe("/inicio");
  const state = await visitor.storageState();
  await visitor.dispose();
  return state;
}
