import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import type { MovedFigure } from "@/lib/releases/publishing/rules";

/** What a correction tells otherwise than the release that it mends, before it is published. */
export const MovedFigures = ({ of, moved }: { of: number; moved: MovedFigure[] }) => (
  <Section title="Cifras que cambian" aside={moved.length}>
    {moved.length === 0 ? (
      <p className="max-w-140">
        Ninguna cifra de los logros es distinta de la del resumen {of}. Las tablas y los perfiles también se
        cuentan otra vez: mírelos en la vista previa.
      </p>
    ) : (
      <DataTable
        caption={`Lo que decía el resumen ${of} y lo que diría este. Las tablas y los perfiles también se cuentan otra vez.`}
        columns={[
          { key: "name", header: "Cifra", rowHeader: true, cell: ({ name }) => name },
          { key: "before", header: "Antes", cell: ({ before }) => before },
          { key: "now", header: "Ahora", cell: ({ now }) => now },
        ]}
        rows={moved}
        rowKey={({ name }) => name}
      />
    )}
  </Section>
);
