import { keepTyped } from "@/lib/forms/form-action";

/** More than any form of ours holds: a text of 20,000 signs in the form's own envelope, several times. */
const MOST_BYTES = 1_000_000;

/** Keeps what is typed in an open form as its draft: by itself some seconds after typing, and when the page is left. */
export async function POST(request: Request) {
  const size = request.headers.get("content-length");
  if (size === null) return new Response(null, { status: 411 });
  if (!(Number(size) <= MOST_BYTES)) return new Response(null, { status: 413 });
  const form = await request.formData().catch(() => null);
  const savedAt = form && (await keepTyped(form));
  if (!savedAt) return new Response(null, { status: form ? 401 : 400 });
  return Response.json({ savedAt: savedAt.toISOString() });
}
