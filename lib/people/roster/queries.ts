import type { Importer } from "@/lib/imports/importer";
import { refuse } from "@/lib/refusal";

export const readRoster: Importer["read"] = async () => refuse("invalid", "…");
