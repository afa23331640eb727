import type { PublicProfile } from "../../schema";
import { linkFrom, SITE } from "../rules";
import { Figures, TableOf } from "./site-figures";
import { type Folder, SitePage } from "./site-page";

type SiteProfileProps = { folder: Folder; kind: "ugel" | "network"; profile: PublicProfile };

/** A UGEL or a network, as the release told it. */
export function SiteProfile({ folder, kind, profile }: SiteProfileProps) {
  const isUgel = kind === "ugel";
  const page = isUgel ? SITE.ugel(profile.code) : SITE.network(profile.code);
  const known = new Set(folder.snapshot.release?.networkProfiles.map(({ code }) => code));
  const hasUgel = folder.snapshot.release?.ugelProfiles.some(({ code }) => code === profile.ugel);
  return (
    <SitePage
      {...{ folder, page }}
      title={isUgel ? profile.name : `REI ${profile.code}: ${profile.name}`}
      lead={profile.districts.length > 0 ? `Distritos: ${profile.districts.join(", ")}.` : undefined}
    >
      {!isUgel && hasUgel && (
        <p>
          <a href={linkFrom(page, SITE.ugel(profile.ugel))}>UGEL {profile.ugel}</a>
        </p>
      )}
      {profile.facts.length > 0 && (
        <section>
          <h2>En cifras</h2>
          <Figures figures={profile.facts} />
        </section>
      )}
      {profile.tables.map((table) => (
        <section key={table.key}>
          <h2>{table.title}</h2>
          <TableOf table={table} />
        </section>
      ))}
      {profile.parts.length > 0 && (
        <section>
          <h2>{isUgel ? "Redes" : "Colegios"}</h2>
          <table>
            <caption>Por código.</caption>
            <thead>
              <tr>
                <th scope="col">Código</th>
                <th scope="col">Nombre</th>
                <th scope="col">Qué reúne</th>
              </tr>
            </thead>
            <tbody>
              {profile.parts.map(({ code, name, detail }) => (
                <tr key={code}>
                  <th scope="row" data-label="Código">
                    {isUgel && known.has(code) ? (
                      <a href={linkFrom(page, SITE.network(code))}>{code}</a>
                    ) : (
                      code
                    )}
                  </th>
                  <td data-label="Nombre">{name}</td>
                  <td data-label="Qué reúne">{detail}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </SitePage>
  );
}
