import { Menu as Lines, X } from "lucide";
import type { ReactNode } from "react";
import { Icon } from "./icon";

type MenuProps = { id?: string; label?: string; children: ReactNode };

/** A native popover: opens, closes on Esc or a tap outside, and returns focus without any script. */
export function Menu({ id = "menu", label = "Menú", children }: MenuProps) {
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        className="flex min-h-11 cursor-pointer items-center gap-2 rounded-field px-2 hover:bg-base-200 -mr-2"
      >
        <Icon of={Lines} />
        {label}
      </button>
      <div
        id={id}
        popover="auto"
        className="fixed inset-y-0 right-0 left-auto m-0 h-dvh max-h-none w-[min(22rem,100vw)] overflow-y-auto border-l-2 border-base-content bg-base-100 px-4 pb-8 text-base-content"
      >
        <div className="flex justify-end border-b border-base-300 py-2">
          <button
            type="button"
            popoverTarget={id}
            popoverTargetAction="hide"
            className="flex min-h-11 cursor-pointer items-center gap-2 rounded-field px-2 hover:bg-base-200"
          >
            <Icon of={X} />
            Cerrar
          </button>
        </div>
        {children}
      </div>
    </>
  );
}
