import type { ReactNode } from "react";
import { Anchor } from "./anchor";
import { type Hue, hueClass } from "./hue";

type PersonProps = { name: string; detail?: ReactNode; href?: string; hue?: Hue };

/** First letters of the first name and of the first surname written after it. */
function initials(name: string): string {
  const [first = "", second = ""] = name.split(/\s+/);
  return `${first.charAt(0)}${second.charAt(0)}`.toLocaleUpperCase("es-PE");
}

/** A square of cloth with the initials, edged in the hue of the place; the name is always beside it. */
export function Person({ name, detail, href, hue }: PersonProps) {
  const cloth = hue ? `hue-tint border-(--hue) ${hueClass[hue]}` : "border-line bg-base-200";
  return (
    <div className="flex min-h-11 items-center gap-3 py-1">
      <span
        aria-hidden="true"
        className={`flex size-10 flex-none items-center justify-center border-l-[6px] font-display text-xs font-semibold ${cloth}`}
      >
        {initials(name)}
      </span>
      <div className="min-w-0">
        <p className="font-semibold">{href ? <Anchor href={href}>{name}</Anchor> : name}</p>
        {detail && <p className="text-sm text-muted">{detail}</p>}
      </div>
    </div>
  );
}
