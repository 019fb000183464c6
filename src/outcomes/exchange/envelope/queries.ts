import { z } from "zod";
import { packEvidence, proofOf, requestMessage, responseMessage } from "../../../engines/envelope/index.ts";
import type { StampProof } from "../../../engines/envelope/index.ts";
import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import type { RowOf } from "../../../kernel/db/statement.ts";
import { cutPage, readCursor } from "../../../kernel/http/page.ts";
import { namesOf } from "../../../services/access/index.ts";
import type { StampAuthority } from "./keys.ts";
import { canReadEnvelopes } from "./policy.ts";
import {
  exchangeById,
  exchangesPage,
  messagesOf,
  stampById,
  stampedHashes,
  waitingForStamp,
} from "./store/messages.ts";
import { partnerById, partnersByName, partnersHealth } from "./store/partners.ts";

export type PartnerRow = RowOf<typeof partnerById>;
export type HealthRow = RowOf<typeof partnersHealth>;
export type ExchangeRow = RowOf<typeof exchangesPage>;

const weekMs = 7 * 24 * 3_600_000;

/** The partners of the actor's agency by name, each with how it went in the last week. */
export async function listPartners(ctx: Context): Promise<{ row: PartnerRow; health: HealthRow }[]> {
  allow(canReadEnvelopes(ctx.actor), ctx.lang);
  return ctx.read(async (tx) => withHealth(ctx, tx, await tx.rows(partnersByName, {})));
}

export async function findPartner(ctx: Context, id: string): Promise<{ row: PartnerRow; health: HealthRow }> {
  allow(canReadEnvelopes(ctx.actor), ctx.lang);
  return ctx.read(async (tx) => (await withHealth(ctx, tx, [await tx.get(partnerById, { id })]))[0]!);
}

async function withHealth(ctx: Context, tx: Transaction, rows: PartnerRow[]) {
  const since = new Date(ctx.now().getTime() - weekMs);
  const health = await tx.rows(partnersHealth, { partners: rows.map(({ id }) => id), since });
  const of = new Map(health.map((one) => [one.partner_id, one]));
  return rows.map((row) => ({ row, health: of.get(row.id)! }));
}

/** What waits for a stamp in the log of the actor's agency, and since when. */
export async function stampsWaiting(ctx: Context): Promise<{ waiting: number; since: Date | null }> {
  allow(canReadEnvelopes(ctx.actor), ctx.lang);
  const agency = ctx.actor.agency as string;
  const { waiting, since } = await ctx.read((tx) => tx.get(waitingForStamp, { agency }));
  return { waiting: Number(waiting), since };
}

const place = z.tuple([z.iso.datetime(), z.string()]);
type Page = { cursor?: string | undefined; limit: number; partner?: string | undefined; number?: string | undefined };

/** Exchanges in the log, the latest first; narrowed to a partner, or to requests whose number begins so. */
export async function listExchanges(ctx: Context, { cursor, limit, partner, number }: Page) {
  allow(canReadEnvelopes(ctx.actor), ctx.lang);
  const after = readCursor(cursor, place);
  return ctx.read(async (tx) => {
    const rows = await tx.rows(exchangesPage, {
      partner: partner ?? null,
      number: number ?? null,
      before: after === null ? null : new Date(after[0]),
      id: after?.[1] ?? null,
      limit: limit + 1,
    });
    const page = cutPage(rows, limit, (row) => [row.logged_at.toISOString(), row.id]);
    return {
      ...page,
      names: await namesOf(
        tx,
        page.items.map(colleague).filter((one) => one !== null),
      ),
    };
  });
}

/** Who asked, where it was one of ours. */
export function colleague({ side, acting_user: user }: Pick<ExchangeRow, "side" | "acting_user">): string | null {
  return side === "client" ? user.slice(2) : null; // behind the country's code
}

export async function getExchange(ctx: Context, id: string): Promise<ExchangeRow> {
  allow(canReadEnvelopes(ctx.actor), ctx.lang);
  return ctx.read((tx) => tx.get(exchangeById, { id }));
}

/** One exchange as a file that proves it, out of the log as it stands. */
export async function evidenceOf(
  tx: Transaction,
  exchange: ExchangeRow,
  house: { key: string; authority: StampAuthority; guide: string },
): Promise<Uint8Array> {
  const { agency, partner_id: partner, side, request_id } = exchange;
  const rows = await tx.rows(messagesOf, { agency, partner, side, request_id });
  const asked = rows.find(({ kind }) => kind === "request");
  const answered = rows.find(({ kind }) => kind === "response");
  const theirs =
    side === "client" ? (answered?.signer_key ?? (await tx.get(partnerById, { id: partner })).public_key) : house.key;
  const authorities = new Map<string, string>();
  const stampOf = async (row: typeof asked): Promise<StampProof | null> => {
    if (row?.stamp_id === null || row?.stamp_id === undefined) return null;
    const { at, authority_key, ...stamp } = await tx.get(stampById, { id: row.stamp_id });
    authorities.set(stamp.authority, authority_key);
    const hashes = await tx.rows(stampedHashes, { stamp_id: row.stamp_id });
    const given = hashes.map(({ sha256 }) => sha256);
    return proofOf(given, row.stamp_place ?? 0, { ...stamp, at: at.toISOString() });
  };
  const stamps = { request: await stampOf(asked), response: await stampOf(answered) };
  const [[name, key] = [house.authority.name, house.authority.key]] = authorities;
  return packEvidence({
    request: requestMessage.parse(JSON.parse(asked?.message ?? "")),
    response: answered?.message == null ? null : responseMessage.parse(JSON.parse(answered.message)),
    stamps,
    keys: { client: asked?.signer_key ?? "", server: theirs, stamps: { name, key } },
    guide: house.guide,
  });
}
