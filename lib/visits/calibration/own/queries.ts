import { desc, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { calibrationAnswers } from "@/db/schema/calibration";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { isAtOrBelow } from "@/lib/access/place";
import { addMonths, instantAt, today } from "@/lib/dates/dates";
import { canKeepCases, placesToObserve } from "../policy";
import { type CalibratedForm, selectFormsAround, selectLastCalibrations } from "../queries";
import { casesNeeded, levelItems, standingOf } from "../rules";

const a = calibrationAnswers;

const selectOwnAnswers = (tx: Transaction, personId: string) =>
  tx
    .select({ caseId: a.caseId, formId: a.formId, scores: a.scores, at: a.at })
    .from(a)
    .where(eq(a.personId, personId))
    .orderBy(desc(a.at))
    .limit(500);

type Answer = Awaited<ReturnType<typeof selectOwnAnswers>>[number];
type Last = Awaited<ReturnType<typeof selectLastCalibrations>>[number];

/** How the actor stands with a form: the cases she has not scored, and how many of them would let her be compared. */
function standingWith(form: CalibratedForm, answers: Answer[], last: Last | undefined, day: string) {
  const { content, rule, cases, required } = form;
  const since = instantAt(addMonths(day, -rule.months), "00:00");
  const own = answers.filter(({ formId }) => formId === form.id);
  const counted = own.filter(
    ({ at, caseId }) => at >= since && (!last || at > last.at) && cases.some(({ id }) => id === caseId),
  );
  const done = new Set(own.map(({ caseId }) => caseId));
  const waiting = cases.filter(({ id }) => !done.has(id));
  const scored = counted.reduce(
    (sum, { scores }) => sum + (content ? levelItems(content, Object.keys(scores)).length : 0),
    0,
  );
  return {
    ...{ id: form.id, name: form.name, ugel: form.ugel, required, rule, last: last ?? null, waiting },
    standing: standingOf(required, last, day),
    needed: content ? casesNeeded(content, waiting, scored, rule) : null,
    scored: cases.filter(({ id }) => done.has(id)),
  };
}

export type OwnStanding = ReturnType<typeof standingWith>;

/** With each form that the actor observes with, how she stands; and the forms whose cases she keeps. */
export const getOwnCalibration = (actor: Actor, now = new Date()) =>
  asActor(actor, async (tx) => {
    const observes = placesToObserve(actor);
    const forms = await selectFormsAround(tx, [...new Set(actor.offices.map(({ place }) => place))]);
    const used = forms.filter(({ place }) =>
      observes.some((own) => isAtOrBelow(own, place) || isAtOrBelow(place, own)),
    );
    const answers = await selectOwnAnswers(tx, actor.personId);
    const last = await selectLastCalibrations(
      tx,
      [actor.personId],
      used.map(({ id }) => id),
    );
    return {
      own: used.map((form) =>
        standingWith(
          form,
          answers,
          last.find(({ formId }) => formId === form.id),
          today(now),
        ),
      ),
      kept: forms
        .filter((form) => canKeepCases(actor, form))
        .map(({ id, name, ugel, cases, required, rule }) => ({
          id,
          name,
          ugel,
          cases: cases.length,
          required,
          rule,
        })),
    };
  });
