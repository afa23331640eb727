import { Rect, StyleSheet, Svg, Text, View } from "@react-pdf/renderer";
import type { MatrixRow } from "../document/blocks/rules";
import { MONTH_NAMES } from "../labels";

const WIDTHS = { what: "30%", months: "17%", who: "20%", means: "17%", evidence: "16%" } as const;
const CELL = 9.5;

const styles = StyleSheet.create({
  row: {
    ...{ flexDirection: "row", borderBottomWidth: 0.5, borderBottomColor: "#999" },
    ...{ paddingVertical: 3, fontSize: 8.5, lineHeight: 1.2 },
  },
  head: { borderBottomWidth: 1, borderBottomColor: "#000", fontSize: 8.5, fontWeight: 600 },
  cell: { paddingRight: 8 },
  title: { fontWeight: 600 },
  months: { flexDirection: "row" },
  letter: { width: CELL, textAlign: "center" },
});

/** The year in twelve squares, those of the activity filled. */
function Months({ months }: { months: number[] }) {
  return (
    <Svg width={CELL * 12} height={CELL} viewBox={`0 0 ${CELL * 12} ${CELL}`}>
      {MONTH_NAMES.map((name, i) => (
        <Rect
          key={name}
          x={i * CELL + 1}
          y={1}
          width={CELL - 2}
          height={CELL - 2}
          fill={months.includes(i + 1) ? "#000" : "none"}
          stroke="#999"
          strokeWidth={0.5}
        />
      ))}
    </Svg>
  );
}

/** More than this and it would not fit on a page: the row goes on, on the next one. */
const MOST_CHARS = 1200;
const isTall = ({ title, what, who, means, evidence }: MatrixRow) =>
  [[title, ...what], who, means, [evidence]].some((texts) => texts.join("").length > MOST_CHARS);

/** The activities of an objective on a lying page, with their months drawn and said. */
export function PaperMatrix({ rows }: { rows: MatrixRow[] }) {
  return (
    <View>
      <View style={[styles.row, styles.head]} fixed>
        <Text style={[styles.cell, { width: WIDTHS.what }]}>Actividad</Text>
        <View style={[styles.months, { width: WIDTHS.months }]}>
          {MONTH_NAMES.map((name) => (
            <Text key={name} style={styles.letter}>
              {name.charAt(0).toUpperCase()}
            </Text>
          ))}
        </View>
        <Text style={[styles.cell, { width: WIDTHS.who }]}>Responsable y participantes</Text>
        <Text style={[styles.cell, { width: WIDTHS.means }]}>Recursos y presupuesto</Text>
        <Text style={[styles.cell, { width: WIDTHS.evidence }]}>Medio de verificación</Text>
      </View>
      {rows.map((row) => (
        <View key={row.id} style={styles.row} wrap={isTall(row)}>
          <Text style={[styles.cell, { width: WIDTHS.what }]}>
            <Text style={styles.title}>
              {row.number} {row.title}
            </Text>
            {`\n${row.what.join("\n")}`}
          </Text>
          <View style={{ width: WIDTHS.months }}>
            <Months months={row.months} />
            <Text style={styles.cell}>{row.when}</Text>
          </View>
          <Text style={[styles.cell, { width: WIDTHS.who }]}>{row.who.join("\n")}</Text>
          <Text style={[styles.cell, { width: WIDTHS.means }]}>{row.means.join("\n")}</Text>
          <Text style={[styles.cell, { width: WIDTHS.evidence }]}>{row.evidence}</Text>
        </View>
      ))}
    </View>
  );
}
