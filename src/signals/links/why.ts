import { dayInVietnam } from "../../kernel/clock.ts";
import type { Context } from "../../kernel/context.ts";
import { abilityJson } from "../../kernel/http/ability.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import type { RowOf } from "../../kernel/db/statement.ts";
import { problem } from "../../kernel/problem.ts";
import type { SellerRow } from "../listings/index.ts";
import { listingsById, sellersById } from "../listings/index.ts";
import type { ValueSeen, WhyAnswer } from "./answers.ts";
import { canJudgeLink } from "./policy.ts";
import { linkThreshold, standTogether } from "./queries.ts";
import { shownVerdicts } from "./shown.ts";
import { valuesOfAccounts } from "./store/accounts.ts";
import { verdictsAmong } from "./store/verdicts.ts";
import { valueKey, weighingOf, weighPair } from "./weighing.ts";

type ValueRow = RowOf<typeof valuesOfAccounts>;

/** The "why linked" sheet of two accounts that the reader may see: each field with what it says, and where its values were seen. */
export async function whyLinked(ctx: Context, tx: Transaction, one: string, other: string): Promise<WhyAnswer> {
  const agency = ctx.actor.agency ?? "";
  const sellers = await sellersById(tx, [one, other]);
  const [left, right] = [one, other].map((id) => sellers.find((seller) => seller.id === id));
  if (left === undefined || right === undefined || one === other) throw problem("not-found");
  const [weighing, given, together] = await Promise.all([
    weighingOf(tx, agency, [left, right], dayInVietnam(ctx.now())),
    tx.rows(verdictsAmong, { agency, sellers: [one] }),
    standTogether(tx, agency, one, other),
  ]);
  const reasons = weighPair(weighing, one, other);
  const read = reasons.fields.flatMap((field) => [...field.one, ...field.other]);
  const values = await tx.rows(valuesOfAccounts, { ids: [one, other], values: [...new Set(read)] });
  const listings = await listingsById(tx, [...new Set(values.map((row) => row.listing_id).filter((id) => id !== ""))]);
  const titles = new Map(listings.map(({ id, title }) => [id, title]));
  const seen = (seller: SellerRow, field: string, shows: readonly string[], others: readonly string[]): ValueSeen[] =>
    valuesFor(seller, field, shows, others, values).map(({ value, row }) => {
      const shared = others.includes(value);
      return {
        value,
        shared,
        holders: shared ? (weighing.holders.get(valueKey(field, value)) ?? null) : null,
        written: row?.written ?? value,
        disguised: row?.disguised ?? false,
        listing:
          row == null || row.listing_id === "" ? null : { id: row.listing_id, title: titles.get(row.listing_id) ?? "" },
        seenAt: row?.seen_at.toISOString() ?? null,
      };
    });
  return {
    one: shownAccount(left),
    other: shownAccount(right),
    together,
    outright: reasons.outright,
    threshold: linkThreshold,
    prior: reasons.prior,
    decibans: reasons.decibans,
    fields: reasons.fields.map(({ field, level, decibans, one: ones, other: others }) => ({
      field,
      level,
      decibans,
      one: seen(left, field, ones, others),
      other: seen(right, field, others, ones),
    })),
    verdicts: await shownVerdicts(
      ctx,
      tx,
      given.filter((row) => row.one === other || row.other === other),
    ),
    abilities: { judge: abilityJson(ctx, canJudgeLink(ctx.actor)) },
  };
}

const shownAccount = ({ id, name, platform_id, phones }: SellerRow) => ({ id, name, platformId: platform_id, phones });

/** What was read of a field, each with where it was seen first. A name and an address are shown as written, whatever was made of them. */
function valuesFor(
  seller: SellerRow,
  field: string,
  read: readonly string[],
  others: readonly string[],
  values: readonly ValueRow[],
): { value: string; row: ValueRow | null }[] {
  const own = values.filter((row) => row.seller_id === seller.id);
  if (field === "name") return [{ value: seller.name, row: null }];
  if (field === "address") {
    const [first] = own.filter((row) => row.kind === "address").toSorted((a, b) => (a.value < b.value ? -1 : 1));
    return first === undefined ? [] : [{ value: first.value, row: first }];
  }
  // A name of a picture tells a reader nothing: those that only one shows are left out.
  const told = field === "picture" ? read.filter((value) => others.includes(value)) : read;
  return told.map((value) => ({ value, row: own.find((row) => row.kind === field && row.value === value) ?? null }));
}
