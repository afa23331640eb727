import { connect, createServer } from "node:net";

function canBind(port: number, host: string): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(null));
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : null));
    });
  });
}

/** Whether somebody takes connections on a port. */
export function answers(port: number, host = "127.0.0.1"): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, host);
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once("connect", () => end(true));
    socket.once("error", () => end(false));
    socket.setTimeout(500, () => end(false));
  });
}

/** Some systems let two programs share a port on different addresses of "localhost": ask both. */
export async function isFreePort(port: number, host = "127.0.0.1"): Promise<boolean> {
  if ((await answers(port)) || (await answers(port, "::1"))) return false;
  return (await canBind(port, host)) !== null;
}

export async function anyFreePort(): Promise<number> {
  const port = await canBind(0, "127.0.0.1");
  if (port === null) throw new Error("no free port");
  return port;
}
