import type { OriginKeys } from "../../../engines/codes/index.ts";
import { makeSerial, signingKey, tagLetters } from "../../../engines/codes/index.ts";
import type { OfflineNotice, RecallBundle, Signed, TrustList } from "../../../engines/offline/index.ts";
import { base64Url, hashOfCode, packHashes, seal } from "../../../engines/offline/index.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import type { RowOf } from "../../../kernel/db/statement.ts";
import { giveWay } from "../../../kernel/give-way.ts";
import { codesUnderNotices, noticesLiftedSince, noticesSetSince } from "./store.ts";

const dayMs = 86_400_000;
const listLastsMs = 30 * dayMs;
// A notice's transaction may have begun before one that ended earlier; what is told twice does no harm.
const overlapMs = 10 * 60_000;
/** A device that was away longer gets the whole bundle: what was lifted is told for as long as its notice is kept. */
export const longestAwayMs = 365 * dayMs;

/** The house's key over everything that is judged by without a network; its public half is what a device trusts. */
export function rootKey(keys: OriginKeys) {
  return signingKey(keys.bytesFor("offline root", 32));
}

/** The keys whose signatures on codes are believed, for thirty days. Task: 2390 II.2.5. */
export function trustList(keys: OriginKeys, now: Date): Signed {
  const list: TrustList = {
    form: "trust/1",
    issuedAt: now.toISOString(),
    validUntil: new Date(now.getTime() + listLastsMs).toISOString(),
    keys: keys.versions.map((version) => {
      const { keyId, publicKey } = keys.signingKey(version);
      return { keyId, publicKey: base64Url(publicKey) };
    }),
  };
  return seal(list, rootKey(keys).sign);
}

/** Notices over goods and codes: all that stand, or what was set and lifted since a device last asked. */
export async function recallBundle(ctx: Context, keys: OriginKeys, since: Date | null): Promise<Signed> {
  const asOf = ctx.now();
  const from = since === null ? null : new Date(since.getTime() - overlapMs);
  const found = await ctx.read(async (tx) => {
    const notices = await tx.rows(noticesSetSince, { since: from });
    const lifted = from === null ? [] : await tx.rows(noticesLiftedSince, { since: from });
    return { notices, lifted, codes: await codesOf(tx, keys, notices) };
  });
  const bundle: RecallBundle = {
    form: "recalls/1",
    asOf: asOf.toISOString(),
    since: since?.toISOString() ?? null,
    notices: found.notices.map(noticeOf),
    lifted: found.lifted.map(({ id }) => id),
    codes: found.codes,
  };
  return seal(bundle, rootKey(keys).sign);
}

async function codesOf(
  tx: Transaction,
  keys: OriginKeys,
  notices: readonly RowOf<typeof noticesSetSince>[],
): Promise<RecallBundle["codes"]> {
  const single = notices.filter(({ scope }) => scope === "codes").map(({ id }) => id);
  if (single.length === 0) return [];
  const hashes = new Map<string, Uint8Array[]>();
  for (const row of await tx.rows(codesUnderNotices, { notices: single })) {
    await giveWay();
    const batch = { id: row.batch_id, keyVersion: row.key_version };
    const serial = makeSerial(keys, { gtin: row.gtin, tag: row.tag, batch, counter: row.counter });
    const known = hashes.get(row.notice_id) ?? [];
    known.push(await hashOfCode(row.gtin, serial));
    hashes.set(row.notice_id, known);
  }
  return [...hashes].map(([notice, some]) => ({ notice, hashes: base64Url(packHashes(some)) }));
}

function noticeOf(row: RowOf<typeof noticesSetSince>): OfflineNotice {
  return {
    id: row.id,
    kind: row.kind,
    scope: row.scope === "range" ? "batch" : (row.scope as OfflineNotice["scope"]),
    gtin: row.gtin,
    ...(row.lot === null ? {} : { lot: row.lot }),
    ...(row.tag === null ? {} : { tag: tagLetters(row.tag) }),
    number: row.number ?? "",
    title: { vi: row.title_vi, en: row.title_en },
    advice: { vi: row.advice_vi, en: row.advice_en },
  };
}
