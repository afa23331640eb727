import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Section } from "@/components/ui/section";
import type { Actor } from "@/lib/access/actor";
import { requireActor } from "@/lib/access/session";
import { today } from "@/lib/dates/dates";
import { findDraft } from "@/lib/forms/drafts";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import {
  ACT_PATHS,
  AGREEMENT_ACT_TEXTS,
  type AskedAct,
  actHref,
  TELL_DRAFT,
  tellProblem,
} from "@/lib/meetings/agreements/labels";
import { agreementActsOpenTo } from "@/lib/meetings/agreements/policy";
import { type Agreement, agreedOf, getAnswerable } from "@/lib/meetings/agreements/queries";
import { isBeingAdopted } from "@/lib/meetings/agreements/rules";
import { AgreementHeader } from "../_components/agreement-header";
import { SETTLING, SettleForm, type SettlingAct } from "./_components/settle-form";
import { TellForm } from "./_components/tell-form";

type Params = Promise<{ id: string; acto: string }>;
type Props = { params: Params; searchParams: SearchParams };

const actCalled = (path: string) =>
  (Object.keys(ACT_PATHS) as AskedAct[]).find((act) => ACT_PATHS[act] === path);

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const act = actCalled((await params).acto);
  return { title: act ? AGREEMENT_ACT_TEXTS[act].verb : "Acuerdo" };
}

function isOpenTo(actor: Actor, agreement: Agreement, act: AskedAct) {
  const { adoptedOn, meeting } = agreement;
  const waits = isBeingAdopted({ meetingState: meeting?.state ?? null, adoptedOn }, today());
  return !waits && agreementActsOpenTo(actor, agreedOf(agreement)).includes(act);
}

const startSettling = (actor: Actor, { id, version }: Agreement, act: SettlingAct, fromDraft: boolean) =>
  startForm(
    actor,
    SETTLING[act].name,
    { agreementId: id, version: String(version), ...(act === "reassign" && { as: "office" }) },
    { key: id, fromDraft },
  );

/** What was typed beside a file that was refused. */
async function typedNote(actor: Actor, agreementId: string) {
  const note = (await findDraft(actor, `${TELL_DRAFT}:${agreementId}`))?.values.note;
  return typeof note === "string" ? note : undefined;
}

/** One act on an agreement, with the form that it asks for. */
export default async function AgreementActPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id, acto } = await params;
  const act = actCalled(acto) ?? notFound();
  const { agreement, answerable } = (isId(id) ? await getAnswerable(actor, id) : null) ?? notFound();
  const { problema, borrador } = await readSearch(searchParams);
  const problem = tellProblem(problema);
  // Told already, by somebody else or by the same click: what was typed is still given back.
  if (!isOpenTo(actor, agreement, act) && !problem) notFound();
  const { verb, explain } = AGREEMENT_ACT_TEXTS[act];
  return (
    <PanelFrame actor={actor} current="agreements" at={agreement.ugelCode ?? "region"}>
      <AgreementHeader agreement={agreement} act={{ title: verb, lead: explain }} />
      <Section title={`Acuerdo ${agreement.number}`}>
        <p className="mb-5 max-w-140 whitespace-pre-line break-words text-muted">{agreement.text}</p>
        {act === "report" || act === "note" ? (
          <TellForm {...{ agreement, act, problem }} note={problem && (await typedNote(actor, id))} />
        ) : (
          <SettleForm
            {...{ agreement, act, answerable }}
            started={await startSettling(actor, agreement, act, Boolean(borrador))}
            page={actHref(id, act)}
          />
        )}
      </Section>
    </PanelFrame>
  );
}
