import type { Metadata } from "next";
import { PublicFrame } from "@/components/frame/public-frame";
import { Anchor } from "@/components/ui/anchor";
import { Columns } from "@/components/ui/columns";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { dayOf, shortDay } from "@/lib/dates/dates";
import { LATEST } from "@/lib/opendata/schema";
import { canonical } from "../../_components/canonical";
import { CatalogueTable } from "./_components/catalogue-table";
import { Editions } from "./_components/editions";
import { findEdition } from "./_components/find-edition";
import { NothingYet } from "./_components/nothing-yet";
import { Reuse } from "./_components/reuse";

/** Another copy of the program may publish: it is told within a minute. */
export const revalidate = 60;
/** Drawn when first asked for, then kept: publishing again draws them anew. */
export const generateStaticParams = () => [];

type Params = { params: Promise<{ edicion: string }> };

const TITLE = "Datos abiertos";

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { edicion } = await params;
  return {
    title: edicion === LATEST ? TITLE : `${TITLE}, resumen ${edicion}`,
    description: "Las tablas que la región publica de sus redes educativas, para descargarlas y usarlas.",
    alternates: canonical(edicion === LATEST ? "/datos" : `/datos/${edicion}`),
  };
}

/** The tables of an edition, as files. */
export default async function OpenDataPage({ params }: Params) {
  const { edicion } = await params;
  const edition = await findEdition(edicion);
  if (!edition) return <NothingYet title={TITLE} />;
  const { number, publishedAt, snapshot, tables, amendedBy } = edition;
  return (
    <PublicFrame demo={snapshot.demo} current="data">
      <PageHeader
        title={edicion === LATEST ? TITLE : `${TITLE} del resumen ${number}`}
        lead="Las cifras que la región publica, para descargarlas y volver a usarlas. No hace falta una cuenta, y ninguna tabla lleva datos de personas."
      />
      <p className="-mt-4 mb-7 text-sm text-muted sm:mb-9">
        <Anchor href={edicion === LATEST ? "/" : `/resumen/${number}`}>Resumen {number}</Anchor>, publicado el{" "}
        {shortDay(dayOf(new Date(publishedAt)))}. Registros al{" "}
        {shortDay(snapshot.release?.cutoffOn ?? snapshot.countedOn)}.
        {amendedBy && (
          <>
            {" "}
            Lo corrige el <Anchor href={`/datos/${amendedBy.number}`}>resumen {amendedBy.number}</Anchor>.
          </>
        )}
      </p>
      <Columns
        main={
          <Section title="Tablas" aside={`${tables.length} tablas`}>
            {tables.map((table) => (
              <CatalogueTable key={table.key} table={table} edition={number} />
            ))}
          </Section>
        }
        aside={
          <>
            <Reuse region={snapshot.region} />
            <Editions shown={number} />
          </>
        }
      />
    </PublicFrame>
  );
}
