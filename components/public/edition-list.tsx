import { Row, RowList } from "@/components/ui/row-list";
import { dayOf, shortDay } from "@/lib/dates/dates";
import { inForce } from "@/lib/releases/rules";
import type { PublicLinks } from "./links";

export type ListedEdition = { number: number; title: string; amends: number | null; publishedAt: string };

const SHOWN = 20;

/** Where a version stands among the others, in words. */
function standing(edition: ListedEdition, editions: ListedEdition[], current: number | undefined): string {
  const mends = edition.amends === null ? [] : [`corrige el ${edition.amends}`];
  const later = editions.find(({ amends }) => amends === edition.number);
  const mended = later ? [`corregido por el ${later.number}`] : [];
  return [...(edition.number === current ? ["vigente"] : []), ...mends, ...mended].join(", ");
}

type EditionListProps = { editions: ListedEdition[]; links: PublicLinks; all?: boolean };

/** What was published before stays, with what mends it. */
export function EditionList({ editions, links, all = false }: EditionListProps) {
  const current = inForce(editions)?.number;
  return (
    <RowList label="Ediciones publicadas">
      {editions.slice(0, all ? undefined : SHOWN).map((edition) => {
        const words = standing(edition, editions, current);
        return (
          <Row
            key={edition.number}
            href={links.edition(edition.number)}
            title={`Resumen ${edition.number}: ${edition.title}`}
            detail={`Publicado el ${shortDay(dayOf(new Date(edition.publishedAt)))}${words && `; ${words}`}.`}
          />
        );
      })}
    </RowList>
  );
}
