import type { Owner } from "@/db/copy";
import type { PlacePath } from "@/lib/access/place";
import { RETURN_STEPS } from "../rules";

type Answered = { id: string; name: string; place: PlacePath };

/**
 * What a load was brought to answer is answered once its results stand, in the transaction that puts them there.
 * Nothing happens to a return that was settled meanwhile.
 */
export async function answerReturn(owner: Owner, loadId: string, personId: string) {
  const { from, to } = RETURN_STEPS.answer;
  const { rows } = await owner.query<Answered>(
    `update result_returns r set state = $2::return_state, load_id = l.id, version = r.version + 1
     from result_loads l join assessments a on a.id = l.assessment_id
     where l.id = $1 and r.id = l.return_id and r.state = any($3::return_state[])
     returning r.id, a.title || ': devolución ' || r.number as name, r.place`,
    [loadId, to, from],
  );
  const event = "return.answered";
  for (const { id, name, place } of rows)
    await owner.query(
      `insert into audit_log (person_id, person_name, event, subject_kind, subject_id, subject_name, place, details)
       select id, given_names || ' ' || family_names, $2, 'return', $3, $4, $5, '{}' from people where id = $1`,
      [personId, event, id, name, place],
    );
}
