import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder that goes away with its user. PostgreSQL may run as another user, who must walk through it. */
export function openTemporaryFolder(name: string) {
  const path = mkdtempSync(join(tmpdir(), `ayni-${name}-`));
  chmodSync(path, 0o711);
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
