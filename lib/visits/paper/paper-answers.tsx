import { StyleSheet, Text, View } from "@react-pdf/renderer";
import type { Answers, FormBlock, FormContent, FormItem, VisitContent } from "@/db/visit-values";
import { answerText } from "../record/labels";

const styles = StyleSheet.create({
  item: { paddingVertical: 4, borderBottomWidth: 0.5, borderBottomColor: "#999" },
  name: { fontWeight: 600 },
  teacher: { fontWeight: 600, fontSize: 10.5, marginTop: 7, marginBottom: 2 },
  block: { fontSize: 12.5, fontWeight: 600, marginTop: 11, marginBottom: 3, lineHeight: 1.25 },
});

/** More than this does not fit on what is left of most pages: it goes on, on the next one. */
const MOST_CHARS = 900;

function Item({ item, answers }: { item: FormItem; answers: Answers }) {
  const answer = answers[item.key];
  const options = item.scale.kind === "levels" ? item.scale.options : [];
  const descriptor = options.find(({ key }) => key === answer?.option && !answer?.na)?.descriptor;
  const text = `${answerText(item, answer)}${descriptor ? `. ${descriptor}` : ""}`;
  const { evidence = "", finding = "" } = answer ?? {};
  return (
    <View style={styles.item} wrap={text.length + evidence.length + finding.length > MOST_CHARS}>
      <Text style={styles.name}>{item.text}</Text>
      <Text>{text}</Text>
      {evidence !== "" && <Text>Evidencia: {evidence}</Text>}
      {finding !== "" && <Text>Hallazgo: {finding}</Text>}
    </View>
  );
}

const Items = ({ items, answers }: { items: FormItem[]; answers: Answers }) =>
  items.map((item) => <Item key={item.key} item={item} answers={answers} />);

function Block({ block, content }: { block: FormBlock; content: VisitContent }) {
  if (block.kind === "items") return <Items items={block.items} answers={content.answers} />;
  return (content.subjects[block.key] ?? []).map(({ id, name, detail, answers }) => (
    <View key={id}>
      <Text style={styles.teacher} minPresenceAhead={40}>
        {[name, detail].filter(Boolean).join(", ")}
      </Text>
      <Items items={block.items} answers={answers} />
    </View>
  ));
}

/** What was noted, block by block of the form. */
export const PaperAnswers = ({ form, content }: { form: FormContent; content: VisitContent }) =>
  form.blocks.map((block) => (
    <View key={block.key}>
      <Text style={styles.block} minPresenceAhead={60}>
        {block.title}
      </Text>
      <Block block={block} content={content} />
    </View>
  ));
