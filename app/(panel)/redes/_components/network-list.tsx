"use client";

import type { ReactNode } from "react";
import { Anchor } from "@/components/ui/anchor";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Status } from "@/components/ui/status";

/** A network as the list tells it. */
export type ListRow = {
  href: string;
  code: string;
  name: string;
  /** Of one that does not stand any more: the day it closed, in words. */
  closed: string | null;
  ugel: string;
  modality: string;
  districts: string;
  coordinator: string;
  schools: number;
  students: string;
  held: number;
};

type NetworkListProps = { caption: string; rows: ListRow[]; offices: number; empty: ReactNode };

function Offices({ held, of }: { held: number; of: number }) {
  const text = `${held} de ${of}`;
  return held < of ? <Status kind="due">{text}</Status> : text;
}

function Name({ row }: { row: ListRow }) {
  return (
    <>
      <Anchor href={row.href}>
        <span className="whitespace-nowrap">{row.code}</span> {row.name}
      </Anchor>
      {row.closed && <span className="block text-sm font-normal text-muted">Se cerró el {row.closed}</span>}
    </>
  );
}

/**
 * The networks of a page of the list. It also runs in the browser, so that the page brings their data once
 * and not a second description of each cell.
 */
export function NetworkList({ caption, rows, offices, empty }: NetworkListProps) {
  const columns: Column<ListRow>[] = [
    { key: "red", header: "Red", rowHeader: true, cell: (row) => <Name row={row} /> },
    { key: "ugel", header: "UGEL", cell: (row) => row.ugel },
    { key: "modalidad", header: "Modalidad", cell: (row) => row.modality },
    { key: "distritos", header: "Distritos", cell: (row) => row.districts },
    { key: "coordinacion", header: "Coordinación", cell: (row) => row.coordinator },
    { key: "colegios", header: "Colegios", align: "right", cell: (row) => row.schools },
    { key: "estudiantes", header: "Estudiantes", align: "right", cell: (row) => row.students },
    {
      key: "cargos",
      header: "Cargos",
      align: "right",
      cell: (row) => (row.closed ? "–" : <Offices held={row.held} of={offices} />),
    },
  ];
  return (
    <DataTable caption={caption} columns={columns} rows={rows} rowKey={(row) => row.href} empty={empty} />
  );
}
