import { notFound } from "next/navigation";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import { Tag } from "@/components/ui/tag";
import { shortDay } from "@/lib/dates/dates";
import { DRAFT_STATES, draftHref, guestsHref, previewHref, publishHref } from "@/lib/releases/drafts/labels";
import type { ReleaseDraft } from "@/lib/releases/drafts/queries";
import { publishingCrumbs } from "../../_components/crumbs";

type Part = "texts" | "preview" | "guests" | "publish";

const PARTS: { part: Part; label: string; href: (draftId: string) => string }[] = [
  { part: "texts", label: "Textos", href: draftHref },
  { part: "preview", label: "Vista previa", href: previewHref },
  { part: "guests", label: "Acceso previo", href: guestsHref },
  { part: "publish", label: "Publicar", href: publishHref },
];

type DraftHeaderProps = { draft: ReleaseDraft; current?: Part; title?: string; lead?: string };

/** A release that is prepared, on each of its pages. */
export function DraftHeader({ draft, current, title, lead }: DraftHeaderProps) {
  if (draft.state !== "draft" && current !== "texts") notFound();
  const tabs = PARTS.map(({ part, label, href }) => ({
    label,
    href: href(draft.id),
    current: part === current,
  }));
  const crumbs = publishingCrumbs(
    ...(title
      ? [{ href: draftHref(draft.id), label: draft.title }, { label: title }]
      : [{ label: draft.title }]),
  );
  return (
    <>
      {current === "preview" ? (
        // What is previewed has its own title.
        <Breadcrumbs items={crumbs} />
      ) : (
        <PageHeader
          breadcrumbs={crumbs}
          tag={<Tag kind={draft.state === "published" ? "done" : "later"}>{DRAFT_STATES[draft.state]}</Tag>}
          title={title ?? draft.title}
          lead={lead ?? `${draft.period}. Registros al ${shortDay(draft.cutoffOn)}.`}
        />
      )}
      {draft.state === "draft" && <Tabs label="Partes del borrador" tabs={tabs} />}
    </>
  );
}
