import provinces from "../../../../reference/provinces.json" with { type: "json" };
import type { AccountFacts, ReadingTables } from "../../../engines/linkage/index.ts";
import { readAccount } from "../../../engines/linkage/index.ts";
import { adminIndex, foldText, provinceUnits } from "../../../engines/vietnamese/index.ts";
import type { ValueKind } from "../model.ts";

const units = adminIndex(provinceUnits(provinces));

/** The administrative units that addresses are read with, told by those of a day (yyyy-mm-dd). */
export const readingTables = (day: string): ReadingTables => ({ units, day });

/** An account of which nothing is known yet. */
export function emptyFacts(id: string): AccountFacts {
  return {
    id,
    platform: "",
    name: "",
    handles: [],
    phones: [],
    bankAccounts: [],
    taxCodes: [],
    emails: [],
    links: [],
    pictures: [],
    address: null,
  };
}

/** Values as facts of an account, for reading. Of several addresses the first in order counts, so that it does not matter which came first. */
export function factsOf(account: {
  id: string;
  platform: string;
  name: string;
  held: readonly (readonly [kind: string, value: string])[];
}): AccountFacts {
  const of = (kind: ValueKind) => account.held.filter(([one]) => one === kind).map(([, value]) => value);
  return {
    ...emptyFacts(account.id),
    platform: account.platform,
    name: account.name,
    handles: of("handle"),
    phones: of("phone"),
    bankAccounts: of("bank"),
    taxCodes: of("tax"),
    emails: of("email"),
    links: of("page"),
    pictures: of("picture"),
    address: of("address")[0] ?? null,
  };
}

/**
 * A value as the engine reads it, or null where it is none: a bank account without its spaces, a phone as E.164. A link that opens a
 * chat with a number is that phone. An address stays as written, since reading it asks for the day.
 */
export function valueAsRead(kind: ValueKind, written: string, day: string): ReadValue | null {
  let read = readOnce(kind, written, day);
  // What is kept is read again when accounts are compared, so it must be read as itself: "www.www.mau.vn" takes two readings.
  for (let before = ""; read !== null && read.value !== before && read.kind !== "handle";) {
    before = read.value;
    read = readOnce(read.kind, read.value, day);
  }
  return read;
}

export type ReadValue = { kind: ValueKind; value: string };

function readOnce(kind: ValueKind, written: string, day: string): ReadValue | null {
  const read = readAccount(factsOf({ id: "", platform: "", name: "", held: [[kind, written]] }), readingTables(day));
  switch (kind) {
    case "phone":
      return first("phone", read.phones);
    case "bank":
      return first("bank", read.bankAccounts);
    case "tax":
      return first("tax", read.taxCodes);
    case "email":
      return first("email", read.emails);
    case "page":
      return first("page", read.pages) ?? first("phone", read.phones);
    case "handle":
      return first("handle", read.handles);
    case "picture":
      return first("picture", read.pictures);
    case "address":
      return read.province !== "" && foldText(written).length >= 10 ? first("address", [written.trim()]) : null;
  }
}

const mostLetters = 200;

const first = (kind: ValueKind, values: readonly string[]) =>
  values[0] === undefined ? null : { kind, value: values[0].slice(0, mostLetters) };
