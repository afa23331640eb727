/** Waits until the demo's directorios were held; answers the page of one with its acta approved, in UGEL 05. */
export async function findDemoMeeting(url: string, cookie: string): Promise<string> {
  const year = `${url}/directorios/calendario?anio=2026`;
  for (let tries = 0; tries < 150; tries++) {
    const page = await (await fetch(year, { headers: { cookie } })).text();
    const [, found] =
      /href="(\/directorios\/[0-9a-f-]{36})"[^>]*>(?:(?!<\/a>).)*octubre, UGEL (?:<!-- -->)?05/s.exec(page) ??
      [];
    if (found) return found;
    await new Promise((done) => setTimeout(done, 2000));
  }
  throw new Error("no directorio was held");
}
