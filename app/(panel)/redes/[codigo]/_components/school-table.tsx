"use client";

import type { ReactNode } from "react";
import { Anchor } from "@/components/ui/anchor";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { NetworkSchool } from "@/lib/networks/history/queries";
import { distanceLabel, placeHref } from "@/lib/networks/labels";

type Row = Pick<NetworkSchool, "siteCode" | "name" | "levels" | "district" | "students" | "teachers">;

type SchoolTableProps = {
  caption: ReactNode;
  schools: Row[];
  /** How far each stands from the núcleo, by its código de local; without it, no column. */
  distances?: Map<string, number | null>;
  /** The school that hosts the núcleo. */
  host?: string;
  empty: ReactNode;
};

const number = (value: number | null) => value?.toLocaleString("es-PE") ?? "–";
const words = (texts: string[]) => texts.join(", ") || "–";

function distanceCell(distance: number | null | undefined, isHost: boolean) {
  if (isHost) return <span className="font-semibold">Núcleo</span>;
  return typeof distance === "number" ? distanceLabel(distance) : "Sin coordenadas";
}

/**
 * The schools of a network by number and name, never by result. It also runs in the browser, so that a page
 * brings their data once and not a second description of each cell.
 */
export function SchoolTable({ caption, schools, distances, host, empty }: SchoolTableProps) {
  const columns: Column<Row>[] = [
    {
      key: "school",
      header: "Colegio",
      rowHeader: true,
      cell: ({ siteCode, name }) => (
        <Anchor href={placeHref({ kind: "school", code: siteCode })}>IE {name}</Anchor>
      ),
    },
    { key: "levels", header: "Niveles", cell: ({ levels }) => words(levels) },
    { key: "district", header: "Distrito", cell: ({ district }) => district ?? "–" },
    {
      key: "students",
      header: "Estudiantes",
      align: "right",
      cell: ({ students }) => number(students),
    },
    { key: "teachers", header: "Docentes", align: "right", cell: ({ teachers }) => number(teachers) },
  ];
  if (distances) {
    columns.push({
      key: "distance",
      header: "Distancia al núcleo",
      align: "right",
      cell: ({ siteCode }) => distanceCell(distances.get(siteCode), siteCode === host),
    });
  }
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={schools}
      rowKey={(school) => school.siteCode}
      empty={empty}
    />
  );
}
