import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../shared/", import.meta.url));

/** The path of real data kept beside the project, or null where it is absent: the test then skips, and is counted as skipped. */
export function sharedPath(relative: string): string | null {
  const path = root + relative;
  return existsSync(path) ? path : null;
}
