import { tellEdition } from "@/lib/opendata/answers/rules";
import { getOpenEdition } from "@/lib/opendata/queries";
import { noEdition, readQuery } from "@/lib/opendata/rules";
import { editionSchema, noQuerySchema } from "@/lib/opendata/schema";
import { allowAnyone, jsonAnswer, KEPT, openData } from "../../_answers/open-data";

/** What an edition says, and the tables that it gives. One that is mended later says so: it is kept for a minute. */
export const GET = openData<{ edicion: string }>(async (search, params) => {
  const asked = readQuery(noQuerySchema, search);
  if ("problem" in asked) return asked;
  const named = readQuery(editionSchema, [["edicion", params.edicion]]);
  if ("problem" in named) return named;
  const edition = await getOpenEdition(named.values.edicion);
  return edition ? jsonAnswer(tellEdition(edition), KEPT.latest) : { problem: noEdition(params.edicion) };
});

export const OPTIONS = allowAnyone;
