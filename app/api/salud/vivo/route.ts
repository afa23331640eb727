export const dynamic = "force-dynamic";

/** Liveness: the process answers. The database does not count: restarting this would not mend it. */
export function GET() {
  return Response.json({ estado: "vivo" }, { headers: { "cache-control": "no-store" } });
}
