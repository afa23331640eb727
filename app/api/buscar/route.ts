import { currentActor } from "@/lib/access/session";
import { today } from "@/lib/dates/dates";
import { hitGroups, NOTHING_HINT, NOTHING_TITLE, PROBLEM_TEXTS, totalText } from "@/lib/search/labels";
import { search } from "@/lib/search/queries";
import { problemOf } from "@/lib/search/rules";
import { searchSchema } from "@/lib/search/schema";

/** Of each kind, how many the dialog shows. */
const SHOWN = 5;

/** What the page of the search shows, for the dialog that is filled while one types. */
export async function GET(request: Request) {
  const actor = await currentActor();
  if (!actor) return new Response("Su sesión terminó. Entre otra vez para buscar.", { status: 401 });
  const { q } = searchSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const problem = problemOf(q);
  const groups = problem ? [] : hitGroups(await search(actor, q, { most: SHOWN }), q, today());
  const summary = problem
    ? PROBLEM_TEXTS[problem]
    : groups.length > 0
      ? totalText(groups)
      : `${NOTHING_TITLE}. ${NOTHING_HINT}`;
  return Response.json({ summary, groups }, { headers: { "cache-control": "private, no-store" } });
}
