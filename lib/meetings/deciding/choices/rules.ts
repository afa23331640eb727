import type { Role } from "@/db/values";
import type { PlacePath } from "@/lib/access/place";
import { responsibleKey } from "../rules";

type Called = {
  personId: string | null;
  name: string;
  office: string;
  role: Role | null;
  officePlace: PlacePath | null;
};

/** Who may answer for an agreement: those called who have an account, and the offices that they are called by. */
export function responsibleChoices(participants: Called[]) {
  const people = participants.flatMap(({ personId, name, office }) =>
    personId ? [{ value: responsibleKey({ personId }), label: `${name}, ${office}` }] : [],
  );
  const offices = new Map(
    participants.flatMap(({ role, officePlace, office }) =>
      role && officePlace ? [[responsibleKey({ role, place: officePlace }), office] as const] : [],
    ),
  );
  return [
    { label: "Personas convocadas", options: people },
    {
      label: "El cargo, lo ejerza quien lo ejerza",
      options: [...offices].map(([value, label]) => ({ value, label })),
    },
  ].filter(({ options }) => options.length > 0);
}
