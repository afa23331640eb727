import { redirect } from "next/navigation";
import { limitVisitor } from "@/lib/access/limit-visitor";
import { requestOrigin } from "@/lib/access/session";
import { stopNotices } from "@/lib/notices/commands";
import { stopNoticesPath } from "@/lib/notices/labels";
import { Refusal } from "@/lib/refusal";

type Context = { params: Promise<{ token: string }> };

const plain = (text: string, status: number) =>
  new Response(text, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });

/** Whoever follows the address that mail programs are told comes to the page that asks first. */
export async function GET(_request: Request, { params }: Context) {
  redirect(stopNoticesPath(encodeURIComponent((await params).token)));
}

/** The one click of a mail program (RFC 8058). There is no session: the address proves that we wrote to her. */
export async function POST(_request: Request, { params }: Context) {
  try {
    await limitVisitor((await requestOrigin()).address, "reply");
    await stopNotices({ token: (await params).token });
    return plain("Ya no recibirá avisos de Ayni por correo.", 200);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.code === "not_found" ? plain("Este enlace no existe.", 404) : plain(error.message, 429);
  }
}
