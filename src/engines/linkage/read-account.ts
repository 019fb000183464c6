import {
  checkTaxCode,
  foldText,
  normalizePhone,
  readAddress,
  readVietQr,
  splitAddress,
  unitOn,
} from "../vietnamese/index.ts";
import type { AdminUnit } from "../vietnamese/index.ts";
import type { Account, AccountFacts, ReadingTables } from "./account.ts";
import { editLikeness } from "./edit-distance.ts";
import { ownHandle, ownName } from "./name-words.ts";
import { pageKey, phoneInLink } from "./page-key.ts";

/** So many shingles of an account's text are kept, the smallest: of two texts that share half, two of four are expected. */
const keptShingles = 4;

/** No list of an account keeps more values than this, so that no account can flood the index. */
const mostValues = 15;

/** Brings what an account says to one form; what cannot be read is left out. */
export function readAccount(facts: AccountFacts, tables: ReadingTables): Account {
  const name = ownName(facts.name);
  const chats = facts.links.map(phoneInLink).filter((phone) => phone !== null);
  return {
    id: facts.id,
    name,
    handles: values(facts.handles, ownHandle).filter((handle) => !repeats(handle, name)),
    phones: values([...facts.phones, ...chats], normalizePhone),
    bankAccounts: values(facts.bankAccounts, bankAccount),
    taxCodes: values(facts.taxCodes, taxCode),
    emails: values(facts.emails, email),
    pages: values(
      facts.links.filter((link) => phoneInLink(link) === null),
      pageKey,
    ),
    pictures: values(facts.pictures, (picture) => picture),
    ...place(facts.address, tables),
    shingles: [...new Set(facts.shingles)].sort((one, other) => one - other).slice(0, keptShingles),
  };
}

function values(written: readonly string[], read: (text: string) => string | null): string[] {
  if (written.length === 0) return [];
  const known = written.map(read).filter((value) => value !== null && value !== "");
  return [...new Set(known)].slice(0, mostValues) as string[];
}

// A user name made of the name says nothing that the name does not: counted beside it, one likeness would count twice.
function repeats(handle: string, name: string): boolean {
  const compact = name.replaceAll(" ", "");
  const stem = handle.replace(/\d+$/, "");
  if (compact.length < shortestName) return handle === compact;
  if (handle.includes(compact) || compact.includes(stem)) return true;
  return editLikeness(compact, stem) >= 0.7 || editLikeness(lettersOf(compact), lettersOf(stem)) >= 0.85;
}

// Shorter names are in many words by chance.
const shortestName = 4;

// The same words in another order have the same letters.
const lettersOf = (text: string) => [...text].sort().join("");

/** The number alone: public lists of bank codes disagree, and of long numbers two banks rarely have the same for two persons. */
function bankAccount(written: string): string | null {
  const number = readVietQr(written)?.account ?? written.replace(/[\s.-]/g, "");
  return /^\d{8,19}$/.test(number) ? number : null;
}

function taxCode(written: string): string | null {
  const check = checkTaxCode(written.trim());
  return check.ok ? check.head : null;
}

function email(written: string): string | null {
  const [, name, host] = /^([^\s@+]+)(?:\+[^\s@]*)?@([^\s@]+\.[^\s@]+)$/.exec(written.trim().toLowerCase()) ?? [];
  if (name === undefined || host === undefined) return null;
  // Gmail delivers with and without dots.
  return `${/^g(?:oogle)?mail\.com$/.test(host) ? name.replaceAll(".", "") : name}@${host}`;
}

const streetWords = /\b(?:so|nha|duong|pho|dia chi|dc)\b/g;

function place(address: string | null, { units, day }: ReadingTables): Pick<Account, "street" | "ward" | "province"> {
  if (address === null || address === "") return { street: "", ward: "", province: "" };
  const read = readAddress(units, address, day);
  const today = (unit: AdminUnit | null) => (unit === null ? "" : (unitOn(units, unit, day)?.id ?? ""));
  const parts = splitAddress(read.street).filter(({ type }) => type === null);
  const street = foldText(parts.map(({ name }) => name).join(" "))
    .replace(streetWords, " ")
    .replace(/\s+/g, " ")
    .trim();
  const told = /\d/.test(street) && /[a-z]{2}/.test(street) && read.province !== null;
  return { street: told ? street : "", ward: today(read.ward), province: today(read.province) };
}
