import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import type { AgreedScores } from "@/db/visit-values";
import type { LevelItem } from "@/lib/visits/calibration/rules";

type Answer = { id: string; name: string | null; scores: Record<string, string> };
type ScoredByProps = { answers: Answer[]; items: LevelItem[]; agreed: AgreedScores };

const MOST_ROWS = 100;

/** Who scored a case and how near, by name: never by result. Whoever serves where the reader does not read is counted only. */
export function ScoredBy({ answers, items, agreed }: ScoredByProps) {
  const named = answers.filter(({ name }) => name !== null);
  const others = answers.length - named.length;
  const same = ({ scores }: Answer) => items.filter(({ key }) => scores[key] === agreed[key]?.option).length;
  const given = ({ scores }: Answer) =>
    items
      .map(({ key, scale }) => scale.options.find((option) => option.key === scores[key])?.label ?? "–")
      .join(", ");
  return (
    <Disclosure summary="Ver quiénes lo puntuaron">
      <DataTable
        caption={`Por apellido. Los niveles van en el orden de la ficha.${others > 0 ? ` Además, ${others} de lugares que usted no lee.` : ""}`}
        rows={named.slice(0, MOST_ROWS)}
        rowKey={({ id }) => id}
        columns={[
          { key: "name", header: "Persona", rowHeader: true, cell: ({ name }) => name },
          { key: "scores", header: "Sus niveles", cell: given },
          { key: "same", header: "Iguales", cell: (answer) => `${same(answer)} de ${items.length}` },
        ]}
      />
      {named.length > MOST_ROWS && (
        <p>
          Se muestran {MOST_ROWS} de {named.length}.
        </p>
      )}
    </Disclosure>
  );
}
