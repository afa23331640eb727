import { StyleSheet, Text, View } from "@react-pdf/renderer";

type PaperSignaturesProps = {
  /** Who signs, from left to right; nobody when the office is vacant. */
  signatures: { name: string | null; office: string }[];
};

const styles = StyleSheet.create({
  // Room for a signature and a seal above each line.
  row: { flexDirection: "row", justifyContent: "space-between", gap: 22, marginTop: 58 },
  block: { flex: 1, borderTopWidth: 0.75, paddingTop: 5, textAlign: "center" },
  name: { fontWeight: 600, fontSize: 9.5 },
  office: { fontSize: 8.5, lineHeight: 1.3 },
});

/** Blocks for signing by hand, that never part from their names. */
export function PaperSignatures({ signatures }: PaperSignaturesProps) {
  return (
    <View style={styles.row} wrap={false}>
      {signatures.map(({ name, office }) => (
        <View key={office} style={styles.block}>
          <Text style={styles.name}>{name ?? "Vacante"}</Text>
          <Text style={styles.office}>{office}</Text>
        </View>
      ))}
    </View>
  );
}
