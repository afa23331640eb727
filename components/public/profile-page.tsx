import { Anchor } from "@/components/ui/anchor";
import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { shortDay } from "@/lib/dates/dates";
import type { PublicProfile, ReleaseSnapshot } from "@/lib/releases/schema";
import { type PublicLinks, SITE_LINKS } from "./links";
import { Figure } from "./public-figure";
import { TablePicture } from "./table-picture";

type ProfilePageProps = {
  kind: "ugel" | "network";
  profile: PublicProfile;
  snapshot: ReleaseSnapshot;
  /** The release that it is drawn from; without it, it is not published. */
  number: number | null;
  links?: PublicLinks;
};

/** «UGEL 05 San Juan de Lurigancho», «REI 05-03 Pampa Blanca». */
export const titleOf = (kind: ProfilePageProps["kind"], { code, name }: PublicProfile) =>
  kind === "ugel" || name.startsWith("REI") ? name : `REI ${code} ${name}`;

const UNFOLDED = 25;
const DRAWN = 100;

function Parts({
  kind,
  profile,
  links,
}: Pick<ProfilePageProps, "kind" | "profile"> & { links: PublicLinks }) {
  const table = (
    <DataTable
      caption={kind === "ugel" ? "Por código de red." : "Por código de local."}
      columns={[
        {
          ...{ key: "code", header: kind === "ugel" ? "Red" : "Código", rowHeader: true },
          cell: ({ code }) => (kind === "ugel" ? <Anchor href={links.network(code)}>{code}</Anchor> : code),
        },
        { key: "name", header: "Nombre", bare: true, cell: ({ name }) => name },
        { key: "detail", header: "Qué reúne", bare: true, cell: ({ detail }) => detail },
      ]}
      rows={profile.parts.slice(0, DRAWN)}
      rowKey={({ code }) => code}
    />
  );
  if (profile.parts.length <= UNFOLDED) return table;
  return <Disclosure summary={`Ver ${profile.parts.length}`}>{table}</Disclosure>;
}

/** What anyone may know of a UGEL or of a network, as a release told it. */
export function ProfilePage({ kind, profile, snapshot, number, links = SITE_LINKS }: ProfilePageProps) {
  const { ugel, districts, facts, parts, tables } = profile;
  const asOf = snapshot.release?.cutoffOn ?? snapshot.countedOn;
  const above = [
    { href: links.summary, label: snapshot.region },
    ...(kind === "network" ? [{ href: links.ugel?.(ugel), label: `UGEL ${ugel}` }] : []),
  ];
  const noun = kind === "ugel" ? "redes" : "colegios";
  return (
    <>
      <PageHeader
        breadcrumbs={[...above, { label: kind === "ugel" ? `UGEL ${ugel}` : `REI ${profile.code}` }]}
        title={titleOf(kind, profile)}
        lead={districts.length > 0 && `Distritos: ${districts.join(", ")}.`}
      />
      <p className="-mt-4 mb-7 text-sm text-muted sm:mb-9">
        {number !== null && (
          <>
            Según el <Anchor href={links.edition(number)}>resumen {number}</Anchor>.{" "}
          </>
        )}
        Registros al {shortDay(asOf)}. <Anchor href={links.methodology}>Cómo se calculó</Anchor>
      </p>
      {facts.length > 0 && (
        <Section title="En cifras">
          <div className="grid grid-cols-2 gap-x-8 gap-y-7 pt-2 lg:grid-cols-4">
            {facts.map((figure) => (
              <Figure key={figure.label} {...{ figure, asOf }} />
            ))}
          </div>
        </Section>
      )}
      {tables.map((table) => (
        <Section key={table.key} title={table.title}>
          <TablePicture {...{ table, links }} untitled whole={false} />
        </Section>
      ))}
      {parts.length > 0 && (
        <Section title={kind === "ugel" ? "Redes" : "Colegios"} aside={`${parts.length} ${noun}`}>
          <Parts {...{ kind, profile, links }} />
        </Section>
      )}
    </>
  );
}
