const UGELS = 7;

/** Waits until every UGEL of the demo held its directorios; answers the page of one of UGEL 05. */
export async function findDemoMeeting(url: string, cookie: string): Promise<string> {
  const year = `${url}/directorios/calendario?anio=2026`;
  for (let tries = 0; tries < 150; tries++) {
    const page = (await (await fetch(year, { headers: { cookie } })).text()).replaceAll("<!-- -->", "");
    const [, found] =
      /href="(\/directorios\/[0-9a-f-]{36})"[^>]*>(?:(?!<\/a>).)*octubre, UGEL 05/s.exec(page) ?? [];
    const held = new Set([...page.matchAll(/octubre, UGEL (\d+)/g)].map(([, ugel]) => ugel));
    if (found && held.size === UGELS) return found;
    await new Promise((done) => setTimeout(done, 2000));
  }
  throw new Error("the directorios of the demo were not held");
}
