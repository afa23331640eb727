import { Anchor } from "@/components/ui/anchor";
import type { Actor } from "@/lib/access/actor";
import { CALIBRATION_PAGE } from "@/lib/visits/calibration/scoring/labels";
import { readsStandings } from "@/lib/visits/calibration/standings/policy";
import { readsPairs } from "@/lib/visits/drift/policy";

const LINKS = [
  { href: CALIBRATION_PAGE, label: "Mi calibración", may: () => true },
  { href: `${CALIBRATION_PAGE}/personas`, label: "Quién puede observar sin compañía", may: readsStandings },
  { href: `${CALIBRATION_PAGE}/dobles`, label: "Visitas dobles", may: readsPairs },
];

/** The other pages about calibration that the actor may open. */
export function CalibrationLinks({ actor, current }: { actor: Actor; current: string }) {
  const links = LINKS.filter(({ href, may }) => href !== current && may(actor));
  return (
    <ul className="flex flex-wrap gap-x-6 print:hidden">
      {links.map(({ href, label }) => (
        <li key={href}>
          <Anchor href={href} className="inline-flex min-h-11 items-center">
            {label}
          </Anchor>
        </li>
      ))}
    </ul>
  );
}
