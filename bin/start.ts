import { onPinnedNode } from "./runtime/pinned-node.mjs";

if (onPinnedNode()) {
  const { start } = await import("./start/supervisor");
  await start({ dev: process.argv.includes("--dev") });
}
