import { tellNetworks } from "@/lib/opendata/answers/rules";
import { getOpenEdition } from "@/lib/opendata/queries";
import { noEdition, readQuery } from "@/lib/opendata/rules";
import { LATEST, networksQuerySchema } from "@/lib/opendata/schema";
import { allowAnyone, jsonAnswer, KEPT, openData } from "../_answers/open-data";

/** The networks of an edition with their schools, a page at a time. */
export const GET = openData(async (search) => {
  const asked = readQuery(networksQuerySchema, search);
  if ("problem" in asked) return asked;
  const { values: query } = asked;
  const edition = await getOpenEdition(query.edicion);
  if (!edition) return { problem: noEdition(query.edicion) };
  const told = tellNetworks(edition, query);
  if ("problem" in told) return told;
  return jsonAnswer(told.answer, query.edicion === LATEST ? KEPT.latest : KEPT.edition);
});

export const OPTIONS = allowAnyone;
