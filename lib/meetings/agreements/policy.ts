import type { AgreementAct, AgreementState } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { type Answered, answersFor, canApproveMinutes, canPrepareMeeting, type Met } from "../policy";
import { nextAgreementState } from "./rules";

export type Agreed = Answered & { state: AgreementState; met: Met };

const isTeam = (actor: Actor, { met }: Agreed) => canPrepareMeeting(actor, met);

/** Whoever convenes at the meeting's place, or convened or chaired it: says whether what was agreed was done. */
const decides = (actor: Actor, { met }: Agreed) =>
  canApproveMinutes(actor, met) || [met.convenerId, met.chairId].includes(actor.personId);

const does = (actor: Actor, agreed: Agreed) => answersFor(actor, agreed) || isTeam(actor, agreed);

const WHO: Record<AgreementAct, (actor: Actor, agreed: Agreed) => boolean> = {
  note: does,
  start: does,
  report: does,
  confirm: decides,
  send_back: decides,
  postpone: isTeam,
  reassign: isTeam,
  fail: decides,
  void: decides,
  reopen: decides,
};

export const canActOnAgreement = (actor: Actor, agreed: Agreed, act: AgreementAct) => WHO[act](actor, agreed);

/** What the actor may do with an agreement from where it stands. */
export const agreementActsOpenTo = (actor: Actor, agreed: Agreed): AgreementAct[] =>
  (Object.keys(WHO) as AgreementAct[]).filter(
    (act) => nextAgreementState(agreed.state, act) !== null && WHO[act](actor, agreed),
  );
