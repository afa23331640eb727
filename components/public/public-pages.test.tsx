import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { networkProfile, ugelProfile } from "@/lib/releases/profiles/rules";
import { sampleSnapshot, sampleTerritory } from "@/tests/factories/releases";
import { editionLinks, SITE_LINKS } from "./links";
import { Methodology } from "./methodology";
import { NetworkDirectory } from "./network-directory";
import { ProfilePage } from "./profile-page";
import { PublicDataTable } from "./public-data-table";
import { ReleaseSummary } from "./release-summary";

const PUBLISHED = { number: 3, title: "Avance", publishedAt: "2026-11-03T15:00:00.000Z" };
const NOBODY_ASKED = { q: "", ugel: "", pagina: 1 };

/** The words of what is drawn, and its links. */
function draw(page: ReactNode) {
  const html = renderToStaticMarkup(page);
  const text = html
    .replace(/<[^>]+>/g, " ")
    .replace(/&[a-z]+;|\u00a0/g, " ")
    .replace(/\s+/g, " ");
  return { html, text, hrefs: [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href) };
}

test("a release tells its nine achievements, each with its figures, its day and how it is worked out", () => {
  const { text, html } = draw(<ReleaseSummary snapshot={sampleSnapshot} published={PUBLISHED} />);
  expect(text).toContain("Resumen 3, publicado el 3 de noviembre de 2026.");
  expect(text).toContain("4 de 4 redes de educación básica");
  expect(text).toContain("22,250 de 49,000 estudiantes de primaria");
  expect(html.match(/<summary[^>]*>.*?Cómo se calcula/g)).toHaveLength(9);
  expect(text.match(/Declarado por la región/g)).toHaveLength(4);
  expect(html).not.toMatch(/ style="/);
});

test("a hidden figure and a hidden cell say so, and neither is drawn nor told in any other way", () => {
  const { text, html } = draw(<ReleaseSummary snapshot={sampleSnapshot} published={PUBLISHED} />);
  expect(text).toContain("Oculto de 18,710 estudiantes de secundaria");
  expect(text).toContain("UGEL 01, Secundaria: oculto o sin dato");
  expect(text).toContain("Oculto: menos de 10 estudiantes");
  expect(html).not.toContain('aria-label="UGEL 01, Secundaria');
});

test("what has no address of its own yet is drawn without a way to take it away or to look in it", () => {
  const links = { ...SITE_LINKS, directory: null, table: null };
  const [directory] = sampleSnapshot.release?.tables.filter(({ key }) => key === "redes") ?? [];
  if (!directory) throw new Error("no directory");
  const rows = Array.from({ length: 101 }, () => directory.rows[0] ?? []);
  const drawn = (of: typeof SITE_LINKS) =>
    draw(
      <>
        <ReleaseSummary snapshot={sampleSnapshot} published={null} links={of} />
        <PublicDataTable table={{ ...directory, rows }} links={of} />
      </>,
    );
  expect(drawn(SITE_LINKS).text).toContain("Descargar la tabla");
  expect(drawn(SITE_LINKS).hrefs).toContain("/directorio-de-redes");
  expect(drawn(links).text).not.toContain("Descargar la tabla");
  expect(drawn(links).hrefs.filter((href) => /directorio-de-redes|api/.test(href ?? ""))).toEqual([]);
});

test("an old edition leads to its own, never to what tells today's figures", () => {
  const draws = (isInForce: boolean) => {
    const links = editionLinks(3, isInForce);
    const summary = draw(<ReleaseSummary snapshot={sampleSnapshot} published={PUBLISHED} links={links} />);
    return { ...summary, how: draw(<Methodology snapshot={sampleSnapshot} number={3} links={links} />) };
  };
  const { text, hrefs, how } = draws(false);
  expect(text).toContain("UGEL 01");
  expect(hrefs.filter((href) => /^\/(ugel|red|directorio)/.test(href ?? ""))).toEqual([]);
  expect(hrefs).toContain("/resumen/3/metodologia");
  expect(how.hrefs).toContain("/resumen/3");
  expect(how.hrefs).not.toContain("/");
  expect(draws(true).hrefs).toContain("/ugel/01");
});

test("an old release, of the territory alone, tells what it has", () => {
  const { text, hrefs } = draw(<ReleaseSummary snapshot={sampleTerritory} published={PUBLISHED} />);
  expect(text).toContain("Lo hacen en 6 redes, dentro de 2 UGEL");
  expect(text).toContain("5 de 6 redes con coordinador o coordinadora");
  expect(text).not.toContain("Cómo se calcula");
  expect(hrefs).toContain("/ugel/01");
});

test("what a release does not tell is said to be missing", () => {
  const release = sampleSnapshot.release && {
    ...sampleSnapshot.release,
    achievements: sampleSnapshot.release.achievements.filter(({ key }) => key !== "hubs"),
  };
  const { text } = draw(<ReleaseSummary snapshot={{ ...sampleSnapshot, release }} published={PUBLISHED} />);
  expect(text).toContain("Lo que aún no se publica");
  expect(text).toContain("Núcleos pedagógicos. Los grupos");
});

test("both versions of a mended release say so and lead to each other", () => {
  const mended = draw(
    <ReleaseSummary
      snapshot={sampleSnapshot}
      published={PUBLISHED}
      amendedBy={{ number: 4, changes: "Se contó una red más." }}
    />,
  );
  expect(mended.text).toContain("Hay una versión corregida");
  expect(mended.text).toContain("Qué cambió: Se contó una red más.");
  expect(mended.hrefs).toContain("/resumen/4");
  const amendment = { of: 3, why: "Faltaba una red.", changes: "Se contó una red más." };
  const release = sampleSnapshot.release && { ...sampleSnapshot.release, amendment };
  const mending = draw(
    <ReleaseSummary snapshot={{ ...sampleSnapshot, release }} published={{ ...PUBLISHED, number: 4 }} />,
  );
  expect(mending.text).toContain("Por qué: Faltaba una red.");
  expect(mending.hrefs).toContain("/resumen/3");
});

test("a UGEL and a network have their profile; of an old release, only the UGEL", () => {
  const ugel = ugelProfile(sampleSnapshot, "01");
  const network = networkProfile(sampleSnapshot, "02-03");
  const old = ugelProfile(sampleTerritory, "01");
  if (!ugel || !network || !old) throw new Error("no profile");
  const drawn = { snapshot: sampleSnapshot, number: 3 };
  expect(draw(<ProfilePage kind="ugel" profile={ugel} {...drawn} />).hrefs).toContain("/red/01-02");
  const page = draw(<ProfilePage kind="network" profile={network} {...drawn} />);
  expect(page.text).toContain("José Olaya");
  expect(page.hrefs).toContain("/ugel/02");
  const before = draw(<ProfilePage kind="ugel" profile={old} snapshot={sampleTerritory} number={1} />);
  expect(before.text).toContain("2 redes de educación básica");
  expect(networkProfile(sampleTerritory, "02-03")).toBeNull();
  expect(ugelProfile(sampleTerritory, "09")).toBeNull();
});

test("the methodology says how each achievement is worked out and what is never told, whatever was published", () => {
  const whole = draw(<Methodology snapshot={sampleSnapshot} number={3} />);
  expect(whole.text).toContain("Se cuenta lo registrado hasta el día de corte.");
  expect(whole.text).toContain("Cada logro 9 de 9");
  expect(whole.hrefs).toContain("https://ejemplo.pe/p");
  for (const snapshot of [sampleTerritory, null])
    expect(draw(<Methodology snapshot={snapshot} number={1} />).text).toContain("menos de 10 estudiantes");
});

test("the directory finds networks, tells their schools, and says when there is nothing", () => {
  const find = (filters: object, snapshot: typeof sampleSnapshot | null = sampleSnapshot) =>
    draw(<NetworkDirectory filters={{ ...NOBODY_ASKED, ...filters }} snapshot={snapshot} number={3} />);
  expect(find({}).text).toContain("Las 6 redes educativas");
  expect(find({ q: "olaia", ugel: "02" }).text).toContain("Coinciden 3 redes.");
  expect(find({ q: "nadie" }).text).toContain("Ninguna red coincide");
  expect(find({ pagina: 9 }).text).toContain("No hay más redes");
  expect(find({ q: "<script>" }).html).not.toContain("<script>");
  for (const snapshot of [sampleTerritory, null])
    expect(find({}, snapshot).text).toContain("El resumen vigente no trae todavía el directorio");
});

test("a figure that is told again as an earlier release told it has the day of that one", () => {
  const profile = networkProfile(sampleSnapshot, sampleSnapshot.release?.networkProfiles[0]?.code ?? "");
  if (!profile) throw new Error("the sample has no network");
  const facts = profile.facts.map((fact) => ({ ...fact, asOf: "2026-04-30" }));
  const { text } = draw(
    <ProfilePage kind="network" profile={{ ...profile, facts }} snapshot={sampleSnapshot} number={3} />,
  );
  expect(text.match(/Al 30 de abril de 2026/g)).toHaveLength(facts.length);
});
