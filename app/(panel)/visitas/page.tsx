import { Smartphone } from "lucide";
import type { Metadata } from "next";
import { ActionForm } from "@/components/forms/action-form";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { Button, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Row, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { VisitsTabs } from "@/components/visits/visits-tabs";
import { placesWhere } from "@/lib/access/actor";
import { requireActor } from "@/lib/access/session";
import { shortDay } from "@/lib/dates/dates";
import { readSearch, type SearchParams, withSearch } from "@/lib/forms/search-params";
import { placeLabel } from "@/lib/networks/labels";
import { VISIT_REQUEST_STATE_LABELS } from "@/lib/visits/labels";
import { ASK_VISIT_PAGE, MY_VISITS_PAGE, VISIT_CALENDAR_PAGE } from "@/lib/visits/list/labels";
import { planFiltersSchema } from "@/lib/visits/list/schema";
import { DONE_PER_PAGE, listMyVisits } from "@/lib/visits/mine/queries";
import { withdrawRequestAction } from "@/lib/visits/requests/actions";
import { officesToAskFrom } from "@/lib/visits/requests/policy";
import { DoneRows, ToReadRows } from "./_components/done-rows";
import { ReceivedRow, ToDoRow } from "./_components/my-visit-row";

export const metadata: Metadata = { title: "Mis visitas" };

const DONE = {
  pedida: "Su pedido quedó guardado. Quien planifica las visitas de su red lo verá.",
  retirado: "Retiró su pedido.",
};

/** Where whoever observes gets her phone ready. */
const PHONE_PAGE = "/visitas/sin-senal";

export default async function MyVisitsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const search = await readSearch(searchParams);
  const { pagina } = planFiltersSchema.parse(search);
  const { day, toDo, received, toRead, done, total, requests } = await listMyVisits(actor, pagina);
  const observes = placesWhere(actor, "visit.observe").length > 0;
  const mayAsk = officesToAskFrom(actor).length > 0;
  const { personId } = actor;
  return (
    <PanelFrame actor={actor} current="visits">
      <PageHeader
        title="Mis visitas"
        lead={
          <>
            Las que usted hace, las que recibe y lo que quedó de cada una.{" "}
            <Anchor href={withSearch(VISIT_CALENDAR_PAGE, { de: "mias" })}>Ver el calendario</Anchor>
          </>
        }
        actions={
          <>
            {observes && (
              <ButtonLink href={PHONE_PAGE} variant="primary" icon={Smartphone}>
                Preparar el teléfono
              </ButtonLink>
            )}
            {mayAsk && (
              <ButtonLink href={ASK_VISIT_PAGE} variant={observes ? "outline" : "primary"}>
                Pedir una visita
              </ButtonLink>
            )}
          </>
        }
      />
      <VisitsTabs actor={actor} current="/visitas" />
      <DoneNotice done={search.hecho} sentences={DONE} />
      {toRead.length > 0 && (
        <Section title="Por leer y responder">
          <ToReadRows visits={toRead} />
        </Section>
      )}
      {(observes || toDo.length > 0) && (
        <Section title="Por hacer" aside={toDo.length > 0 && visitsCounted(toDo.length)}>
          {toDo.length > 0 ? (
            <RowList label="Visitas por hacer, la más próxima primero">
              {toDo.map((visit) => (
                <ToDoRow key={visit.id} {...{ visit, day, personId }} />
              ))}
            </RowList>
          ) : (
            <EmptyState title="No tiene visitas por hacer">
              Cuando alguien planifique una con su nombre aparecerá aquí, y le llegará por correo. Antes de
              salir, prepare su teléfono: la visita se llena aunque no haya señal.
            </EmptyState>
          )}
        </Section>
      )}
      <Section title="Me visitan">
        {received.length > 0 ? (
          <RowList label="Visitas que recibirá, la más próxima primero">
            {received.map((visit) => (
              <ReceivedRow key={visit.id} {...{ visit, day }} />
            ))}
          </RowList>
        ) : (
          <EmptyState title="Nadie tiene planificado visitarle">
            {mayAsk
              ? "Una visita sirve para conversar sobre su práctica y acordar qué probar. Puede pedir una, diciendo en qué quiere ayuda."
              : "Cuando se planifique una visita a usted la verá aquí, con lo que se observará y quién leerá lo que se anote."}
          </EmptyState>
        )}
      </Section>
      {requests.length > 0 && (
        <Section title="Lo que pidió">
          <RowList>
            {requests.map(({ id, topic, place, askedOn, version }) => (
              <Row
                key={id}
                title={topic}
                detail={`${placeLabel(place)}. Lo pidió el ${shortDay(askedOn)}.`}
                status={<Status kind="due">{VISIT_REQUEST_STATE_LABELS.open}</Status>}
                end={
                  <ActionForm
                    action={withdrawRequestAction}
                    fields={{ requestId: id, version: String(version) }}
                    page={MY_VISITS_PAGE}
                  >
                    <Button variant="quiet">Retirar</Button>
                  </ActionForm>
                }
              />
            ))}
          </RowList>
        </Section>
      )}
      {total > toRead.length && (
        <Section title="Realizadas" aside={visitsCounted(total)}>
          <DoneRows visits={done} personId={personId} label="Realizadas, la más reciente primero" />
          <Pagination
            page={pagina}
            size={DONE_PER_PAGE}
            total={total}
            noun="visitas"
            href={(page) => withSearch(MY_VISITS_PAGE, { pagina: page })}
          />
        </Section>
      )}
    </PanelFrame>
  );
}

const visitsCounted = (n: number) => `${n.toLocaleString("es-PE")} ${n === 1 ? "visita" : "visitas"}`;
