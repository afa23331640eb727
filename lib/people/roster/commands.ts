import type { Importer } from "@/lib/imports/importer";

export const applyRoster: Importer["apply"] = async () => {};
