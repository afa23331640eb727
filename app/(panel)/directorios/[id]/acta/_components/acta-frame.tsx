import type { ReactNode } from "react";
import { PanelFrame } from "@/components/frame/panel-frame";
import type { Actor } from "@/lib/access/actor";
import { actaHref } from "@/lib/meetings/minutes/labels";
import type { Meeting } from "@/lib/meetings/queries";
import { MeetingHeader } from "../../_components/meeting-header";

type ActaFrameProps = {
  actor: Actor;
  meeting: Meeting;
  title: string;
  lead?: ReactNode;
  children: ReactNode;
};

/** Around the pages below an acta: one purpose each, and the way back. */
export function ActaFrame({ actor, meeting, title, lead, children }: ActaFrameProps) {
  return (
    <PanelFrame actor={actor} current="meetings" at={meeting.ugel?.code ?? "region"}>
      <MeetingHeader
        {...{ actor, meeting, title, lead }}
        current="/acta"
        trail={[{ href: actaHref(meeting.id), label: "Acta" }, { label: title }]}
      />
      {children}
    </PanelFrame>
  );
}
