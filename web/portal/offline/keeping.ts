import type { KeptLists } from "../../../src/engines/offline/index.ts";
import { noLists } from "../../../src/engines/offline/index.ts";

const kept = "chinhhang-offline-lists";
const place = "/offline-lists.json";

/** What this device keeps; nothing where it never got any, or the browser threw it away. */
export async function keptLists(): Promise<KeptLists> {
  const cache = await caches.open(kept);
  const found = await cache.match(place);
  return found === undefined ? noLists : ((await found.json()) as KeptLists);
}

export async function keepLists(lists: KeptLists): Promise<void> {
  const cache = await caches.open(kept);
  await cache.put(place, new Response(JSON.stringify(lists), { headers: { "Content-Type": "application/json" } }));
}
