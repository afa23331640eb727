export type YearState = "done" | "planned" | "late";

/** 13 px around its own centre: filled, outlined, or outlined in red with its sign. */
export function YearMark({ state }: { state: YearState }) {
  const edge =
    state === "late"
      ? "fill-base-100 stroke-error"
      : `stroke-base-content ${state === "done" ? "fill-base-content" : "fill-base-100"}`;
  return (
    <>
      <rect x={-5.75} y={-5.75} width={11.5} height={11.5} className={`stroke-[1.5px] ${edge}`} />
      {state === "late" && (
        <text y={4.5} textAnchor="middle" className="fill-error text-[0.8125rem] font-bold">
          !
        </text>
      )}
    </>
  );
}
