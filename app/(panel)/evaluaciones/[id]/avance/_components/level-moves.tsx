import { percent } from "@/components/charts/figures";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import type { Earlier, Growth } from "@/lib/assessments/growth/queries";
import {
  beganIn,
  countMoves,
  type MoveRow,
  mayTell,
  moveRows,
  type Told,
  toldMoves,
} from "@/lib/assessments/growth/rules";
import { paperLabel } from "@/lib/assessments/labels";
import type { PaperKey } from "@/lib/assessments/rules";
import { LEAST, totalOf } from "@/lib/assessments/totals/rules";

type Paper = { levels: { name: string }[] };
type Pair = { key: PaperKey & { id: string }; from: Paper; to: Paper };
type LevelMovesProps = {
  pairs: Pair[];
  growth: Growth[];
  place: string;
  from: Earlier;
  to: { title: string };
};
type Row = MoveRow & { name: string };

/** From which level to which the same students went, paper by paper. */
export function LevelMoves({ pairs, growth, place, from, to }: LevelMovesProps) {
  const shown = pairs.flatMap((pair) => {
    const row = totalOf(growth, place, pair.key);
    return row && row.matched >= LEAST ? [{ pair, row }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <Section title="De qué nivel a cuál" aside="n y porcentaje de cada fila">
      <div className="grid gap-x-16 gap-y-9 lg:grid-cols-2">
        {shown.map(({ pair, row }) => (
          <div key={pair.key.id} className="min-w-0">
            <h3>{paperLabel(pair.key)}</h3>
            <p>{movesSentence(row)}</p>
            {toldMoves(row.moves).some((told) => typeof told === "number" && told > 0) ? (
              <div className="mt-2">
                <MovesTable {...{ pair, row }} from={from.title} to={to.title} />
              </div>
            ) : (
              <p className="text-sm text-muted">Son muy pocos para decir de qué nivel pasaron a cuál.</p>
            )}
            <StartNote {...{ pair, row }} from={from.title} />
          </div>
        ))}
      </div>
    </Section>
  );
}

function movesSentence({ moves, matched }: Growth): string {
  const counted = countMoves(moves);
  if (!counted) return `De ${matched.toLocaleString("es-PE")} estudiantes.`;
  const { up, same, down } = counted;
  return `De ${matched.toLocaleString("es-PE")} estudiantes, ${percent(up, matched)} subió de nivel, ${percent(same, matched)} sigue en el mismo y ${percent(down, matched)} bajó.`;
}

function MovesTable({ pair, row, from, to }: { pair: Pair; row: Growth; from: string; to: string }) {
  const [began, ended] = [pair.from.levels, pair.to.levels];
  const rows = moveRows(row.moves, began.length, ended.length).map((one, i) => ({
    ...{ ...one, name: began[i]?.name ?? "" },
  }));
  const isWhole = rows.every(({ total }) => total !== null);
  const columns: Column<Row>[] = [
    { key: "from", header: "Antes", rowHeader: true, cell: ({ name }) => name },
    ...ended.map(({ name }, i) => ({
      ...{ key: name, header: name, align: "right" as const },
      cell: ({ cells, total }: Row) => <Cell told={cells[i] ?? 0} total={total} />,
    })),
    {
      ...{ key: "n", header: "n", align: "right" },
      cell: ({ total }) => (total === null ? "–" : total.toLocaleString("es-PE")),
    },
  ];
  return (
    <DataTable
      caption={`Filas: nivel en «${from}». Columnas: nivel en «${to}».${isWhole ? "" : ` Lo que haría saber cuántos son «<${LEAST}» no se dice.`}`}
      columns={columns}
      rows={rows}
      rowKey={({ name }) => name}
    />
  );
}

function Cell({ told, total }: { told: Told; total: number | null }) {
  if (told === "withheld") return "–";
  if (told === "few") return `<${LEAST}`;
  return (
    <>
      {told.toLocaleString("es-PE")}
      {total && told ? <span className="text-sm text-muted sm:block"> ({percent(told, total)})</span> : null}
    </>
  );
}

/** Whether those who took both began like everybody who took the earlier one. */
function StartNote({ pair, row, from }: { pair: Pair; row: Growth; from: string }) {
  const top = pair.from.levels.length - 1;
  const [began, all] = [beganIn(row.moves), row.began ?? []];
  const [n, of] = [began, all].map((levels) => levels.reduce((sum, count) => sum + count, 0));
  const [own = 0, others = 0] = [began[top], all[top]];
  const last = moveRows(row.moves, top + 1, pair.to.levels.length)[top];
  if (!n || !of || of < LEAST || !mayTell(own, others) || last?.total === null) return null;
  return (
    <p className="mt-2 text-sm text-muted">
      En «{from}», estaba en {pair.from.levels[top]?.name} {percent(own, n)} de quienes rindieron las dos (n ={" "}
      {n.toLocaleString("es-PE")}) y {percent(others, of)} de todos los que rindieron aquí (n ={" "}
      {of.toLocaleString("es-PE")}).
    </p>
  );
}
