import { Section } from "@/components/ui/section";
import { Timeline } from "@/components/ui/timeline";
import { shortDay } from "@/lib/dates/dates";
import { placeHref, placeLabel } from "@/lib/networks/labels";
import type { SchoolRecord } from "@/lib/networks/schools/queries";

type Node = SchoolRecord["nodes"][number];

const reasons = ({ openedReason, closedReason }: Node) =>
  [openedReason && `Entró: ${openedReason}`, closedReason && `Salió: ${closedReason}`]
    .flatMap((text) => (text ? [/[.!?]$/.test(text) ? text : `${text}.`] : []))
    .join(" ");

/** Everywhere a school has stood, with why it came and why it left. */
export function Memberships({ nodes }: { nodes: Node[] }) {
  return (
    <Section title="Dónde ha estado">
      <Timeline
        label="Redes del colegio"
        events={nodes.map((node) => {
          const { parentKind: kind, parentCode: code, parentName: name } = node;
          const where = kind === "ugel" ? `UGEL ${code}, sin red` : placeLabel({ kind, code, name });
          return {
            id: node.path,
            when: node.closedOn
              ? `Del ${shortDay(node.openedOn)} al ${shortDay(node.closedOn)}`
              : `Desde el ${shortDay(node.openedOn)}`,
            dateTime: node.openedOn,
            what: <a href={placeHref({ kind, code })}>{where}</a>,
            detail: reasons(node) || undefined,
          };
        })}
      />
    </Section>
  );
}
