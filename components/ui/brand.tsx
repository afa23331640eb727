import { Anchor } from "./anchor";
import { Mark } from "./mark";

export type BrandProps = { href: string; subtitle?: string[] };

export function Brand({ href, subtitle = [] }: BrandProps) {
  return (
    <div className="flex items-center">
      <Anchor
        href={href}
        className="flex min-h-11 items-center gap-2.5 font-display text-h2 text-base-content no-underline"
      >
        <Mark />
        Ayni
      </Anchor>
      {subtitle.length > 0 && (
        <p className="ml-2.5 hidden border-l border-line pl-3 text-sm leading-[1.2] text-muted sm:max-lg:block xl:block">
          {subtitle.map((line) => (
            <span key={line} className="block">
              {line}
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
