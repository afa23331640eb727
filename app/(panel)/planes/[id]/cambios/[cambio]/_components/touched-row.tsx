import type { ReactNode } from "react";
import { ChangedText } from "@/components/ui/changed-text";
import { DataList } from "@/components/ui/data-list";
import { Disclosure } from "@/components/ui/disclosure";
import { Status } from "@/components/ui/status";
import { CHANGE_ROW_STATE_LABELS, CHANGE_ROW_STATUS } from "@/lib/plans/changes/labels";
import type { ChangeRow } from "@/lib/plans/changes/queries";
import { type ChangeableKind, titleOf } from "@/lib/plans/changes/rules";
import { wordedFields } from "@/lib/plans/changes/words/rules";
import { CHANGE_ACT_LABELS, ROW_KIND_LABELS } from "@/lib/plans/labels";

type TouchedRowProps = {
  row: ChangeRow;
  words: Record<string, string>;
  /** Titles of sections, by key. */
  sections: Map<string, string>;
  /** Whether the decision of each row is said. */
  decided: boolean;
  children?: ReactNode;
};

/** What a request would do with a row: field by field, what it was and what it would be. */
export function TouchedRow({ row, words, sections, decided, children }: TouchedRowProps) {
  const { act, before, after, state, note, reason } = row;
  const rowKind = row.rowKind as ChangeableKind;
  const name = titleOf(rowKind, before ?? after ?? {});
  const title = rowKind === "text" ? (sections.get(name) ?? name) : name;
  const fields = wordedFields({ act, rowKind, before, after }, words);
  const stays = act === "withdraw" || act === "restore";
  const said = fields.map((field) => ({ label: field.label, value: <ChangedText {...field} /> }));
  const items = [
    ...(stays ? [] : said),
    ...(reason ? [{ label: "Por qué", value: reason }] : []),
    ...(note ? [{ label: "Quien decidió dijo", value: note }] : []),
  ];
  return (
    <article
      aria-labelledby={`cambio-${row.id}`}
      className="border-b border-base-300 py-5 first:pt-0 last:border-b-0"
    >
      <p className="text-sm text-muted">
        <strong className="font-semibold text-base-content">{CHANGE_ACT_LABELS[act]}</strong> ·{" "}
        {ROW_KIND_LABELS[rowKind].toLowerCase()}
      </p>
      <h3 id={`cambio-${row.id}`} className="mt-0.5 break-words">
        {act === "withdraw" ? <ChangedText before={title} after="" whole /> : title}
      </h3>
      {decided && (
        <p className="mt-1">
          <Status kind={CHANGE_ROW_STATUS[state]}>{CHANGE_ROW_STATE_LABELS[state]}</Status>
        </p>
      )}
      {items.length > 0 && (
        <div className="mt-3 max-w-160">
          <DataList layout="row" items={items} />
        </div>
      )}
      {stays && (
        <Disclosure summary="Lo que dice la fila">
          <DataList
            layout="row"
            items={fields.map(({ label, before: was, after: is }) => ({ label, value: was || is }))}
          />
        </Disclosure>
      )}
      {children}
    </article>
  );
}
