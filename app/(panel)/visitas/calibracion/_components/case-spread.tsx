import { Legend } from "@/components/charts/legend";
import { LevelBar } from "@/components/charts/level-bar";
import { type Tone, toneFill } from "@/components/charts/level-tones";
import type { Spread } from "@/lib/visits/calibration/spread/rules";

/** Tones of a scale of two, three or four levels. */
const TONES: Record<number, Tone[]> = { 2: [1, 4], 3: [1, 3, 4], 4: [1, 2, 3, 4] };

const labelsOf = ({ item }: Spread) => item.scale.options.map(({ label }) => label);

const levelsOf = (spread: Spread) => {
  const labels = labelsOf(spread);
  const tones = TONES[labels.length];
  return tones && labels.map((label, i) => ({ label, tone: tones[i] as Tone }));
};

const agreedLabel = ({ item, agreed }: Spread) =>
  item.scale.options.find(({ key }) => key === agreed)?.label ?? "Sin acuerdo";

function SpreadNote({ spread }: { spread: Spread }) {
  const { n, exact } = spread;
  return (
    <p className="mt-1 text-sm text-muted">
      Acordado: <b>{agreedLabel(spread)}</b>. {n > 0 && `Iguales: ${exact} de ${n}.`}
    </p>
  );
}

/** Items with the same scale, under one legend. */
function SpreadGroup({ spreads }: { spreads: Spread[] }) {
  const [first] = spreads;
  const levels = first && levelsOf(first);
  return (
    <div className="mt-5 first:mt-0">
      {levels && (
        <Legend
          items={levels.map(({ label, tone }) => ({
            label,
            swatch: (
              <rect
                {...{ x: 0.5, y: 0.5, width: 15, height: 15 }}
                className={`stroke-base-content ${toneFill[tone]}`}
              />
            ),
          }))}
        />
      )}
      <div className="mt-4 grid gap-y-5">
        {spreads.map((spread) => (
          <div key={spread.item.key} className="min-w-0">
            {levels && spread.n > 0 ? (
              <LevelBar label={spread.item.text} levels={levels} counts={spread.counts} />
            ) : (
              <p>
                <b className="block">{spread.item.text}</b>
                {labelsOf(spread)
                  .map((label, i) => `${label}: ${spread.counts[i]}`)
                  .join(" · ")}{" "}
                <span className="text-sm text-muted">n = {spread.n}</span>
              </p>
            )}
            <SpreadNote spread={spread} />
          </div>
        ))}
      </div>
    </div>
  );
}

/** How everybody scored each item of a case, beside what was agreed. */
export function CaseSpread({ spreads }: { spreads: Spread[] }) {
  const groups = Map.groupBy(spreads, (spread) => labelsOf(spread).join("|"));
  return (
    <>
      {[...groups].map(([key, group]) => (
        <SpreadGroup key={key} spreads={group} />
      ))}
    </>
  );
}
