import type { AccountField } from "./account-fields.ts";
import { accountFields } from "./account-fields.ts";
import type { Account } from "./account.ts";
import { compareAccounts, emptyComparison } from "./compare-accounts.ts";
import { accountOdds, fieldDecibans, isOutright } from "./link-model.ts";
import type { LinkModel } from "./link-model.ts";
import { pack } from "./packed.ts";
import { missing } from "./patterns.ts";
import { priorDecibans, probability } from "./weights.ts";

/** What one field says for (above 0) or against (below 0) two accounts being one seller's, in decibans, and the values compared. */
export type FieldReason = { field: AccountField; level: string; decibans: number; one: string[]; other: string[] };

/** Why two accounts are taken for one seller's, or not: the sum of what was known before and of all fields. */
export type LinkReasons = {
  /** Before anything is compared: that few of all pairs are one. */
  prior: number;
  decibans: number;
  probability: number;
  /** A number or code that few hold links them whatever the rest says. */
  outright: boolean;
  /** Fields that both have, what speaks loudest first. */
  fields: FieldReason[];
};

/** Weighs two accounts field by field. `isShared` says whether a value, by key, is held by too many to link outright. */
export function explainPair(
  model: LinkModel,
  one: Account,
  other: Account,
  isShared: (key: number) => boolean,
): LinkReasons {
  const [left, right] = [pack(one), pack(other)];
  const comparison = compareAccounts(left, right, isShared, emptyComparison());
  const decibans = accountOdds(model, comparison, left, right);
  const fields = accountFields
    .map((field, at) => ({ field, at, level: comparison.levels[at]! }))
    .filter(({ level }) => level !== missing)
    .map(({ field, at, level }) => ({
      field: field.name,
      level: field.levels[level]!,
      decibans: fieldDecibans(model, comparison, at, left, right),
      one: valuesOf(one, field.name),
      other: valuesOf(other, field.name),
    }))
    .sort((a, b) => Math.abs(b.decibans) - Math.abs(a.decibans));
  return {
    prior: priorDecibans(model.weights),
    decibans,
    probability: probability(decibans),
    outright: isOutright(comparison),
    fields,
  };
}

function valuesOf(account: Account, field: AccountField): string[] {
  switch (field) {
    case "phone":
      return account.phones;
    case "bank":
      return account.bankAccounts;
    case "tax":
      return account.taxCodes;
    case "email":
      return account.emails;
    case "page":
      return account.pages;
    case "name":
      return [account.name];
    case "handle":
      return account.handles;
    case "picture":
      return account.pictures;
    case "address":
      return [account.street, account.ward, account.province].filter((part) => part !== "");
    case "text":
      return account.shingles.map(String);
  }
}
