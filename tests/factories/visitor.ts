import { cookieName, sealToken } from "@/lib/access/session-token";
import { fieldsOf, formWith } from "../e2e/send-form";
import { createSession } from "./people";

type Fields = Record<string, string>;

/** What the browser of somebody signed in carries. */
export async function cookieOf(personId: string) {
  const sid = await createSession(personId);
  return `${cookieName()}=${await sealToken({ sub: personId, sid })}`;
}

const headersOf = (cookie: string) => ({ ...(cookie ? { cookie } : {}), connection: "close" });

export const visit = (url: string, cookie: string) =>
  fetch(url, { headers: headersOf(cookie), redirect: "manual" });

/** The form of a page, to be sent as a browser without scripts would, once or many times. */
export async function openForm(address: string, cookie: string, field: string) {
  const [origin, untouched] = [
    new URL(address).origin,
    fieldsOf(formWith(await (await visit(address, cookie)).text(), field)),
  ];
  return (fields: Fields) => {
    const body = new FormData();
    for (const [name, value] of Object.entries({ ...untouched, ...fields })) body.append(name, value);
    return fetch(address, {
      ...{ method: "POST", body, redirect: "manual" },
      headers: { ...headersOf(cookie), origin },
    });
  };
}
