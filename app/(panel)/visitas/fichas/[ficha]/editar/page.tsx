import { Eye, PencilLine, Plus, Send } from "lucide";
import type { Metadata } from "next";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { ButtonLink } from "@/components/ui/button";
import { Columns } from "@/components/ui/columns";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { RulePreview } from "@/components/visits/form-preview";
import { dayAndTime } from "@/lib/dates/dates";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { draftHref, formHref } from "@/lib/visits/forms/labels";
import { publishFaults } from "@/lib/visits/forms/publishing/rules";
import { itemsOf } from "@/lib/visits/forms/rules";
import { CONTRACT_LABELS, VISIT_KIND_LABELS } from "@/lib/visits/labels";
import { draftCrumbs } from "../../_components/form-crumbs";
import { DraftBlock } from "./_components/draft-block";
import { findDraft } from "./_components/find-draft";
import { Missing } from "./_components/missing";

export const metadata: Metadata = { title: "Borrador de una ficha" };

const DONE = {
  creada: "La ficha quedó creada. Revise sus bloques y sus ítems; nadie más la ve hasta que la publique.",
  version: "Este borrador parte de la versión en uso, que sigue igual hasta que publique esta.",
  guardado: "Quedó guardado.",
  bloque: "El bloque quedó guardado.",
  item: "El ítem quedó guardado.",
  orden: "Cambió el orden.",
  retirado: "Quedó retirado del borrador.",
  niveles: "Los niveles quedaron guardados.",
};

type Props = { params: Promise<{ ficha: string }>; searchParams: SearchParams };

export default async function DraftPage({ params, searchParams }: Props) {
  const { actor, form, draft, content, before, seen } = await findDraft(params);
  const { hecho } = await readSearch(searchParams);
  const faults = publishFaults(content);
  const numbers = new Map(itemsOf(content).map(({ item }, i) => [item.key, i + 1]));
  const href = (rest: string) => draftHref(form.id, rest);
  return (
    <PanelFrame actor={actor} current="visits" at={form.place.kind === "ugel" ? form.place.code : "region"}>
      <PageHeader
        breadcrumbs={draftCrumbs(form)}
        tag={
          <Tag kind="due" icon={PencilLine}>
            Borrador de la versión {draft.number}
          </Tag>
        }
        title={form.name}
        lead={
          before
            ? "Lo que cambie aquí no toca la versión en uso hasta que lo publique."
            : "Nadie más la ve hasta que la publique."
        }
        actions={
          <>
            <ButtonLink href={href("publicar")} variant="primary" icon={Send}>
              Revisar y publicar
            </ButtonLink>
            <ButtonLink href={href("vista")} icon={Eye}>
              Ver cómo queda
            </ButtonLink>
          </>
        }
      />
      <DoneNotice done={hecho} sentences={DONE} />
      <Columns
        main={
          <>
            <Section
              title="Para qué es"
              aside={
                <Anchor href={href("proposito")}>
                  Cambiar<span className="sr-only"> para qué es</span>
                </Anchor>
              }
            >
              <p>{content.purpose || <span className="text-muted">Todavía no se dice.</span>}</p>
            </Section>
            {content.blocks.map((block, i) => (
              <DraftBlock
                key={block.key}
                {...{ block, seen }}
                from={numbers.get(block.items[0]?.key ?? "") ?? 1}
                first={i === 0}
                last={i === content.blocks.length - 1}
              />
            ))}
            <Section title="Otro bloque">
              <p className="mb-3 text-muted">
                Un bloque junta ítems de un mismo tema, o los mismos ítems para varios docentes.
              </p>
              <ButtonLink href={href("bloques/nuevo")} icon={Plus}>
                Agregar un bloque
              </ButtonLink>
            </Section>
          </>
        }
        aside={
          <>
            <Section title="Para publicarla">
              <Missing formId={form.id} faults={faults} />
            </Section>
            <Section
              title="Nivel de la visita"
              aside={
                <Anchor href={href("niveles")}>
                  Cambiar<span className="sr-only"> los niveles</span>
                </Anchor>
              }
            >
              <RulePreview rule={content.rule} />
            </Section>
            <Section
              title="Alcance"
              aside={
                <Anchor href={`${formHref(form.id)}/datos`}>
                  Cambiar<span className="sr-only"> el nombre y el alcance</span>
                </Anchor>
              }
            >
              <p>
                {VISIT_KIND_LABELS[form.kind]}. {CONTRACT_LABELS[form.contract]}.
              </p>
              {!before && (
                <p className="mt-2">
                  <Anchor href={`${formHref(form.id)}/retirar`}>Retirar esta ficha</Anchor>
                </p>
              )}
              <p className="mt-2 text-sm text-muted">Guardado el {dayAndTime(draft.updatedAt)}.</p>
            </Section>
          </>
        }
      />
    </PanelFrame>
  );
}
