import { dayInVietnam } from "../../kernel/clock.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import type { Platform, Standing } from "../../registers/platforms/index.ts";
import { platformByHost, statusOfHost } from "../../registers/platforms/index.ts";
import type { AddressFault, CandidateAddress } from "./address.ts";
import { candidateAddress } from "./address.ts";
import type { CandidateState, Way } from "./model.ts";
import { candidateId } from "./model.ts";
import { candidatesKnown, insertCandidates } from "./store.ts";

/** What became of an address: noted now, a candidate already, or in the register, so that there is nothing to find out. */
export type Noted =
  | { outcome: "noted"; id: string }
  | { outcome: "known"; id: string; state: CandidateState }
  | { outcome: "in-register"; platform: string; platformName: string; status: Standing["status"] };

export type Meeting = { agency: string; how: Way; by: string; at: Date };
export type Met = { address: CandidateAddress; metAt: string | null };

/**
 * Notes a host that was met somewhere, for an agency, so that it is looked at; what the register knows well is not noted, and one that
 * is known stays as it is. Part of the caller's command, which records the fact. `url` says where it was met.
 *
 * @example await noteHost(tx, { agency: "moit.dms", host: "shop-la.example", url: "https://…/tin/1", how: "link", at: ctx.now() })
 */
export async function noteHost(
  tx: Transaction,
  found: { agency: string; host: string; url: string | null; how: Way; at: Date; by?: string },
): Promise<Noted | { outcome: AddressFault }> {
  const address = candidateAddress(found.host);
  if (typeof address === "string") return { outcome: address };
  const noted = await noteAddresses(tx, { by: "system", ...found }, [{ address, metAt: found.url }]);
  return noted.get(address.key) as Noted;
}

/** Notes many at once; what became of each by its key. */
export async function noteAddresses(
  tx: Transaction,
  meeting: Meeting,
  met: readonly Met[],
): Promise<Map<string, Noted>> {
  const { agency, at } = meeting;
  const noted = new Map<string, Noted>();
  const unknown = new Map<string, Met & { id: string }>();
  const ids = new Map(met.map(({ address }) => [candidateId(agency, address.key), address.key]));
  for (const row of await tx.rows(candidatesKnown, { ids: [...ids.keys()] }))
    noted.set(ids.get(row.id) as string, { outcome: "known", id: row.id, state: row.state as CandidateState });
  for (const one of met) {
    const { key } = one.address;
    if (noted.has(key) || unknown.has(key)) continue;
    const registered = await inRegister(tx, one.address, at);
    if (registered === null) unknown.set(key, { ...one, id: candidateId(agency, key) });
    else noted.set(key, registered);
  }
  const rows = [...unknown.values()];
  if (rows.length > 0) {
    await tx.rows(insertCandidates, {
      id: rows.map(({ id }) => id),
      key: rows.map(({ address }) => address.key),
      kind: rows.map(({ address }) => address.kind),
      host: rows.map(({ address }) => address.host),
      url: rows.map(({ address }) => address.url),
      met_at: rows.map(({ metAt }) => metAt?.slice(0, 2000) ?? null),
      how: meeting.how,
      by: meeting.by,
      at,
      agency,
    });
    for (const { id, address } of rows) noted.set(address.key, { outcome: "noted", id });
  }
  return noted;
}

/** A store's own host says nothing of an app in it. */
async function inRegister(tx: Transaction, address: CandidateAddress, at: Date): Promise<Noted | null> {
  if (address.kind === "app") return null;
  const [platform, standing]: [Platform | null, Standing | null] = await Promise.all([
    platformByHost(tx, address.host),
    statusOfHost(tx, address.host, dayInVietnam(at)),
  ]);
  if (platform === null || standing === null) return null;
  const { status } = standing;
  if (status !== "registered" && status !== "notified" && status !== "pending") return null;
  return { outcome: "in-register", platform: platform.id, platformName: platform.name || platform.host, status };
}
