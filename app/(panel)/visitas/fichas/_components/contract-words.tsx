import type { VisitContract } from "@/db/visit-values";
import { CONTRACT_LABELS, CONTRACT_PROMISES } from "@/lib/visits/labels";

/** What is promised to whoever is observed, as it is said to her. */
export const ContractWords = ({ contract }: { contract: VisitContract }) => (
  <>
    <p className="font-semibold">{CONTRACT_LABELS[contract]}</p>
    <p>A quien es observado se le dice antes de empezar:</p>
    <blockquote className="mt-2 max-w-[42rem] border-l-2 border-line pl-3.5">
      {CONTRACT_PROMISES[contract]}
    </blockquote>
  </>
);
