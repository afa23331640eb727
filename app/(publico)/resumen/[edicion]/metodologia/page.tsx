import type { Metadata } from "next";
import { PublicFrame } from "@/components/frame/public-frame";
import { Methodology } from "@/components/public/methodology";
import { canonical } from "../../../_components/canonical";
import { findEdition, LATEST, linksOf } from "../_components/find-edition";

export const revalidate = 60;
export const generateStaticParams = () => [];

type Params = { params: Promise<{ edicion: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { edicion } = await params;
  await findEdition(edicion);
  return {
    title: edicion === LATEST ? "Metodología" : `Metodología del resumen ${edicion}`,
    description: "Cómo se calcula cada cifra que publican las redes educativas, y qué no se publica nunca.",
    alternates: canonical(edicion === LATEST ? "/metodologia" : `/resumen/${edicion}/metodologia`),
  };
}

export default async function MethodologyPage({ params }: Params) {
  const { edicion } = await params;
  const release = await findEdition(edicion);
  return (
    <PublicFrame demo={release?.snapshot.demo ?? false} current="methodology">
      <Methodology
        snapshot={release?.snapshot ?? null}
        number={release?.number ?? null}
        links={release ? await linksOf(edicion, release.number) : undefined}
      />
    </PublicFrame>
  );
}
