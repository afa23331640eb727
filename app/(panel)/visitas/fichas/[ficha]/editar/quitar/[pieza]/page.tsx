import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FormHidden } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { Anchor } from "@/components/ui/anchor";
import { withdrawPieceAction } from "@/lib/visits/forms/drafting/actions";
import { draftHref, itemsLabel } from "@/lib/visits/forms/labels";
import { itemsOf } from "@/lib/visits/forms/rules";
import { DraftFrame } from "../../_components/draft-frame";
import { findDraft } from "../../_components/find-draft";

export const metadata: Metadata = { title: "Retirar del borrador" };

type Props = { params: Promise<{ ficha: string; pieza: string }> };

export default async function WithdrawPiecePage({ params }: Props) {
  const { actor, form, content, before, seen } = await findDraft(params);
  const { pieza: key } = await params;
  const block = content.blocks.find((one) => one.key === key);
  const item = itemsOf(content).find((one) => one.item.key === key)?.item;
  const name = block?.title ?? item?.text ?? notFound();
  const with_ = block && block.items.length > 0 ? ` con sus ${itemsLabel(block.items.length)}` : "";
  return (
    <DraftFrame
      {...{ actor, form }}
      trail={{ label: "Retirar" }}
      title={block ? `Retirar el bloque «${name}»${with_}` : `Retirar el ítem «${name}»`}
      lead={
        before
          ? "Sale de este borrador. La versión en uso y las visitas ya hechas lo conservan."
          : "Sale de este borrador y no se puede recuperar: habría que escribirlo otra vez."
      }
    >
      <Form
        action={withdrawPieceAction}
        values={{ ...seen, key }}
        page={draftHref(form.id, `quitar/${key}`)}
        submit={block ? "Retirar el bloque" : "Retirar el ítem"}
        variant="danger"
        aside={<Anchor href={`${draftHref(form.id)}#${key}`}>Volver sin retirarlo</Anchor>}
      >
        {["formId", "version", "key"].map((field) => (
          <FormHidden key={field} name={field} />
        ))}
      </Form>
    </DraftFrame>
  );
}
