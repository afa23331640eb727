import { Alert } from "@/components/ui/alert";
import { Section } from "@/components/ui/section";
import { Stat } from "@/components/ui/stat";
import { StatRow } from "@/components/ui/stat-row";
import type { ImportKind } from "@/db/values";
import { COUNT_LABELS, LEFT_LABELS, NOTE_LABELS } from "@/lib/imports/labels";

const number = (n = 0) => n.toLocaleString("es-PE");

const INCOMPLETE: Record<ImportKind, string> = {
  padron:
    "Deja inactivos más servicios de los que conserva. Si trae solo una parte de los colegios de una UGEL, no lo confirme.",
  networks:
    "Saca de sus redes a más colegios de los que conserva. Si trae solo una parte de los colegios de una red, no lo confirme.",
  officers:
    "Termina más cargos de los que conserva. Si trae solo una parte de quienes tienen esos cargos, no lo confirme.",
  enrolment:
    "Deja en cero más grados de los que conserva. Si trae solo una parte de los grados de un servicio, no lo confirme.",
};

type FoundProps = { kind: ImportKind; counts: Record<string, number>; applied: boolean };

/** What the file holds, in numbers: what would change, and why the rest stays out. */
export function Found({ kind, counts, applied }: FoundProps) {
  const left = Object.entries(LEFT_LABELS).filter(([name]) => counts[name]);
  const notes = Object.entries(NOTE_LABELS).flatMap(([name, say]) =>
    counts[name] ? [say(counts[name])] : [],
  );
  const nothing = !counts.added && !counts.changed && !counts.removed;
  return (
    <Section
      title={applied ? "Lo que se escribió" : "Lo que cambiaría"}
      aside={`${number(counts.rows)} ${counts.rows === 1 ? "fila leída" : "filas leídas"}`}
    >
      <StatRow>
        {COUNT_LABELS[kind].map(({ name, label, source }) => (
          <Stat key={name} value={number(counts[name])} label={label} source={source} />
        ))}
      </StatRow>
      {nothing && (
        <p className="mt-4">
          {counts.same
            ? "Todo lo que se pudo leer ya está registrado igual."
            : "Ninguna fila puede entrar como está: abajo se dice por qué."}
        </p>
      )}
      {notes.map((note) => (
        <p key={note} className="mt-4 max-w-140">
          {note}
        </p>
      ))}
      {!applied &&
        (counts.removed ?? 0) > (counts.same ?? 0) + (counts.changed ?? 0) + (counts.added ?? 0) && (
          <div className="mt-4">
            <Alert kind="due" title="Revise que el archivo esté completo" announce="none">
              {INCOMPLETE[kind]}
            </Alert>
          </div>
        )}
      {left.length > 0 && (
        <p className="mt-4 max-w-140 text-muted">
          No entran: {left.map(([name, label]) => `${number(counts[name])} ${label}`).join("; ")}.
        </p>
      )}
    </Section>
  );
}
