import { X } from "lucide";
import type { ReactNode } from "react";
import { Icon } from "./icon";

type DialogProps = { id: string; title: string; children: ReactNode };

/** Opened by a `DialogLink`; Esc, «Cerrar» and a tap outside close it without any script of ours. */
export function Dialog({ id, title, children }: DialogProps) {
  return (
    <dialog
      id={id}
      aria-labelledby={`${id}-titulo`}
      {...{ closedby: "any" }}
      className="m-auto max-h-[calc(100dvh-2rem)] w-[min(36rem,calc(100vw-2rem))] overflow-y-auto border-t-4 border-base-content bg-base-100 px-4 pt-2 pb-5 text-base-content sm:px-6 sm:pb-6"
    >
      <form method="dialog" className="-mr-2 flex items-center justify-between gap-4">
        <h2 id={`${id}-titulo`}>{title}</h2>
        <button
          type="submit"
          className="flex min-h-11 cursor-pointer items-center gap-2 rounded-field px-2 hover:bg-base-200"
        >
          <Icon of={X} />
          Cerrar
        </button>
      </form>
      <div className="mt-2">{children}</div>
    </dialog>
  );
}
