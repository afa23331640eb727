import { StyleSheet, Text, View } from "@react-pdf/renderer";

type PaperTableProps = {
  /** Column titles and their share of the width; the shares add up to 1. */
  columns: { title: string; share: number }[];
  rows: string[][];
};

const styles = StyleSheet.create({
  row: { flexDirection: "row", borderBottomWidth: 0.5, borderBottomColor: "#999", paddingVertical: 5 },
  head: { borderBottomWidth: 1, borderBottomColor: "#000" },
  title: { fontWeight: 600, fontSize: 9.5 },
  cell: { paddingRight: 8 },
});

/** A table on paper: hairlines, rows that do not split. */
export function PaperTable({ columns, rows }: PaperTableProps) {
  const cell = (text: string, i: number, style = {}) => (
    <Text
      key={columns[i]?.title}
      style={[styles.cell, { width: `${(columns[i]?.share ?? 0) * 100}%` }, style]}
    >
      {text}
    </Text>
  );
  return (
    <View>
      <View style={[styles.row, styles.head]} fixed>
        {columns.map(({ title }, i) => cell(title, i, styles.title))}
      </View>
      {rows.map((row) => (
        <View key={row.join("|")} style={styles.row} wrap={false}>
          {row.map((text, i) => cell(text, i))}
        </View>
      ))}
    </View>
  );
}
