import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PanelFrame } from "@/components/frame/panel-frame";
import { FilterBar } from "@/components/ui/filter-bar";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { TableTools } from "@/components/ui/table-tools";
import { requireActor } from "@/lib/access/session";
import { longDay } from "@/lib/dates/dates";
import { readSearch, type SearchParams, withSearch } from "@/lib/forms/search-params";
import { AGREEMENTS_PAGE, AGREEMENTS_ROLLUP } from "@/lib/meetings/agreements/labels";
import { agreementScopeSchema } from "@/lib/meetings/agreements/list/schema";
import { readsRollup } from "@/lib/meetings/agreements/rollup/policy";
import { getAgreementRollup } from "@/lib/meetings/agreements/rollup/queries";
import { RollupTable } from "./_components/rollup-table";

export const metadata: Metadata = { title: "Consolidado de acuerdos" };

export default async function AgreementRollupPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  if (!readsRollup(actor)) notFound();
  const scope = agreementScopeSchema.parse(await readSearch(searchParams));
  const ugel = scope.ugel === "region" ? undefined : scope.ugel;
  const rollup = await getAgreementRollup(actor, scope);
  if (rollup.rows.length === 0) notFound();
  const { year, years, day, whole } = rollup;
  const kept = { anio: scope.anio, ugel };
  const file = (formato: string) => withSearch("/api/acuerdos/consolidado", { ...kept, formato });
  return (
    <PanelFrame
      actor={actor}
      current="agreements"
      at={ugel ?? (rollup.rows.length === 1 ? rollup.rows[0]?.place.code : "region")}
    >
      <PageHeader
        breadcrumbs={[
          { href: AGREEMENTS_PAGE, label: "Acuerdos" },
          ugel
            ? { href: withSearch(AGREEMENTS_ROLLUP, { anio: scope.anio }), label: "Consolidado" }
            : { label: "Consolidado" },
          ...(ugel ? [{ label: `UGEL ${ugel}` }] : []),
        ]}
        title={`Consolidado de acuerdos ${year}${ugel ? `, UGEL ${ugel}` : ""}`}
        lead={`Cómo van los acuerdos que se tomaron en ${year}. Al ${longDay(day)}.`}
      />
      <Section title="Cómo van">
        {years.length > 1 && (
          <FilterBar action={AGREEMENTS_ROLLUP} label="Elegir el año" submit="Ver">
            {ugel && <input type="hidden" name="ugel" value={ugel} />}
            <SelectField
              name="anio"
              label="Año"
              defaultValue={String(year)}
              options={years.map((one) => ({ value: String(one), label: String(one) }))}
            />
          </FilterBar>
        )}
        <TableTools
          count={`${whole.total.toLocaleString("es-PE")} ${whole.total === 1 ? "acuerdo" : "acuerdos"}`}
          exports={[
            { href: file("xlsx"), label: "Excel" },
            { href: file("csv"), label: "CSV" },
          ]}
        />
        <RollupTable {...{ rollup, ugel }} />
      </Section>
    </PanelFrame>
  );
}
