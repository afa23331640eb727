import { LevelBars } from "@/components/charts/level-bars";
import type { Tone } from "@/components/charts/level-tones";
import { MonthWeave } from "@/components/charts/month-weave";
import { StitchRows } from "@/components/charts/stitch-rows";
import { ugelHue } from "@/lib/networks/rules";
import type { PublicTable } from "@/lib/releases/schema";
import type { PublicLinks } from "./links";
import { barsOf, levelsOf, monthsOf, stitchesOf, ugelIn } from "./pictures";
import { PublicDataTable } from "./public-data-table";
import { ShareBars } from "./share-bars";

const TONES: Record<number, Tone[]> = { 2: [1, 4], 3: [1, 3, 4], 4: [1, 2, 3, 4] };

const hueOf = (label: string) => {
  const code = ugelIn(label);
  return code ? ugelHue(code) : undefined;
};

type TablePictureProps = {
  table: PublicTable;
  links: PublicLinks;
  /** Where the section's own heading says what it is. */
  untitled?: boolean;
  /** Of all that a release holds. */
  whole?: boolean;
};

/** What a table shows, drawn as its columns allow, with the numbers under the drawing. */
export function TablePicture({ table, links, untitled, whole }: TablePictureProps) {
  const { title, note, columns } = table;
  const text = { title, titleHidden: untitled, unit: note, rowHeader: columns[0]?.label ?? "" };
  const months = monthsOf(table);
  if (months)
    return (
      <MonthWeave
        {...text}
        months={months.months}
        labels={{ done: "Se realizó", missed: "No se realizó", open: "El mes no había terminado" }}
        rows={months.rows.map((row) => ({ ...row, id: row.label, hue: hueOf(row.label) }))}
      />
    );
  const levels = levelsOf(table);
  if (levels)
    return (
      <LevelBars
        {...text}
        columns={2}
        levels={levels.levels.map((label, i) => ({ label, tone: TONES[levels.levels.length]?.[i] ?? 1 }))}
        bars={levels.bars.map(({ counts, ...bar }) => ({
          ...bar,
          counts: counts ?? [],
          withheld: counts ? undefined : "Oculto: hay grupos de menos de 10 estudiantes.",
        }))}
      />
    );
  const shares = barsOf(table);
  const stitches = stitchesOf(table);
  return (
    <div>
      {stitches ? (
        <StitchRows
          {...text}
          filledLabel={columns.find(({ kind }) => kind === "count")?.label ?? ""}
          emptyLabel="Todavía no"
          rows={stitches.map((row) => ({ ...row, id: row.label, hue: hueOf(row.label) }))}
        />
      ) : (
        shares && <ShareBars {...text} {...{ noun: shares.noun, bars: shares.bars }} />
      )}
      <PublicDataTable
        {...{ table, links, whole }}
        folded
        summary={shares ? "Ver tabla" : `Ver tabla: ${title}`}
      />
    </div>
  );
}
