import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";
import { Button } from "@/components/ui/button";
import { FileField } from "@/components/ui/file-field";
import { requireActor } from "@/lib/access/session";
import { ACCEPT_ATTRIBUTE } from "@/lib/files/kinds";
import { uploadProblem } from "@/lib/files/labels";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { actaHref, actaPdfHref } from "@/lib/meetings/minutes/labels";
import { canAttachSigned } from "@/lib/meetings/minutes/policy";
import { getMinutes } from "@/lib/meetings/minutes/queries";
import { ActaFrame } from "../_components/acta-frame";

export const metadata: Metadata = { title: "Copia firmada del acta" };

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

/** The copy of an approved acta that was signed by hand. */
export default async function SignedActaPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const reading = (isId(id) ? await getMinutes(actor, id) : null) ?? notFound();
  const { meeting, approved } = reading;
  if (!approved || !canAttachSigned(actor, meeting)) notFound();
  const { archivo } = await readSearch(searchParams);
  const problem = uploadProblem(archivo);
  return (
    <ActaFrame
      {...{ actor, meeting }}
      title="Copia firmada"
      lead="El acta impresa, con sus firmas: un PDF o una foto de 10 MB como máximo."
    >
      {problem && <Alert kind="late">{problem}</Alert>}
      <form
        action={`${actaPdfHref(id)}/firmada`}
        method="post"
        encType="multipart/form-data"
        className="max-w-140"
      >
        {approved.signedFileId && (
          <p className="mb-4">
            Ya hay una: la nueva se mostrará en su lugar. La anterior se conserva, y queda registrado quién la
            cambió.
          </p>
        )}
        <FileField name="archivo" label="Archivo" accept={ACCEPT_ATTRIBUTE} required />
        <div className="mt-6 flex flex-wrap items-center gap-x-5 gap-y-3">
          <Button variant="primary">Subir la copia firmada</Button>
          <Anchor href={actaHref(id)}>Volver al acta</Anchor>
        </div>
      </form>
    </ActaFrame>
  );
}
