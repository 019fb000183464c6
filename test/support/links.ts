import type { Context } from "../../src/kernel/context.ts";
import { systemActor } from "../../src/kernel/actor.ts";
import type { Desk } from "../../src/signals/links/index.ts";
import { linkAccounts, LinkDesk, linksFollower, readAccounts } from "../../src/signals/links/index.ts";
import type { Observation } from "../../src/signals/listings/index.ts";
import { followListings } from "../../src/signals/listings/index.ts";
import type { TestDatabase } from "./database.ts";
import { observed } from "./listings.ts";

/** A desk in this very process; what it is asked and answers travels as it would to a thread. */
export function deskHere(): Desk {
  const desk = new LinkDesk();
  return { ask: async (question) => structuredClone(desk.answer(structuredClone(question))) };
}

/** The two jobs of linking, run by hand: listings are read, then each agency's accounts are linked. */
export function linkingHouse(db: TestDatabase, desk: Desk = deskHere()) {
  const contextOf = (agency: string | null): Context => db.contextOf({ ...systemActor(agency ?? ""), agency });
  const run = { now: () => new Date(), signal: new AbortController().signal, contextOf };
  const read = (batch?: number) =>
    followListings(run, linksFollower, readAccounts, batch === undefined ? {} : { batch });
  const link = async (...agencies: string[]) => {
    for (const agency of agencies) await linkAccounts(contextOf(agency), desk);
  };
  return { contextOf, read, link, desk };
}

/** A shop's listing whose words tell of its seller. */
export const offered = (shop: string, words: string, changes: Partial<Observation> = {}): Observation =>
  observed({
    externalId: `hang-${shop}`,
    title: `Hàng của ${shop}`,
    description: words,
    sellerExternalId: `id-${shop}`,
    sellerName: shop,
    ...changes,
  });

/** The clusters of an agency by the names of their shops, each in order. */
export async function clustersByName(db: TestDatabase, agency: string): Promise<string[][]> {
  const { rows } = await db.asSuperuser(
    `select array_agg(s.name order by s.name) as names from app.link_members m join app.sellers s on s.id = m.seller_id
     where m.agency = $1 group by m.cluster order by 1`,
    [agency],
  );
  return rows.map((row: { names: string[] }) => row.names);
}
