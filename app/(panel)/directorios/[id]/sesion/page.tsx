import type { Metadata } from "next";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { ItemClock } from "@/components/meetings/session/item-clock";
import { SessionOutbox } from "@/components/meetings/session/session-outbox";
import { WaitingList } from "@/components/meetings/session/waiting-list";
import { Anchor } from "@/components/ui/anchor";
import { Columns } from "@/components/ui/columns";
import { EmptyState } from "@/components/ui/empty-state";
import { timeOf } from "@/lib/dates/dates";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { meetingHref } from "@/lib/meetings/labels";
import { isMinutable } from "@/lib/meetings/rules";
import { minutesTaken } from "@/lib/meetings/session/rules";
import { MeetingHeader } from "../_components/meeting-header";
import { AgendaProgress } from "./_components/agenda-progress";
import { ClosedSession } from "./_components/closed-session";
import { findSession } from "./_components/find-session";
import { ItemActs } from "./_components/item-acts";
import { ItemDesk } from "./_components/item-desk";
import { KeysHelp } from "./_components/keys-help";
import { Moves } from "./_components/moves";
import { Opening } from "./_components/opening";
import { OutOfRoom } from "./_components/out-of-room";
import { QuorumBar } from "./_components/quorum-bar";
import { SESSION_DONE } from "./_components/session-labels";
import { TakenAgreements } from "./_components/taken-agreements";

export const metadata: Metadata = { title: "Sesión" };

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export default async function SessionPage({ params, searchParams }: Props) {
  const { actor, session, now } = await findSession(params);
  const { punto, hecho } = await readSearch(searchParams);
  const { meeting, items } = session;
  const at = meeting.ugel?.code ?? "region";
  const header = { actor, meeting, current: "/sesion" } as const;
  const done = <DoneNotice done={hecho} sentences={SESSION_DONE} />;
  if (meeting.state === "convened")
    return (
      <PanelFrame {...{ actor, at }} current="meetings">
        <MeetingHeader {...header} />
        {done}
        <SessionOutbox {...{ personId: actor.personId, meetingId: meeting.id, itemId: null, writers: [] }}>
          <WaitingList />
          <Opening {...{ actor, session, now }} />
        </SessionOutbox>
      </PanelFrame>
    );
  if (!isMinutable(meeting.state))
    return (
      <PanelFrame {...{ actor, at }} current="meetings">
        <MeetingHeader {...header} />
        <EmptyState
          title="Esta reunión no tiene una sesión abierta"
          action={<Anchor href={meetingHref(meeting.id)}>Ver la reunión</Anchor>}
        >
          La sesión se abre el día de la reunión, después de enviar la convocatoria.
        </EmptyState>
      </PanelFrame>
    );
  const inSession = meeting.state === "in_session";
  const item =
    items.find(({ id }) => id === punto) ??
    items.find(({ state }) => state === "current") ??
    (inSession ? items.find(({ state }) => state === "pending") : undefined) ??
    null;
  const number = item ? items.indexOf(item) + 1 : 0;
  return (
    <PanelFrame {...{ actor, at }} current="meetings">
      <SessionOutbox
        key={item?.id}
        meetingId={meeting.id}
        personId={actor.personId}
        itemId={item?.id ?? null}
        writers={meeting.writers}
        open={
          inSession && item
            ? {
                ...{ title: meeting.title, number, itemTitle: item.title, itemId: item.id },
                version: String(item.said?.version ?? 0),
                ...{ deliberation: item.said?.deliberation ?? "", decision: item.said?.decision ?? "" },
              }
            : null
        }
      >
        <MeetingHeader
          {...header}
          state={
            inSession && meeting.openedAt ? `En sesión desde las ${timeOf(meeting.openedAt)}` : undefined
          }
          title={item ? `Punto ${number}: ${item.title}` : undefined}
          lead={
            item && (
              <>
                {item.why && `${item.why.replace(/\.?$/, ".")} `}
                {item.presenter && `Conduce ${item.presenter}. `}
                {item.state === "current" && item.startedAt && (
                  <ItemClock
                    key={item.id}
                    startedAt={item.startedAt.toISOString()}
                    planned={item.minutes}
                    taken={minutesTaken(item.startedAt, now)}
                  />
                )}
              </>
            )
          }
          actions={inSession && <ItemActs {...{ session, item, number }} />}
        />
        {done}
        <WaitingList />
        {inSession ? <QuorumBar session={session} /> : <ClosedSession session={session} />}
        <Columns
          main={
            <>
              {item && <ItemDesk {...{ session, item, now }} />}
              <TakenAgreements session={session} />
              <KeysHelp writing={Boolean(item)} />
            </>
          }
          aside={
            <>
              <AgendaProgress {...{ session, now }} shown={item?.id ?? null} />
              <OutOfRoom session={session} />
              <Moves session={session} />
            </>
          }
        />
      </SessionOutbox>
    </PanelFrame>
  );
}
