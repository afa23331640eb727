import { currentActor } from "@/lib/access/session";
import { env } from "@/lib/env";
import { printInstallation } from "@/lib/networks/installation/paper/installation-paper";
import { getPreparedInstallation } from "@/lib/networks/installation/queries";
import { installationPaper } from "@/lib/networks/installation/rules";

/** The acta in preparation as it would be printed today, marked as a draft. */
export async function GET(_request: Request, { params }: { params: Promise<{ codigo: string }> }) {
  const actor = await currentActor();
  if (!actor) return new Response("Entre a Ayni para ver este documento.", { status: 401 });
  const { codigo } = await params;
  const found = /^[\w-]{1,12}$/.test(codigo) ? await getPreparedInstallation(actor, codigo) : null;
  if (!found?.prepared) return new Response("No se encontró el borrador.", { status: 404 });
  const { draft, facts } = found.prepared;
  const paper = installationPaper(draft, facts);
  const bytes = await printInstallation(paper, { code: null, issuedAt: new Date(), demo: env().demo });
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `inline; filename="borrador-acta-${found.network.code}.pdf"`,
      "cache-control": "private, no-store",
    },
  });
}
