import { createServer, type Server, type Socket } from "node:net";

/**
 * How soon a mail is tried again by the workers of the tests, in seconds. A worker takes one a second, the oldest
 * first: sooner than there are mails, the last would never have its turn.
 */
export const SOON = { first: 1, most: 6 };

export type Received = { to: string; id: string; text: string };

/**
 * A mail server of the tests. While it is down nobody answers at its port; `hold` keeps the message that it has just
 * taken without saying so, which is when a worker that dies does not know whether it left.
 */
export class MailServer {
  readonly received: Received[] = [];
  hold = false;
  /** Told when a message is being held. */
  onHeld: () => void = () => {};
  #server: Server | null = null;
  #sockets = new Set<Socket>();
  port = 0;

  /** Opens its port; where another program has it for a moment, as soon as it is free. */
  async up(tries = 50): Promise<void> {
    const server = createServer((socket) => this.#serve(socket));
    const refused = await new Promise<Error | null>((done) => {
      server.once("error", done);
      server.listen(this.port, "127.0.0.1", () => done(null));
    });
    if (refused) {
      if (tries === 1) throw refused;
      await new Promise((done) => setTimeout(done, 200));
      return this.up(tries - 1);
    }
    this.port = (server.address() as { port: number }).port;
    this.#server = server;
  }

  async down() {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((done) => this.#server?.close(done) ?? done(null));
    this.#server = null;
  }

  #serve(socket: Socket) {
    this.#sockets.add(socket);
    socket.on("close", () => this.#sockets.delete(socket));
    socket.on("error", () => {});
    const say = (line: string) => void socket.write(`${line}\r\n`);
    let to = "";
    let body: string | null = null;
    let rest = "";
    say("220 correo de prueba");
    socket.on("data", (chunk) => {
      const lines = (rest + chunk.toString("utf8")).split("\r\n");
      rest = lines.pop() ?? "";
      for (const line of lines) {
        if (body !== null) {
          if (line !== ".") {
            body += `${line}\n`;
            continue;
          }
          this.#take(to, body);
          body = null;
          if (this.hold) this.onHeld();
          else say("250 recibido");
        } else if (/^RCPT TO:/i.test(line)) {
          to = /<(.+?)>/.exec(line)?.[1] ?? "";
          say("250 bien");
        } else if (/^DATA/i.test(line)) {
          body = "";
          say("354 escriba");
        } else if (/^QUIT/i.test(line)) socket.end("221 adiós\r\n");
        else say("250 bien");
      }
    });
  }

  #take(to: string, body: string) {
    this.received.push({ to, id: /^Message-ID: <(.+?)>/im.exec(body)?.[1] ?? "", text: body });
  }
}
