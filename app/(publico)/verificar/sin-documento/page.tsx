import type { Metadata } from "next";
import { PublicFrame } from "@/components/frame/public-frame";
import { PageHeader } from "@/components/ui/page-header";
import { env } from "@/lib/env";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { readCode } from "@/lib/papers/rules";
import { CodeForm } from "../_components/code-form";

export const metadata: Metadata = { title: "Ningún documento tiene ese código" };

/** For a code that no paper has. The proxy answers it as not found. */
export default async function NoPaperPage({ searchParams }: { searchParams: SearchParams }) {
  const { codigo } = await readSearch(searchParams);
  const code = codigo ? readCode(codigo) : null;
  return (
    <PublicFrame demo={env().demo} current="verify">
      <PageHeader
        title="Ningún documento tiene ese código"
        lead={
          code
            ? `Revise que sea el que dice al pie del documento: ${code}. Si lo es, el documento no fue emitido aquí.`
            : "Revise que sea el que dice al pie del documento. Si lo es, el documento no fue emitido aquí."
        }
      />
      <CodeForm typed={code ?? ""} />
    </PublicFrame>
  );
}
