import { StyleSheet, Text, View } from "@react-pdf/renderer";
import { PaperQr } from "./paper-qr";

export type Verification = {
  code: string;
  /** The public page that confirms it. */
  address: string;
};

type PaperFooterProps = { warning?: string; verification?: Verification; landscape?: boolean };

const styles = StyleSheet.create({
  footer: {
    position: "absolute",
    bottom: 22,
    left: 50,
    right: 130,
    flexDirection: "row",
    alignItems: "flex-end",
    gap: 10,
    fontSize: 8,
    lineHeight: 1.35,
  },
  // From the top: what is only known when the pages are counted has no height of its own yet.
  page: { position: "absolute", top: 809, left: 50, right: 50, fontSize: 8, textAlign: "right" },
  lyingPage: { top: 562 },
  code: { fontSize: 9, fontWeight: 600 },
});

/** At the foot of every page: how to verify the paper, what to know of it, and which page it is. */
export function PaperFooter({ warning, verification, landscape }: PaperFooterProps) {
  return (
    <>
      <View style={styles.footer} fixed>
        {verification && <PaperQr address={verification.address} size={44} />}
        <View>
          {verification && (
            <>
              <Text style={styles.code}>Código de verificación: {verification.code}</Text>
              <Text>Compruebe que este documento es auténtico en {verification.address}</Text>
            </>
          )}
          {warning && <Text>{warning}</Text>}
        </View>
      </View>
      <Text
        style={landscape ? [styles.page, styles.lyingPage] : styles.page}
        fixed
        render={({ pageNumber, totalPages }) => `Página ${pageNumber} de ${totalPages}`}
      />
    </>
  );
}
