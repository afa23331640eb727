import { Plus } from "lucide";
import type { Metadata } from "next";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { ButtonLink } from "@/components/ui/button";
import { Columns } from "@/components/ui/columns";
import { DataList } from "@/components/ui/data-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { today } from "@/lib/dates/dates";
import { readSearch, type SearchParams, withSearch } from "@/lib/forms/search-params";
import { placeLabel } from "@/lib/networks/labels";
import { VISIT_SETTINGS_PAGE } from "@/lib/visits/rounds/labels";
import { listRounds } from "@/lib/visits/rounds/queries";
import { roundYearSchema } from "@/lib/visits/rounds/schema";
import { settingsInWords } from "@/lib/visits/settings/labels";
import { canSetVisits } from "@/lib/visits/settings/policy";
import { getVisitSettings } from "@/lib/visits/settings/queries";
import { findKept } from "./_components/find-kept";
import { type ListedRound, RoundList } from "./_components/round-list";
import { settingCrumbs } from "./_components/setting-crumbs";

export const metadata: Metadata = { title: "Momentos y reglas de las visitas" };

const DONE = {
  abierto: "El momento quedó abierto. Las visitas de esos días se cuentan en él.",
  cambiado: "El momento quedó guardado.",
  ajustes: "Las reglas quedaron guardadas. Valen para lo que se planifique desde ahora.",
};

/** The rounds of each place: the region's first. */
const byPlace = (rounds: ListedRound[]) => [...Map.groupBy(rounds, ({ place }) => place).values()];

const placeOf = ({ placeKind: kind, placeCode: code, placeName: name }: ListedRound) =>
  kind === "region" ? "Momentos de la región" : `Momentos de la ${placeLabel({ kind, code, name })}`;

export default async function VisitSettingsPage({ searchParams }: { searchParams: SearchParams }) {
  const { actor, region } = await findKept();
  const search = await readSearch(searchParams);
  const thisYear = Number(today().slice(0, 4));
  const year = roundYearSchema.parse(search).anio ?? thisYear;
  const [rounds, settings] = await Promise.all([
    listRounds(actor, region, year),
    getVisitSettings(actor, region),
  ]);
  const yearLink = (to: number) => (
    <Anchor href={withSearch(VISIT_SETTINGS_PAGE, { anio: to === thisYear ? undefined : to })}>{to}</Anchor>
  );
  return (
    <PanelFrame actor={actor} current="visits">
      <PageHeader
        breadcrumbs={settingCrumbs()}
        title={`Momentos y reglas de ${year}`}
        lead="Un momento es el tramo del año en que se visita a todos. Los de la región valen en todas las UGEL, salvo en la que abra los suyos."
        actions={
          <ButtonLink
            href={`${VISIT_SETTINGS_PAGE}/momentos/nuevo?anio=${year}`}
            variant="primary"
            icon={Plus}
          >
            Abrir un momento
          </ButtonLink>
        }
      />
      <DoneNotice done={search.hecho} sentences={DONE} />
      <Columns
        main={
          <>
            {rounds.length === 0 && (
              <EmptyState title={`Todavía no hay momentos en ${year}`}>
                Mientras no se abran, las visitas se planifican igual, pero no se cuentan por momento.
              </EmptyState>
            )}
            {byPlace(rounds).map((rows) => {
              const title = rows[0] ? placeOf(rows[0]) : "";
              return (
                <Section key={title} title={title}>
                  <RoundList actor={actor} rounds={rows} label={title} />
                </Section>
              );
            })}
            <p className="mt-6 text-sm text-muted">
              Otros años: {yearLink(year - 1)} · {yearLink(year + 1)}
            </p>
          </>
        }
        aside={
          <Section
            title="Reglas"
            aside={
              canSetVisits(actor, region) && (
                <Anchor href={`${VISIT_SETTINGS_PAGE}/ajustes`}>
                  Cambiar<span className="sr-only"> las reglas</span>
                </Anchor>
              )
            }
          >
            <DataList items={settingsInWords(settings.content)} />
            {settings.version === 0 && (
              <p className="mt-3 text-sm text-muted">Son las usuales: la región no las ha cambiado.</p>
            )}
          </Section>
        }
      />
    </PanelFrame>
  );
}
