import { ActionForm } from "@/components/forms/action-form";
import { FormHidden, FormTextArea } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import type { LoadState } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import {
  acceptLoadAction,
  lockResultsAction,
  unacceptLoadAction,
  unlockResultsAction,
} from "@/lib/assessments/loads/acceptance/actions";
import { PENDING_RETURNS } from "@/lib/assessments/loads/acceptance/labels";
import { loadStanding } from "@/lib/assessments/loads/labels";
import { isStanding } from "@/lib/assessments/loads/rules";
import { canLockLoad, canReviewResults } from "@/lib/assessments/policy";
import { returnsHref } from "@/lib/assessments/returns/labels";
import { withSearch } from "@/lib/forms/search-params";

type Load = Parameters<typeof loadStanding>[0] & {
  id: string;
  assessmentId: string;
  place: string;
  version: number;
  state: LoadState;
  reopenedReason: string | null;
};
type LoadReviewProps = { actor: Actor; load: Load; page: string };

/** Whether what was loaded is held for right, and what may be done about it. */
export function LoadReview({ actor, load, page }: LoadReviewProps) {
  const { state, place, pendingReturns, reopenedReason } = load;
  if (!isStanding(state)) return null;
  const fields = { loadId: load.id, version: String(load.version) };
  const reviews = canReviewResults(actor, place);
  const locks = canLockLoad(actor, place);
  return (
    <Section title="Aceptación" aside={loadStanding(load)}>
      {state === "loaded" && reopenedReason && (
        <Alert kind="info" title="Se quitó la aceptación" announce="none">
          <p className="whitespace-pre-line break-words">{reopenedReason}</p>
        </Alert>
      )}
      {state === "accepted" && reopenedReason && (
        <Alert kind="info" title="Se quitó el cierre" announce="none">
          <p className="whitespace-pre-line break-words">{reopenedReason}</p>
        </Alert>
      )}
      {state === "loaded" && pendingReturns > 0 && (
        <Alert kind="due" title="Observada" announce="none">
          {reviews
            ? PENDING_RETURNS(pendingReturns)
            : "Los resultados ya cuentan. Falta que quien los devolvió los revise y los dé por buenos."}{" "}
          <a href={withSearch(returnsHref(load.assessmentId), { lugar: place })}>Ver las devoluciones</a>
        </Alert>
      )}
      {state === "loaded" && pendingReturns === 0 && (
        <>
          <p className="mb-3 max-w-140">
            {reviews
              ? "Si los resultados están bien, acéptelos: nadie los reemplaza mientras estén aceptados."
              : "Todavía no están aceptados: quien acompaña al colegio o la UGEL los revisa."}
          </p>
          {reviews && (
            <ActionForm action={acceptLoadAction} fields={fields} page={page}>
              <Button variant="primary">Aceptar los resultados</Button>
            </ActionForm>
          )}
        </>
      )}
      {state === "accepted" && (
        <>
          <p className="mb-3 max-w-140">
            Están aceptados: no se reemplazan ni se devuelven mientras lo estén.
          </p>
          {locks && (
            <ActionForm action={lockResultsAction} fields={fields} page={page}>
              <Button>Cerrarlos como definitivos</Button>
            </ActionForm>
          )}
          {reviews && (
            <TakeBack
              {...{ fields, page }}
              action={unacceptLoadAction}
              draft={load.id}
              summary="Quitar la aceptación"
              label="Por qué se quita"
            />
          )}
        </>
      )}
      {state === "locked" && (
        <>
          <p className="max-w-140">Son definitivos. Solo la región puede quitar el cierre.</p>
          {locks && (
            <TakeBack
              {...{ fields, page }}
              action={unlockResultsAction}
              draft={load.id}
              summary="Quitar el cierre"
              label="Por qué se quita el cierre"
            />
          )}
        </>
      )}
    </Section>
  );
}

type TakeBackProps = {
  fields: Record<string, string>;
  page: string;
  action: typeof unacceptLoadAction;
  draft: string;
  summary: string;
  label: string;
};

/** Taking something back asks why: it is written in the audit and here. */
function TakeBack({ fields, page, action, draft, summary, label }: TakeBackProps) {
  return (
    <Disclosure summary={summary}>
      <Form {...{ action, page, draft }} values={fields} submit={summary} variant="danger">
        <FormHidden name="loadId" />
        <FormHidden name="version" />
        <FormTextArea
          name="reason"
          label={label}
          hint="Queda en la auditoría y a la vista de todos aquí."
          required
        />
      </Form>
    </Disclosure>
  );
}
