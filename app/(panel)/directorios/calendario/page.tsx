import { CalendarPlus } from "lucide";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Stat } from "@/components/ui/stat";
import { StatRow } from "@/components/ui/stat-row";
import { requireActor } from "@/lib/access/session";
import { today } from "@/lib/dates/dates";
import { readSearch, type SearchParams, withSearch } from "@/lib/forms/search-params";
import { FEED_PAGE } from "@/lib/meetings/feed/labels";
import { attendanceInWords, count, heldInWords, MEETING_YEAR } from "@/lib/meetings/year/labels";
import { getMeetingYear } from "@/lib/meetings/year/queries";
import { yearFigures } from "@/lib/meetings/year/rules";
import { meetingYearSchema } from "@/lib/meetings/year/schema";
import { YearTable } from "./_components/year-table";

export const metadata: Metadata = { title: "Directorios del año" };

export default async function MeetingYearPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const now = today();
  const thisYear = Number(now.slice(0, 4));
  const year = meetingYearSchema.parse(await readSearch(searchParams)).anio ?? thisYear;
  const { rows } = (await getMeetingYear(actor, year)) ?? notFound();
  const figures = yearFigures(rows.map(({ months }) => months));
  const attendance = attendanceInWords(figures);
  const isOne = rows.length === 1;
  return (
    <PanelFrame actor={actor} current="meetings" at={isOne ? rows[0]?.code : "region"}>
      <PageHeader
        breadcrumbs={[{ href: "/directorios", label: "Directorios" }, { label: `Año ${year}` }]}
        title={`Directorios de ${year}${isOne ? `, UGEL ${rows[0]?.code}` : ""}`}
        lead={`${heldInWords(figures)} Se espera uno al mes en cada UGEL.`}
        actions={
          <ButtonLink href={FEED_PAGE} icon={CalendarPlus}>
            Ver en mi calendario
          </ButtonLink>
        }
      />
      {figures.expected > 0 && (
        <StatRow>
          <Stat value={figures.held} of={figures.expected} label="directorios realizados" />
          {attendance && (
            <Stat
              value={count(figures.came)}
              of={count(figures.called)}
              label="asistencias de los convocados"
              source={attendance}
            />
          )}
        </StatRow>
      )}
      <Section
        title="Mes a mes"
        aside={
          <nav aria-label="Otros años" className="flex gap-x-5 print:hidden">
            <Anchor href={withSearch(MEETING_YEAR, { anio: year - 1 })}>Año {year - 1}</Anchor>
            <Anchor href={withSearch(MEETING_YEAR, { anio: year + 1 })}>Año {year + 1}</Anchor>
          </nav>
        }
      >
        {rows.length === 0 ? (
          <EmptyState title={`Ninguna UGEL tenía directorios en ${year}`}>Elija otro año arriba.</EmptyState>
        ) : (
          <YearTable
            caption="Por código de UGEL. De cada directorio realizado, cuántos asistieron de los convocados; de los demás, el día."
            rows={rows}
            currentMonth={year === thisYear ? Number(now.slice(5, 7)) : null}
          />
        )}
      </Section>
    </PanelFrame>
  );
}
