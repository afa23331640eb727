import type { Metadata } from "next";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormDate, FormHidden, FormText } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { Columns } from "@/components/ui/columns";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { today } from "@/lib/dates/dates";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { addHolidayAction } from "@/lib/meetings/holidays/actions";
import { holidaysHref } from "@/lib/meetings/holidays/labels";
import { listHolidays } from "@/lib/meetings/holidays/queries";
import { missingHolidays } from "@/lib/meetings/holidays/rules";
import { holidayYearSchema } from "@/lib/meetings/holidays/schema";
import { meetingCrumbs } from "../_components/crumbs";
import { findRegion } from "../_components/find-region";
import { HolidayList } from "./_components/holiday-list";
import { UsualHolidays } from "./_components/usual-holidays";

export const metadata: Metadata = { title: "Feriados" };

const LABELS = { day: "Día", name: "Nombre" };
const DONE = {
  agregado: "El feriado quedó en la lista.",
  quitado: "El feriado se quitó. Lo ya convocado no cambia de día.",
  propuestos: "Los feriados nacionales quedaron en la lista.",
};

export default async function HolidaysPage({ searchParams }: { searchParams: SearchParams }) {
  const { actor, region } = await findRegion();
  const search = await readSearch(searchParams);
  const year = holidayYearSchema.parse(search).anio ?? Number(today().slice(0, 4));
  const holidays = await listHolidays(actor, region, year);
  const proposal = missingHolidays(year, holidays);
  const page = holidaysHref(year);
  const { values, draftSavedAt } = await startForm(
    actor,
    "add-holiday",
    { region, day: "", name: "" },
    { fromDraft: Boolean(search.borrador) },
  );
  return (
    <PanelFrame actor={actor} current="admin" at="region">
      <PageHeader
        breadcrumbs={meetingCrumbs({ label: `Feriados de ${year}` })}
        title={`Feriados de ${year}`}
        lead="Los días en que ninguna serie de la región pone reuniones."
      />
      <DoneNotice done={search.hecho} sentences={DONE} />
      <Columns
        main={
          <>
            <Section
              title="Lista"
              aside={
                <nav aria-label="Otros años" className="flex gap-x-5">
                  <Anchor href={holidaysHref(year - 1)}>Año {year - 1}</Anchor>
                  <Anchor href={holidaysHref(year + 1)}>Año {year + 1}</Anchor>
                </nav>
              }
            >
              {holidays.length > 0 ? (
                <HolidayList {...{ holidays, region, page }} />
              ) : (
                <EmptyState title={`${year} todavía no tiene feriados`}>
                  Agregue los nacionales de una vez, o escriba cada día.
                </EmptyState>
              )}
            </Section>
            {proposal.length > 0 && <UsualHolidays {...{ proposal, region, year, page }} />}
          </>
        }
        aside={
          <Section title="Agregar un día">
            <DraftOffer savedAt={draftSavedAt} page={page} name="add-holiday" />
            <Form action={addHolidayAction} {...{ values, page }} labels={LABELS} submit="Agregar el día">
              <FormHidden name="region" />
              <FormDate name="day" label={LABELS.day} required />
              <FormText
                name="name"
                label={LABELS.name}
                hint="Por ejemplo: aniversario de la región."
                required
              />
            </Form>
          </Section>
        }
      />
    </PanelFrame>
  );
}
