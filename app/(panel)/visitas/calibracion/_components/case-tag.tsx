import { CircleCheck, CircleX, PencilLine } from "lucide";
import { Status } from "@/components/ui/status";
import { Tag } from "@/components/ui/tag";

type Stands = { publishedAt: Date | null; retiredAt: Date | null };

const STATES = {
  retired: { kind: "late", label: "Retirado", icon: CircleX },
  published: { kind: "done", label: "Publicado", icon: CircleCheck },
  draft: { kind: "due", label: "Sin publicar", icon: PencilLine },
} as const;

const stateOf = ({ publishedAt, retiredAt }: Stands) =>
  STATES[retiredAt ? "retired" : publishedAt ? "published" : "draft"];

export function CaseTag({ found }: { found: Stands }) {
  const { kind, label, icon } = stateOf(found);
  return <Tag {...{ kind, icon }}>{label}</Tag>;
}

/** The same among other cases. */
export function CaseStatus({ found }: { found: Stands }) {
  const { kind, label } = stateOf(found);
  return <Status kind={kind}>{label}</Status>;
}
