import { Path, Svg } from "@react-pdf/renderer";

const [WIDTH, HEIGHT] = [150, 60];

/** Points from 0 to 1000 both ways, in the size that they are printed with. */
const scaled = (path: string) =>
  path.replace(
    /(\d+) (\d+)/g,
    (_, x: string, y: string) =>
      `${((Number(x) * WIDTH) / 1000).toFixed(1)} ${((Number(y) * HEIGHT) / 1000).toFixed(1)}`,
  );

/** What a finger drew on the phone. */
export function SignatureDrawing({ path }: { path: string }) {
  return (
    <Svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      <Path d={scaled(path)} stroke="#000" strokeWidth={1.2} fill="none" />
    </Svg>
  );
}
