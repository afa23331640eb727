import { DataList, type Datum } from "@/components/ui/data-list";
import { Section } from "@/components/ui/section";
import { type Actor, scopesOf } from "@/lib/access/actor";
import { isAtOrBelow } from "@/lib/access/place";
import { dayOf, shortDay } from "@/lib/dates/dates";
import { CORRECTABLE_LABELS, datumLabel } from "@/lib/networks/corrections/labels";
import { correctionBehind } from "@/lib/networks/corrections/rules";
import type { CorrectableField } from "@/lib/networks/corrections/schema";
import type { SchoolRecord } from "@/lib/networks/schools/queries";

/** Whoever reads only some of the places where the school stood may miss a correction of before. */
function seesAll(actor: Actor, { nodes, school }: SchoolRecord) {
  const { read } = scopesOf(actor);
  const known = dayOf(school.createdAt);
  const stood = nodes.filter(({ closedOn }) => closedOn === null || closedOn >= known);
  const places = stood.length > 0 ? stood.map(({ path }) => path) : [school.ugel.path];
  return places.every((place) => read.some((scope) => isAtOrBelow(place, scope)));
}

const isPhone = (value: unknown): value is string => typeof value === "string" && value !== "";

/** What is known of a school, each datum with where it comes from and of which day it is. */
export function SchoolData({ actor, found }: { actor: Actor; found: SchoolRecord }) {
  const { school, corrections } = found;
  const day = shortDay(school.sourceDate);
  const padron = seesAll(actor, found) ? `Padrón, al ${day}` : `Padrón, al ${day}, o corrección de después`;
  const confirmed = corrections.flatMap(({ state, after, decidedAt }) =>
    state === "confirmed" && decidedAt ? [{ after, decidedAt }] : [],
  );
  const sourceOf = (field: CorrectableField) => {
    const behind = correctionBehind(field, school[field], confirmed);
    if (behind)
      return `Corregido por el colegio, confirmado por la UGEL el ${shortDay(dayOf(behind.decidedAt))}`;
    if (school[field] === null) return undefined;
    return padron;
  };
  const datum = (field: CorrectableField, value = datumLabel(school[field]) as Datum["value"]): Datum => ({
    label: CORRECTABLE_LABELS[field],
    value,
    detail: sourceOf(field),
  });
  const { latitude, longitude, email, phone } = school;
  return (
    <Section title="Datos del colegio">
      <DataList
        layout="row"
        items={[
          { label: "Código de local", value: school.siteCode, detail: `Padrón, al ${day}` },
          datum("name"),
          datum("address"),
          { label: "Distrito", value: datumLabel(school.district), detail: `Padrón, al ${day}` },
          datum("phone", isPhone(phone) ? <a href={`tel:${phone}`}>{phone}</a> : undefined),
          datum("email", email ? <a href={`mailto:${email}`}>{email}</a> : undefined),
          {
            label: "Coordenadas",
            value:
              latitude !== null && longitude !== null
                ? `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`
                : "Sin registrar",
            detail: sourceOf("latitude"),
          },
        ]}
      />
    </Section>
  );
}
