import { redirect } from "next/navigation";
import { cache } from "react";
import { getOpenEdition } from "@/lib/opendata/queries";
import { editionSchema, LATEST } from "@/lib/opendata/schema";

/** The edition of the address; `null` while none is published. Not `notFound()`: Next draws that with scripts. */
export const findEdition = cache(async (asked: string) => {
  if (!editionSchema.safeParse({ edicion: asked }).success) redirect("/no-se-encontro");
  const edition = await getOpenEdition(asked);
  if (!edition && asked !== LATEST) redirect("/no-se-encontro");
  return edition;
});
