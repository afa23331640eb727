import { Anchor } from "@/components/ui/anchor";
import { EmptyState } from "@/components/ui/empty-state";
import type { Visit } from "@/lib/visits/queries";
import { CONTRACT_READERS } from "@/lib/visits/record/labels";

/** For whoever knows that there was a visit and does not read what was noted. */
export function OnlyTheFact({ visit }: { visit: Visit }) {
  return (
    <EmptyState
      title="La visita se hizo. Lo que se anotó es de quienes participaron"
      action={<Anchor href="/visitas/resultados">Ver los resultados de todas las visitas</Anchor>}
    >
      <p>{CONTRACT_READERS[visit.contract]}</p>
    </EmptyState>
  );
}
