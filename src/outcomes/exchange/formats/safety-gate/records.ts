import { text } from "../../../../kernel/text/index.ts";
import type { ExchangeRecord, RecordGiven } from "../../records/model.ts";
import type { GoodsRole } from "../goods.ts";
import { measureNamed, nameOf, roleOf } from "../goods.ts";
import type { Notification } from "./notification.ts";

/** Kinds of records that tell of goods. */
export const notifiedKinds = ["alert", "product", "seizure", "shipment"] as const;

type Given = NonNullable<RecordGiven["fields"]>[number];

/** The fields that stand in a notification once, by what they say. */
const single = {
  category: "category",
  product: "product",
  name: "name",
  brand: "brand",
  model: "model",
  batch: "batch",
  barcode: "barcode",
  country: "countryOfOrigin",
  risk: "risk",
  authority: "notifyingAuthority",
} as const satisfies Partial<Record<GoodsRole, keyof Notification>>;
type Single = keyof typeof single;

/** A notification as a record. The words of Safety Gate for a measure are written as the house writes them. */
export function recordOf(given: Notification): RecordGiven {
  const fields: Given[] = [];
  const add = (role: GoodsRole, value: string | null) => {
    if (value !== null) fields.push({ name: nameOf(role), value });
  };
  for (const [role, of] of Object.entries(single) as [Single, (typeof single)[Single]][]) add(role, given[of]);
  for (const type of given.riskType) add("risk-type", type);
  for (const measure of given.measures) {
    const known = measureNamed(measure);
    add("measure", known === null ? measure : text("vi", `exchange-formats.measure.${known}`));
  }
  return {
    externalId: given.alertNumber,
    kind: "alert",
    title: given.name ?? given.product ?? given.alertNumber,
    summary: given.description ?? "",
    occurredOn: given.date,
    fields: [...fields, ...given.other],
  };
}

/** A record of goods as a notification, with the fields that its reader may see; `authority` is who notifies where no field says so. */
export function notificationOf(record: ExchangeRecord, authority: string): Notification {
  const first = new Map<GoodsRole, string>();
  const [riskType, measures]: [string[], string[]] = [[], []];
  const other: Notification["other"] = [];
  for (const field of record.fields) {
    const role = roleOf(field.name);
    if (role === "risk-type" && riskType.length < 20) riskType.push(field.value);
    else if (role === "measure" && measures.length < 20) measures.push(inStandardWords(field.value));
    else if (role !== null && role in single && !first.has(role) && field.unit === null) first.set(role, field.value);
    else other.push({ name: field.name, value: field.value, unit: field.unit });
  }
  const told = (role: Single) => first.get(role) ?? null;
  const isNamed = first.has("name") || first.has("product");
  return {
    alertNumber: record.keeping?.externalId ?? record.id,
    date: record.occurredOn,
    category: told("category"),
    product: told("product"),
    name: isNamed ? told("name") : record.title,
    brand: told("brand"),
    model: told("model"),
    batch: told("batch"),
    barcode: told("barcode"),
    countryOfOrigin: told("country"),
    riskType,
    risk: told("risk"),
    description: record.summary === "" ? null : record.summary,
    measures,
    notifyingAuthority: told("authority") ?? authority,
    other,
  };
}

function inStandardWords(words: string): string {
  const known = measureNamed(words);
  return known === null ? words : text("en", `exchange-formats.measure.${known}`);
}
