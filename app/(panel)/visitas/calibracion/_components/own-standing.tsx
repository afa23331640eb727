import { Anchor } from "@/components/ui/anchor";
import { Section } from "@/components/ui/section";
import { StandingStatus } from "@/components/visits/standing-status";
import { dayOf, shortDay } from "@/lib/dates/dates";
import type { OwnStanding } from "@/lib/visits/calibration/own/queries";
import {
  agreementInWords,
  caseHref,
  nextInWords,
  ruleInWords,
} from "@/lib/visits/calibration/scoring/labels";

type CasesProps = { title: string; cases: OwnStanding["waiting"] };

function Cases({ title, cases }: CasesProps) {
  if (cases.length === 0) return null;
  return (
    <div className="mt-4">
      <h3>{title}</h3>
      <ul className="mt-1 divide-y divide-base-300">
        {cases.map(({ id, title: name }) => (
          <li key={id}>
            <Anchor href={caseHref(id)} className="inline-flex min-h-11 items-center">
              {name}
            </Anchor>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** With one form: whether she may observe alone, what is left to score, and what she scored. */
export function OwnStandingSection({ own }: { own: OwnStanding }) {
  const { standing, needed, waiting, scored, last, rule } = own;
  const next = nextInWords(standing, needed, waiting.length);
  return (
    <Section title={own.name} id={own.id} aside={own.ugel}>
      <p>
        <StandingStatus standing={standing} />
      </p>
      {next && <p className="mt-1 max-w-140">{next}</p>}
      {last && (
        <p className="mt-1 max-w-140 text-sm text-muted">
          {last.source === "cases" ? "Se comparó" : "Se comparó con quien observó a su lado"} el{" "}
          {shortDay(dayOf(last.at))}. {agreementInWords(last)}.
        </p>
      )}
      {own.required && <p className="mt-1 max-w-140 text-sm text-muted">{ruleInWords(rule)}</p>}
      <Cases title="Por puntuar" cases={waiting} />
      <Cases title="Ya puntuados" cases={scored} />
    </Section>
  );
}
