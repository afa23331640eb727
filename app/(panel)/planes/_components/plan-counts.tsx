import { Anchor } from "@/components/ui/anchor";
import { Section } from "@/components/ui/section";
import { Stat } from "@/components/ui/stat";
import { StatRow } from "@/components/ui/stat-row";
import { planStates } from "@/db/values";
import { shortDay } from "@/lib/dates/dates";
import { LISTED_STATE_LABELS } from "@/lib/plans/list/labels";
import type { listPlans } from "@/lib/plans/list/queries";

type Listed = Awaited<ReturnType<typeof listPlans>>;
type PlanCountsProps = Pick<Listed, "counts" | "campaigns"> & {
  href: (changes: Record<string, string | undefined>) => string;
};

const figure = (n: number) => n.toLocaleString("es-PE");
const share = (part: number, whole: number) => `${Math.round((part / whole) * 100)} %`;

/** «31 de marzo de 2026», or both when a network's and a UGEL's are not due on the same day. */
const dueDays = (campaigns: Listed["campaigns"]) =>
  new Intl.ListFormat("es", { type: "disjunction" }).format([
    ...new Set(campaigns.map(({ dueOn }) => shortDay(dueOn))),
  ]);

/** How the plans of the actor's places go, each figure opening the list that it was counted from. */
export function PlanCounts({ counts, campaigns, href }: PlanCountsProps) {
  const { expected, submitted, onTime, overdue, approved, byState } = counts;
  if (expected < 2) return null;
  const due = dueDays(campaigns);
  return (
    <Section title="Cómo van" aside={`${figure(expected)} planes esperados en los lugares a su cargo`}>
      <StatRow>
        <Stat
          value={<Anchor href={href({ plazo: "a-tiempo" })}>{figure(onTime)}</Anchor>}
          of={figure(expected)}
          label="Enviados a tiempo"
          source={due ? `${share(onTime, expected)}. Plazo: ${due}.` : "La región no ha puesto plazo."}
        />
        <Stat
          value={figure(submitted)}
          of={figure(expected)}
          label="Enviados"
          source={`${share(submitted, expected)}, a tiempo o después.`}
        />
        <Stat
          value={figure(approved)}
          of={figure(expected)}
          label="Aprobados"
          source={`${share(approved, expected)}.`}
        />
        <Stat
          value={<Anchor href={href({ plazo: "atrasado" })}>{figure(overdue)}</Anchor>}
          of={figure(expected)}
          label="Sin enviar, con plazo vencido"
        />
      </StatRow>
      <ul aria-label="Por estado" className="mt-5 flex flex-wrap gap-x-6 text-sm">
        {(["none", ...planStates] as const).flatMap((state) => {
          const count = byState.get(state)?.length ?? 0;
          return count > 0
            ? [
                <li key={state}>
                  <Anchor href={href({ estado: state })} className="inline-flex min-h-11 items-center">
                    {LISTED_STATE_LABELS[state]}: {figure(count)}
                  </Anchor>
                </li>,
              ]
            : [];
        })}
      </ul>
    </Section>
  );
}
