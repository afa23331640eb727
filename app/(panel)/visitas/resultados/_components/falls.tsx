import { Row, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { heldRound, percentOf } from "@/lib/visits/results/labels";
import type { VisitResults } from "@/lib/visits/results/queries";
import { FALL, type Fall, fallsOf, lowOf } from "@/lib/visits/results/rules";

const lowNames = ({ item: { options } }: Fall) =>
  options
    .slice(0, lowOf(options.length))
    .map(({ label }) => `«${label}»`)
    .join(" o ");

/** The items whose lowest answers grew from one round to the next, in the order of the form. */
export function Falls({ results }: { results: VisitResults }) {
  const { items, rows, rounds, place } = results;
  const here = rows.filter((row) => row.place === place.path);
  const falls = fallsOf(items.slice(0, -1), here, rounds);
  const nameOf = (roundId: string) =>
    heldRound(rounds.find((round) => round.roundId === roundId) ?? { number: 0, ugel: null });
  const told = new Set(here.map(({ roundId }) => roundId)).size;
  const share = ({ low, n }: Fall["from"]) => `${percentOf(low, n)} (${low} de ${n})`;
  if (told < 2) return null;
  return (
    <Section title="Ítems que bajan" aside={falls.length > 0 && falls.length}>
      {falls.length === 0 ? (
        <p>
          <Status kind="done">Ninguno baja {FALL} puntos o más</Status>
        </p>
      ) : (
        <RowList label="En el orden de la ficha">
          {falls.map((fall) => (
            <Row
              key={`${fall.item.key}-${fall.to.roundId}`}
              title={fall.item.text}
              detail={`${lowNames(fall)}: ${share(fall.from)} en el ${nameOf(fall.from.roundId)} y ${share(fall.to)} en el ${nameOf(fall.to.roundId)}.`}
              status={<Status kind="due">Más personas en los niveles más bajos</Status>}
            />
          ))}
        </RowList>
      )}
      <p className="mt-3 max-w-140 text-sm text-muted">
        Aparece un ítem cuando la parte de las personas en sus niveles más bajos creció {FALL} puntos
        porcentuales o más de un momento al siguiente, con cinco personas o más en ambos. No son siempre las
        mismas personas: conviene conversarlo antes de concluir.
      </p>
    </Section>
  );
}
