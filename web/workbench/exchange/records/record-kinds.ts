import type { RecordKind, ValueKind } from "../../api/exchange-records.ts";

/** Kinds of records and of values, in the order in which they are offered. */
export const recordKinds = [
  "seller",
  "party",
  "product",
  "shipment",
  "seizure",
  "case",
  "complaint",
  "alert",
  "person-account",
] as const satisfies readonly RecordKind[];

export const valueKinds = [
  "phone",
  "bank",
  "tax",
  "email",
  "page",
  "handle",
  "gtin",
  "picture",
  "seller",
  "name",
] as const satisfies readonly ValueKind[];
