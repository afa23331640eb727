import type { APIRequestContext } from "@playwright/test";

type Fields = Record<string, string>;

const ENTITIES: Fields = { amp: "&", quot: '"', lt: "<", gt: ">", "#x27": "'" };

export const unescapeHtml = (text: string) =>
  text.replace(/&(amp|quot|lt|gt|#x27);/g, (whole, name: string) => ENTITIES[name] ?? whole);

/** The form of a page that holds a field, as a browser without scripts would see it. */
function formWith(html: string, field: string) {
  const forms = html.match(/<form[\s\S]*?<\/form>/g) ?? [];
  const form = forms.find((text) => text.includes(`name="${field}"`));
  if (!form) throw new Error(`no form with the field ${field}`);
  return form;
}

function hiddenFields(form: string): Fields {
  const inputs = form.match(/<input type="hidden"[^>]*>/g) ?? [];
  return Object.fromEntries(
    inputs.map((input) => [
      unescapeHtml(/ name="([^"]*)"/.exec(input)?.[1] ?? ""),
      unescapeHtml(/ value="([^"]*)"/.exec(input)?.[1] ?? ""),
    ]),
  );
}

/** Opens a page and sends the form that holds `field`, as a browser without scripts would. Redirects are not followed. */
export async function sendForm(request: APIRequestContext, page: string, field: string, fields: Fields) {
  const opened = await request.get(page);
  const multipart = { ...hiddenFields(formWith(await opened.text(), field)), ...fields };
  return request.post(page, {
    multipart,
    headers: { origin: new URL(opened.url()).origin },
    maxRedirects: 0,
  });
}
