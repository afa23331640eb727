import type { Zip } from "./zip-entries";

/** Which office program wrote a ZIP, by the parts it is made of; `null` when it is a ZIP of files. */
export async function officeKind(zip: Zip): Promise<"xlsx" | "xlsb" | "ods" | "document" | null> {
  const has = (name: RegExp) => zip.entries.some(({ fileName }) => name.test(fileName));
  if (has(/^\[Content_Types\]\.xml$|^_rels\/\.rels$/)) {
    if (has(/^xl\/workbook\.bin$/)) return "xlsb";
    return has(/^(?:word|ppt)\//) ? "document" : "xlsx";
  }
  const mimetype = zip.entries.find(({ fileName }) => fileName === "mimetype");
  if (!mimetype) return null;
  const said = (await zip.source(mimetype).head()).toString("latin1");
  if (!said.startsWith("application/vnd.oasis.opendocument")) return null;
  return said.includes("spreadsheet") ? "ods" : "document";
}
