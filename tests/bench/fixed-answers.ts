import { connect } from "node:net";

const NOTHING = Buffer.alloc(0);

/** Of an answer with its length, how long its head is and how long all of it. */
function measure(start: Buffer): { whole: number } | null {
  const end = start.indexOf("\r\n\r\n");
  if (end < 0) return null;
  const head = start.toString("latin1", 0, end);
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  if (!head.startsWith("HTTP/1.1 200 ") || !length) throw new Error(`not a page with its length: ${head}`);
  return { whole: end + 4 + Number(length) };
}

/**
 * Requests per second of a page that is sent with its length, over some connections for some seconds. Where a server
 * answers tens of thousands a second, a client that reads every header is what is measured: this one counts bytes.
 */
export async function countAnswers(
  url: string,
  { connections, seconds }: { connections: number; seconds: number },
): Promise<number> {
  const { hostname, port, host, pathname } = new URL(url);
  const request = `GET ${pathname} HTTP/1.1\r\nHost: ${host}\r\nAccept-Encoding: gzip, deflate, br\r\n\r\n`;
  const until = performance.now() + seconds * 1000;
  let answers = 0;
  const ask = () =>
    new Promise<void>((done, fail) => {
      const socket = connect(Number(port), hostname);
      let start: Buffer | null = NOTHING;
      let left = 0;
      const take = (chunk: Buffer) => {
        if (start) {
          start = start.length > 0 ? Buffer.concat([start, chunk]) : chunk;
          const answer = measure(start);
          if (!answer) return;
          left = answer.whole - start.length;
          start = null;
        } else left -= chunk.length;
        if (left > 0) return;
        answers++;
        start = NOTHING;
        if (performance.now() < until) socket.write(request);
        else socket.end(done);
      };
      socket.on("data", take).on("error", fail);
      socket.setNoDelay(true).write(request);
    });
  await Promise.all(Array.from({ length: connections }, ask));
  return answers / seconds;
}
