import { access } from "node:fs/promises";
import { asOwner, isTable, type Owner, startCopy } from "@/db/copy";
import { findPersonActor } from "@/lib/access/find-person-actor";
import { env } from "@/lib/env";
import type { Handler, Progress } from "@/lib/jobs/handler";
import { pseudonymKey } from "@/lib/pseudonym";
import { Refusal, refuse } from "@/lib/refusal";
import { broughtBy } from "../../assessed/queries";
import { canLoadResults } from "../../policy";
import { whyNotAny } from "../accepted/queries";
import { heldPath } from "../incoming/commands";
import { GIVEN_UP, GONE, NOT_OPEN, NOTHING_TO_LOAD, OTHER_SCALE, TOO_MANY_TAKEN } from "../labels";
import { keptTable, stagedTable } from "../rules";
import { findScope, inPart } from "../scope/commands";
import { keepSections, leavesAny } from "../sections/commands";
import { eraseFile } from "../sweeping/commands";
import { withKeys } from "./answers/queries";
import { type Found, type ReadResult, readResults } from "./file/queries";
import { type FoundLoad, findContext, findLoad } from "./queries";
import type { Context } from "./rules";

const NOT_ANY_MORE = "Quien subió el archivo ya no carga resultados de ese lugar.";
/** More students than this in two places are not slips of a list: it is the file of another place. */
const MOST_TAKEN = 5000;

/**
 * Reads the file of a load once, as the person who brought it: its results, pseudonymised, into a table that no
 * role reads and that is part of nothing yet. The file is gone afterwards, whatever happened.
 */
export const readLoad: Handler<"results.read"> = async ({ loadId, personId }, progress, lastTry) => {
  const actor = await findPersonActor(personId);
  const load = actor && (await findLoad(actor, loadId));
  if (load && load.state !== "reading") {
    await eraseFile(loadId);
    return "Ya no hacía falta leer el archivo.";
  }
  try {
    if (!actor || !load || !canLoadResults(actor, load.place)) return refuse("forbidden", NOT_ANY_MORE);
    if (load.assessmentState !== "open") refuse("wrong_status", NOT_OPEN);
    await access(heldPath(loadId)).catch(() => refuse("not_found", GONE));
    await stage(load, await findContext(actor, load), progress);
    await eraseFile(loadId);
    return "El archivo se leyó: revise qué cambiaría.";
  } catch (error) {
    const expected = error instanceof Refusal;
    if (!expected && !lastTry) throw error;
    await asOwner((owner) => refuseLoad(owner, loadId, expected ? error.message : GIVEN_UP));
    await eraseFile(loadId);
    if (!expected) throw error;
    return error.message;
  }
};

const refuseLoad = (owner: Owner, loadId: string, sentence: string) =>
  owner.query(
    "update result_loads set state = 'refused', refusal = $2, read_at = now(), version = version + 1 where id = $1",
    [loadId, sentence],
  );

/** Everything that a reading leaves, in one transaction: cut off, it leaves nothing. */
async function stage(load: FoundLoad, unkeyed: Context, progress: Progress) {
  const refusal = await asOwner(async (owner) => {
    await findScope(owner, load);
    const context = await withKeys(owner, load.assessmentId, unkeyed);
    const found = await copyResults(owner, load, context, progress);
    await keepProblems(owner, load, found);
    const sentence = whyNot(found) ?? (await whyNotAny(owner, { ...load, brings: [...found.brings] }));
    if (sentence) {
      await owner.query(`drop table ${stagedTable(load.number)}`);
      await refuseLoad(owner, load.id, sentence);
      return sentence;
    }
    await keepSections(owner, load, found.sections);
    await keepSummary(owner, load, found);
    return null;
  });
  if (refusal) refuse("invalid", refusal);
}

/** Why a file that could be read is none of this assessment's. */
function whyNot({ counts }: Found): string | null {
  if (counts.results === 0) return NOTHING_TO_LOAD;
  return counts.disagrees > counts.results / 2 ? OTHER_SCALE : null;
}

/** Students who have a result elsewhere stay out: who they are is known only once all were read. */
async function copyResults(owner: Owner, load: FoundLoad, context: Context, progress: Progress) {
  const first = await copyOnce(owner, load, context, new Set(), progress);
  const taken = await findTaken(owner, load, first);
  if (taken.size === 0) return first;
  await owner.query(`drop table ${stagedTable(load.number)}`);
  return copyOnce(owner, load, context, taken, progress);
}

