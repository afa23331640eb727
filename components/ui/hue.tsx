import type { ReactNode } from "react";

export type Hue = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const HUES = [1, 2, 3, 4, 5, 6, 7] as const satisfies Hue[];

/** Sets `--hue` for what stands inside; written out because Tailwind reads classes, not code. */
export const hueClass: Record<Hue, string> = {
  1: "hue-1",
  2: "hue-2",
  3: "hue-3",
  4: "hue-4",
  5: "hue-5",
  6: "hue-6",
  7: "hue-7",
};

/** A 6 px bar of the hue beside the words it never replaces. */
export function HueLabel({ hue, children }: { hue: Hue; children: ReactNode }) {
  return (
    <span className={`inline-flex items-baseline gap-2 ${hueClass[hue]}`}>
      <span aria-hidden="true" className="my-0.5 w-1.5 flex-none self-stretch bg-(--hue)" />
      <span>{children}</span>
    </span>
  );
}
