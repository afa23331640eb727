import { Path, Svg } from "@react-pdf/renderer";
import encodeQR from "qr";

/** The black modules of a QR as one drawing: a unit square each. */
function drawing(modules: boolean[][]): string {
  return modules
    .flatMap((row, y) => row.map((black, x) => (black ? `M${x} ${y}h1v1h-1z` : "")))
    .filter(Boolean)
    .join("");
}

/** An address as a QR, for whoever holds the paper and a phone. */
export function PaperQr({ address, size }: { address: string; size: number }) {
  const modules = encodeQR(address, "raw", { ecc: "medium", border: 1 });
  return (
    <Svg width={size} height={size} viewBox={`0 0 ${modules.length} ${modules.length}`}>
      <Path d={drawing(modules)} fill="#000" />
    </Svg>
  );
}
