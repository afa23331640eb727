/** A QR as large as there is room for: black on white in any look, for cameras. */
export function QrDrawing({ modules, label }: { modules: boolean[][]; label: string }) {
  const size = modules.length;
  const drawing = modules
    .flatMap((row, y) => row.map((black, x) => (black ? `M${x} ${y}h1v1h-1z` : "")))
    .filter(Boolean)
    .join("");
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      className="h-auto max-h-[70dvh] w-full max-w-[70dvh]"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={drawing} fill="#000" />
    </svg>
  );
}
