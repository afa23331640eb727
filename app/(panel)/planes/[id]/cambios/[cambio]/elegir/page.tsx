import type { Metadata } from "next";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Row, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import {
  changeHref,
  changesHref,
  changeTitle,
  chooseHref,
  proposeHref,
  standHref,
} from "@/lib/plans/changes/labels";
import { type ChangeableKind, changeableKinds } from "@/lib/plans/changes/rules";
import { ROW_WORDS } from "@/lib/plans/editing/labels";
import { CHANGE_ACT_LABELS } from "@/lib/plans/labels";
import { PlanHeader } from "../../../_components/plan-header";
import { findDraftChange, kindAsked } from "../../_components/find-change";

export const metadata: Metadata = { title: "Elegir qué cambia del plan" };

const KIND_TITLES: Record<ChangeableKind, string> = {
  activity: "Actividades",
  target: "Metas",
  objective: "Objetivos",
  problem: "Problemas",
  text: "Textos",
};

type Found = Awaited<ReturnType<typeof findDraftChange>>;
type Choice = {
  id: string;
  title: string;
  /** Already in the request. */
  asked: string | null;
  links: { href: string; label: string }[];
};

/** The sections of words, each with what may be done with it. */
function textChoices({ plan, change, rows }: Found): Choice[] {
  return plan.template.sections
    .filter(({ part }) => part === "text")
    .map(({ key, title }) => {
      const text = plan.texts.find(({ section }) => section === key);
      const touch = rows.find(({ rowKind, after }) => rowKind === "text" && after?.section === key);
      const rowId = touch?.rowId ?? text?.id;
      const href = proposeHref(plan.id, change.id, { kind: "text", rowId, section: key });
      return {
        ...{ id: key, title, asked: touch ? CHANGE_ACT_LABELS[touch.act] : null },
        links: touch ? [] : [{ href, label: text ? "Cambiar" : "Escribir" }],
      };
    });
}

/** The rows of a kind, those that were withdrawn last, each with what may be asked of it. */
function rowChoices({ plan, change, rows, choices }: Found, kind: ChangeableKind): Choice[] {
  return choices.map(({ id, title, withdrawnAt }) => {
    const touch = rows.find(({ rowId }) => rowId === id);
    const at = { kind, rowId: id };
    const stand = standHref(plan.id, change.id, at);
    const links = withdrawnAt
      ? [{ href: stand, label: "Reponer" }]
      : [
          { href: proposeHref(plan.id, change.id, at), label: "Cambiar" },
          { href: stand, label: "Retirar" },
        ];
    const asked = touch ? CHANGE_ACT_LABELS[touch.act] : withdrawnAt ? "Retirada del plan" : null;
    return { id, title, links: touch ? [] : links, asked };
  });
}

type Props = { params: Promise<{ id: string; cambio: string }>; searchParams: SearchParams };

export default async function ChooseRowPage({ params, searchParams }: Props) {
  const { clase } = await readSearch(searchParams);
  const kind = kindAsked(clase);
  const found = await findDraftChange(params, kind);
  const { actor, plan, change } = found;
  const choices = kind === "text" ? textChoices(found) : rowChoices(found, kind);
  return (
    <PanelFrame actor={actor} current="plans" at={plan.ugel.code}>
      <PlanHeader
        {...{ actor, plan }}
        current="/cambios"
        title="Qué cambia"
        lead="Elija una fila del plan para cambiarla o retirarla, o agregue una nueva."
        trail={[
          { href: changesHref(plan.id), label: "Cambios" },
          { href: changeHref(plan.id, change.id), label: changeTitle(change.number) },
          { label: "Qué cambia" },
        ]}
        actions={
          kind !== "text" && (
            <ButtonLink href={proposeHref(plan.id, change.id, { kind })}>{ROW_WORDS[kind].add}</ButtonLink>
          )
        }
      />
      <nav aria-label="Qué parte del plan" className="flex flex-wrap gap-x-6">
        {changeableKinds.map((one) => (
          <Anchor
            key={one}
            href={chooseHref(plan.id, change.id, one)}
            aria-current={one === kind ? "page" : undefined}
            className={`inline-flex min-h-11 items-center ${one === kind ? "font-semibold text-base-content" : ""}`}
          >
            {KIND_TITLES[one]}
          </Anchor>
        ))}
      </nav>
      <Section title={KIND_TITLES[kind]} aside={choices.length || undefined}>
        {choices.length === 0 ? (
          <EmptyState
            title={kind === "text" ? "El plan no tiene secciones de texto" : ROW_WORDS[kind].none}
          />
        ) : (
          <RowList label={KIND_TITLES[kind]}>
            {choices.map(({ id, title, asked, links }) => (
              <Row
                key={id}
                title={title}
                status={asked && <Status kind="info">{asked}</Status>}
                detail={
                  links.length > 0 && (
                    <span className="flex flex-wrap gap-x-5">
                      {links.map(({ href, label }) => (
                        <Anchor
                          key={href}
                          href={href}
                          className="inline-flex min-h-11 items-center sm:min-h-8"
                        >
                          {label}
                          <span className="sr-only">: {title}</span>
                        </Anchor>
                      ))}
                    </span>
                  )
                }
              />
            ))}
          </RowList>
        )}
      </Section>
      <p className="mt-8">
        <Anchor href={changeHref(plan.id, change.id)}>Volver al pedido</Anchor>
      </p>
    </PanelFrame>
  );
}
