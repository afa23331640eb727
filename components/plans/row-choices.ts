import type { OptionGroup } from "@/components/ui/select-field";
import type { PlanTemplate } from "@/db/values";
import { ROLES } from "@/lib/access/roles";
import type { RowFormPlan } from "@/lib/plans/editing/queries";

type Placed = { id: string; area: string; statement: string };

/** Problems or objectives to choose from, under their areas. */
export function byArea(rows: Placed[], areas: PlanTemplate["areas"]): OptionGroup[] {
  const known = areas.map(({ key, label }) => ({ key, label }));
  return known.flatMap(({ key, label }) => {
    const options = rows
      .filter(({ area }) => area === key)
      .map(({ id, statement }) => ({ value: id, label: statement }));
    return options.length > 0 ? [{ label, options }] : [];
  });
}

/** Who may answer for something: the offices of the place and those who hold them. */
export const whoMayAnswer = ({ facts }: Pick<RowFormPlan, "facts">): string[] => [
  ...new Set(
    facts.officers.flatMap(({ role, name }) => [ROLES[role].label, `${name}, ${ROLES[role].label}`]),
  ),
];

/** The competences that the diagnosis and the problems name. */
export const competencesOf = ({
  diagnosis,
  problems,
}: Pick<RowFormPlan, "diagnosis" | "problems">): string[] => [
  ...new Set(
    [...(diagnosis?.items ?? []), ...problems].flatMap(({ competence }) => (competence ? [competence] : [])),
  ),
];
