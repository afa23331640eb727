import type { ReactNode } from "react";
import { PanelFrame } from "@/components/frame/panel-frame";
import type { Actor } from "@/lib/access/actor";
import type { Visit } from "@/lib/visits/queries";
import { VisitHeader } from "./visit-header";

type VisitFrameProps = { actor: Actor; visit: Visit; title: string; lead: ReactNode; children: ReactNode };

/** A page below the one of a visit. */
export function VisitFrame({ actor, visit, title, lead, children }: VisitFrameProps) {
  return (
    <PanelFrame actor={actor} current="visits" at={visit.ugel.code}>
      <VisitHeader {...{ visit, title, lead }} trail={[{ label: title }]} />
      {children}
    </PanelFrame>
  );
}
