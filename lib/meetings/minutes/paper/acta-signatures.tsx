import { StyleSheet, Text, View } from "@react-pdf/renderer";
import type { ActaPaper } from "../document/rules";

type Signer = ActaPaper["signers"]["others"][number];

const ACROSS = 3;

const styles = StyleSheet.create({
  // Room for a signature above each line.
  row: { flexDirection: "row", gap: 18, marginTop: 46 },
  block: { flex: 1, borderTopWidth: 0.75, paddingTop: 4, textAlign: "center" },
  empty: { flex: 1 },
  name: { fontWeight: 600, fontSize: 9 },
  office: { fontSize: 8, lineHeight: 1.25 },
});

const rowsOf = (signers: Signer[], across: number): (Signer | null)[][] =>
  Array.from({ length: Math.ceil(signers.length / across) }, (_, row) =>
    Array.from({ length: across }, (_, column) => signers[row * across + column] ?? null),
  );

const Row = ({ signers }: { signers: (Signer | null)[] }) => (
  <View style={styles.row} wrap={false}>
    {signers.map((signer, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: those who sign keep their place, and two may be called the same.
      <View key={i} style={signer ? styles.block : styles.empty}>
        {signer && <Text style={styles.name}>{signer.name ?? "Por designar"}</Text>}
        {signer && <Text style={styles.office}>{signer.office}</Text>}
      </View>
    ))}
  </View>
);

/** Where an acta is signed by hand: who chaired and who kept it, and below whoever was there. */
export function ActaSignatures({ signers: { officers, others } }: Pick<ActaPaper, "signers">) {
  return (
    <View>
      {[...rowsOf(officers, 2), ...rowsOf(others, ACROSS)].map((row, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows keep their order.
        <Row key={i} signers={row} />
      ))}
    </View>
  );
}
