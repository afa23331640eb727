import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PublicFrame } from "@/components/frame/public-frame";
import { PageHeader } from "@/components/ui/page-header";
import { env } from "@/lib/env";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { paperHref, readCode } from "@/lib/papers/rules";
import { CodeForm } from "./_components/code-form";

export const metadata: Metadata = { title: "Comprobar un documento" };

const NO_CODE = "Eso no es un código: tiene 12 letras y números. Cópielo del pie del documento.";

export default async function VerifyPage({ searchParams }: { searchParams: SearchParams }) {
  const { codigo } = await readSearch(searchParams);
  const typed = codigo?.trim().slice(0, 200);
  const code = typed ? readCode(typed) : null;
  if (code) redirect(paperHref(code));
  return (
    <PublicFrame demo={env().demo} current="verify">
      <PageHeader
        title="Comprobar un documento"
        lead="Los documentos oficiales de las redes llevan un código. Con él, cualquiera ve qué documento es y si el archivo que recibió es el que se emitió."
      />
      <CodeForm typed={typed} problem={typed ? NO_CODE : undefined} />
    </PublicFrame>
  );
}
