import { receiveFile } from "@/lib/files/receive";

const PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

/** A small PDF as it comes from a form, checked and on disk. */
export async function receivedPdf(name = "resolucion.pdf") {
  const form = new FormData();
  form.set("archivo", new File([PDF], name, { type: "application/pdf" }));
  return (await receiveFile(new Request("http://localhost:3000/", { method: "POST", body: form }))).file;
}
