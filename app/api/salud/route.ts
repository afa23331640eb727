import { checkDatabase } from "@/lib/health";

export const dynamic = "force-dynamic";

/** Readiness: whether to send people here now. */
export async function GET() {
  const database = await checkDatabase();
  const ready = database === "lista";
  return Response.json(
    { estado: ready ? "listo" : "no listo", base_de_datos: database },
    { status: ready ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
