import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DueThread } from "@/components/charts/due-thread";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { ActList } from "@/components/networks/act-list";
import { Alert } from "@/components/ui/alert";
import { Columns } from "@/components/ui/columns";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { requireActor } from "@/lib/access/session";
import { shortDay, today } from "@/lib/dates/dates";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import {
  AGREEMENT_DONE,
  ageText,
  agreementHref,
  agreementStatus,
  IN_SESSION,
} from "@/lib/meetings/agreements/labels";
import { agreementActsOpenTo } from "@/lib/meetings/agreements/policy";
import { type Agreement, agreedOf, getAgreement } from "@/lib/meetings/agreements/queries";
import { isBeingAdopted, isOpen, threadOf } from "@/lib/meetings/agreements/rules";
import { AgreementActs, otherActs } from "./_components/agreement-acts";
import { AgreementFacts } from "./_components/agreement-facts";
import { AgreementHeader } from "./_components/agreement-header";
import { AgreementHistory } from "./_components/agreement-history";

export const metadata: Metadata = { title: "Acuerdo" };

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

function Standing({ agreement, day }: { agreement: Agreement; day: string }) {
  const { kind, text } = agreementStatus(agreement, day);
  return (
    <div className="mt-4 max-w-140">
      <DueThread {...threadOf(agreement, day)} />
      <p className="mt-1 flex flex-wrap items-baseline justify-between gap-x-4 text-sm">
        <Status kind={kind}>{text}</Status>
        <span className="text-muted">Se tomó {ageText(agreement.adoptedOn, day)}</span>
      </p>
    </div>
  );
}

export default async function AgreementPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const agreement = (isId(id) ? await getAgreement(actor, id) : null) ?? notFound();
  const { hecho } = await readSearch(searchParams);
  const day = today();
  const { adoptedOn, leftOn, meeting, state } = agreement;
  const waits = isBeingAdopted({ meetingState: meeting?.state ?? null, adoptedOn }, day);
  const acts = waits ? [] : agreementActsOpenTo(actor, agreedOf(agreement));
  const others = otherActs(agreement, acts);
  const vacant = !agreement.responsibleId && !agreement.holders;
  return (
    <PanelFrame actor={actor} current="agreements" at={agreement.ugelCode ?? "region"}>
      <AgreementHeader agreement={agreement} />
      <DoneNotice done={hecho} sentences={AGREEMENT_DONE} />
      {waits && (
        <Alert kind="info" announce="none">
          {IN_SESSION}
        </Alert>
      )}
      {isOpen(state) && (leftOn || vacant) && (
        <Alert kind="due" announce="none" title="Este acuerdo se quedó sin quien responda">
          {leftOn
            ? `Quien respondía dejó el cargo el ${shortDay(leftOn)}. `
            : "Hoy nadie tiene el cargo que responde. "}
          {acts.includes("reassign")
            ? "Elija quién responde desde ahora."
            : "El equipo de la reunión dirá quién responde desde ahora."}
        </Alert>
      )}
      <Columns
        main={
          <>
            <Section title="Qué se acordó">
              <p className="max-w-140 whitespace-pre-line break-words">{agreement.text}</p>
              <Standing {...{ agreement, day }} />
              <AgreementActs {...{ agreement, acts }} page={agreementHref(id)} />
            </Section>
            <Section title="Historia" id="historia">
              <AgreementHistory history={agreement.history} {...{ adoptedOn, day }} />
            </Section>
          </>
        }
        aside={
          <>
            <Section title="El acuerdo">
              <AgreementFacts agreement={agreement} />
            </Section>
            {others.length > 0 && (
              <Section title="Qué más puede hacer">
                <ActList label="Qué más puede hacer" acts={others} />
              </Section>
            )}
          </>
        }
      />
    </PanelFrame>
  );
}
