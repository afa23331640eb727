import { TerritoryMap } from "@/components/networks/territory-map";
import { UgelTable } from "@/components/networks/ugel-table";
import { Columns } from "@/components/ui/columns";
import { Section } from "@/components/ui/section";
import type { TerritorySnapshot } from "@/lib/releases/schema";
import type { PublicLinks } from "./links";

/** The map of the districts and the table of the UGEL, each leading to its profile where there is one. */
export function TerritorySection({ territory, links }: { territory: TerritorySnapshot; links: PublicLinks }) {
  const { ugels, districts } = territory;
  return (
    <Columns
      main={
        <Section title="El territorio" aside={`${districts.length} distritos, ${ugels.length} UGEL`}>
          <TerritoryMap {...{ districts, ugels }} />
        </Section>
      }
      aside={
        <Section title="Por UGEL">
          <UgelTable ugels={ugels} href={links.ugel ?? undefined} />
        </Section>
      }
    />
  );
}
