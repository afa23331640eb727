import { Search } from "lucide-react";
import { Button } from "./button";
import { Icon } from "./icon";

export type SearchBoxProps = { action: string; name: string; label: string };

/** A plain GET form in a popover, so that it searches without scripts. */
export function SearchBox({ action, name, label }: SearchBoxProps) {
  return (
    <search>
      <button
        type="button"
        popoverTarget="buscador"
        className="flex size-11 cursor-pointer items-center justify-center rounded-field hover:bg-base-200"
      >
        <Icon of={Search} />
        <span className="sr-only">{label}</span>
      </button>
      <div
        id="buscador"
        popover="auto"
        className="fixed inset-x-0 top-0 bottom-auto m-0 w-full max-w-none border-b-2 border-base-content bg-base-100 py-6 text-base-content"
      >
        <form action={action} className="wrap flex flex-wrap items-end gap-3">
          <div className="flex-1 basis-64">
            <label htmlFor="buscador-campo" className="mb-1 block font-semibold">
              {label}
            </label>
            <input id="buscador-campo" type="search" name={name} autoFocus className="input control" />
          </div>
          <Button variant="primary">Buscar</Button>
        </form>
      </div>
    </search>
  );
}
