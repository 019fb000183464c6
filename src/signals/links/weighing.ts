import type { Account, LinkModel, LinkReasons, NamedLink, Verdict } from "../../engines/linkage/index.ts";
import {
  explainPair,
  firstModel,
  keyOf,
  LinkIndex,
  linkLimits,
  mostHoldersLinked,
  readAccount,
} from "../../engines/linkage/index.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import { strongKinds } from "./model.ts";
import { modelAsRead } from "./reading/model-as-read.ts";
import { emptyFacts, factsOf, readingTables } from "./reading/value-as-read.ts";
import { accountsByIds, holdersOfValues } from "./store/accounts.ts";
import { modelById, viewOf } from "./store/clusters.ts";

/** Accounts as read, the weights of the agency, and which strong values too many hold: all that comparing some accounts needs. */
export type Weighing = {
  accounts: ReadonlyMap<string, Account>;
  model: LinkModel;
  /** How many accounts hold a strong value that several of these show, counted up to a limit. */
  holders: ReadonlyMap<string, number>;
  isShared: (key: number) => boolean;
};

/** Counting stops here: a value that more hold is a hotline, whatever their number. */
export const mostCounted = 61;

export const valueKey = (kind: string, value: string): string => `${kind} ${value}`;

/** Reads what is needed to weigh some accounts against each other, without any index. */
export async function weighingOf(
  tx: Transaction,
  agency: string,
  sellers: readonly { id: string; name: string }[],
  day: string,
): Promise<Weighing> {
  const [rows, model] = await Promise.all([
    tx.rows(accountsByIds, { ids: sellers.map(({ id }) => id) }),
    modelOf(tx, agency),
  ]);
  const known = new Map(rows.map((row) => [row.seller_id, row]));
  const tables = readingTables(day);
  const accounts = new Map(
    sellers.map(({ id, name }) => {
      const row = known.get(id);
      const held = ((row?.held ?? []) as [string, string][]).toSorted(([, one], [, other]) => (one < other ? -1 : 1));
      const facts = row === undefined ? { ...emptyFacts(id), name } : factsOf({ id, platform: "", name, held });
      return [id, readAccount(facts, tables)];
    }),
  );
  const several = sharedValues([...accounts.values()]);
  const counted = await tx.rows(holdersOfValues, {
    kind: several.map(([kind]) => kind),
    value: several.map(([, value]) => value),
    most: mostCounted,
  });
  const holders = new Map(counted.map((row) => [valueKey(row.kind, row.value), row.holders]));
  const many = new Set(
    counted.filter((row) => row.holders > mostHoldersLinked).map(({ kind, value }) => keyOf(kind, value)),
  );
  return { accounts, model, holders, isShared: (key) => many.has(key) };
}

/** The strong values of an account, by kind. */
export const strongValues = (account: Account): Record<(typeof strongKinds)[number], string[]> => ({
  phone: account.phones,
  bank: account.bankAccounts,
  tax: account.taxCodes,
  email: account.emails,
  page: account.pages,
});

function sharedValues(accounts: readonly Account[]): [string, string][] {
  const seen = new Map<string, { pair: [string, string]; n: number }>();
  for (const account of accounts)
    for (const kind of strongKinds)
      for (const value of strongValues(account)[kind]) {
        const known = seen.get(valueKey(kind, value)) ?? { pair: [kind, value], n: 0 };
        known.n++;
        seen.set(valueKey(kind, value), known);
      }
  return [...seen.values()].filter(({ n }) => n > 1).map(({ pair }) => pair);
}

/** What each field says for or against two accounts being one seller's. */
export function weighPair({ accounts, model, isShared }: Weighing, one: string, other: string): LinkReasons {
  return explainPair(model, accounts.get(one)!, accounts.get(other)!, isShared);
}

export type WeighedLink = NamedLink & { reasons: LinkReasons };

/**
 * The links among a cluster's accounts, each with its reasons. A small index of the cluster finds the pairs to weigh: in it a value is never
 * commoner than it is among all, so it leaves out no link, and weighing with the true counts leaves out what is none.
 */
export function linksAmong(
  weighing: Weighing,
  verdicts: readonly { one: string; other: string; verdict: Verdict }[],
): WeighedLink[] {
  const index = new LinkIndex(weighing.accounts.size * 2, weighing.model);
  for (const { one, other, verdict } of verdicts) index.judge(one, other, verdict);
  index.load(weighing.accounts.values());
  return index
    .clusterAll()
    .flatMap(({ cluster }) => index.linksAround(cluster))
    .map((link) => {
      const reasons = weighPair(weighing, link.one, link.other);
      const kind = link.kind === "judged" ? link.kind : reasons.outright ? "outright" : "likeness";
      return { ...link, kind, decibans: reasons.decibans, reasons } satisfies WeighedLink;
    })
    .filter(({ kind, decibans }) => kind !== "likeness" || decibans >= linkLimits.decibans);
}

const models = new Map<string, LinkModel>();
const mostModels = 4;

/** The weights that an agency's accounts are linked by. A model never changes, so the last few are kept as read (2 MB of text each). */
async function modelOf(tx: Transaction, agency: string): Promise<LinkModel> {
  const id = (await tx.find(viewOf, { agency }))?.model_id ?? null;
  if (id === null) return firstModel;
  const known = models.get(id);
  if (known !== undefined) return known;
  const row = await tx.find(modelById, { id });
  const model = modelAsRead(row?.model ?? null);
  if (models.size >= mostModels) models.delete(models.keys().next().value ?? "");
  models.set(id, model);
  return model;
}
