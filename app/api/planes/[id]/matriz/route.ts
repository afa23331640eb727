import { rm } from "node:fs/promises";
import { currentActor } from "@/lib/access/session";
import { uploadProblemWord } from "@/lib/files/labels";
import { receiveFile } from "@/lib/files/receive";
import { goTo, plain } from "@/lib/forms/answers";
import { isId } from "@/lib/forms/ids";
import { tableResponse } from "@/lib/imports/write/download";
import { bringMatrix } from "@/lib/plans/matrix/commands";
import { matrixHref } from "@/lib/plans/matrix/labels";
import { getMatrix } from "@/lib/plans/matrix/queries";
import { MATRIX_HEADER, matrixCells } from "@/lib/plans/matrix/rules";
import { getPlan } from "@/lib/plans/queries";
import { Refusal, type RefusalCode } from "@/lib/refusal";

type Context = { params: Promise<{ id: string }> };

const NOT_FOUND = "No se encontró el plan.";
const STATUS: Partial<Record<RefusalCode, number>> = { forbidden: 403, wrong_status: 409 };

/** The activities of a plan as they stand, a row each, as CSV or as a workbook that may be brought back. */
export async function GET(request: Request, { params }: Context) {
  const actor = await currentActor();
  if (!actor) return plain("Entre a Ayni para descargar este archivo.", 401);
  const { id } = await params;
  const matrix = isId(id) ? await getMatrix(actor, id) : null;
  if (!matrix) return plain(NOT_FOUND, 404);
  const { plan, activities, context } = matrix;
  return tableResponse(new URL(request.url).searchParams.get("formato"), {
    file: `matriz-${plan.schoolYear}-${plan.place.code}`,
    sheet: "Actividades",
    header: MATRIX_HEADER,
    rows: activities.map((activity) => matrixCells(activity, context)),
  });
}

/** Receives a matrix, from a plain form, and shows what it would change. */
export async function POST(request: Request, { params }: Context) {
  const actor = await currentActor();
  if (!actor) return goTo("/entrar?motivo=sesion");
  const { id } = await params;
  if (!isId(id) || !(await getPlan(actor, id))) return plain(NOT_FOUND, 404);
  try {
    const { file } = await receiveFile(request, "table");
    try {
      return goTo(matrixHref(id, await bringMatrix(actor, id, file)));
    } finally {
      await rm(file.path, { force: true });
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const word = uploadProblemWord(error.message);
    return word ? goTo(`${matrixHref(id)}?archivo=${word}`) : plain(error.message, STATUS[error.code] ?? 404);
  }
}
