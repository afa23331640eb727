"use client";

import { Search, X } from "lucide";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Anchor } from "./anchor";
import { Button } from "./button";
import { Icon } from "./icon";
import { opensWithSlash, setOpensWithSlash } from "./slash-key";
import { useLiveSearch } from "./use-live-search";

export type SearchBoxProps = {
  action: string;
  name: string;
  label: string;
  /** What answers while one types; without it, or without scripts, it is a plain form. */
  results?: string;
};

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches("input, textarea, select, [role=textbox]"));

/**
 * A plain GET form in a native popover, so that it searches without scripts. With them the same element is a modal
 * dialog that fills while one types: Ctrl-K and «/» open it, the arrows go through what was found.
 */
export function SearchBox({ action, name, label, results: address }: SearchBoxProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const slash = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const results = useLiveSearch(address, name, text);

  const open = () => {
    const box = dialog.current;
    if (!box || box.open) return;
    if (box.matches(":popover-open")) box.hidePopover();
    if (slash.current) slash.current.checked = opensWithSlash();
    box.showModal();
    field.current?.select();
  };

  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      const plain = !(event.ctrlKey || event.metaKey || event.altKey);
      const isShortcut = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k";
      const isSlash = plain && event.key === "/" && !isTyping(event.target) && opensWithSlash();
      if (!isShortcut && !isSlash) return;
      event.preventDefault();
      open();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  });

  const walk = (event: KeyboardEvent<HTMLDialogElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.target === slash.current) return;
    const stops = [...event.currentTarget.querySelectorAll<HTMLElement>("[type=search], [data-hit] a")];
    const at = stops.findIndex((stop) => stop.contains(document.activeElement));
    event.preventDefault();
    stops[Math.max(0, Math.min(stops.length - 1, at + step))]?.focus();
  };

  return (
    <search>
      <button
        type="button"
        popoverTarget="buscador"
        aria-keyshortcuts="Control+K"
        onClick={(event) => {
          event.preventDefault();
          open();
        }}
        className="flex size-11 cursor-pointer items-center justify-center rounded-field hover:bg-base-200"
      >
        <Icon of={Search} />
        <span className="sr-only">{label}</span>
      </button>
      <dialog
        ref={dialog}
        id="buscador"
        popover="auto"
        aria-label={label}
        {...{ closedby: "any" }}
        onKeyDown={walk}
        className="fixed inset-x-0 top-0 bottom-auto m-0 max-h-dvh w-full max-w-none overflow-y-auto border-b-2 border-base-content bg-base-100 pt-3 pb-6 text-base-content"
      >
        <div className="wrap">
          <div className="-mr-2 flex justify-end">
            <button
              type="button"
              popoverTarget="buscador"
              popoverTargetAction="hide"
              onClick={() => dialog.current?.close()}
              className="flex min-h-11 cursor-pointer items-center gap-2 rounded-field px-2 hover:bg-base-200"
            >
              <Icon of={X} />
              Cerrar
            </button>
          </div>
          <form action={action} className="flex flex-wrap items-end gap-3">
            <div className="flex-1 basis-64">
              <label htmlFor="buscador-campo" className="mb-1 block font-semibold">
                {label}
              </label>
              <input
                ref={field}
                id="buscador-campo"
                type="search"
                name={name}
                autoFocus
                autoComplete="off"
                maxLength={1000}
                aria-describedby={address && "buscador-cuantos"}
                onChange={(event) => setText(event.target.value)}
                className="input control"
              />
            </div>
            <Button variant="primary">Buscar</Button>
          </form>
          {address && (
            <>
              <p id="buscador-cuantos" role="status" className="mt-3 text-sm text-muted">
                {results.summary}
              </p>
              {results.groups.map((group) => (
                <section key={group.title} data-hit className="mt-4 border-t-2 border-base-content pt-2">
                  <h2 className="text-base">{group.title}</h2>
                  <ul>
                    {group.rows.map((row) => (
                      <li key={row.href} className="border-b border-base-300 py-2 last:border-b-0">
                        <Anchor
                          href={row.href}
                          className="font-semibold"
                          onClick={() => dialog.current?.close()}
                        >
                          {row.title}
                        </Anchor>
                        {row.detail && <span className="block text-sm text-muted">{row.detail}</span>}
                      </li>
                    ))}
                  </ul>
                  {group.all && (
                    <Anchor
                      href={group.all}
                      className="inline-flex min-h-11 items-center text-sm"
                      onClick={() => dialog.current?.close()}
                    >
                      Ver todo lo encontrado en {group.title}
                    </Anchor>
                  )}
                </section>
              ))}
              <p className="mt-4 text-sm text-muted max-lg:hidden">
                Ctrl y K abren este buscador en cualquier página; las flechas recorren lo encontrado.
              </p>
              <label className="mt-1 flex min-h-11 w-fit items-center gap-2 text-sm max-lg:hidden">
                <input
                  ref={slash}
                  type="checkbox"
                  defaultChecked
                  className="checkbox"
                  onChange={(event) => setOpensWithSlash(event.target.checked)}
                />
                Abrirlo también con la tecla «/»
              </label>
            </>
          )}
        </div>
      </dialog>
    </search>
  );
}
