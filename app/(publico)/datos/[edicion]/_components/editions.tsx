import { Anchor } from "@/components/ui/anchor";
import { Row, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { dayOf, shortDay } from "@/lib/dates/dates";
import { listOpenEditions } from "@/lib/opendata/queries";

const SHOWN = 20;

/** Each publication keeps its data: what was said before can be taken as it was. */
export async function Editions({ shown }: { shown: number }) {
  const editions = await listOpenEditions();
  return (
    <Section
      title="Ediciones"
      id="ediciones"
      aside={editions.length > SHOWN ? `Las últimas ${SHOWN}` : undefined}
    >
      <p className="mb-2">
        Cada resumen publicado guarda sus tablas. No cambian: una corrección es otra edición.
      </p>
      <RowList label="Ediciones con sus datos">
        {editions.slice(0, SHOWN).map(({ number, title, publishedAt, amends, current }) => (
          <Row
            key={number}
            href={number === shown ? undefined : `/datos/${number}`}
            title={`Resumen ${number}`}
            aside={[current && "vigente", number === shown && "esta página"].filter(Boolean).join(", ")}
            detail={`${title}. Publicado el ${shortDay(dayOf(new Date(publishedAt)))}${amends === null ? "" : `; corrige el ${amends}`}.`}
          />
        ))}
      </RowList>
      {editions.length > SHOWN && (
        <p className="mt-2 text-sm">
          <Anchor href="/api/v1/ediciones">Todas, en JSON</Anchor>
        </p>
      )}
    </Section>
  );
}
