/** The hidden fields of the form that holds a piece of text. */
function fieldsOf(html: string, text: string): FormData {
  const form = html.match(/<form[\s\S]*?<\/form>/g)?.find((one) => one.includes(text));
  if (!form) throw new Error(`no form with ${text}`);
  const fields = new FormData();
  for (const [input] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const name = input.match(/name="([^"]*)"/)?.[1];
    const value = input.match(/value="([^"]*)"/)?.[1] ?? "";
    if (name) fields.append(name, value.replaceAll("&quot;", '"').replaceAll("&amp;", "&"));
  }
  return fields;
}

/** Enters as a persona of the demo, as a browser without scripts does. Answers the session's cookie. */
export async function signInAs(url: string, role: string): Promise<string> {
  const html = await (await fetch(`${url}/entrar`)).text();
  const body = fieldsOf(html, `value="${role}"`);
  body.append("role", role);
  const answer = await fetch(`${url}/entrar`, {
    method: "POST",
    body,
    headers: { origin: url },
    redirect: "manual",
  });
  const cookie = answer.headers
    .getSetCookie()
    .find((line) => line.includes("session-token"))
    ?.split(";", 1)[0];
  if (!cookie) throw new Error(`could not enter as ${role}: ${answer.status}`);
  return cookie;
}
