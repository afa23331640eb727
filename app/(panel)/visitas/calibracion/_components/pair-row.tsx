import { Anchor } from "@/components/ui/anchor";
import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { Status } from "@/components/ui/status";
import { shortDay } from "@/lib/dates/dates";
import { placeShortLabel } from "@/lib/networks/labels";
import { levelItems } from "@/lib/visits/calibration/rules";
import { pairInWords } from "@/lib/visits/drift/labels";
import type { ReadPair } from "@/lib/visits/drift/queries";
import { hasDrifted, pairsAgreement } from "@/lib/visits/drift/rules";
import { visitHref } from "@/lib/visits/labels";

/** What both answered, item by item. */
function Answers({ pair }: { pair: ReadPair }) {
  const items = new Map(levelItems(pair.content).map((item) => [item.key, item]));
  const labelOf = (itemKey: string, option: string) =>
    items.get(itemKey)?.scale.options.find(({ key }) => key === option)?.label ?? "Sin dato";
  return (
    <DataTable
      caption="En el orden de la ficha."
      rows={pair.compared.filter(({ itemKey }) => items.has(itemKey))}
      rowKey={({ itemKey, subject }) => `${itemKey}-${subject}`}
      columns={[
        {
          ...{ key: "item", header: "Ítem", rowHeader: true, width: "sm:w-1/2" },
          cell: ({ itemKey, subject }) =>
            `${items.get(itemKey)?.text ?? ""}${subject > 0 ? ` (docente ${subject})` : ""}`,
        },
        { key: "given", header: pair.person, cell: ({ itemKey, given }) => labelOf(itemKey, given) },
        { key: "other", header: pair.otherPerson, cell: ({ itemKey, other }) => labelOf(itemKey, other) },
      ]}
    />
  );
}

/** A visit that two scored: who, where and how near. */
export function PairRow({ pair, personId }: { pair: ReadPair; personId: string }) {
  const agreement = pairsAgreement([pair]);
  const drifted = hasDrifted(agreement, pair.rule);
  // Each of the two reads her own visit, and may not reach the other's.
  const own = personId === pair.otherPersonId ? pair.otherId : pair.visitId;
  return (
    <li className="border-b border-base-300 py-3 last:border-b-0">
      <p className="font-semibold">
        {pair.otherPerson} y {pair.person}
      </p>
      <p className="text-sm text-muted">
        {shortDay(pair.on)} · {placeShortLabel(pair.place)} · {pair.form} ·{" "}
        <Anchor href={visitHref(own)}>Ver la visita</Anchor>
      </p>
      {agreement.scores === 0 ? (
        <p className="mt-1">No respondieron los mismos ítems: no hay qué comparar.</p>
      ) : (
        <>
          <p className="mt-1">
            <Status kind={drifted ? "late" : "done"}>{drifted ? "Desvío:" : "Coinciden:"}</Status>{" "}
            {pairInWords(agreement)}.
          </p>
          <Disclosure summary="Comparar ítem por ítem">
            <Answers pair={pair} />
          </Disclosure>
        </>
      )}
    </li>
  );
}
