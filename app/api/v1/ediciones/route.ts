import { tellEditions } from "@/lib/opendata/answers/rules";
import { listOpenEditions } from "@/lib/opendata/queries";
import { readQuery } from "@/lib/opendata/rules";
import { noQuerySchema } from "@/lib/opendata/schema";
import { allowAnyone, jsonAnswer, KEPT, openData } from "../_answers/open-data";

export const dynamic = "force-dynamic";

/** All that the region has published. */
export const GET = openData(async (search) => {
  const asked = readQuery(noQuerySchema, search);
  if ("problem" in asked) return asked;
  return jsonAnswer(tellEditions(await listOpenEditions()), KEPT.latest);
});

export const OPTIONS = allowAnyone;
