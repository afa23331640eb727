/** A level of a paper's scale; its rank is its position, from the lowest. */
export type Level = { name: string; code: string; cut: number | null };
type Range = { min: number | null; max: number | null };

/** Two names or codes that a file could not tell apart: «Sí» and «si». */
export const plainCode = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^0+(?=\d)|[.,]0+$/g, "");

type Fault = { level: number; field: "name" | "code" | "cut"; message: string };

/** What is wrong with a scale, level by level; nothing when every measure has one level and every code one rank. */
export function scaleFaults(levels: readonly Level[], { min, max }: Range): Fault[] {
  const faults: Fault[] = [];
  const say = (level: number, field: Fault["field"], message: string) =>
    faults.push({ level, field, message });
  const cuts = levels.slice(1).filter(({ cut }) => cut !== null).length;
  levels.forEach((level, i) => {
    for (const field of ["code", "name"] as const) {
      const own = plainCode(level[field]);
      const same = levels.findIndex((other) => [other.code, other.name].map(plainCode).includes(own));
      if (same >= 0 && same < i) say(i, field, `Otro nivel ya usa «${level[field]}».`);
    }
    if (i === 0) {
      if (level.cut !== null)
        say(i, "cut", "El nivel más bajo empieza donde empieza la medida: no lleva corte.");
      return;
    }
    if (level.cut === null) {
      if (cuts > 0) say(i, "cut", "Ponga el corte de todos los niveles menos el más bajo, o de ninguno.");
      return;
    }
    const before = levels[i - 1]?.cut ?? null;
    if (min === null || max === null)
      say(i, "cut", "Para usar cortes, indique entre qué valores va la medida.");
    else if (level.cut <= min || level.cut > max)
      say(i, "cut", `El corte está entre ${min} y ${max}, sin llegar al mínimo.`);
    else if (before !== null && level.cut <= before)
      say(i, "cut", "El corte es mayor que el del nivel anterior.");
  });
  return faults;
}

/** The rank, from 1, that a measure reaches; `null` where the scale has no cuts. */
export function rankOf(levels: readonly Level[], measure: number): number | null {
  let rank = 0;
  for (let i = 0; i < levels.length; i++) {
    const cut = levels[i]?.cut ?? null;
    if (i > 0 && cut === null) return null;
    if (cut === null || measure >= cut) rank++;
  }
  return rank;
}

/** Scales to begin with. Codes are what files are known to bring, and are corrected paper by paper. */
export const SCALES = {
  four: ["Previo al inicio", "En inicio", "En proceso", "Satisfactorio"],
  two: ["Previo al grado", "En el grado"],
} as const;
export type ScaleName = keyof typeof SCALES;
export const scaleNames = Object.keys(SCALES) as [ScaleName, ...ScaleName[]];

export const startScale = (name: ScaleName): Level[] =>
  SCALES[name].map((level, i) => ({ name: level, code: String(i + 1), cut: null }));

/** The tone of each level in a picture: two take the ends, three leave out the second. */
export const TONES: Record<number, readonly (1 | 2 | 3 | 4)[]> = {
  2: [1, 4],
  3: [1, 3, 4],
  4: [1, 2, 3, 4],
};
