import { ActionForm } from "@/components/forms/action-form";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormHidden, FormTextArea } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import type { ReturnState } from "@/db/values";
import {
  reopenReturnAction,
  replyReturnAction,
  resolveReturnAction,
  withdrawReturnAction,
} from "@/lib/assessments/returns/actions";
import { isPending, nextReturnState } from "@/lib/assessments/returns/rules";
import type { StartedForm } from "@/lib/forms/start-form";

type ReturnActsProps = {
  found: { id: string; version: number; state: ReturnState };
  page: string;
  reviews: boolean;
  /** What the form of a message opens with; `null` for whoever does not write here. */
  reply: StartedForm | null;
  /** Whether the page's filled button is of here. */
  filled: boolean;
};

const HINT = "Sin nombres ni documentos de estudiantes.";

function Said({ name, label }: { name: string; label: string }) {
  return (
    <>
      <FormHidden name="returnId" />
      <FormHidden name="version" />
      <FormTextArea name={name} label={label} hint={HINT} maxLength={2000} required />
    </>
  );
}

/** What the reader may do with a return that is pending: settle it, ask again, take it back, or say something. */
export function ReturnActs({ found, page, reviews, reply, filled }: ReturnActsProps) {
  if (!isPending(found.state)) return null;
  const fields = { returnId: found.id, version: String(found.version) };
  const may = (step: "resolve" | "reopen" | "withdraw") =>
    reviews && nextReturnState(found.state, step) !== null;
  const form = { values: fields, page, draft: found.id };
  return (
    <>
      {may("resolve") && (
        <Section title="Revisar lo corregido">
          <p className="mb-3 max-w-140">
            La hoja corregida ya reemplazó a la anterior. Si está bien, resuelva la devolución; si no, pida
            que se corrija otra vez.
          </p>
          <ActionForm action={resolveReturnAction} fields={fields} page={page}>
            <Button variant={filled ? "primary" : "outline"}>Dar por resuelta</Button>
          </ActionForm>
          {may("reopen") && (
            <Disclosure summary="Pedir que se corrija otra vez">
              <Form {...form} action={reopenReturnAction} submit="Pedir otra vez" variant="outline">
                <Said name="missing" label="Qué falta corregir" />
              </Form>
            </Disclosure>
          )}
        </Section>
      )}
      {reply && (
        <Section title="Escribir en la conversación">
          <DraftOffer savedAt={reply.draftSavedAt} page={page} name={`reply-return:${found.id}`} />
          <Form
            {...form}
            values={reply.values}
            action={replyReturnAction}
            submit="Enviar"
            variant={filled && !may("resolve") ? "primary" : "outline"}
          >
            <Said name="text" label="Mensaje" />
          </Form>
        </Section>
      )}
      {may("withdraw") && (
        <Section title="Retirar la devolución">
          <p className="max-w-140">
            Si no había nada que corregir, retírela: el colegio deja de verla en su inicio.
          </p>
          <Disclosure summary="Retirar, diciendo por qué">
            <Form {...form} action={withdrawReturnAction} submit="Retirar la devolución" variant="danger">
              <Said name="why" label="Por qué la retira" />
            </Form>
          </Disclosure>
        </Section>
      )}
    </>
  );
}
