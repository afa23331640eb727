"use client";

import {
  type DragEvent,
  type ReactNode,
  useActionState,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { Alert } from "@/components/ui/alert";
import { formState } from "@/lib/forms/form-state";
import { moveItemAction } from "@/lib/meetings/agenda/actions";

const never = () => () => {};
const rowOf = (event: DragEvent) =>
  event.target instanceof Element ? event.target.closest<HTMLElement>("li[data-place]") : null;

/** Rows that are dragged by their grip to another place. What the grip does, «Subir» and «Bajar» do too. */
export function AgendaOrder({ meetingId, children }: { meetingId: string; children: ReactNode }) {
  const [state, send] = useActionState(moveItemAction, formState());
  const form = useRef<HTMLFormElement>(null);
  const dragged = useRef<HTMLElement | null>(null);
  const [over, setOver] = useState<HTMLElement | null>(null);
  const runs = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const mark = (row: HTMLElement | null) => {
    if (row === over) return;
    over?.removeAttribute("data-over");
    row?.setAttribute("data-over", "");
    setOver(row);
  };
  const end = () => {
    mark(null);
    dragged.current = null;
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: each row has its own buttons for the same.
    <div
      className={runs ? "group/order scripted" : ""}
      onDragStart={(event) => {
        const row = rowOf(event);
        if (!(event.target instanceof Element && event.target.closest("[data-grip]")) || !row) return;
        dragged.current = row;
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", row.id);
        event.dataTransfer.setDragImage(row, 8, 8);
      }}
      onDragOver={(event) => {
        const row = dragged.current && rowOf(event);
        if (!row) return;
        event.preventDefault();
        mark(row === dragged.current ? null : row);
      }}
      onDragEnd={end}
      onDrop={(event) => {
        const [from, to] = [dragged.current, rowOf(event)];
        end();
        if (!from || !to || from === to || !form.current) return;
        event.preventDefault();
        const { elements } = form.current;
        (elements.namedItem("itemId") as HTMLInputElement).value = from.id.replace("punto-", "");
        (elements.namedItem("to") as HTMLInputElement).value = to.dataset.place ?? "";
        form.current.requestSubmit();
      }}
    >
      {state.message && <Alert kind="late">{state.message}</Alert>}
      <form action={send} ref={form} hidden>
        <input type="hidden" name="meetingId" value={meetingId} />
        <input type="hidden" name="itemId" defaultValue="" />
        <input type="hidden" name="to" defaultValue="" />
      </form>
      {children}
    </div>
  );
}
