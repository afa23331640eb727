import { Anchor } from "@/components/ui/anchor";
import type { Column } from "@/components/ui/data-table";
import { placeHref } from "@/lib/networks/labels";
import type { SchoolRow } from "@/lib/networks/schools/directory/queries";
import { LEVEL_LABELS } from "@/lib/networks/schools/labels";

/** What the directory shows of each school. */
export const SCHOOL_COLUMNS: Column<SchoolRow>[] = [
  { key: "codigo", header: "Código de local", cell: (row) => row.siteCode },
  {
    key: "colegio",
    header: "Colegio",
    rowHeader: true,
    cell: (row) => (
      <>
        <Anchor href={placeHref({ kind: "school", code: row.siteCode })}>{`IE ${row.name}`}</Anchor>
        {row.offer && (
          <span className="block text-sm font-normal text-muted">
            {row.offer.levels.map((level) => LEVEL_LABELS[level] ?? level).join(", ")}
          </span>
        )}
      </>
    ),
  },
  { key: "distrito", header: "Distrito", cell: (row) => row.district ?? "–" },
  {
    key: "red",
    header: "Red",
    cell: ({ network, ugelCode }) =>
      network ? (
        <Anchor href={placeHref({ kind: "network", code: network.code })} className="whitespace-nowrap">
          {`REI ${network.code}`}
        </Anchor>
      ) : (
        `UGEL ${ugelCode}, sin red`
      ),
  },
  {
    key: "estudiantes",
    header: "Estudiantes",
    align: "right",
    cell: ({ offer }) => offer?.students?.toLocaleString("es-PE") ?? "–",
  },
];
