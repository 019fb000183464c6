import type { Hit, HitKind } from "../api/search.ts";
import { paths } from "../paths.ts";

const pageOf: Record<HitKind, (id: string) => string> = {
  case: paths.case,
  lead: paths.lead,
  seller: paths.seller,
  listing: paths.listing,
  platform: paths.platform,
  notice: paths.notice,
  recall: paths.recall,
};

/** The address of a hit's page. */
export const addressOf = (hit: Hit): string => pageOf[hit.kind](hit.id);

/** Hits by kind, each kind where its best hit stands, and the hits of a kind in the server's order. */
export function groupsOf(hits: readonly Hit[]): { kind: HitKind; hits: Hit[] }[] {
  return [...Map.groupBy(hits, (hit) => hit.kind)].map(([kind, some]) => ({ kind, hits: some }));
}
