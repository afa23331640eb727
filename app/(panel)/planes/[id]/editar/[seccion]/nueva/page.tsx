import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DoneNotice } from "@/components/frame/done-notice";
import { requireActor } from "@/lib/access/session";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams, withSearch } from "@/lib/forms/search-params";
import { ROW_WORDS, ROWS_OF_PART } from "@/lib/plans/editing/labels";
import { getRowForm } from "@/lib/plans/editing/queries";
import { startOfRow } from "@/lib/plans/editing/rules";
import { editHref } from "@/lib/plans/rows/labels";
import { EditFrame } from "../../_components/edit-frame";
import { onlyWritable } from "../../_components/find-writable";
import { RowForm } from "../_components/row-form";

export const metadata: Metadata = { title: "Agregar al plan" };

const DONE = {
  agregado: "Quedó agregado. Escriba el siguiente.",
  agregada: "Quedó agregada. Escriba la siguiente.",
};

type Props = { params: Promise<{ id: string; seccion: string }>; searchParams: SearchParams };

export default async function NewRowPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id, seccion } = await params;
  const { problema, objetivo, area, nivel, hecho, borrador } = await readSearch(searchParams);
  const plan = onlyWritable(actor, isId(id) ? await getRowForm(actor, id) : null);
  const section = plan.template.sections.find(({ key }) => key === seccion) ?? notFound();
  const kind = ROWS_OF_PART[section.part];
  // An annex comes with its file, from the page of its section.
  if (!kind || kind === "annex") notFound();
  const page = withSearch(`${editHref(id, seccion)}/nueva`, { problema, objetivo, area, nivel });
  const asked = { problemId: problema, objectiveId: objetivo, subject: area, stage: nivel };
  const start = startOfRow(kind, asked, plan);
  return (
    <EditFrame
      {...{ actor, plan }}
      title={ROW_WORDS[kind].add}
      lead={section.guidance}
      trail={[{ href: editHref(id, seccion), label: section.title }, { label: "Agregar" }]}
    >
      <DoneNotice done={hecho} sentences={DONE} />
      <RowForm
        {...{ actor, plan, kind, page }}
        section={seccion}
        saved={{ ...start, planId: id }}
        fromDraft={Boolean(borrador)}
      />
    </EditFrame>
  );
}
