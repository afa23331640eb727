import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChartSamples } from "./_components/chart-samples";
import { FormSamples } from "./_components/form-samples";
import { ListSamples } from "./_components/list-samples";
import { PageSample } from "./_components/page-sample";
import { StyleShell } from "./_components/style-shell";
import { WorkSamples } from "./_components/work-samples";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Estilos · Ayni", robots: { index: false } };

type StylesPageProps = { searchParams: Promise<{ theme?: string }> };

export default async function StylesPage({ searchParams }: StylesPageProps) {
  if (process.env.DEMO !== "1" && process.env.NODE_ENV !== "development") notFound();
  const asked = (await searchParams).theme;
  const theme = asked === "light" || asked === "dark" ? asked : "system";
  return (
    <StyleShell theme={theme}>
      <PageSample />
      <WorkSamples />
      <ChartSamples />
      <ListSamples />
      <FormSamples />
    </StyleShell>
  );
}
