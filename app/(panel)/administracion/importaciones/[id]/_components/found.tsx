import { Alert } from "@/components/ui/alert";
import { Section } from "@/components/ui/section";
import { Stat } from "@/components/ui/stat";
import { StatRow } from "@/components/ui/stat-row";
import { LEFT_LABELS } from "@/lib/imports/labels";

const number = (n = 0) => n.toLocaleString("es-PE");

/** What the file holds, in numbers: what would change, and why the rest stays out. */
export function Found({ counts, applied }: { counts: Record<string, number>; applied: boolean }) {
  const left = Object.entries(LEFT_LABELS).filter(([name]) => counts[name]);
  const nothing = !counts.added && !counts.changed && !counts.removed;
  return (
    <Section
      title={applied ? "Lo que se escribió" : "Lo que cambiaría"}
      aside={`${number(counts.rows)} filas leídas`}
    >
      <StatRow>
        <Stat value={number(counts.added)} label="nuevos" source="Colegios y servicios" />
        <Stat value={number(counts.changed)} label="con cambios" />
        <Stat value={number(counts.removed)} label="dejan de estar activos" />
        <Stat value={number(counts.same)} label="iguales" source="No se tocan" />
      </StatRow>
      {nothing && <p className="mt-4">Todo lo que trae el archivo ya está registrado igual.</p>}
      {!applied && (counts.removed ?? 0) > (counts.same ?? 0) + (counts.changed ?? 0) && (
        <div className="mt-4">
          <Alert kind="due" title="Revise que el archivo esté completo" announce="none">
            Deja inactivos más servicios de los que conserva. Si trae solo una parte de los colegios de una
            UGEL, no lo confirme.
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
