import { Anchor } from "@/components/ui/anchor";

/** What may be done at a place, one link below the other; what is refused is not there. */
export function ActList({ label, acts }: { label: string; acts: { href: string; label: string }[] }) {
  return (
    <ul aria-label={label}>
      {acts.map((act) => (
        <li key={act.href}>
          <Anchor href={act.href} className="inline-flex min-h-11 items-center">
            {act.label}
          </Anchor>
        </li>
      ))}
    </ul>
  );
}
