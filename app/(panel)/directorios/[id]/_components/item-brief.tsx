import { Anchor } from "@/components/ui/anchor";
import { Disclosure } from "@/components/ui/disclosure";
import type { DecisionBrief } from "@/db/values";
import { dayOf } from "@/lib/dates/dates";
import { dayAndMonth } from "@/lib/meetings/proposals/labels";
import type { Opens } from "@/lib/meetings/proposals/policy";

/** The figures as they were when the item was prepared; each opens, for whoever reads what it was counted from. */
export function ItemBrief({ brief, opens }: { brief: DecisionBrief; opens: Opens }) {
  return (
    <Disclosure summary={`Cifras al ${dayAndMonth(dayOf(new Date(brief.takenAt)))}`}>
      <ul className="text-sm">
        {brief.figures.map(({ label, value, of, source, href }) => {
          const figure = of === null ? value : `${value} de ${of}`;
          return (
            <li key={label} className="border-b border-base-300 py-1.5 last:border-b-0">
              {label}:{" "}
              {href && opens(href) ? (
                <Anchor href={href} className="font-semibold">
                  {figure}
                </Anchor>
              ) : (
                <span className="font-semibold">{figure}</span>
              )}
              <span className="text-muted"> · {source}</span>
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}
