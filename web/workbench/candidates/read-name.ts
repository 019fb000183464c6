import type { ListedCandidate } from "../api/candidates.ts";

/** What a candidate is called: an app by its number in the store, a site by its host as people read it. */
export function readName({
  kind,
  key,
  host,
  hostRead,
}: Pick<ListedCandidate, "kind" | "key" | "host" | "hostRead">): string {
  return kind === "app" ? key.replace(/^(?:play|app-store):/, "") : (hostRead ?? host);
}
