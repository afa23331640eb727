import type { NextConfig } from "next";
import { PUBLIC_CSP, PUBLIC_PAGES } from "./lib/public-pages";

const EVERYWHERE = [
  { key: "Strict-Transport-Security", value: "max-age=31536000; includeSubDomains" },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), payment=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

const publicPage = (source: string) => ({
  source,
  headers: [{ key: "Content-Security-Policy", value: PUBLIC_CSP }],
});

const config: NextConfig = {
  poweredByHeader: false,
  // A public page that nobody asked for in a while is drawn before it is shown, not after: nobody reads an old edition.
  expireTime: 120,
  // `npm test` runs tsc by itself: the build does not repeat it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["pino", "postgres", "sharp", "nodemailer", "@react-pdf/renderer"],
  headers: async () => [
    { source: "/:path*", headers: EVERYWHERE },
    publicPage("/"),
    ...PUBLIC_PAGES.map((page) => publicPage(`/${page}/:path*`)),
  ],
  // The front page is the latest summary, drawn when first asked for: a build needs no database.
  rewrites: async () => [
    { source: "/", destination: "/resumen/vigente" },
    { source: "/contactos", destination: "/contactos/vigente" },
    { source: "/metodologia", destination: "/resumen/vigente/metodologia" },
    { source: "/galeria", destination: "/galeria/1" },
    { source: "/datos", destination: "/datos/vigente" },
    { source: "/datos/api", destination: "/datos/vigente/api" },
    { source: "/calendario/:token.ics", destination: "/api/calendario/:token" },
  ],
  experimental: {
    globalNotFound: true,
    // A page drawn on demand is kept in memory: two copies of the program may share one build.
    isrFlushToDisk: false,
    // Larger than any field may be: a long text is told at its field, not by a fault.
    serverActions: { bodySizeLimit: "4mb" },
  },
};

export default config;
