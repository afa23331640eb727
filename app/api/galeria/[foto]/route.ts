import { RENDITION_WIDTHS, type RenditionWidth } from "@/lib/files/kinds";
import { readRendition } from "@/lib/files/renditions";
import { plain } from "@/lib/forms/answers";
import { isId } from "@/lib/forms/ids";
import { getPublicPhoto } from "@/lib/releases/gallery/queries";

const isWidth = (width: number): width is RenditionWidth => RENDITION_WIDTHS.some((known) => known === width);

/** A photo of the published gallery, for anyone, as wide as a phone or as a desk shows it. */
export async function GET(request: Request, { params }: { params: Promise<{ foto: string }> }) {
  const { foto } = await params;
  const asked = Number(new URL(request.url).searchParams.get("ancho") ?? RENDITION_WIDTHS[0]);
  const photo = isId(foto) && isWidth(asked) ? await getPublicPhoto(foto) : null;
  if (!photo || !isWidth(asked)) return plain("No se encontró la foto.", 404);
  // Its bytes never change, but who is seen in it may take back her consent: it is kept on the way a day, not a year.
  const headers = {
    "cache-control": "public, max-age=86400",
    etag: `"${photo.id}-${asked}"`,
    "content-security-policy": "default-src 'none'; sandbox",
  };
  if (request.headers.get("if-none-match") === headers.etag)
    return new Response(null, { status: 304, headers });
  const bytes = await readRendition(photo.storageKey, asked);
  return new Response(new Uint8Array(bytes), {
    headers: { ...headers, "content-type": "image/webp", "content-length": String(bytes.length) },
  });
}
