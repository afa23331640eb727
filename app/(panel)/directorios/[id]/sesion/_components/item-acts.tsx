import { MarkButton } from "@/components/meetings/session/mark-button";
import { ButtonLink } from "@/components/ui/button";
import { endItemAction, startItemAction } from "@/lib/meetings/minuting/actions";
import { mayStart } from "@/lib/meetings/minuting/rules";
import { closeHref, sessionHref } from "@/lib/meetings/session/labels";
import type { MinutedItem, Session } from "@/lib/meetings/session/queries";

type ItemActsProps = { session: Session; item: MinutedItem | null; number: number };

/** Beginning and ending the item that is shown; when nothing is left to treat, closing the session. */
export function ItemActs({ session: { meeting, items }, item, number }: ItemActsProps) {
  const page = sessionHref(meeting.id);
  const isFree = !items.some(({ state }) => state === "current");
  const isDone = isFree && !items.some(({ state }) => state === "pending");
  return (
    <>
      {item?.state === "current" && (
        <MarkButton
          key="end"
          action={endItemAction}
          kind="end"
          fields={{ itemId: item.id }}
          page={page}
          telling={`Terminó el punto ${number}`}
          icon="check"
          accessKey="t"
        >
          Terminar el punto {number}
        </MarkButton>
      )}
      {item && isFree && mayStart(item.state) && (
        <MarkButton
          key="start"
          action={startItemAction}
          kind="start"
          fields={{ itemId: item.id }}
          page={page}
          telling={`Empezó el punto ${number}`}
          variant={item.state === "pending" ? "primary" : "outline"}
          icon="play"
          accessKey="t"
        >
          {item.state === "pending" ? `Empezar el punto ${number}` : `Volver al punto ${number}`}
        </MarkButton>
      )}
      {isFree && (
        <ButtonLink href={closeHref(meeting.id)} variant={isDone ? "primary" : "outline"}>
          Cerrar la sesión
        </ButtonLink>
      )}
    </>
  );
}
