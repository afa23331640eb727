const CELLS = [0, 1, 2].flatMap((row) => [0, 1, 2].map((col) => ({ row, col, up: (row + col) % 2 === 0 })));

/** The woven mark: upright añil over lying qolle, in nine cells. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg viewBox="0 0 27 27" width={size} height={size} aria-hidden="true" className="flex-none">
      {CELLS.map(({ row, col, up }) => (
        <rect
          key={`${row}${col}`}
          x={col * 9 + (up ? 1.8 : -0.1)}
          y={row * 9 + (up ? -0.1 : 1.8)}
          width={up ? 5.4 : 9.2}
          height={up ? 9.2 : 5.4}
          rx={0.8}
          className={up ? "fill-primary" : "fill-accent"}
        />
      ))}
    </svg>
  );
}
