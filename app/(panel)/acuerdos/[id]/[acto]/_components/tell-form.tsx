import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";
import { Button } from "@/components/ui/button";
import { FileField } from "@/components/ui/file-field";
import { TextArea } from "@/components/ui/text-area";
import { ACCEPT_ATTRIBUTE } from "@/lib/files/kinds";
import { agreementHref } from "@/lib/meetings/agreements/labels";
import type { Agreement } from "@/lib/meetings/agreements/queries";
import { MOST_NOTE } from "@/lib/meetings/agreements/schema";

const TEXTS = {
  report: {
    label: "Qué se hizo",
    hint: "Diga qué se hizo y cuándo. Quien convoca lo leerá para confirmarlo.",
    submit: "Informar que se cumplió",
  },
  note: { label: "Cómo va", hint: "Diga qué se avanzó y qué falta.", submit: "Guardar cómo va" },
};

type TellFormProps = {
  agreement: Agreement;
  act: keyof typeof TEXTS;
  /** Why what was sent before was not kept, and what was typed. */
  problem?: string;
  note?: string;
};

/** A plain form that carries a file: it works without scripts, and gives back what was typed when it is refused. */
export function TellForm({ agreement, act, problem, note }: TellFormProps) {
  const { id, version, evidenceExpected } = agreement;
  const { label, hint, submit } = TEXTS[act];
  return (
    <>
      {problem && <Alert kind="late">{problem}</Alert>}
      <form
        action={`/api/acuerdos/${id}/avances?acto=${act}`}
        method="post"
        encType="multipart/form-data"
        className="max-w-140"
      >
        <input type="hidden" name="version" value={version} />
        <TextArea
          name="note"
          {...{ label, hint }}
          rows={6}
          maxLength={MOST_NOTE}
          defaultValue={note}
          required
        />
        <FileField
          name="archivo"
          label="Evidencia"
          hint={`${evidenceExpected ? `Se espera: ${evidenceExpected}. ` : ""}PDF o foto (JPG, PNG o WebP) de 10 MB como máximo. Las fotos se guardan sin el lugar ni el equipo con que se tomaron.`}
          accept={ACCEPT_ATTRIBUTE}
        />
        <div className="mt-7 flex flex-wrap items-center gap-x-5 gap-y-3">
          <Button variant="primary">{submit}</Button>
          <Anchor href={agreementHref(id)}>Volver sin guardar</Anchor>
        </div>
      </form>
    </>
  );
}
