import { createHmac, createSecretKey } from "node:crypto";
import type { OriginKeys } from "../../../engines/codes/index.ts";
import { originActor } from "../../../kernel/actor.ts";
import type { Clock } from "../../../kernel/clock.ts";
import type { Context } from "../../../kernel/context.ts";
import { createContext } from "../../../kernel/context.ts";
import type { Database } from "../../../kernel/db/database.ts";
import type { RowOf } from "../../../kernel/db/statement.ts";
import type { Log } from "../../../kernel/log.ts";
import { problem } from "../../../kernel/problem.ts";
import type { Lang } from "../../../kernel/text/index.ts";
import { bothTexts } from "../../../kernel/text/index.ts";
import { productCard } from "../../../registers/passports/index.ts";
import { createGatherer } from "./gatherer.ts";
import type { Guesses } from "./guesses.ts";
import { createGuesses } from "./guesses.ts";
import { keepLately } from "./kept.ts";
import type { Receipts } from "./receipts.ts";
import { openReceipts } from "./receipts.ts";
import type { Scan } from "./scans.ts";
import { keepScans } from "./scans.ts";
import { batchIdentity, lookAtCodes, noticeWords, productStanding } from "./store.ts";
import type { StandingNotice } from "./verdict.ts";

export type CodeLook = RowOf<typeof lookAtCodes>;
export type BatchIdentity = RowOf<typeof batchIdentity>;
/** What is published of a product; `passport`: where its passport is read. */
export type PublishedCard = { name: string; brand: string | null; holder: string | null; passport: string | null };

export type VerifierParts = {
  database: Database;
  keys: OriginKeys;
  clock: Clock;
  log?: Log;
  /** The published card of a product by its GTIN of 14 digits; null where none is. Without it: from the passports. */
  cardOf?(gtin: string, lang: Lang): Promise<PublishedCard | null>;
  /** The longest that the database may take over one answer; then the answer is degraded. */
  limitMs?: number;
};

/** What a process holds for verifying codes: nothing in it is needed by another process. */
export type Verifier = {
  readonly ctx: Context;
  readonly keys: OriginKeys;
  readonly receipts: Receipts;
  readonly guesses: Guesses;
  /** The batch behind a tag; null where there is none. What it says never changes. */
  batchOf(gtin: string, tag: number): Promise<BatchIdentity | null> | BatchIdentity | null;
  /** Whose codes a product carries; null where it carries none of ours, as of ten seconds ago at most. */
  holderOf(gtin: string): Promise<string | null> | string | null;
  /** As of a minute ago at most. */
  cardOf(gtin: string, lang: Lang): Promise<PublishedCard | null> | PublishedCard | null;
  noticeOf(id: string): Promise<StandingNotice | null> | StandingNotice | null;
  productStanding(gtin: string, lot: string | null): Promise<RowOf<typeof productStanding>>;
  look(batch: string, counter: number): Promise<CodeLook>;
  /** Comes back once the scan is committed. */
  keep(scan: Scan): Promise<void>;
  /** Takes as long as a look and a keep take others, and looks up nothing. */
  ride(): Promise<void>;
  deviceHash(device: string): Buffer;
};

const roundMs = 3;
const mostARound = 250;
const shortlyMs = 10_000;
const cardMs = 60_000;

const late = () => problem("unavailable", bothTexts("kernel.problem.database"));

/** Opens what verification stands on; one for a database in a process (`verifierOf`). */
export function openVerifier({ database, keys, clock, log, cardOf, limitMs = 1500 }: VerifierParts): Verifier {
  const ctx = createContext(database, { actor: originActor, clock });
  const now = () => clock().getTime();
  const parts = { waitMs: roundMs, most: mostARound, limitMs, late };
  const looks = createGatherer<{ batch: string; counter: number }, CodeLook>({
    ...parts,
    async run(codes) {
      const batches = codes.map(({ batch }) => batch);
      const counters = codes.map(({ counter }) => counter);
      const rows = await ctx.read((tx) => tx.rows(lookAtCodes, { batches, counters }));
      const byPlace = new Map(rows.map((row) => [row.n, row]));
      return codes.map((_, at) => byPlace.get(at + 1) as CodeLook);
    },
  });
  const keeps = createGatherer<Scan, void>({
    ...parts,
    async run(scans) {
      await keepScans(ctx, scans);
      return [];
    },
  });
  const identities = keepLately<BatchIdentity | null>(20_000, now, (found) => (found === null ? 0 : Infinity));
  // A product that carries our codes never ceases to.
  const holders = keepLately<string | null>(20_000, now, (found) => (found === null ? shortlyMs : Infinity));
  const cards = keepLately<PublishedCard | null>(20_000, now, () => cardMs);
  const notices = keepLately<StandingNotice | null>(1000, now, () => shortlyMs);
  const standingOf = (gtin: string, lot: string | null) => ctx.read((tx) => tx.get(productStanding, { gtin, lot }));
  const deviceKey = createSecretKey(keys.bytesFor("devices", 32)); // made once: from plain bytes a hash takes 21 µs instead of 4
  return {
    ctx,
    keys,
    receipts: openReceipts(keys),
    guesses: createGuesses(ctx, keys.bytesFor("addresses", 32), log ?? null),
    batchOf: (gtin, tag) =>
      identities.get(`${gtin} ${tag}`, () => ctx.read((tx) => tx.find(batchIdentity, { gtin, tag }))),
    holderOf: (gtin) => holders.get(gtin, async () => (await standingOf(gtin, null)).agency),
    cardOf: (gtin, lang) => cards.get(`${lang} ${gtin}`, () => (cardOf ?? readCard(ctx))(gtin, lang)),
    noticeOf: (id) => notices.get(id, () => readNotice(ctx, id)),
    productStanding: standingOf,
    look: (batch, counter) => looks.ask({ batch, counter }),
    keep: (scan) => keeps.ask(scan),
    async ride() {
      await looks.ride();
      await keeps.ride();
    },
    deviceHash: (device) => createHmac("sha256", deviceKey).update(device).digest().subarray(0, 16),
  };
}

const readCard =
  (ctx: Context) =>
  async (gtin: string, lang: Lang): Promise<PublishedCard | null> => {
    const card = await ctx.read((tx) => productCard(tx, gtin, lang));
    if (card === null) return null;
    const { name, brand, producer, passport } = card;
    return { name, brand: brand === "" ? null : brand, holder: producer.name, passport };
  };

async function readNotice(ctx: Context, id: string): Promise<StandingNotice | null> {
  const row = await ctx.read((tx) => tx.find(noticeWords, { id }));
  if (row === null) return null;
  const { title_vi, title_en, advice_vi, advice_en, kind, number, agency } = row;
  return { id, kind, number, agency, title: { vi: title_vi, en: title_en }, advice: { vi: advice_vi, en: advice_en } };
}

const opened = new WeakMap<Database, Verifier>();

/** The verifier of a database in this process, opened at its first use. */
export function verifierOf(parts: VerifierParts): Verifier {
  const known = opened.get(parts.database);
  if (known !== undefined) return known;
  const made = openVerifier(parts);
  opened.set(parts.database, made);
  return made;
}
