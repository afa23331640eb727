import { type Tone, toneFill } from "@/components/charts/level-tones";

const TONES: Record<number, Tone[]> = { 1: [4], 2: [1, 4], 3: [1, 3, 4], 4: [1, 2, 3, 4] };
const [SIDE, STEP] = [14, 18];

/** Where an answer stands among those of its scale, from the lowest: the words beside it say the same. */
export function LevelMark({ index, of }: { index: number; of: number }) {
  const tones = TONES[of] ?? [];
  const places = Array.from({ length: of }, (_, i) => i * STEP + 1);
  return (
    <svg
      aria-hidden="true"
      width={of * STEP - 4}
      height={SIDE + 2}
      className="inline-block flex-none overflow-visible align-[-0.12em]"
    >
      {places.map((x, i) => (
        <rect
          key={x}
          {...{ x, y: 1, width: SIDE, height: SIDE }}
          className={i === index ? `stroke-base-content ${toneFill[tones[i] ?? 4]}` : "fill-none stroke-line"}
        />
      ))}
    </svg>
  );
}
