import { Row, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { dayAndTime } from "@/lib/dates/dates";
import { changeWords } from "@/lib/inbox/changes/labels";
import type { Change } from "@/lib/inbox/changes/rules";

/** What others did since somebody's last visit. Nothing is said on the first one. */
export function Changes({ changes, since }: { changes: Change[]; since: Date | null }) {
  if (!since) return null;
  return (
    <Section title="Desde su última visita">
      {changes.length === 0 ? (
        <p className="text-muted">Nada cambió en sus lugares desde el {dayAndTime(since)}.</p>
      ) : (
        <>
          <RowList label="Lo que cambió desde su última visita">
            {changes.map((change) => {
              const { text, href } = changeWords(change);
              return <Row key={change.kind} title={text} href={href} />;
            })}
          </RowList>
          <p className="mt-2 text-sm text-muted">Desde el {dayAndTime(since)}.</p>
        </>
      )}
    </Section>
  );
}
