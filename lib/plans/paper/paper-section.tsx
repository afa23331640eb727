import { StyleSheet, Text, View } from "@react-pdf/renderer";
import { PaperTable } from "@/lib/documents/paper-table";
import type { Block, DocumentSection } from "../document/blocks/rules";
import { PaperMatrix } from "./matrix-table";

const styles = StyleSheet.create({
  title: { fontSize: 12.5, fontWeight: 600, marginTop: 12, marginBottom: 4, lineHeight: 1.25 },
  heading: { fontSize: 10.5, fontWeight: 600, marginTop: 7, marginBottom: 2 },
  paragraph: { marginBottom: 5 },
  caption: { fontSize: 8.5, marginBottom: 1 },
  pair: { flexDirection: "row", paddingVertical: 1.5 },
  label: { width: "30%", paddingRight: 8, fontSize: 9 },
  value: { width: "70%" },
  table: { marginBottom: 6 },
});

function PaperBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case "paragraphs":
      return block.texts.map((text) => (
        <Text key={text} style={styles.paragraph}>
          {text}
        </Text>
      ));
    case "heading":
      return (
        <Text style={styles.heading} minPresenceAhead={60}>
          {block.text}
        </Text>
      );
    case "pairs":
      return block.pairs.map(({ label, value }) => (
        <View key={label} style={styles.pair} wrap={false}>
          <Text style={styles.label}>{label}</Text>
          <Text style={styles.value}>{value}</Text>
        </View>
      ));
    case "table":
      return (
        <View style={styles.table}>
          <Text style={styles.caption} minPresenceAhead={50}>
            {block.caption}
          </Text>
          <PaperTable
            dense
            columns={block.columns}
            rows={block.rows.map(({ cells }) => cells.map((lines) => lines.join("\n")))}
          />
        </View>
      );
    case "data":
      return (
        <>
          <Text style={styles.paragraph}>{block.since}</Text>
          {block.tables.map((table) => (
            <PaperBlock key={table.caption} block={table} />
          ))}
        </>
      );
    case "matrix":
      return <PaperMatrix rows={block.rows} />;
    case "files":
      return block.files.map(({ id, title, name }, i) => (
        <Text key={id} style={styles.paragraph}>
          {`Anexo ${i + 1}. ${title}${name ? ` (${name})` : ""}`}
        </Text>
      ));
    case "missing":
      return <Text style={styles.paragraph}>{block.text}</Text>;
  }
}

/** A section of the plan on paper. */
export function PaperSection({ section }: { section: DocumentSection }) {
  return (
    <View>
      <Text style={styles.title} minPresenceAhead={60}>
        {section.title}
      </Text>
      {section.blocks.map((block, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a section keep their order.
        <PaperBlock key={i} block={block} />
      ))}
    </View>
  );
}
