import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FormChecks, FormHidden } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";
import { requireActor } from "@/lib/access/session";
import { isId } from "@/lib/forms/ids";
import { bringFromLastYearAction } from "@/lib/plans/bringing/actions";
import { BRING_HINTS, BRING_LABELS, NOT_EMPTY } from "@/lib/plans/bringing/labels";
import { bringParts } from "@/lib/plans/bringing/rules";
import { getPlanWriting } from "@/lib/plans/editing/queries";
import { isUnwritten } from "@/lib/plans/editing/rules";
import { planHref } from "@/lib/plans/labels";
import { editHref } from "@/lib/plans/rows/labels";
import { EditFrame } from "../_components/edit-frame";
import { onlyWritable } from "../_components/find-writable";

export const metadata: Metadata = { title: "Traer del plan anterior" };

export default async function BringPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const { id } = await params;
  const plan = onlyWritable(actor, isId(id) ? await getPlanWriting(actor, id) : null);
  const earlier = plan.earlier ?? notFound();
  const page = `${editHref(id)}/traer`;
  return (
    <EditFrame
      {...{ actor, plan }}
      title={`Traer del plan de ${earlier.schoolYear}`}
      lead="Se copia como punto de partida. Cambie lo que este año es distinto: se avisa si el plan queda casi igual al anterior."
      trail={[{ label: `Traer de ${earlier.schoolYear}` }]}
    >
      {isUnwritten(plan.touched) ? (
        <Form
          action={bringFromLastYearAction}
          values={{ planId: id, parts: [...bringParts] }}
          page={page}
          draft={id}
          submit="Traer lo elegido"
          aside={<Anchor href={editHref(id)}>Volver sin traer nada</Anchor>}
        >
          <FormHidden name="planId" />
          <FormChecks
            name="parts"
            label="Qué traer"
            options={bringParts.map((value) => ({
              ...{ value, label: BRING_LABELS[value], hint: BRING_HINTS[value] },
            }))}
            required
          />
          <p className="mt-5">
            <Anchor href={planHref(earlier.id)}>Ver el plan de {earlier.schoolYear}</Anchor>
          </p>
        </Form>
      ) : (
        <Alert kind="info" announce="none">
          {NOT_EMPTY} <Anchor href={editHref(id)}>Seguir editando</Anchor>
        </Alert>
      )}
    </EditFrame>
  );
}
