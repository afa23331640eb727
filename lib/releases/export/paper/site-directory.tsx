import { linkFrom, SITE } from "../rules";
import { type Folder, SitePage } from "./site-page";

/** Every network, by code. */
export function SiteDirectory({ folder }: { folder: Folder }) {
  const profiles = folder.snapshot.release?.networkProfiles ?? [];
  return (
    <SitePage {...{ folder, page: SITE.networks }} title="Las redes">
      {profiles.length === 0 ? (
        <p>Este resumen no trae el detalle de cada red.</p>
      ) : (
        <table>
          <caption>Por código de red.</caption>
          <thead>
            <tr>
              <th scope="col">Red</th>
              <th scope="col">Nombre</th>
              <th scope="col">UGEL</th>
              <th scope="col">Distritos</th>
            </tr>
          </thead>
          <tbody>
            {profiles.map(({ code, name, ugel, districts }) => (
              <tr key={code}>
                <th scope="row" data-label="Red">
                  <a href={linkFrom(SITE.networks, SITE.network(code))}>{code}</a>
                </th>
                <td data-label="Nombre">{name}</td>
                <td data-label="UGEL">{ugel}</td>
                <td data-label="Distritos">{districts.join(", ")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </SitePage>
  );
}
