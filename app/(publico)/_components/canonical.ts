import type { Metadata } from "next";
import { env } from "@/lib/env";

/** The one address of a page that has several: of the installation, which the build does not know. */
export const canonical = (path: string): Metadata["alternates"] => ({
  canonical: path === "/" ? env().publicUrl : `${env().publicUrl}${path}`,
});
