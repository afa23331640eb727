import { ProgressBar } from "@/components/charts/progress-bar";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { TableTools } from "@/components/ui/table-tools";
import {
  byDifficulty,
  type ComparedItem,
  differenceText,
  directionOf,
  groupedBy,
  nameOf,
  type Tally,
} from "@/lib/assessments/items/difficulty/rules";
import { itemCount } from "@/lib/assessments/items/labels";
import { percentOne } from "@/lib/assessments/totals/rules";
import { Direction } from "./direction";

type Order = "numero" | "dificultad";

type ItemListProps = {
  items: ComparedItem[];
  own: Tally;
  whole: Tally;
  isWhole: boolean;
  order: Order;
  href: (order: Order | undefined) => string;
  file: (format: string) => string;
};

function RightHere({ item: { number, own, whole }, isWhole }: { item: ComparedItem; isWhole: boolean }) {
  const against = isWhole
    ? {}
    : {
        target: (whole.part / whole.n) * own.n,
        targetText: `En la región: ${percentOne(whole.part, whole.n)}`,
      };
  return (
    <ProgressBar
      label={`Pregunta ${number}`}
      value={own.part}
      total={own.n}
      noun="acertaron"
      text="none"
      shown={percentOne(own.part, own.n) ?? undefined}
      {...against}
    />
  );
}

const columnsOf = (isWhole: boolean, by: ReturnType<typeof groupedBy>): Column<ComparedItem>[] => [
  {
    key: "item",
    header: "Pregunta",
    rowHeader: true,
    cell: (item) => (
      <>
        {item.number}. {nameOf(item, by)}
        {by === "competence" && item.capacity && (
          <span className="block text-sm font-normal text-muted">{item.capacity}</span>
        )}
      </>
    ),
  },
  {
    key: "own",
    header: "Aciertos aquí",
    bare: true,
    cell: (item) => (
      <div className="min-w-44">
        <RightHere {...{ item, isWhole }} />
      </div>
    ),
  },
  {
    key: "blank",
    header: "Sin responder",
    align: "right",
    cell: ({ blank }) => percentOne(blank.part, blank.n),
  },
  ...(isWhole
    ? []
    : [
        {
          key: "whole",
          header: "En la región",
          align: "right" as const,
          cell: ({ whole }: ComparedItem) => percentOne(whole.part, whole.n),
        },
        {
          key: "difference",
          header: "Diferencia en puntos",
          cell: ({ difference }: ComparedItem) => (
            <>
              {difference ? differenceText(difference) : "–"}
              <span className="block text-sm">
                <Direction of={directionOf(difference)} />
              </span>
            </>
          ),
        },
      ]),
];

/** Every item: how many got it right here, and in the region. */
export function ItemList({ items, own, whole, isWhole, order, href, file }: ItemListProps) {
  const n = own.taken.toLocaleString("es-PE");
  return (
    <Section
      title="Preguntas"
      aside={isWhole ? `n = ${n}` : `n = ${n}; región, ${whole.taken.toLocaleString("es-PE")}`}
    >
      <TableTools
        count={itemCount(items.length)}
        sorts={[
          { href: href(undefined), label: "Por número", current: order === "numero" },
          { href: href("dificultad"), label: "Por dificultad", current: order === "dificultad" },
        ]}
        exports={[
          { href: file("xlsx"), label: "Excel" },
          { href: file("csv"), label: "CSV" },
        ]}
      />
      <DataTable
        caption={`Aciertos: porcentaje de los ${n} estudiantes que rindieron la prueba; quien no respondió no acertó.${isWhole ? "" : " La marca de la barra es la región."}`}
        columns={columnsOf(isWhole, groupedBy(items))}
        rows={order === "dificultad" ? byDifficulty(items) : items}
        rowKey={({ number }) => String(number)}
      />
      {!isWhole && (
        <p className="mt-4 max-w-140 text-sm text-muted">
          El intervalo de 95 % (de Newcombe) compara este lugar con el resto de la región, y toma a quienes
          rindieron como una muestra al azar. Solo se marca lo que ese intervalo distingue; aun así, de cada
          20 preguntas una puede quedar marcada por azar.
        </p>
      )}
    </Section>
  );
}
