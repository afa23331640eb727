import { rm } from "node:fs/promises";
import { currentActor } from "@/lib/access/session";
import { assessmentHref, loadHref } from "@/lib/assessments/labels";
import { startLoad } from "@/lib/assessments/loads/commands";
import { UPLOAD_WORDS } from "@/lib/assessments/loads/labels";
import { startLoadSchema } from "@/lib/assessments/loads/schema";
import { sheetHref } from "@/lib/assessments/sheet/labels";
import { sheetSchema } from "@/lib/assessments/sheet/schema";
import { uploadProblemWord } from "@/lib/files/labels";
import { receiveFile } from "@/lib/files/receive";
import { goTo, plain } from "@/lib/forms/answers";
import { isId } from "@/lib/forms/ids";
import { Refusal } from "@/lib/refusal";

const wordOf = (sentence: string) =>
  uploadProblemWord(sentence) ?? Object.entries(UPLOAD_WORDS).find(([, text]) => text === sentence)?.[0];

/** Where a form stands: the page of the loads or, with a place in its address, the sheet of a school. */
function readTarget(request: Request, id: string) {
  const { lugar, parte, devolucion } = sheetSchema.parse(
    Object.fromEntries(new URL(request.url).searchParams),
  );
  if (!lugar || !parte) return { page: `${assessmentHref(id)}/cargas`, sheet: null };
  const returnId = devolucion ?? null;
  return {
    page: sheetHref(id, { lugar, ...parte, returnId }),
    sheet: { place: lugar, part: { ...parte, returnId } },
  };
}

/** Receives a file of results, from a plain form, and goes to its page. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  const { id } = await params;
  if (!isId(id)) return actor ? plain("No se encontró la evaluación.", 404) : goTo("/entrar?motivo=sesion");
  const { page, sheet } = readTarget(request, id);
  if (!actor) return goTo(`/entrar?motivo=sesion&volver=${encodeURIComponent(page)}`);
  try {
    const { fields, file } = await receiveFile(request, "table");
    try {
      const input = startLoadSchema.safeParse(sheet ? { place: sheet.place } : fields);
      if (!input.success) return plain(input.error.issues[0]?.message ?? "", 400);
      const load = { ...input.data, assessmentId: id, part: sheet?.part };
      return goTo(loadHref(id, await startLoad(actor, load, file)));
    } finally {
      await rm(file.path, { force: true });
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const word = wordOf(error.message);
    if (word) return goTo(`${page}${page.includes("?") ? "&" : "?"}archivo=${word}`);
    return plain(error.message, error.code === "forbidden" ? 403 : 404);
  }
}
