import { ActionForm } from "@/components/forms/action-form";
import { FormHidden, FormTextArea } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { FileField } from "@/components/ui/file-field";
import { Section } from "@/components/ui/section";
import { TextField } from "@/components/ui/text-field";
import { hidePictureAction, retireCaseAction } from "@/lib/visits/calibration/cases/actions";
import { MOST_ALT } from "@/lib/visits/calibration/cases/labels";

type Seen = { caseId: string; version: string };

type PictureActsProps = {
  seen: Seen;
  page: string;
  hasPicture: boolean;
  problem: string | undefined;
  alt: string | undefined;
};

/** Puts a picture in a case that nobody scored yet, or takes it away. */
export function PictureActs({ seen, page, hasPicture, problem, alt }: PictureActsProps) {
  return (
    <Section title={hasPicture ? "Cambiar la imagen" : "Agregar una imagen"} id="imagen">
      {problem && <Alert kind="late">{problem}</Alert>}
      <form
        action={`/api/calibracion/${seen.caseId}/imagen`}
        method="post"
        encType="multipart/form-data"
        className="max-w-140"
      >
        <input type="hidden" name="version" value={seen.version} />
        <FileField
          name="archivo"
          label="Imagen"
          hint="JPG, PNG o WebP de 10 MB como máximo. Se guarda sin el lugar ni el equipo con que se tomó. Sin personas que se reconozcan."
          accept="image/jpeg,image/png,image/webp"
          required
        />
        <TextField
          name="alt"
          label="Qué se ve"
          hint="Para quien no puede ver la imagen: todo lo que haga falta para puntuar."
          defaultValue={alt}
          maxLength={MOST_ALT}
          required
        />
        <div className="mt-6">
          <Button>Guardar la imagen</Button>
        </div>
      </form>
      {hasPicture && (
        <ActionForm action={hidePictureAction} fields={seen} page={page} className="mt-4">
          <Button variant="quiet" wide={false}>
            Quitar la imagen
          </Button>
        </ActionForm>
      )}
    </Section>
  );
}

/** Takes a case away, with why. */
export function RetireCase({ seen, page }: { seen: Seen; page: string }) {
  return (
    <div className="mt-9 border-t border-base-300 pt-3">
      <Disclosure summary="Retirar este caso">
        <p className="mb-4 max-w-140">
          Ya nadie lo puntúa, y lo que se puntuó deja de contar para comparar. Lo que ya se comparó sigue
          igual.
        </p>
        <Form
          action={retireCaseAction}
          values={seen}
          page={page}
          draft={seen.caseId}
          submit="Retirar el caso"
          variant="danger"
        >
          <FormHidden name="caseId" />
          <FormHidden name="version" />
          <FormTextArea name="reason" label="Por qué lo retira" rows={2} maxLength={500} required />
        </Form>
      </Disclosure>
    </div>
  );
}
