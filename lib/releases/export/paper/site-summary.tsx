import { shortDay } from "@/lib/dates/dates";
import type { Achievement } from "../../schema";
import { linkFrom, SITE } from "../rules";
import { Figures, TableOf } from "./site-figures";
import { type Folder, Paragraphs, SitePage } from "./site-page";

const AchievementOf = ({ achievement }: { achievement: Achievement }) => (
  <section>
    <h2>{achievement.title}</h2>
    <Figures figures={achievement.figures} />
    <p>{achievement.sentence}</p>
    {achievement.declared && <p className="declared">Declarado por la región.</p>}
    <details>
      <summary>Cómo se calcula</summary>
      <p>{achievement.how}</p>
      <p className="muted">
        Fuente: {achievement.source}. Al {shortDay(achievement.asOf)}.
      </p>
    </details>
  </section>
);

/** The front page of the folder. */
export function SiteSummary({ folder }: { folder: Folder }) {
  const { ugels, districts, release, region } = folder.snapshot;
  const networks = ugels.reduce((sum, { ebNetworks, etpNetworks }) => sum + ebNetworks + etpNetworks, 0);
  const profiled = new Set(release?.ugelProfiles.map(({ code }) => code));
  const drawn = new Set(release?.achievements.flatMap(({ tables }) => tables));
  return (
    <SitePage
      {...{ folder, page: SITE.summary }}
      title={`Las redes de colegios de ${region}, en cifras`}
      lead={`${networks} redes en ${ugels.length} UGEL y ${districts.length} distritos.`}
    >
      {release?.amendment && (
        <section>
          <h2>Corrige el resumen {release.amendment.of}</h2>
          <p>Por qué: {release.amendment.why}</p>
          <p>Qué cambió: {release.amendment.changes}</p>
        </section>
      )}
      {release && release.words.headlines.length > 0 && (
        <section>
          <h2>Lo principal</h2>
          <ul>
            {release.words.headlines.map((headline) => (
              <li key={headline}>{headline}</li>
            ))}
          </ul>
        </section>
      )}
      {release?.achievements.map((achievement) => (
        <AchievementOf key={achievement.key} achievement={achievement} />
      ))}
      <section>
        <h2>Por UGEL</h2>
        <table>
          <caption>Por número de UGEL.</caption>
          <thead>
            <tr>
              <th scope="col">UGEL</th>
              <th scope="col">Sede</th>
              {["Distritos", "Redes de educación básica", "Redes de técnico-productiva"].map((label) => (
                <th key={label} scope="col" className="number">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ugels.map((ugel) => (
              <tr key={ugel.code}>
                <th scope="row" data-label="UGEL">
                  {profiled.has(ugel.code) ? (
                    <a href={linkFrom(SITE.summary, SITE.ugel(ugel.code))}>UGEL {ugel.code}</a>
                  ) : (
                    `UGEL ${ugel.code}`
                  )}
                </th>
                <td data-label="Sede">{ugel.seat}</td>
                <td data-label="Distritos" className="number">
                  {ugel.districts}
                </td>
                <td data-label="Redes de educación básica" className="number">
                  {ugel.ebNetworks}
                </td>
                <td data-label="Redes de técnico-productiva" className="number">
                  {ugel.etpNetworks}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {release?.words.sections.map(({ key, title, text }) => (
        <section key={key}>
          <h2>{title}</h2>
          <Paragraphs text={text} />
        </section>
      ))}
      {release?.tables
        .filter(({ key }) => drawn.has(key))
        .map((table) => (
          <section key={table.key}>
            <h2>{table.title}</h2>
            <TableOf table={table} />
          </section>
        ))}
    </SitePage>
  );
}
