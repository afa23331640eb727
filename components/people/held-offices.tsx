import { Anchor } from "@/components/ui/anchor";
import type { PlaceKind } from "@/db/values";
import { roleLabel } from "@/lib/access/roles";
import { shortDay } from "@/lib/dates/dates";
import { placeHref, placeShortLabel } from "@/lib/networks/labels";
import type { HeldOffice } from "@/lib/people/queries";

const SHOWN = 3;
const hasPage = (kind: PlaceKind) => kind !== "school";

/** The offices that someone holds today, or held: the first ones, and how many more. */
export function HeldOffices({ offices, past = false }: { offices: HeldOffice[]; past?: boolean }) {
  if (offices.length === 0) return <span className="text-muted">Sin cargo vigente</span>;
  const more = offices.length - SHOWN;
  return (
    <ul>
      {offices
        .slice(0, SHOWN)
        .map(({ role, placeKind: kind, placeCode: code, placeName: name, ...office }) => {
          const label = placeShortLabel({ kind, code, name });
          return (
            <li key={`${role} ${code} ${office.endsOn}`}>
              {roleLabel(role)},{" "}
              {hasPage(kind) ? <Anchor href={placeHref({ kind, code })}>{label}</Anchor> : label}
              {office.school && `, IE ${office.school}`}
              {past && office.endsOn && (
                <span className="text-sm text-muted"> hasta el {shortDay(office.endsOn)}</span>
              )}
            </li>
          );
        })}
      {more > 0 && <li className="text-sm text-muted">y {more} más</li>}
    </ul>
  );
}
