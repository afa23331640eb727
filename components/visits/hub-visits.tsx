import { Anchor } from "@/components/ui/anchor";
import { Section } from "@/components/ui/section";
import { longDay, shortDay } from "@/lib/dates/dates";
import { withSearch } from "@/lib/forms/search-params";
import { COVERAGE_PAGE } from "@/lib/visits/coverage/labels";
import type { HubVisits as Visits } from "@/lib/visits/hub/queries";
import { visitHref } from "@/lib/visits/labels";
import { roundLabel } from "@/lib/visits/rules";

type HubVisitsProps = {
  visits: Visits;
  /** How the coverage is filtered to what is counted here. */
  scope: Record<string, string>;
  today: string;
};

const counted = (n: number) => n.toLocaleString("es-PE");

/** How many schools of a place somebody visited in the round, and the next visit. */
export function HubVisits({ visits: { round, schools, visited, next }, scope, today }: HubVisitsProps) {
  return (
    <Section title="Visitas entre pares">
      {round ? (
        <p>
          {roundLabel(round.number)}: {counted(visited)} de {counted(schools)}{" "}
          {schools === 1 ? "colegio visitado" : "colegios visitados"}.{" "}
          <span className="text-muted">
            {round.endsOn < today ? "Terminó" : "Termina"} el {shortDay(round.endsOn)}.
          </span>
        </p>
      ) : (
        <p className="text-muted">Todavía no hay momentos de visitas.</p>
      )}
      {next && (
        <p className="mt-1">
          La próxima:{" "}
          <Anchor href={visitHref(next.id)} className="font-semibold">
            visita a {next.observedName}
          </Anchor>
          , {longDay(next.scheduledOn)}, a las {next.startsAt.slice(0, 5)}.
        </p>
      )}
      {round && (
        <p className="mt-2">
          <Anchor href={withSearch(COVERAGE_PAGE, scope)} className="inline-flex min-h-11 items-center">
            Ver la cobertura
          </Anchor>
        </p>
      )}
    </Section>
  );
}
