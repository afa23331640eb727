import type { Metadata } from "next";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { PublicFrame } from "@/components/frame/public-frame";
import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";
import { Button } from "@/components/ui/button";
import { DataList } from "@/components/ui/data-list";
import { FileField } from "@/components/ui/file-field";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { dayAndTime } from "@/lib/dates/dates";
import { env } from "@/lib/env";
import { uploadProblem } from "@/lib/files/labels";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { CHECK_COOKIE, CHECKED, checkOutcome, PAPER_LABELS } from "@/lib/papers/labels";
import { verifyPaper } from "@/lib/papers/queries";
import { paperHref, readCode } from "@/lib/papers/rules";

export const metadata: Metadata = { title: "Documento comprobado", robots: { index: false } };

const TOO_MANY = "Se revisaron muchos archivos desde su conexión. Espere unos minutos y vuelva a intentar.";

type Props = { params: Promise<{ codigo: string }>; searchParams: SearchParams };

async function Answer({ problem }: { problem: string | undefined }) {
  if (problem) return <Alert kind="late">{problem}</Alert>;
  const outcome = checkOutcome((await cookies()).get(CHECK_COOKIE)?.value);
  if (!outcome) return null;
  const { title, text } = CHECKED[outcome];
  return (
    <Alert kind={outcome === "igual" ? "done" : "late"} title={title}>
      {text}
    </Alert>
  );
}

export default async function VerifiedPage({ params, searchParams }: Props) {
  const typed = decodeURIComponent((await params).codigo);
  const code = readCode(typed);
  const paper = code && (await verifyPaper(code));
  // Not `notFound()`: Next draws that with scripts, which a public page does not run.
  if (!paper) redirect(`/verificar/sin-documento?codigo=${encodeURIComponent(typed.slice(0, 40))}`);
  if (typed !== code) redirect(paperHref(paper.code));
  const { archivo } = await readSearch(searchParams);
  return (
    <PublicFrame demo={env().demo} current="verify">
      <PageHeader
        tag={<Tag kind="done">Documento emitido</Tag>}
        title={paper.title}
        lead={`${PAPER_LABELS[paper.kind]} con el código ${paper.code}.`}
      />
      <Section title="Lo que se emitió">
        <DataList
          layout="row"
          items={[
            { label: "Documento", value: paper.title },
            { label: "Emitido el", value: dayAndTime(paper.issuedAt) },
            { label: "Código de verificación", value: paper.code },
            {
              label: "Huella del archivo (SHA-256)",
              value: <span className="break-all">{paper.sha256}</span>,
              detail: "Si el archivo cambia en una letra, la huella es otra.",
            },
            ...(paper.contentSha256
              ? [
                  {
                    label: "Huella de lo que dice (SHA-256)",
                    value: <span className="break-all">{paper.contentSha256}</span>,
                    detail: "Debe ser la misma que está impresa al final del documento.",
                  },
                ]
              : []),
          ]}
        />
      </Section>
      <Section title="¿Es este su archivo?" id="revision">
        <Answer problem={archivo === "espera" ? TOO_MANY : uploadProblem(archivo)} />
        <p className="max-w-140 text-muted">
          Suba el PDF que recibió, de 10 MB como máximo, y le diremos si es el que se emitió. El archivo no se
          guarda.
        </p>
        <form
          action={`/api/verificar/${paper.code}`}
          method="post"
          encType="multipart/form-data"
          className="mt-4 max-w-140"
        >
          <FileField name="archivo" label="Archivo" accept="application/pdf" required />
          <div className="mt-5">
            <Button variant="primary">Revisar el archivo</Button>
          </div>
        </form>
        <p className="mt-6">
          <Anchor href="/verificar">Comprobar otro documento</Anchor>
        </p>
      </Section>
    </PublicFrame>
  );
}