async function copyOnce(
  owner: Owner,
  load: FoundLoad,
  context: Context,
  taken: ReadonlySet<string>,
  progress: Progress,
): Promise<Found> {
  const table = stagedTable(load.number);
  await owner.query(`create table ${table} (like results including defaults)`);
  await owner.query(`alter table ${table} enable row level security`);
  const copying = startCopy(owner, table);
  const found = await readResults(
    { path: heldPath(load.id), name: load.fileName, dropsNames: load.dropsNames },
    {
      context,
      key: pseudonymKey(env().pseudonymSecret),
      taken,
      keep: (result) => copying.add(lineOf(load.assessmentNumber, result)),
      progress: (rows) => progress(rows, null),
    },
  );
  await copying.end();
  return found;
}

const lineOf = (assessment: number, r: ReadResult) =>
  `${assessment}\t${r.area}\t${r.service}\t${r.measure ?? "\\N"}\t${r.rank}\t${r.grade ?? "\\N"}\t${r.section ?? "\\N"}\t${r.student}\n`;

/** The results of other places, and of other papers, that the file brings again: `student-area`. */
async function findTaken(owner: Owner, load: FoundLoad, { brings }: Found): Promise<Set<string>> {
  const kept = keptTable(load.assessmentNumber);
  if (!(await isTable(owner, kept))) return new Set();
  if (!(await leavesAny(owner, { ...load, brings: [...brings] }))) return new Set();
  await owner.query(`analyze ${stagedTable(load.number)}`);
  const { rows } = await owner.query<{ taken: string }>(
    `select replace(s.student::text, '-', '') || '-' || s.area as taken
     from ${stagedTable(load.number)} s join ${kept} r on r.student = s.student and r.area = s.area
     left join load_scope w on w.number = r.service
     where (w.id is not null and ${inPart("r")} and ${broughtBy("r.area")} = any($1)) is not true
     limit ${MOST_TAKEN + 1}`,
    [[...brings]],
  );
  if (rows.length > MOST_TAKEN) refuse("invalid", TOO_MANY_TAKEN(rows.length - 1));
  return new Set(rows.map(({ taken }) => taken));
}

async function keepProblems(owner: Owner, load: FoundLoad, { problems }: Found) {
  await owner.query(
    `insert into result_load_problems (load_id, place, number, line, "column", value, reason)
     select $1, $2, n, line, "column", value, reason
     from unnest($3::int[], $4::text[], $5::text[], $6::text[]) with ordinality as p(line, "column", value, reason, n)`,
    [
      load.id,
      load.place,
      problems.kept.map(({ line }) => line),
      problems.kept.map(({ column }) => column),
      problems.kept.map(({ value }) => value),
      problems.kept.map(({ reason }) => reason),
    ],
  );
}

/** What confirming would change, service by service, and what the file lacks. */
async function keepSummary(owner: Owner, load: FoundLoad, { counts, problems, brings }: Found) {
  await owner.query(
    `insert into result_load_services (load_id, place, service_id, before, after)
     select $1, $2, w.id, coalesce(sum(r.assessed) filter (where r.live), 0),
       coalesce(sum(r.assessed) filter (where not r.live), 0)
     from result_sections r join load_scope w on w.id = r.service_id
     where r.area is not null and (r.load_id = $1 or (
       r.assessment_id = $3 and r.live and ${inPart("r")} and (r.stage || ':' || r.area) = any($4))) group by w.id`,
    [load.id, load.place, load.assessmentId, [...brings]],
  );
  const { rows } = await owner.query<Record<string, string>>(
    `select coalesce(sum(before), 0) as before, count(*) filter (where after > 0) as services,
       count(*) filter (where after = 0) as emptied, count(*) filter (where before > 0 and after <> before and after > 0) as changed
     from result_load_services where load_id = $1`,
    [load.id],
  );
  const { rows: lacking } = await owner.query<{ missing: string }>(
    `select count(*) as missing from load_scope w
     join enrolments e on e.service_id = w.id and e.school_year = $2 and e.grade is null and e.students > 0
     where w.active and w.stage::text = any($3)
       and w.id not in (select service_id from result_load_services where load_id = $1 and after > 0)`,
    [load.id, load.schoolYear, [...new Set([...brings].map((one) => one.split(":")[0]))]],
  );
  const all = { ...counts, problems: problems.total, ...rows[0], ...lacking[0] };
  const asNumbers = Object.fromEntries(Object.entries(all).map(([name, value]) => [name, Number(value)]));
  await owner.query(
    `update result_loads set state = 'ready', counts = $2, brings = $3, read_at = now(), version = version + 1
     where id = $1 and state = 'reading'`,
    [load.id, JSON.stringify(asNumbers), JSON.stringify([...brings].sort())],
  );
}
