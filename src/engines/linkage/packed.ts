import type { Account } from "./account.ts";
import { keyOf } from "./key-hash.ts";
import { handleStem, nameInOrder } from "./name-words.ts";

/** The lists of keys that an account is compared by, in this order; the first five are the strong fields. */
export const sections = [
  "phone",
  "bank",
  "tax",
  "email",
  "page",
  "name",
  "nameAsHandle",
  "handle",
  "stem",
  "picture",
  "street",
  "ward",
  "province",
  "text",
] as const;

/** Places of sections. */
export const section = Object.fromEntries(sections.map((name, at) => [name, at])) as Record<
  (typeof sections)[number],
  number
>;

/** An account as the index holds it: keys by section, and the texts that are compared letter by letter. */
export type Packed = {
  name: string;
  /** User names with a space between them. */
  handles: string;
  keys: Float64Array;
  /** Where each section ends in `keys`; it begins where the one before ends. */
  ends: Uint8Array;
};

/** The most keys an account can have: lists are cut when accounts are read. */
export const mostKeys = 192;

/** Packs an account; its own values stay with whoever holds the account. */
export function pack(account: Account): Packed {
  const { name, street, province, ward } = account;
  const lists: number[][] = [
    keysOf("phone", account.phones),
    keysOf("bank", account.bankAccounts),
    keysOf("tax", account.taxCodes),
    keysOf("email", account.emails),
    keysOf("page", account.pages),
    keysOf("name", [nameInOrder(name)]),
    keysOf("handle", [name.replaceAll(" ", "")]),
    keysOf("handle", account.handles),
    keysOf("handle", account.handles.map(handleStem)),
    keysOf("picture", account.pictures),
    street === "" ? [] : keysOf("street", [`${province} ${street}`]),
    keysOf("ward", [ward]),
    keysOf("province", [province]),
    keysOf("text", account.shingles.map(String)),
  ];
  let end = 0;
  const ends = Uint8Array.from(lists, (list) => (end += list.length));
  return { name, handles: account.handles.join(" "), keys: Float64Array.from(lists.flat()), ends };
}

function keysOf(kind: string, values: readonly string[]): number[] {
  const keys: number[] = [];
  for (const value of values) {
    if (value === "") continue;
    const key = keyOf(kind, value);
    if (!keys.includes(key)) keys.push(key);
  }
  return keys;
}

const edgeLetters = 7;

/**
 * The keys that bring an account together with those it may be one with: all but ward and province, which thousands share, and beside
 * them pairs of neighbouring words of the name and its first and last letters, which most typing errors leave alone.
 */
export function blockKeys({ name, keys, ends }: Packed): number[] {
  const found: number[] = [];
  const add = (key: number) => void (found.includes(key) || found.push(key));
  for (let at = 0; at < ends[section.street]!; at++) add(keys[at]!);
  for (let at = ends[section.province]!; at < ends[section.text]!; at++) add(keys[at]!);
  const compact = name.replaceAll(" ", "");
  if (compact.length > edgeLetters) {
    add(keyOf("head", compact.slice(0, edgeLetters)));
    add(keyOf("tail", compact.slice(-edgeLetters)));
  }
  const words = name.split(" ");
  if (words.length > 2) for (let at = 1; at < words.length; at++) add(keyOf("words", `${words[at - 1]} ${words[at]}`));
  return found;
}
