import { renderToBuffer, Text } from "@react-pdf/renderer";
import { fullName } from "@/lib/access/find-actor";
import { NETWORK_OFFICES, roleLabel } from "@/lib/access/roles";
import { shortDay } from "@/lib/dates/dates";
import { OfficialPaper } from "@/lib/documents/official-paper";
import { PaperTable } from "@/lib/documents/paper-table";
import type { Officer } from "@/lib/people/queries";
import { placeLabel } from "../labels";

type OfficersPaper = {
  network: { code: string; name: string; ugelCode: string };
  region: string;
  officers: Officer[];
  /** The names that head the papers of the year, when they are set. */
  year: { decadeName: string; yearName: string } | null;
  day: string;
  demo: boolean;
};

const COLUMNS = [
  { title: "Cargo", share: 0.28 },
  { title: "Persona", share: 0.34 },
  { title: "Desde", share: 0.2 },
  { title: "Documento", share: 0.18 },
];

function rowsOf(officers: Officer[]): string[][] {
  const roles = [...new Set([...NETWORK_OFFICES, ...officers.map(({ role }) => role)])];
  return roles.flatMap((role) => {
    const held = officers.filter((officer) => officer.role === role);
    if (held.length === 0) return [[roleLabel(role), "Vacante", "", ""]];
    return held.map((officer) => [
      roleLabel(role),
      fullName(officer),
      shortDay(officer.startsOn),
      officer.document ?? "",
    ]);
  });
}

/** The officers of a network on an official paper, as PDF bytes. No contact data. */
export function printOfficers({
  network,
  region,
  officers,
  year,
  day,
  demo,
}: OfficersPaper): Promise<Buffer> {
  const name = placeLabel({ kind: "network", code: network.code, name: network.name });
  return renderToBuffer(
    <OfficialPaper
      header={{
        issuers: [`Dirección Regional de Educación de ${region}`, `UGEL ${network.ugelCode}`, name],
        decadeName: year?.decadeName ?? null,
        yearName: year?.yearName ?? null,
      }}
      title="Cargos de la red"
      dateline={`${name}. Cargos vigentes al ${shortDay(day)}.`}
      warning={demo ? "Demostración: personas y redes inventadas." : undefined}
    >
      <PaperTable columns={COLUMNS} rows={rowsOf(officers)} />
      {!year && <Text>El año {day.slice(0, 4)} aún no tiene sus nombres oficiales registrados.</Text>}
    </OfficialPaper>,
  );
}
