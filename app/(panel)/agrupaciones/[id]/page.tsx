import { Plus } from "lucide";
import type { Metadata } from "next";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { ActList } from "@/components/networks/act-list";
import { Anchor } from "@/components/ui/anchor";
import { ButtonLink } from "@/components/ui/button";
import { Columns } from "@/components/ui/columns";
import { DataList } from "@/components/ui/data-list";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { shortDay, today } from "@/lib/dates/dates";
import { readSearch, type SearchParams, withSearch } from "@/lib/forms/search-params";
import { GROUPING_KIND_LABELS } from "@/lib/networks/groupings/labels";
import { PAGE_SIZE } from "@/lib/networks/groupings/members/queries";
import { memberPageSchema } from "@/lib/networks/groupings/schema";
import { placeHref, placeLabel } from "@/lib/networks/labels";
import { findGrouping } from "./_components/find-grouping";
import { MemberTable } from "./_components/member-table";

export const metadata: Metadata = { title: "Agrupación" };

const DONE = {
  creada: "La agrupación quedó creada. Agregue sus miembros.",
  corregida: "Los datos de la agrupación quedaron corregidos.",
  terminada: "La agrupación quedó terminada, y con ella las membresías que seguían.",
  entraron: "Los miembros quedaron agregados.",
  salio: "La membresía quedó terminada.",
};

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export default async function GroupingPage({ params, searchParams }: Props) {
  const search = await readSearch(searchParams);
  const { pagina } = memberPageSchema.parse(search);
  const { actor, grouping, keeper, members, total, href, at, keeps } = await findGrouping(params, pagina);
  const { startsOn, endsOn, document } = grouping;
  const changes = keeps && endsOn === null;
  return (
    <PanelFrame actor={actor} current="networks" at={at}>
      <PageHeader
        breadcrumbs={[{ href: "/agrupaciones", label: "Agrupaciones" }, { label: grouping.name }]}
        tag={endsOn && endsOn < today() && <Tag kind="later">Terminada</Tag>}
        title={grouping.name}
        lead={grouping.description}
        actions={
          changes && (
            <ButtonLink href={`${href}/agregar`} icon={Plus}>
              Agregar miembros
            </ButtonLink>
          )
        }
      />
      <DoneNotice done={search.hecho} sentences={DONE} />
      <Columns
        main={
          <Section title="Miembros" aside={total > 0 && total}>
            <MemberTable members={members} href={href} keeps={changes} />
            <Pagination
              page={pagina}
              size={PAGE_SIZE}
              total={total}
              href={(page) => withSearch(href, { pagina: page })}
              noun="miembros"
            />
          </Section>
        }
        aside={
          <Section title="La agrupación">
            <DataList
              items={[
                { label: "Tipo", value: GROUPING_KIND_LABELS[grouping.kind] },
                { label: "La lleva", value: <Anchor href={placeHref(keeper)}>{placeLabel(keeper)}</Anchor> },
                { label: "Convenio o resolución", value: document ?? "Sin registrar" },
                { label: "Desde", value: shortDay(startsOn) },
                ...(endsOn ? [{ label: "Hasta", value: shortDay(endsOn) }] : []),
              ]}
            />
            {keeps && (
              <div className="mt-3">
                <ActList
                  label="Qué puede hacer"
                  acts={[
                    { href: `${href}/editar`, label: "Corregir los datos" },
                    ...(changes ? [{ href: `${href}/terminar`, label: "Terminar la agrupación" }] : []),
                  ]}
                />
              </div>
            )}
          </Section>
        }
      />
    </PanelFrame>
  );
}
