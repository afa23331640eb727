const READS = ["GET", "HEAD", "OPTIONS"];
const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

export type WriteRequest = {
  method: string;
  origin?: string;
  secFetchSite?: string;
  host?: string;
};

type Site = { publicUrl: string; demo: boolean };

function parse(origin: string): URL | null {
  const url = URL.parse(origin);
  return url && /^https?:$/.test(url.protocol) && url.origin === origin ? url : null;
}

/** The demo is opened by whatever name its machine has, so it also trusts the name the browser used. */
function isDemoOrigin(origin: URL, host: string | undefined, publicUrl: URL) {
  const isLoopback = LOOPBACK.includes(origin.hostname) && origin.port === publicUrl.port;
  return isLoopback || origin.host === host;
}

/** Whether a request that may change something comes from a page of ours. Reading is free. */
export function isOwnWrite({ method, origin, secFetchSite, host }: WriteRequest, site: Site): boolean {
  if (READS.includes(method)) return true;
  if (!origin) return secFetchSite === "same-origin";
  const from = parse(origin);
  const publicUrl = new URL(site.publicUrl);
  if (!from) return false;
  return from.origin === publicUrl.origin || (site.demo && isDemoOrigin(from, host, publicUrl));
}
