import type { ReactNode } from "react";
import { PanelFrame } from "@/components/frame/panel-frame";
import type { Crumb } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/access/actor";
import type { Form } from "@/lib/visits/forms/queries";
import { draftCrumbs } from "../../../_components/form-crumbs";

type DraftFrameProps = {
  actor: Actor;
  form: Form;
  trail: Crumb;
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
};

/** Around each page that edits a piece of a draft. */
export const DraftFrame = ({ actor, form, trail, children, ...header }: DraftFrameProps) => (
  <PanelFrame actor={actor} current="visits" at={form.place.kind === "ugel" ? form.place.code : "region"}>
    <PageHeader breadcrumbs={draftCrumbs(form, trail)} {...header} />
    {children}
  </PanelFrame>
);
