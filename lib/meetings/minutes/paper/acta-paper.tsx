import { renderToBuffer, StyleSheet, Text, View } from "@react-pdf/renderer";
import { OfficialPaper } from "@/lib/documents/official-paper";
import { PaperTable } from "@/lib/documents/paper-table";
import { env } from "@/lib/env";
import { paperAddress } from "@/lib/papers/rules";
import type { ActaBlock, ActaPaper, ActaSection, Pair } from "../document/rules";
import { ActaSignatures } from "./acta-signatures";

type Printing = {
  /** `null` of a draft. */
  issued: { code: string; contentSha256: string } | null;
  madeAt: Date;
  demo: boolean;
};

const styles = StyleSheet.create({
  title: { fontSize: 12.5, fontWeight: 600, marginTop: 11, marginBottom: 4, lineHeight: 1.25 },
  item: { fontSize: 10.5, fontWeight: 600, marginTop: 9, marginBottom: 2 },
  paragraph: { marginBottom: 5 },
  caption: { fontSize: 9, fontWeight: 600, marginTop: 4 },
  pair: { flexDirection: "row", paddingVertical: 1.5 },
  label: { width: "22%", paddingRight: 8, fontSize: 9 },
  value: { width: "78%" },
  agreement: { borderLeftWidth: 2, paddingLeft: 8, marginTop: 7, marginBottom: 3 },
  agreed: { fontWeight: 600, marginBottom: 2 },
  sense: { fontSize: 9.5 },
  hash: { fontSize: 8, marginTop: 18 },
});

/** More than this does not fit on what is left of most pages: it goes on, on the next one. */
const MOST_CHARS = 700;

const Pairs = ({ pairs }: { pairs: Pair[] }) =>
  pairs.map(({ label, value }) => (
    <View key={label} style={styles.pair} wrap={value.length > MOST_CHARS}>
      <Text style={styles.label}>{label}</Text>
      <Text style={styles.value}>{value}</Text>
    </View>
  ));

const lengthOf = (text: string, pairs: Pair[]) =>
  text.length + pairs.reduce((n, { value }) => n + value.length, 0);

function Block({ block }: { block: ActaBlock }) {
  switch (block.kind) {
    case "paragraphs":
    case "list":
      return block.texts.map((text) => (
        <Text key={text} style={styles.paragraph}>
          {text}
        </Text>
      ));
    case "pairs":
      return <Pairs pairs={block.pairs} />;
    case "table":
      return (
        <View>
          <Text style={styles.caption} minPresenceAhead={50}>
            {block.caption}
          </Text>
          <PaperTable dense columns={block.columns} rows={block.rows} />
        </View>
      );
    case "item":
      return (
        <View>
          <Text style={styles.item} minPresenceAhead={50}>
            {block.number}. {block.title}
          </Text>
          <Pairs pairs={block.pairs} />
        </View>
      );
    case "agreement":
      return (
        <View style={styles.agreement} wrap={lengthOf(block.text, block.pairs) > MOST_CHARS}>
          <Text style={styles.agreed}>
            {block.title}. {block.text}
          </Text>
          <Text style={styles.sense}>
            {block.pairs.map(({ label, value }) => `${label}: ${value}`).join("\n")}
          </Text>
        </View>
      );
  }
}

const Section = ({ section: { title, blocks } }: { section: ActaSection }) => (
  <View>
    <Text style={styles.title} minPresenceAhead={60}>
      {title}
    </Text>
    {blocks.map((block, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a section keep their order.
      <Block key={i} block={block} />
    ))}
  </View>
);

/** The acta as PDF bytes: what was approved, or a draft marked as one. */
export function printActa(paper: ActaPaper, { issued, madeAt, demo }: Printing): Promise<Buffer> {
  const warnings = [
    ...(issued ? [] : ["Borrador: no es un documento oficial."]),
    ...(demo ? ["Demostración: personas y redes inventadas."] : []),
  ];
  return renderToBuffer(
    <OfficialPaper
      header={paper.header}
      title={paper.title}
      reference={paper.reference}
      dateline={paper.dateline}
      warning={warnings.join(" ")}
      verification={
        issued ? { code: issued.code, address: paperAddress(env().publicUrl, issued.code) } : undefined
      }
      watermark={issued ? undefined : "Borrador"}
      madeAt={madeAt}
    >
      {paper.sections.map((section) => (
        <Section key={section.key} section={section} />
      ))}
      <ActaSignatures signers={paper.signers} />
      {issued && (
        <Text style={styles.hash}>{`Huella SHA-256 de lo que dice esta acta: ${issued.contentSha256}`}</Text>
      )}
    </OfficialPaper>,
  );
}
