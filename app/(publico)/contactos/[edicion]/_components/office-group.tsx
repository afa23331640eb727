import { HueLabel } from "@/components/ui/hue";
import { ugelHue } from "@/lib/networks/rules";
import { groupTitle } from "@/lib/releases/contacts/labels";
import type { ContactGroup } from "@/lib/releases/contacts/schema";
import { OfficeLines } from "./office-lines";

const list = new Intl.ListFormat("es", { type: "conjunction" });

/** A place with the districts that it serves and its offices; a UGEL wears its hue beside its number. */
export function OfficeGroup({ group, region }: { group: ContactGroup; region: string }) {
  const { code, seat, districts, offices } = group;
  const anchor = code === null ? "region" : `ugel-${code}`;
  return (
    <section
      id={anchor}
      aria-labelledby={`${anchor}-titulo`}
      className="mt-9 break-inside-avoid border-t-2 border-base-content pt-3 first:mt-0 sm:mt-11 print:mt-5"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={`${anchor}-titulo`}>
          {code === null ? (
            groupTitle(code, region)
          ) : (
            <HueLabel hue={ugelHue(code)}>{groupTitle(code, region)}</HueLabel>
          )}
        </h2>
        {seat && <p className="text-sm text-muted">Sede en {seat}</p>}
      </div>
      {districts.length > 0 && (
        <p className="mt-1.5 max-w-[44rem] text-pretty">
          <span className="text-muted">
            {districts.length === 1 ? "Atiende el distrito de" : `Atiende ${districts.length} distritos:`}
          </span>{" "}
          {list.format(districts)}.
        </p>
      )}
      {offices.length > 0 ? (
        <ul className="mt-3 grid gap-x-16 sm:grid-cols-2 print:grid-cols-2">
          {offices.map((office) => (
            <OfficeLines key={office.id} office={office} />
          ))}
        </ul>
      ) : (
        <p className="mt-3 text-muted">Todavía no publica sus oficinas.</p>
      )}
    </section>
  );
}
