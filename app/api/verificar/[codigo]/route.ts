import { cookies } from "next/headers";
import { limitVisitor } from "@/lib/access/limit-visitor";
import { requestOrigin } from "@/lib/access/session";
import { isSecure } from "@/lib/access/session-token";
import { uploadProblemWord } from "@/lib/files/labels";
import { hashUpload } from "@/lib/files/receive";
import { goTo } from "@/lib/forms/answers";
import { CHECK_COOKIE, CHECK_SECONDS, type CheckOutcome } from "@/lib/papers/labels";
import { verifyPaper } from "@/lib/papers/queries";
import { paperHref, readCode } from "@/lib/papers/rules";
import { Refusal } from "@/lib/refusal";

/** The answer goes in a cookie of the visitor: an address that says it could be sent to anybody. */
async function answer(code: string, outcome: CheckOutcome) {
  (await cookies()).set(CHECK_COOKIE, outcome, {
    path: paperHref(code),
    maxAge: CHECK_SECONDS,
    sameSite: "strict",
    httpOnly: true,
    secure: isSecure(),
  });
  return goTo(`${paperHref(code)}#revision`);
}

/** Whether a visitor's file is the one that was issued with the code. The file is read as it passes and kept nowhere. */
export async function POST(request: Request, { params }: { params: Promise<{ codigo: string }> }) {
  const code = readCode((await params).codigo);
  const paper = code && (await verifyPaper(code));
  if (!code || !paper) return goTo("/verificar");
  try {
    await limitVisitor((await requestOrigin()).address);
    const sha256 = await hashUpload(request);
    return answer(code, sha256 === paper.sha256 ? "igual" : "distinto");
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const word = error.code === "too_many" ? "espera" : (uploadProblemWord(error.message) ?? "falta");
    return goTo(`${paperHref(code)}?archivo=${word}#revision`);
  }
}
