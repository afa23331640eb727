import type { Metadata } from "next";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Row, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { Tag } from "@/components/ui/tag";
import { dayOf, shortDay, today } from "@/lib/dates/dates";
import type { SearchParams } from "@/lib/forms/search-params";
import type { HandoverRecord } from "@/lib/networks/handover/network/queries";
import type { LivePack } from "@/lib/networks/handover/pack/queries";
import { canNoteHandover } from "@/lib/networks/handover/policy";
import { Acceptance } from "./_components/acceptance";
import { findHandoverPage } from "./_components/find-handover";
import { Pack } from "./_components/pack";

export const metadata: Metadata = { title: "Traspaso" };

const DONE = {
  anotado: "La nota quedó guardada.",
  aceptado: "Aceptó el traspaso. Lo que recibió quedó guardado con la fecha de hoy.",
};

type Props = { params: Promise<{ codigo: string }>; searchParams: SearchParams };

function State({ handover }: { handover: HandoverRecord | undefined }) {
  if (!handover) return <Tag kind="later">Sin traspaso en curso</Tag>;
  return handover.acceptedAt ? <Tag kind="done">Aceptado</Tag> : <Tag kind="due">Por aceptar</Tag>;
}

function leadOf(handover: HandoverRecord | undefined, outgoing: LivePack["outgoing"]) {
  if (!handover) return "Lo que recibiría hoy quien asumiera la coordinación.";
  const comes = `${handover.incoming} coordina desde el ${shortDay(handover.startsOn)}.`;
  if (!outgoing) return `${comes} Antes nadie coordinaba la red.`;
  const since = outgoing.since ? `, desde el ${shortDay(outgoing.since)}` : "";
  const until = outgoing.until ? ` hasta el ${shortDay(outgoing.until)}` : "";
  return `${comes} Antes, ${outgoing.name}${since}${until}.`;
}

export default async function HandoverPage({ params, searchParams }: Props) {
  const { actor, network, handover, others, pack, hecho, crumbs, href, label } = await findHandoverPage(
    params,
    searchParams,
  );
  const notes = handover && !handover.acceptedAt && canNoteHandover(actor, network.path);
  const mine = actor.offices.some(({ networkCode }) => networkCode === network.code);
  return (
    <PanelFrame actor={actor} current={mine ? "place" : "networks"} at={network.ugelCode}>
      <PageHeader
        breadcrumbs={[...crumbs, { label: "Traspaso" }]}
        tag={<State handover={handover} />}
        title={`Traspaso de la ${label}`}
        lead={leadOf(handover, pack.outgoing)}
        actions={
          notes && (
            <ButtonLink href={`${href}/nota`}>
              {pack.note ? "Corregir la nota" : "Escribir una nota"}
            </ButtonLink>
          )
        }
      />
      <DoneNotice done={hecho} sentences={DONE} />
      {handover && hecho !== "aceptado" && <Acceptance {...{ actor, handover }} page={href} />}
      {pack.note && (
        <Alert kind="info" title="Nota para quien recibe la red" announce="none">
          <p className="whitespace-pre-line">{pack.note}</p>
        </Alert>
      )}
      <Pack pack={pack} />
      <p className="mt-9 text-sm text-muted">
        {handover?.acceptedAt
          ? `Como se aceptó el ${shortDay(dayOf(handover.acceptedAt))}.`
          : `Al ${shortDay(today())}.`}{" "}
        <span className="print:hidden">Para llevarlo en papel, use Imprimir en su navegador.</span>
      </p>
      {others.length > 0 && (
        <Section title="Otros traspasos de la red" aside={others.length}>
          <RowList label="Otros traspasos de la red">
            {others.map((other) => (
              <Row
                key={other.id}
                title={<Anchor href={`${href}?cual=${other.id}`}>{other.incoming}</Anchor>}
                detail={`Coordinó desde el ${shortDay(other.startsOn)}${other.outgoing ? `, después de ${other.outgoing}` : ""}.`}
                status={
                  other.acceptedAt ? (
                    <Status kind="done">Aceptado el {shortDay(dayOf(other.acceptedAt))}</Status>
                  ) : (
                    <Status kind="later">Nunca se aceptó</Status>
                  )
                }
              />
            ))}
          </RowList>
        </Section>
      )}
    </PanelFrame>
  );
}
