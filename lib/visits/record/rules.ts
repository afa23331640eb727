import type { PlaceKind, Role } from "@/db/values";
import type { FormContent, VisitContent } from "@/db/visit-values";
import { roleLabel } from "@/lib/access/roles";
import { placeLabel } from "@/lib/networks/labels";
import { levelOf, pointsOf, type Score, scoresOf } from "../scoring/rules";

export type Recorded = {
  points: number | null;
  possible: number | null;
  level: string | null;
  scores: Score[];
};

/** The points and the level that a content gives by its form, with its answers one by one. */
export function recordedAs(form: FormContent, content: VisitContent): Recorded {
  const scores = scoresOf(form, content);
  const scored = pointsOf(form, scores);
  return {
    ...{ points: scored?.points ?? null, possible: scored?.possible ?? null },
    ...{ level: levelOf(form.rule, scored), scores },
  };
}

type Named = { kind: PlaceKind; code: string; name: string };
type Observed = {
  place: Named;
  network: Named | null;
  ugel: Named;
  observer: string;
  observedName: string;
  observedOffice: string;
  form: string;
  formNumber: number;
};

/** The place and the people, as they are told from then on, whatever they are called later. */
export function placeAndPerson(
  visit: Observed,
  office: (Named & { role: Role }) | null,
): Record<string, string> {
  return {
    ...{ place: placeLabel(visit.place), ugel: placeLabel(visit.ugel) },
    ...(visit.network ? { network: placeLabel(visit.network) } : {}),
    ...{ observer: visit.observer, observedName: visit.observedName },
    observedOffice: office ? `${roleLabel(office.role)}, ${placeLabel(office)}` : visit.observedOffice,
    form: `${visit.form}, versión ${visit.formNumber}`,
  };
}
