import { Anchor } from "@/components/ui/anchor";
import { Section } from "@/components/ui/section";
import { longDay } from "@/lib/dates/dates";
import type { SchoolVisits as Visits } from "@/lib/visits/hub/queries";
import { visitHref } from "@/lib/visits/labels";

/** The last visit that a school received and the next one, and where to ask for one. */
export function SchoolVisits({ visits: { last, next }, asks }: { visits: Visits; asks: boolean }) {
  if (!last && !next && !asks) return null;
  return (
    <Section title="Visitas entre pares">
      {last ? (
        <p>
          La última:{" "}
          <Anchor href={visitHref(last.id)}>
            <time dateTime={last.conductedOn}>{longDay(last.conductedOn)}</time>
          </Anchor>
          .
        </p>
      ) : (
        <p className="text-muted">Todavía no figura ninguna visita realizada.</p>
      )}
      {next && (
        <p className="mt-1">
          La próxima: <Anchor href={visitHref(next.id)}>visita a {next.observedName}</Anchor>,{" "}
          {longDay(next.scheduledOn)}, a las {next.startsAt.slice(0, 5)}.
        </p>
      )}
      {asks && (
        <p className="mt-2">
          <Anchor href="/visitas/pedir" className="inline-flex min-h-11 items-center">
            Pedir una visita
          </Anchor>
        </p>
      )}
    </Section>
  );
}
