import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { CommitmentList } from "@/components/visits/commitment-list";
import { FormPreview } from "@/components/visits/form-preview";
import { CONTRACT_LABELS, CONTRACT_PROMISES } from "@/lib/visits/labels";
import { CONTRACT_READERS } from "@/lib/visits/record/labels";
import type { WholeVisit } from "@/lib/visits/record/queries";

type BeforeVisitProps = {
  whole: WholeVisit;
  day: string;
  /** What she signs with on the observer's phone; only of whoever is observed. */
  code: string | null;
};

/** What both should know before a visit. */
export function BeforeVisit({ whole: { visit, earlier, form }, day, code }: BeforeVisitProps) {
  return (
    <>
      <Section title="Quién leerá lo que se anote" aside={CONTRACT_LABELS[visit.contract]}>
        <p className="max-w-140">{(code ? CONTRACT_PROMISES : CONTRACT_READERS)[visit.contract]}</p>
      </Section>
      {code && (
        <Section title="Su código para firmar">
          <p className="font-display text-figure tabular-nums">
            {code.slice(0, 3)}&nbsp;{code.slice(3)}
          </p>
          <p className="mt-1 max-w-140">
            Al terminar, quien observa le mostrará lo anotado en su teléfono. Si está conforme con que se
            envíe, firme ahí con el dedo o escriba este código. Es solo suyo y solo de esta visita.
          </p>
        </Section>
      )}
      {earlier.length > 0 && (
        <Section title="Compromisos de la visita anterior" aside="La visita empieza por ellos">
          <CommitmentList commitments={earlier} day={day} />
        </Section>
      )}
      <Section title="Lo que se observará" aside={`${visit.form}, versión ${visit.formNumber}`}>
        {form.purpose && <p className="max-w-140">{form.purpose}</p>}
        <Disclosure summary="Leer la ficha completa">
          <FormPreview content={form} />
        </Disclosure>
      </Section>
    </>
  );
}
