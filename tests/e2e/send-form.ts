import type { APIRequestContext } from "@playwright/test";

type Fields = Record<string, string>;

const ENTITIES: Fields = { amp: "&", quot: '"', lt: "<", gt: ">", "#x27": "'" };

export const unescapeHtml = (text: string) =>
  text.replace(/&(amp|quot|lt|gt|#x27);/g, (whole, name: string) => ENTITIES[name] ?? whole);

/** The form of a page that holds a field, as a browser without scripts would see it. */
export function formWith(html: string, field: string) {
  const forms = html.match(/<form[\s\S]*?<\/form>/g) ?? [];
  const form = forms.find((text) => text.includes(`name="${field}"`));
  if (!form) throw new Error(`no form with the field ${field}`);
  return form;
}

const attribute = (tag: string, name: string) =>
  unescapeHtml(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "");

/** What a browser sends of a form that nobody touched: hidden values, texts, and what is chosen. */
export function fieldsOf(form: string): Fields {
  const fields: Fields = {};
  for (const [input] of form.matchAll(/<input [^>]*>/g)) {
    const chosen = !/ type="(?:radio|checkbox)"/.test(input) || / checked/.test(input);
    if (chosen && !/ type="file"/.test(input)) fields[attribute(input, "name")] = attribute(input, "value");
  }
  for (const [, open = "", text = ""] of form.matchAll(/<textarea([^>]*)>([^<]*)/g))
    fields[attribute(open, "name")] = unescapeHtml(text);
  for (const [, open = "", options = ""] of form.matchAll(/<select([^>]*)>([\s\S]*?)<\/select>/g)) {
    const all = options.match(/<option[^>]*>/g) ?? [];
    const chosen = all.find((option) => / selected/.test(option)) ?? all[0] ?? "";
    fields[attribute(open, "name")] = attribute(chosen, "value");
  }
  const { "": _, ...named } = fields;
  return named;
}

/** Opens a page and sends the form that holds `field`, as a browser without scripts would. Redirects are not followed. */
export async function sendForm(request: APIRequestContext, page: string, field: string, fields: Fields) {
  const opened = await request.get(page);
  const multipart = { ...fieldsOf(formWith(await opened.text(), field)), ...fields };
  return request.post(page, {
    multipart,
    headers: { origin: new URL(opened.url()).origin },
    maxRedirects: 0,
  });
}
