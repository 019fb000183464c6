import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { hostAndParents, hostOf, platformId } from "../../../registers/platforms/index.ts";
import { record } from "../../../services/facts/index.ts";
import type { ListingRow } from "../../listings/index.ts";
import { listingsById } from "../../listings/index.ts";
import type { CandidateAddress } from "../address.ts";
import { candidateAddress } from "../address.ts";
import { candidateId, candidatesNoted } from "../model.ts";
import type { Met } from "../note-host.ts";
import { noteAddresses } from "../note-host.ts";
import { canAddCandidates } from "../policy.ts";
import { insertMetListings } from "../store.ts";

/** Of a large site no more listings are kept beside the candidate. */
const mostListings = 200;

/**
 * Notes the hosts of listings that no register confirms; listings that came before stay with their candidate. Where a listing has no
 * link that leads to its platform its host is not known: the id of a platform does not tell it. Idempotent. Task: 8598 units 1, 4.
 */
export async function noteListingHosts(ctx: Context, agency: string, ids: readonly string[]): Promise<number> {
  allow(canAddCandidates(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const hosts = hostsOf(await listingsById(tx, ids));
    const at = ctx.now();
    const noted = await noteAddresses(
      tx,
      { agency, how: "listing", by: ctx.actor.id, at },
      [...hosts.values()].map(({ address, listings }): Met => ({ address, metAt: listings[0] as string })),
    );
    const met = [...hosts].flatMap(([key, { listings }]) =>
      noted.get(key)?.outcome === "in-register"
        ? []
        : listings.map((listing) => ({ candidate: candidateId(agency, key), listing })),
    );
    if (met.length > 0)
      await tx.run(insertMetListings, {
        candidate: met.map(({ candidate }) => candidate),
        listing: met.map(({ listing }) => listing),
        most: mostListings,
        at,
        agency,
      });
    const fresh = [...noted.values()].filter(({ outcome }) => outcome === "noted").length;
    if (fresh > 0) {
      const about = { id: `candidates/${agency}`, agency, level: "own", sharedWith: [] } as const;
      const counts = { how: "listing", noted: fresh, known: noted.size - fresh, refused: 0 } as const;
      await record(ctx, tx, candidatesNoted, about, counts);
    }
    return fresh;
  });
}

type Host = { address: CandidateAddress; listings: string[] };

function hostsOf(listings: readonly ListingRow[]): Map<string, Host> {
  const hosts = new Map<string, Host>();
  for (const listing of listings) {
    const host = platformHost(listing);
    const address = host === null ? "no-address" : candidateAddress(host);
    if (typeof address === "string") continue;
    const known = hosts.get(address.key);
    if (known === undefined) hosts.set(address.key, { address, listings: [listing.id] });
    else if (known.listings.length < mostListings) known.listings.push(listing.id);
  }
  return hosts;
}

/** The platform's host, as far as the listing's link leads to it; a link to somewhere else says nothing of it. */
function platformHost({ url, platform_id }: ListingRow): string | null {
  const host = url === null ? null : hostOf(url);
  return host === null ? null : (hostAndParents(host).find((own) => platformId(own) === platform_id) ?? null);
}
