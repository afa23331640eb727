/** `display: block` takes their roles from the parts of a table on phones; these give them back. */
export const TABLE_ROLE = {
  table: { role: "table" },
  group: { role: "rowgroup" },
  row: { role: "row" },
  cell: { role: "cell" },
  rowHeader: { role: "rowheader" },
} as const;
