/**
 * In SQL: whether `e` comes before `a` so that what changed between them is told: another round of the same school
 * year, or the closing of the year before.
 */
export const IS_EARLIER = `(e.place = a.place and e.starts_on < a.starts_on and e.state <> 'draft' and a.state <> 'draft'
  and ((e.school_year = a.school_year and e.round <> a.round)
    or (e.school_year = a.school_year - 1 and e.round = 'closing')))`;

/** In SQL: of several, the one that is looked at first. The línea de base of the same year, if there is one. */
export const EARLIER_FIRST = "e.school_year desc, (e.round = 'baseline') desc, e.starts_on, e.id";

/** In SQL: whether students of `e` were looked for in `a`. */
export const IS_COMPARED =
  "exists (select from growth_totals g where g.to_id = a.id and g.from_id = e.id and g.place = a.place)";
