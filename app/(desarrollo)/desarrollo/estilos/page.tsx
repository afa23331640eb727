import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageSample } from "./_components/page-sample";
import { StyleShell } from "./_components/style-shell";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Estilos · Ayni", robots: { index: false } };

type StylesPageProps = { searchParams: Promise<{ tema?: string }> };

export default async function StylesPage({ searchParams }: StylesPageProps) {
  if (process.env.DEMO !== "1" && process.env.NODE_ENV !== "development") notFound();
  const { tema } = await searchParams;
  const theme = tema === "oscuro" ? "ayni-dark" : tema === "claro" ? "ayni" : undefined;
  return (
    <StyleShell theme={theme}>
      <PageSample />
    </StyleShell>
  );
}
