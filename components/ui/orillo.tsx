import { HUES, hueClass } from "./hue";

export type OrilloSegment = "on" | "off";

/** The selvedge: seven segments; the breadcrumb says in words what it says in colour. */
export function Orillo({ segments }: { segments: OrilloSegment[] }) {
  return (
    <div aria-hidden="true" className="grid h-1.5 grid-cols-7 gap-[3px]">
      {HUES.map((hue, index) => (
        <span
          key={hue}
          className={segments[index] === "on" ? `bg-(--hue) ${hueClass[hue]}` : "bg-base-300"}
        />
      ))}
    </div>
  );
}
