import type { Metadata } from "next";
import { PublicFrame } from "@/components/frame/public-frame";
import { NetworkDirectory } from "@/components/public/network-directory";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { directoryFiltersSchema } from "@/lib/releases/directory/schema";
import { getRelease } from "@/lib/releases/queries";

export const metadata: Metadata = {
  title: "Directorio de redes",
  description:
    "Las redes educativas y los colegios que las integran: búsquelos por nombre, código o distrito.",
};

export default async function DirectoryPage({ searchParams }: { searchParams: SearchParams }) {
  const filters = directoryFiltersSchema.parse(await readSearch(searchParams));
  const release = await getRelease(null);
  return (
    <PublicFrame demo={release?.snapshot.demo ?? false} current="directory">
      <NetworkDirectory
        {...{ filters, snapshot: release?.snapshot ?? null, number: release?.number ?? null }}
      />
    </PublicFrame>
  );
}
