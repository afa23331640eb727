import { stages } from "@/db/values";
import { levelCodesOf } from "../rules";

const stageCase = stages
  .map((stage) => `when level_code in (${levelCodesOf(stage).map((code) => `'${code}'`)}) then '${stage}'`)
  .join(" ");

/** In SQL: the services that are assessed, as `w`, each where its school stands today. */
export const SERVICES = `(select s.id, s.number, s.modality, s.shift_name as shift, s.active, p.path as node,
    (case ${stageCase} end)::stage as stage
  from education_services s join places p on p.institution_id = s.institution_id and p.closed_on is null
  where s.level_code in (${stages.flatMap(levelCodesOf).map((code) => `'${code}'`)})) w`;

/** In SQL: the area that a number stands for in `results`. */
export const areaOf = (column: string) => `(enum_range(null::area))[${column}]`;

/** In SQL: the area of a stage that a result is of, as a load says what it brings. */
export const broughtBy = (column: string) => `(w.stage || ':' || ${areaOf(column)})`;
