import type { Metadata } from "next";

export const dynamic = "force-static";
export const metadata: Metadata = { title: "Hola · Ayni", robots: { index: false } };

/** The least that this server can serve, drawn by the build: what the speed of the public page is measured against. */
export default function HelloPage() {
  return (
    <main className="wrap py-16">
      <h1>Hola</h1>
    </main>
  );
}
