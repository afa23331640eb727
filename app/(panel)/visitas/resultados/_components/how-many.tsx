import { type Column, DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { TableTools } from "@/components/ui/table-tools";
import { dayAndTime } from "@/lib/dates/dates";
import { withSearch } from "@/lib/forms/search-params";
import { CONTRACT_LABELS } from "@/lib/visits/labels";
import { heldRound, whyNotTold } from "@/lib/visits/results/labels";
import type { ShownRound, VisitResults } from "@/lib/visits/results/queries";
import { countedPeople } from "@/lib/visits/results/rules";
import { COMMITMENTS_KEY } from "@/lib/visits/totals/rules";

const people = (n: number) => `${n.toLocaleString("es-PE")} ${n === 1 ? "persona" : "personas"}`;

/** Of how many people what follows is, round by round, since when, and why it may be fewer than were observed. */
export function HowMany({ results }: { results: VisitResults }) {
  const { rounds, rows, blocks, place, form, year, readsSome } = results;
  const told = (round: ShownRound) =>
    rows.filter(
      (row) => row.place === place.path && row.roundId === round.roundId && row.itemKey !== COMMITMENTS_KEY,
    );
  const file = (path: string, formato: string) =>
    withSearch(path, { lugar: place.path, ficha: form?.id, anio: year ?? undefined, formato });
  const columns: Column<ShownRound>[] = [
    { key: "round", header: "Momento", rowHeader: true, cell: heldRound },
    { key: "observed", header: "Se observó a", cell: (round) => people(round.people) },
    {
      key: "told",
      header: "La suma cuenta a",
      cell: (round) => {
        const most = countedPeople(told(round), blocks);
        if (most > 0) return people(most);
        return told(round).length > 0 ? "Solo a docentes de una matriz" : whyNotTold(round.people);
      },
    },
    {
      key: "counted",
      header: "Contado el",
      cell: (round) => {
        const last = Math.max(0, ...told(round).map(({ countedAt }) => countedAt.getTime()));
        return last > 0 ? dayAndTime(new Date(last)) : "–";
      },
    },
  ];
  return (
    <Section
      title={form?.name ?? "Ficha"}
      aside={form && `Ficha ${CONTRACT_LABELS[form.contract].toLowerCase()}`}
    >
      <TableTools
        count={`${rounds.length} ${rounds.length === 1 ? "momento" : "momentos"}`}
        exports={[
          { href: file("/api/visitas/resultados", "xlsx"), label: "Sumas, Excel" },
          { href: file("/api/visitas/resultados", "csv"), label: "Sumas, CSV" },
          ...(readsSome
            ? [{ href: file("/api/visitas/matriz", "xlsx"), label: "Visita por visita, Excel" }]
            : []),
        ]}
      />
      <DataTable
        caption="De cuántas personas son las sumas. Cada momento observa a personas distintas: no son siempre las mismas."
        columns={columns}
        rows={rounds}
        rowKey={({ roundId }) => roundId}
      />
      <Disclosure summary="Por qué la suma puede contar a menos">
        <div className="max-w-140 space-y-2 text-sm text-muted">
          <p>
            Una suma aparece cuando hay cinco personas observadas, y solo cambia cuando hay cinco más. Así
            nadie puede saber qué obtuvo una persona comparando dos días o restando un lugar de otro.
          </p>
          <p>
            Mientras dura un momento, lo que una REI no llega a mostrar tampoco entra en su UGEL ni en la
            región. Quince días después de que termina, lo que quedó de varias REI se suma en su UGEL si son
            cinco personas o más.
          </p>
          <p>Los ítems de número y de texto no se suman.</p>
        </div>
      </Disclosure>
    </Section>
  );
}
