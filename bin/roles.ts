import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { rolesDocument } from "@/lib/access/roles-document";
import { root } from "./runtime/pinned-node.mjs";

writeFileSync(join(root, "docs/roles.md"), rolesDocument());
console.log("Se escribió docs/roles.md.");
