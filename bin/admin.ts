import { onPinnedNode } from "./runtime/pinned-node.mjs";

if (onPinnedNode()) {
  const { admin } = await import("./admin/admin");
  await admin(process.argv.slice(2));
}
