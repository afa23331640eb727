import { roundLabel } from "../rules";

/** The rounds and the settings of the visits. */
export const VISIT_SETTINGS_PAGE = "/administracion/visitas";

export const roundHref = (roundId: string) => `${VISIT_SETTINGS_PAGE}/momentos/${roundId}`;

export const ROUND_FIELD_LABELS = {
  number: "Momento",
  name: "Nombre",
  startsOn: "Desde",
  endsOn: "Hasta",
} as const;

/** «Momento I: Diagnóstico»; only its number when the name says no more. */
export function roundTitle({ number, name }: { number: number; name: string }): string {
  const label = roundLabel(number);
  return name.toLowerCase() === label.toLowerCase() ? label : `${label}: ${name}`;
}
