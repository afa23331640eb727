import { rm } from "node:fs/promises";
import { currentActor } from "@/lib/access/session";
import { uploadProblemWord } from "@/lib/files/labels";
import { receiveFile } from "@/lib/files/receive";
import { goTo, plain } from "@/lib/forms/answers";
import { attachResolution } from "@/lib/networks/commands";
import { getNetworkHub } from "@/lib/networks/hub/queries";
import { placeHref } from "@/lib/networks/labels";
import { Refusal } from "@/lib/refusal";

/** Receives the resolution that created a network, from a plain form, and goes back to its page. */
export async function POST(request: Request, { params }: { params: Promise<{ codigo: string }> }) {
  const actor = await currentActor();
  if (!actor) return goTo("/entrar?motivo=sesion");
  const { codigo } = await params;
  const hub = /^[\w-]{1,12}$/.test(codigo) ? await getNetworkHub(actor, codigo) : null;
  if (!hub) return plain("No se encontró la red.", 404);
  const page = placeHref({ kind: "network", code: hub.network.code });
  try {
    const { file } = await receiveFile(request);
    try {
      await attachResolution(actor, hub.network.path, file);
    } finally {
      await rm(file.path, { force: true });
    }
    return goTo(`${page}?hecho=adjuntada`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const word = uploadProblemWord(error.message);
    if (word) return goTo(`${page}/corregir?archivo=${word}`);
    return plain(error.message, error.code === "forbidden" ? 403 : 404);
  }
}
