import { onPinnedNode } from "./runtime/pinned-node.mjs";

if (onPinnedNode()) {
  const { runAll } = await import("./test/run-all");
  await runAll();
}
