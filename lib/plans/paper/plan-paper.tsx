import { renderToBuffer } from "@react-pdf/renderer";
import { OfficialPaper, type PaperLeaf } from "@/lib/documents/official-paper";
import { PaperSignatures } from "@/lib/documents/paper-signatures";
import { env } from "@/lib/env";
import { paperAddress } from "@/lib/papers/rules";
import type { PlanPaper } from "../document/paper/rules";
import { PaperSection } from "./paper-section";

type Printing = {
  /** `null` of a draft. */
  code: string | null;
  madeAt: Date;
  demo: boolean;
};

/** Sections one after the other on the same kind of leaf, and at the end who signs. */
const leavesOf = (paper: PlanPaper): PaperLeaf[] =>
  paper.leaves.map(({ landscape, sections }, i) => ({
    landscape,
    content: (
      <>
        {sections.map((section) => (
          <PaperSection key={section.key} section={section} />
        ))}
        {i === paper.leaves.length - 1 && <PaperSignatures signatures={paper.signatures} />}
      </>
    ),
  }));

/** The plan as PDF bytes: what was approved, or a draft marked as one. */
export function printPlan(paper: PlanPaper, { code, madeAt, demo }: Printing): Promise<Buffer> {
  const leaves = leavesOf(paper);
  const [first, ...others] = leaves;
  const upright = first && !first.landscape;
  const warnings = [
    ...(code ? [] : ["Borrador: no es un documento oficial."]),
    ...(demo ? ["Demostración: personas y redes inventadas."] : []),
  ];
  return renderToBuffer(
    <OfficialPaper
      header={paper.header}
      title={paper.title}
      reference={paper.reference}
      dateline={paper.dateline}
      warning={warnings.join(" ")}
      verification={code ? { code, address: paperAddress(env().publicUrl, code) } : undefined}
      watermark={code ? undefined : "Borrador"}
      madeAt={madeAt}
      leaves={upright ? others : leaves}
    >
      {upright ? first.content : null}
    </OfficialPaper>,
  );
}
