import type { Metadata } from "next";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Row, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { today } from "@/lib/dates/dates";
import { readSearch, type SearchParams, withSearch } from "@/lib/forms/search-params";
import { newMeetingHref } from "@/lib/meetings/list/labels";
import { listMeetings, MEETINGS_PER_PAGE } from "@/lib/meetings/list/queries";
import { monthsAround } from "@/lib/meetings/list/rules";
import { meetingFiltersSchema } from "@/lib/meetings/list/schema";
import { placesToMeet } from "@/lib/meetings/policy";
import { patternText, seriesHref } from "@/lib/meetings/series/labels";
import { patternOf } from "@/lib/meetings/series/rules";
import { CallingRows, PreparingRows } from "./_components/current-rows";
import { MeetingFilters } from "./_components/meeting-filters";
import { MeetingTable } from "./_components/meeting-table";

export const metadata: Metadata = { title: "Directorios" };

const DONE = { respondida: "Su respuesta quedó guardada." };

export default async function MeetingsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const search = await readSearch(searchParams);
  const filters = meetingFiltersSchema.parse(search);
  const { calling, preparing, rows, total, ugels, series } = await listMeetings(actor, filters);
  const prepares = placesToMeet(actor).length > 0;
  const day = today();
  const isFiltered = Boolean(filters.ugel || filters.tipo || filters.mes);
  return (
    <PanelFrame actor={actor} current="meetings" at={filters.ugel}>
      <PageHeader
        title="Directorios y reuniones"
        lead={
          <>
            El directorio de cada UGEL, las asambleas de las redes y las reuniones de la región.{" "}
            <Anchor href="/directorios/calendario">Ver el año</Anchor>
            {" · "}
            <Anchor href="/acuerdos">Ver los acuerdos</Anchor>
          </>
        }
        actions={
          prepares && (
            <ButtonLink href={newMeetingHref()} variant="primary">
              Preparar una reunión
            </ButtonLink>
          )
        }
      />
      <DoneNotice done={search.hecho} sentences={DONE} />
      <Section title="Le convocan">
        {calling.length > 0 ? (
          <CallingRows meetings={calling} />
        ) : (
          <EmptyState title="Ninguna reunión le convoca por ahora">
            Cuando se envíe una convocatoria con su nombre aparecerá aquí, y le llegará por correo.
          </EmptyState>
        )}
      </Section>
      {preparing.length > 0 && (
        <Section title="En preparación">
          <PreparingRows meetings={preparing} today={day} />
        </Section>
      )}
      {prepares && (
        <Section
          title="Reuniones que se repiten"
          aside={<Anchor href="/directorios/series/nueva">Poner una serie</Anchor>}
        >
          {series.length > 0 ? (
            <RowList>
              {series.map(({ id, name, rule }) => (
                <Row key={id} href={seriesHref(id)} title={name} detail={patternText(patternOf(rule))} />
              ))}
            </RowList>
          ) : (
            <EmptyState title="Todavía no hay ninguna">
              Diga una vez cada cuánto se reúnen y prepare cada mes desde su día, con la agenda ya armada.
            </EmptyState>
          )}
        </Section>
      )}
      <Section title="Todas las reuniones" aside={total > 0 && `${total.toLocaleString("es-PE")} en total`}>
        <MeetingFilters filters={filters} ugels={ugels} months={monthsAround(day, filters.mes)} />
        <MeetingTable
          rows={rows}
          empty={
            isFiltered ? (
              <EmptyState title="Ninguna reunión coincide">
                Pruebe con menos filtros, o <Anchor href="/directorios">vea todas las reuniones</Anchor>.
              </EmptyState>
            ) : (
              <EmptyState title="Todavía no hay reuniones que usted pueda ver">
                Verá las que le convoquen y, cuando su acta se apruebe, las de los lugares donde sirve.
              </EmptyState>
            )
          }
        />
        <Pagination
          page={filters.pagina}
          size={MEETINGS_PER_PAGE}
          total={total}
          noun="reuniones"
          href={(pagina) => withSearch("/directorios", { ...filters }, { pagina })}
        />
      </Section>
    </PanelFrame>
  );
}
