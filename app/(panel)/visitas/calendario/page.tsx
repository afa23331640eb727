import type { Metadata } from "next";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import type { CalendarEvent } from "@/components/ui/calendar-day";
import { CalendarMonth } from "@/components/ui/calendar-month";
import { FilterBar } from "@/components/ui/filter-bar";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { VISIT_TAGS } from "@/components/visits/state-tags";
import { scopesOf } from "@/lib/access/actor";
import { requireActor } from "@/lib/access/session";
import { readSearch, type SearchParams, withSearch } from "@/lib/forms/search-params";
import { hour } from "@/lib/meetings/labels";
import { placeLabel } from "@/lib/networks/labels";
import { getVisitMonth } from "@/lib/visits/calendar/queries";
import { visitCalendarSchema } from "@/lib/visits/calendar/schema";
import { visitHref, visitTitle } from "@/lib/visits/labels";
import { MY_VISITS_PAGE, PLAN_PAGE, stateLabel, VISIT_CALENDAR_PAGE } from "@/lib/visits/list/labels";

export const metadata: Metadata = { title: "Calendario de visitas" };

const monthOf = (month: string, more: number) =>
  Temporal.PlainYearMonth.from(month).add({ months: more }).toString();

export default async function VisitCalendarPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const asked = visitCalendarSchema.parse(await readSearch(searchParams));
  const { day, month, isMine, rows, byDay, choices, place } = await getVisitMonth(actor, asked);
  const [year = 0, number = 1] = month.split("-").map(Number);
  const hrefOf = (mes: string) => withSearch(VISIT_CALENDAR_PAGE, { ...asked, mes });
  const { ugel, red } = asked;
  const events: CalendarEvent[] = [
    ...rows.map(({ id, scheduledOn, startsAt, state, ...visit }) => {
      const isLate = state === "planned" && scheduledOn < day;
      return {
        ...{ id, date: scheduledOn, time: hour(startsAt), href: visitHref(id) },
        label: visit.observedId === actor.personId ? `Le visita ${visit.observer}` : visitTitle(visit),
        status: {
          kind: isLate ? ("late" as const) : VISIT_TAGS[state].kind,
          label: stateLabel(state, isLate),
        },
      };
    }),
    ...byDay.map(({ day: date, total }) => ({
      ...{ id: date, date, label: `${total} ${total === 1 ? "visita" : "visitas"}` },
      href: withSearch(PLAN_PAGE, { ugel, red, momento: "todos", dia: date }),
    })),
  ];
  const reads = scopesOf(actor).read.length > 0;
  return (
    <PanelFrame actor={actor} current="visits" at={ugel ?? red?.slice(0, 2)}>
      <PageHeader
        breadcrumbs={[{ href: MY_VISITS_PAGE, label: "Visitas" }, { label: "Calendario" }]}
        title="Calendario de visitas"
        lead={
          isMine ? (
            <>
              Las que usted hace y las que recibe.{" "}
              {reads && (
                <Anchor href={withSearch(VISIT_CALENDAR_PAGE, { mes: asked.mes })}>
                  Ver todas las de sus lugares
                </Anchor>
              )}
            </>
          ) : (
            <>
              {place ? `${placeLabel(place)}. ` : ""}Sin las canceladas.{" "}
              <Anchor href={withSearch(VISIT_CALENDAR_PAGE, { de: "mias", mes: asked.mes })}>
                Ver solo las mías
              </Anchor>
            </>
          )
        }
      />
      {!isMine && choices.networks.length > 1 && (
        <FilterBar action={VISIT_CALENDAR_PAGE} label="Elegir de qué lugar">
          {asked.mes && <input type="hidden" name="mes" value={asked.mes} />}
          {choices.ugels.length > 1 && (
            <SelectField
              name="ugel"
              label="UGEL"
              placeholder="Todas"
              defaultValue={ugel}
              options={choices.ugels.map(({ code }) => ({ value: code, label: `UGEL ${code}` }))}
            />
          )}
          <SelectField
            name="red"
            label="Red"
            placeholder="Todas"
            defaultValue={red}
            options={choices.networks.map((network) => ({
              ...{ value: network.code, label: placeLabel(network) },
            }))}
          />
        </FilterBar>
      )}
      <Section title="Por mes">
        <CalendarMonth
          {...{ year, month: number, events, today: day }}
          previousHref={hrefOf(monthOf(month, -1))}
          nextHref={hrefOf(monthOf(month, 1))}
          empty="No hay visitas este mes."
        />
      </Section>
    </PanelFrame>
  );
}
