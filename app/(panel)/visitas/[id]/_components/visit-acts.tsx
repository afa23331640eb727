import { ButtonLink } from "@/components/ui/button";
import type { VisitAct } from "@/lib/visits/record/policy";

/** What waits for whoever reads, the first one filled. */
export function FirstActs({ acts }: { acts: VisitAct[] }) {
  return acts.map(({ href, label }, i) => (
    <ButtonLink key={href} href={href} variant={i === 0 ? "primary" : "outline"}>
      {label}
    </ButtonLink>
  ));
}
