import { StyleSheet, Text, View } from "@react-pdf/renderer";
import type { ReactNode } from "react";

type PaperTableProps = {
  /** Column titles and their share of the width; the shares add up to 1. */
  columns: { title: string; share: number }[];
  rows: string[][];
  /** Smaller and closer, for a paper that should fit one page. */
  dense?: boolean;
  /** What closes the table and stays with its last rows: signatures do not stand alone on a page. */
  ending?: ReactNode;
};

/** A full page at its usual width holds no more: a row that is longer goes on, on the next one. */
const MOST_CHARS = 4000;

/** Whether some cell, in its width, would not fit on a page. */
const isTall = (texts: string[], columns: PaperTableProps["columns"]) =>
  texts.some((text, i) => text.length / (columns[i]?.share ?? 1) > MOST_CHARS);

const styles = StyleSheet.create({
  row: { flexDirection: "row", borderBottomWidth: 0.5, borderBottomColor: "#999", paddingVertical: 5 },
  dense: { paddingVertical: 1.7, fontSize: 9, lineHeight: 1.2 },
  head: { borderBottomWidth: 1, borderBottomColor: "#000" },
  title: { fontWeight: 600, fontSize: 9.5 },
  denseTitle: { fontWeight: 600, fontSize: 8.5 },
  cell: { paddingRight: 8 },
});

/** A table on paper: hairlines, rows that do not split, titles again on each page. */
export function PaperTable({ columns, rows, dense, ending }: PaperTableProps) {
  const cell = (text: string, i: number, style = {}) => (
    <Text
      key={columns[i]?.title}
      style={[styles.cell, { width: `${(columns[i]?.share ?? 0) * 100}%` }, style]}
    >
      {text}
    </Text>
  );
  const look = dense ? [styles.row, styles.dense] : [styles.row];
  const row = (texts: string[]) => (
    <View key={texts.join("|")} style={look} wrap={isTall(texts, columns)}>
      {texts.map((text, i) => cell(text, i))}
    </View>
  );
  const kept = ending ? 2 : 0;
  return (
    <View>
      <View style={[...look, styles.head]} fixed>
        {columns.map(({ title }, i) => cell(title, i, dense ? styles.denseTitle : styles.title))}
      </View>
      {rows.slice(0, Math.max(0, rows.length - kept)).map(row)}
      {ending && (
        <View wrap={false}>
          {rows.slice(-kept).map(row)}
          {ending}
        </View>
      )}
    </View>
  );
}
