/** Sends a browser that posted a form to a page of ours, by GET. */
export const goTo = (path: string) => new Response(null, { status: 303, headers: { location: path } });

/** A sentence, where there is no page to say it in. */
export const plain = (text: string, status: number) =>
  new Response(text, { status, headers: { "content-type": "text/plain; charset=utf-8" } });
