import { Anchor } from "@/components/ui/anchor";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { assessmentHref } from "@/lib/assessments/labels";

/** What a comparison needs, when it cannot be made. */
export function NothingToCompare({ assessment }: { assessment: { id: string; loading: boolean } }) {
  return (
    <Section title="Avance">
      <EmptyState
        title="Todavía no hay con qué comparar"
        action={<Anchor href={assessmentHref(assessment.id)}>Ver participación y niveles</Anchor>}
      >
        {assessment.loading
          ? "Los resultados de esta evaluación se están cargando. El avance se calcula cuando terminen."
          : "Hacen falta dos evaluaciones con resultados de la misma área: esta, y otra anterior del mismo año o el cierre del año pasado. El avance se calcula solo, menos de un minuto después de cargar los resultados."}
      </EmptyState>
    </Section>
  );
}
