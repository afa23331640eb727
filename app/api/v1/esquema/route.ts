import { LIMIT_MINUTES, LIMITS } from "@/lib/access/rate-limit";
import { openApiDocument } from "@/lib/opendata/openapi/rules";
import { readQuery } from "@/lib/opendata/rules";
import { noQuerySchema } from "@/lib/opendata/schema";
import { allowAnyone, jsonAnswer, KEPT, openData } from "../_answers/open-data";

export const dynamic = "force-dynamic";

/** What may be asked and what is answered, for programs. */
export const GET = openData(async (search) => {
  const asked = readQuery(noQuerySchema, search);
  if ("problem" in asked) return asked;
  return jsonAnswer(openApiDocument({ questions: LIMITS.data, minutes: LIMIT_MINUTES }), KEPT.latest);
});

export const OPTIONS = allowAnyone;
