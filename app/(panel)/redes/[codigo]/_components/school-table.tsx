"use client";

import type { ReactNode } from "react";
import { Anchor } from "@/components/ui/anchor";
import { type Column, DataTable } from "@/components/ui/data-table";

/** A school as the table tells it. */
export type SchoolRow = {
  href: string;
  name: string;
  levels: string;
  district: string;
  students: string;
  teachers: string;
  /** How far it stands from the núcleo, or that it hosts it; without a núcleo, nothing. */
  distance: string | null;
};

type SchoolTableProps = { caption: ReactNode; rows: SchoolRow[]; empty: ReactNode };

const COLUMNS: Column<SchoolRow>[] = [
  {
    key: "school",
    header: "Colegio",
    rowHeader: true,
    cell: ({ href, name }) => <Anchor href={href}>IE {name}</Anchor>,
  },
  { key: "levels", header: "Niveles", cell: ({ levels }) => levels },
  { key: "district", header: "Distrito", cell: ({ district }) => district },
  { key: "students", header: "Estudiantes", align: "right", cell: ({ students }) => students },
  { key: "teachers", header: "Docentes", align: "right", cell: ({ teachers }) => teachers },
];

const DISTANCE: Column<SchoolRow> = {
  key: "distance",
  header: "Distancia al núcleo",
  align: "right",
  cell: ({ distance }) => distance,
};

/**
 * The schools of a network by number and name, never by result. It also runs in the browser, so that a page
 * brings their data once and not a second description of each cell.
 */
export function SchoolTable({ caption, rows, empty }: SchoolTableProps) {
  const columns = rows.some(({ distance }) => distance !== null) ? [...COLUMNS, DISTANCE] : COLUMNS;
  return (
    <DataTable caption={caption} columns={columns} rows={rows} rowKey={(row) => row.href} empty={empty} />
  );
}
