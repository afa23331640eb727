import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/forms/action-form";
import { FormHidden, FormTextArea } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { ROW_WORDS } from "@/lib/plans/editing/labels";
import { getRowToEdit } from "@/lib/plans/editing/queries";
import { valuesOf } from "@/lib/plans/editing/rules";
import { restoreRowAction, withdrawRowAction } from "@/lib/plans/rows/actions";
import { editHref } from "@/lib/plans/rows/labels";
import { type RowKind, rowTitle } from "@/lib/plans/rows/rules";
import { EditFrame } from "../../_components/edit-frame";
import { onlyWritable } from "../../_components/find-writable";
import { RowForm } from "../_components/row-form";

export const metadata: Metadata = { title: "Editar una fila del plan" };

type Props = { params: Promise<{ id: string; seccion: string; fila: string }>; searchParams: SearchParams };

export default async function EditRowPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id, seccion, fila } = await params;
  const { borrador } = await readSearch(searchParams);
  if (!isId(id) || !isId(fila)) notFound();
  const found = await getRowToEdit(actor, id, seccion, fila);
  const plan = onlyWritable(actor, found?.plan ?? null);
  const { section, kind, row } = found ?? notFound();
  const at = { planId: id, kind, id: fila, version: String(row.version) };
  const page = `${editHref(id, seccion)}/${fila}`;
  return (
    <EditFrame
      {...{ actor, plan }}
      title={ROW_WORDS[kind].edit}
      lead={rowTitle(kind, row)}
      trail={[{ href: editHref(id, seccion), label: section.title }, { label: "Editar" }]}
    >
      {row.withdrawnAt ? (
        <div className="max-w-140">
          <p>Esta fila está retirada del plan. Motivo: {row.withdrawnReason}</p>
          <ActionForm action={restoreRowAction} fields={{ ...at, _section: seccion }} className="mt-4">
            <Button variant="primary">Reponerla en el plan</Button>
          </ActionForm>
        </div>
      ) : (
        <>
          <RowForm
            {...{ actor, plan, kind, page }}
            section={seccion}
            id={fila}
            saved={valuesOf({ ...row, planId: id })}
            fromDraft={Boolean(borrador)}
          />
          <Withdraw at={at} section={seccion} page={page} />
        </>
      )}
    </EditFrame>
  );
}

type At = { planId: string; kind: RowKind; id: string; version: string };

function Withdraw({ at, section, page }: { at: At; section: string; page: string }) {
  return (
    <Section title="Retirar del plan">
      <p className="mb-4 text-muted">Deja de leerse en el plan, pero no se borra: se puede reponer.</p>
      <Form
        action={withdrawRowAction}
        values={at}
        page={page}
        draft={at.id}
        submit="Retirar"
        variant="danger"
      >
        <input type="hidden" name="_section" value={section} />
        <FormHidden name="planId" />
        <FormHidden name="kind" />
        <FormHidden name="id" />
        <FormHidden name="version" />
        <FormTextArea name="reason" label="Motivo" rows={2} maxLength={500} required />
      </Form>
    </Section>
  );
}
