import { redirect } from "next/navigation";
import { editionLinks, type PublicLinks, SITE_LINKS } from "@/components/public/links";
import { getRelease } from "@/lib/releases/queries";

/** In the address, the edition in force, whichever it is. */
export const LATEST = "vigente";
/** No page of ours. Not `notFound()`: Next draws that with scripts, which a public page does not run. */
const NOWHERE = "/no-se-encontro";

/** The edition of an address; `null` only while nothing has been published. */
export async function findEdition(edicion: string) {
  if (edicion !== LATEST && !/^[1-9]\d{0,5}$/.test(edicion)) redirect(NOWHERE);
  const release = await getRelease(edicion === LATEST ? null : Number(edicion));
  if (!release && edicion !== LATEST) redirect(NOWHERE);
  return release;
}

/** Where an edition leads to: the one in force, to the site; one at its own address, to what is its own. */
export async function linksOf(edicion: string, number: number): Promise<PublicLinks> {
  if (edicion === LATEST) return SITE_LINKS;
  return editionLinks(number, (await getRelease(null))?.number === number);
}
