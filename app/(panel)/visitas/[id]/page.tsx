import { FileText } from "lucide";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { ActList } from "@/components/networks/act-list";
import { ButtonLink } from "@/components/ui/button";
import { Columns } from "@/components/ui/columns";
import { PrintButton } from "@/components/ui/print-button";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { today } from "@/lib/dates/dates";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { canSettleCommitment } from "@/lib/visits/commitments/policy";
import { isObserved, readsDetail } from "@/lib/visits/policy";
import { signingCode } from "@/lib/visits/receiving/queries";
import { CONTRACT_READERS, pdfHref, VISIT_DONE } from "@/lib/visits/record/labels";
import { visitActs } from "@/lib/visits/record/policy";
import { getWholeVisit } from "@/lib/visits/record/queries";
import { checksOf } from "@/lib/visits/transfer/rules";
import { BeforeVisit } from "./_components/before-visit";
import { Noted } from "./_components/noted";
import { OnlyTheFact } from "./_components/only-the-fact";
import { FirstActs } from "./_components/visit-acts";
import { VisitFacts } from "./_components/visit-facts";
import { VisitHeader } from "./_components/visit-header";
import { VisitNotices } from "./_components/visit-notices";

export const metadata: Metadata = { title: "Visita" };

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export default async function VisitPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const whole = (isId(id) ? await getWholeVisit(actor, id) : null) ?? notFound();
  const { hecho } = await readSearch(searchParams);
  const { visit, record, transfers, transferDays: asked, acknowledgement } = whole;
  const day = today();
  const observed = isObserved(actor, visit);
  const answered = transfers.map(({ days }) => days);
  const checks = visit.conductedOn ? checksOf({ asked, answered, conductedOn: visit.conductedOn }, day) : [];
  const isRecorded = record !== null;
  const acts = visitActs(actor, { visit, isRecorded, isAcknowledged: acknowledgement !== null, checks });
  const code = observed && visit.state === "planned" ? signingCode(id, actor.personId) : null;
  return (
    <PanelFrame actor={actor} current="visits" at={visit.ugel.code}>
      <VisitHeader
        visit={visit}
        actions={
          <>
            <FirstActs acts={acts.first} />
            {record && (
              <ButtonLink href={pdfHref(id)} icon={FileText}>
                Ver en PDF
              </ButtonLink>
            )}
            {record && <PrintButton>Imprimir</PrintButton>}
          </>
        }
      />
      <DoneNotice done={hecho} sentences={VISIT_DONE} />
      <VisitNotices {...whole} />
      <Columns
        main={
          record ? (
            <Noted
              {...{ whole, record, day, checks }}
              settles={canSettleCommitment(actor, visit)}
              isObserved={observed}
            />
          ) : visit.state === "done" && !readsDetail(actor, visit) ? (
            <OnlyTheFact visit={visit} />
          ) : (
            <BeforeVisit {...{ whole, day, code }} />
          )
        }
        aside={
          <>
            <Section title="La visita">
              <VisitFacts {...{ visit, record }} />
            </Section>
            {record && (
              <Section title="Quién lee lo anotado">
                <p className="text-sm">{CONTRACT_READERS[visit.contract]}</p>
              </Section>
            )}
            {acts.rest.length > 0 && (
              <Section title="Qué más puede hacer">
                <ActList label="Qué más puede hacer" acts={acts.rest} />
              </Section>
            )}
          </>
        }
      />
    </PanelFrame>
  );
}
