import { roleLabel } from "@/lib/access/roles";
import { placeLabel } from "@/lib/networks/labels";
import { carried, isFull, type Observer } from "../capacity/rules";
import { CONTRACT_LABELS } from "../labels";
import type { ObservablePerson } from "./rules";

/** What each field of a visit is called, also where two texts are compared. */
export const VISIT_FIELDS: Record<string, string> = {
  ...{ observedId: "A quién se visita", observedName: "Nombre", observedOffice: "Qué hace" },
  ...{ observerId: "Quién observa", companionId: "Quién le acompaña", formId: "Con qué ficha" },
  ...{ scheduledOn: "Día", startsAt: "Hora de inicio", endsAt: "Hora de término" },
  focus: "Qué se observará",
};

/** «Nélida Prueba, Par monitor, REI 05-03 · 2 de 6 visitas». */
export function observerOption(observer: Observer, usual: number) {
  const { personId, name, role, place, perRound } = observer;
  const load = `${carried(observer)} de ${perRound ?? usual} visitas`;
  return {
    value: personId,
    label: `${name}, ${roleLabel(role)}, ${placeLabel(place)} · ${load}${isFull(observer, usual) ? ", completo" : ""}`,
  };
}

export const observedOption = ({ personId, name, role, place }: ObservablePerson) => ({
  value: personId,
  label: `${name}, ${roleLabel(role)}, ${placeLabel(place)}`,
});

type Form = { formId: string; name: string; contract: keyof typeof CONTRACT_LABELS };

/** «Rúbricas de observación de aula (formativa)». */
export const formOption = ({ formId, name, contract }: Form) => ({
  value: formId,
  label: `${name} (${CONTRACT_LABELS[contract].toLowerCase()})`,
});
