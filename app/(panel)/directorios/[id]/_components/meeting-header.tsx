import type { ReactNode } from "react";
import { MEETING_TAGS } from "@/components/meetings/state-tags";
import type { Crumb } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import { Tag } from "@/components/ui/tag";
import type { Actor } from "@/lib/access/actor";
import { MEETING_STATE_LABELS, meetingHref, whenAndWhere } from "@/lib/meetings/labels";
import { canPrepareMeeting } from "@/lib/meetings/policy";
import type { Meeting } from "@/lib/meetings/queries";
import { isMinutable, wasHeld } from "@/lib/meetings/rules";
import { placeHref, placeShortLabel } from "@/lib/networks/labels";

type MeetingTab = { path: string; label: string; may?: (actor: Actor, meeting: Meeting) => boolean };

/** The pages of a meeting, for whoever may open each. A new page of a meeting is announced here. */
const MEETING_TABS = [
  { path: "", label: "Agenda" },
  { path: "/convocados", label: "Convocados" },
  {
    path: "/sesion",
    label: "Sesión",
    may: (actor, meeting) =>
      (meeting.state === "convened" || isMinutable(meeting.state)) && canPrepareMeeting(actor, meeting),
  },
  { path: "/acta", label: "Acta", may: (_, { state }) => wasHeld(state) },
] as const satisfies MeetingTab[];

type MeetingHeaderProps = {
  actor: Actor;
  meeting: Meeting;
  current: (typeof MEETING_TABS)[number]["path"];
  /** Instead of its day, hours and venue. */
  lead?: ReactNode;
  /** Below the meeting: what is looked at. */
  trail?: Crumb[];
  title?: string;
  /** Instead of the name of its state. */
  state?: string;
  actions?: ReactNode;
};

/** Over every page of a meeting: where it stands, its state and its other pages. */
export function MeetingHeader({
  actor,
  meeting,
  current,
  lead,
  trail = [],
  title,
  state,
  actions,
}: MeetingHeaderProps) {
  const { kind, icon } = MEETING_TAGS[meeting.state];
  const href = meetingHref(meeting.id);
  const places = [meeting.ugel, meeting.place].filter(
    (place, i, all) => place && place.kind !== "region" && all.findIndex((x) => x?.path === place.path) === i,
  );
  const name = meeting.title.split(",", 1)[0] ?? meeting.title;
  const tabs = MEETING_TABS.filter((tab: MeetingTab) => tab.may?.(actor, meeting) ?? true);
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { href: "/region", label: meeting.region.name },
          ...places.flatMap((place) =>
            place ? [{ href: placeHref(place), label: placeShortLabel(place) }] : [],
          ),
          { href: "/directorios", label: "Directorios" },
          trail.length > 0 ? { href, label: name } : { label: name },
          ...trail,
        ]}
        tag={
          <Tag kind={kind} icon={icon}>
            {state ?? MEETING_STATE_LABELS[meeting.state]}
          </Tag>
        }
        title={title ?? meeting.title}
        lead={lead ?? whenAndWhere(meeting)}
        actions={actions}
      />
      {tabs.length > 1 && (
        <Tabs
          label="Páginas de la reunión"
          tabs={tabs.map(({ path, label }) => ({ href: `${href}${path}`, label, current: path === current }))}
        />
      )}
    </>
  );
}
