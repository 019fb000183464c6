import type { EpcisEvent } from "../../../engines/epcis/index.ts";
import { eventHash, readDocument } from "../../../engines/epcis/index.ts";
import { checkGtin, makeDigitalLink } from "../../../engines/gs1/index.ts";
import { foldText } from "../../../engines/vietnamese/index.ts";
import type { ExchangeRecord } from "../records/model.ts";
import type { GoodsRole, Measure } from "./goods.ts";
import { measureIn, roleOf } from "./goods.ts";

/** Kinds of records that may tell what an authority did with goods. */
export const eventKinds = ["alert", "product", "seizure", "shipment"] as const;

/** What a measure is in the words of the Core Business Vocabulary 2.0; warnings and the like happen to no goods. */
const words: Partial<Record<Measure, { bizStep: string; disposition: string }>> = {
  seizure: { bizStep: "holding", disposition: "non_sellable_other" },
  recall: { bizStep: "holding", disposition: "recalled" },
  withdrawal: { bizStep: "removing", disposition: "non_sellable_other" },
  stop: { bizStep: "holding", disposition: "non_sellable_other" },
  destruction: { bizStep: "destroying", disposition: "destroyed" },
};

/** Units of Recommendation 20 for what is not counted by the piece. */
const units: Readonly<Record<string, string>> = {
  kg: "KGM",
  g: "GRM",
  ta: "DTN",
  tan: "TNE",
  l: "LTR",
  lit: "LTR",
  ml: "MLT",
  m: "MTR",
  m2: "MTK",
  m3: "MTQ",
};
const host = "https://id.gs1.org";

/**
 * A seizure, recall, withdrawal or destruction of goods as an ObjectEvent of EPCIS 2.0, from the fields that its reader may see; null where the record does
 * not say which goods (a GTIN), on which day, or what was done. An event that the house's own reader would not take is none.
 */
export function eventOf(record: ExchangeRecord): EpcisEvent | null {
  const said = (wanted: GoodsRole) => record.fields.find(({ name }) => roleOf(name) === wanted) ?? null;
  const step = words[measureOf(record) ?? "warning"];
  const gtin = checkGtin((said("barcode")?.value ?? "").replace(/[\s-]/g, ""));
  if (step === undefined || !gtin.ok || record.occurredOn === null) return null;
  const goods = linkTo(gtin.gtin14, said("batch")?.value ?? null, said("serial")?.value ?? null);
  if (goods === null) return null;
  const event: EpcisEvent = {
    type: "ObjectEvent",
    eventTime: `${record.occurredOn}T00:00:00.000+07:00`,
    eventTimeZoneOffset: "+07:00",
    action: "OBSERVE",
    ...step,
    ...(goods.isOne
      ? { epcList: [goods.uri] }
      : { quantityList: [{ epcClass: goods.uri, ...amountOf(said("quantity")) }] }),
  };
  const whole = { ...event, eventID: eventHash(event) };
  return readDocument(JSON.stringify({ "@context": [context], ...whole })).ok ? whole : null;
}

const context = "https://ref.gs1.org/standards/epcis/epcis-context.jsonld";

function measureOf({ kind, fields }: ExchangeRecord): Measure | null {
  const named = fields.filter(({ name }) => roleOf(name) === "measure").map(({ value }) => measureIn(value));
  return named.find((one) => one !== null && words[one] !== undefined) ?? (kind === "seizure" ? "seizure" : null);
}

/** The Digital Link of one thing, a lot or a kind of goods; a lot or serial that GS1 could not carry is left out. */
function linkTo(gtin: string, lot: string | null, serial: string | null): { uri: string; isOne: boolean } | null {
  const key = { ai: "01", value: gtin };
  const batch = lot === null ? [] : [{ ai: "10", value: lot.trim() }];
  const tries = [
    ...(serial === null ? [] : [[key, { ai: "21", value: serial.trim() }]]),
    ...(batch.length === 0 ? [] : [[key, ...batch]]),
    [key],
  ];
  for (const elements of tries) {
    const made = makeDigitalLink(host, elements);
    if (made.ok) return { uri: made.uri, isOne: elements.some(({ ai }) => ai === "21") };
  }
  return null;
}

function amountOf(field: ExchangeRecord["fields"][number] | null): { quantity?: number; uom?: string } {
  if (field === null || !/^\d{1,12}(?:\.\d{1,6})?$/.test(field.value)) return {};
  const quantity = Number(field.value);
  const uom = units[foldText(field.unit ?? "").trim()];
  if (quantity === 0) return {};
  if (uom !== undefined) return { quantity, uom };
  return Number.isInteger(quantity) ? { quantity } : {};
}
