import type { Crumb } from "@/components/ui/breadcrumbs";
import { placeHref, placeShortLabel } from "@/lib/networks/labels";
import { draftHref, FORMS_PAGE, formHref } from "@/lib/visits/forms/labels";
import type { Form } from "@/lib/visits/forms/queries";

const VISITS: Crumb = { href: "/visitas", label: "Visitas" };
const FORMS: Crumb = { href: FORMS_PAGE, label: "Fichas" };

/** From the visits to the list of forms. */
export const formsCrumbs = (...rest: Crumb[]): Crumb[] =>
  rest.length > 0 ? [VISITS, FORMS, ...rest] : [VISITS, { label: FORMS.label }];

/** From the place of a form to it, and below it. */
export function formCrumbs({ id, name, place }: Pick<Form, "id" | "name" | "place">, ...rest: Crumb[]) {
  const form = rest.length > 0 ? { href: formHref(id), label: name } : { label: name };
  return [{ href: placeHref(place), label: placeShortLabel(place) }, VISITS, FORMS, form, ...rest];
}

/** Below the draft of a form. */
export const draftCrumbs = (form: Pick<Form, "id" | "name" | "place">, ...rest: Crumb[]) =>
  formCrumbs(
    form,
    rest.length > 0 ? { href: draftHref(form.id), label: "Borrador" } : { label: "Borrador" },
    ...rest,
  );
