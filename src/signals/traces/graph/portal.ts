import { csvLine, csvMark } from "../../../kernel/text/csv.ts";
import { z } from "@hono/zod-openapi";
import { canonicalId, type EpcisEvent } from "../../../engines/epcis/index.ts";
import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import { inLanguage, pictureAddress, shownPassport } from "../../../registers/passports/index.ts";
import { keyOf, uriOf } from "../keys.ts";
import { canReadTraces } from "../policy.ts";
import { lookAround } from "./around.ts";
import { readKey } from "./key-words.ts";
import { lotIn } from "./lots.ts";
import { namesOf } from "./names.ts";
import { eventsOfTrail } from "./queries.ts";
import { holdSeen, subjectKey } from "./subject.ts";
import { placeOf, placesIn, type EventRow } from "./told-events.ts";
import { neighbourhood } from "./walk.ts";

/** The ten fields of the national traceability portal. Law: Circular 02/2024/TT-BKHCN; the tenth was read in excerpts only. */
export const portalRecord = z
  .object({
    law: z.string(),
    productName: z.string(),
    pictures: z.array(z.string()),
    producerName: z.string(),
    producerAddress: z.string(),
    steps: z.array(
      z.object({
        step: z.string(),
        productTraceCode: z.string(),
        locationTraceCode: z.string(),
        locationName: z.string(),
        time: z.iso.datetime(),
      }),
    ),
    productionTime: z.string(),
    productTraceCode: z.string(),
    gtin: z.string(),
    brand: z.string(),
    model: z.string(),
    lot: z.string(),
    serial: z.string(),
    shelfLife: z.string(),
    expiry: z.string(),
    standards: z.array(z.string()),
    /** Fields that the law asks for and that nothing here fills. */
    missing: z.array(z.string()),
  })
  .openapi("TraceabilityPortalRecord");
export type PortalRecord = z.output<typeof portalRecord>;

const always = [
  "productName",
  "pictures",
  "producerName",
  "producerAddress",
  "steps",
  "productionTime",
  "productTraceCode",
] as const;

/** Everything that the house knows of a thing, its lot or its kind, in the fields of the national traceability portal. */
export async function portalRecordOf(ctx: Context, code: string): Promise<PortalRecord> {
  allow(canReadTraces(ctx.actor), ctx.lang);
  const key = subjectKey(ctx, code);
  return ctx.read(async (tx) => {
    await holdSeen(tx, [key]);
    const { links } = await neighbourhood(key, 3, (keys) => lookAround(tx, keys));
    const rows = (await eventsOfTrail(tx, key, links)).filter((row) => row.withdrawn_at === null).toReversed();
    const { gtin, serial, lot } = readKey(key);
    const made = rows.map((row) => JSON.parse(row.body) as EpcisEvent).filter((event) => event.ilmd !== undefined);
    const record = {
      law: "02/2024/TT-BKHCN",
      ...(await productFields(tx, ctx, gtin)),
      steps: await stepsOf(tx, rows),
      productionTime: firstOf(made, "productionDate") ?? productionOf(rows) ?? "",
      productTraceCode: uriOf(key),
      gtin: gtin ?? "",
      lot: lot ?? made.map(lotIn).find((one) => one !== null) ?? "",
      serial: serial ?? "",
      expiry: firstOf(made, "itemExpirationDate") ?? firstOf(made, "bestBeforeDate") ?? "",
    };
    return { ...record, missing: always.filter((name) => record[name].length === 0) };
  });
}

async function productFields(tx: Transaction, ctx: Context, gtin: string | null) {
  const passport = gtin === null ? null : await shownPassport(tx, gtin);
  if (passport === null || gtin === null) {
    const nothing = { productName: "", producerName: "", producerAddress: "", brand: "", model: "", shelfLife: "" };
    return { ...nothing, pictures: [] as string[], standards: [] as string[] };
  }
  const { shown } = passport;
  return {
    productName: inLanguage(shown, ctx.lang).name,
    pictures: shown.pictures.map((_, at) => pictureAddress(gtin, at)),
    producerName: shown.producer.name,
    producerAddress: shown.producer.address,
    brand: shown.brand,
    model: shown.model,
    shelfLife: shown.shelfLife,
    standards: shown.standards,
  };
}

async function stepsOf(tx: Transaction, rows: readonly EventRow[]): Promise<PortalRecord["steps"]> {
  const names = await namesOf(tx, [], placesIn(rows));
  return rows.map((row) => {
    const place = placeOf(row);
    return {
      step: row.biz_step ?? row.type,
      productTraceCode: uriOf(row.about),
      locationTraceCode: place === null ? "" : uriOf(place),
      locationName: place === null ? "" : (names.place(place).name ?? ""),
      time: row.event_time.toISOString(),
    };
  });
}

/** The time at which the thing came into being, where no document says a day. */
function productionOf(rows: readonly EventRow[]): string | undefined {
  const born = rows.find((row) => {
    const event = JSON.parse(row.body) as EpcisEvent;
    const own = event.type === "TransformationEvent" ? event.outputEPCList : row.action === "ADD" ? event.epcList : [];
    return (own ?? []).some((id) => keyOf(canonicalId(id)) === row.about);
  });
  return born?.event_time.toISOString();
}

/** The first value of an attribute of the CBV that events give to what came into being. */
function firstOf(events: readonly EpcisEvent[], name: string): string | undefined {
  for (const { ilmd } of events)
    for (const [key, value] of Object.entries(ilmd ?? {}))
      if (key.endsWith(`:${name}`) && typeof value === "string") return value;
  return undefined;
}

const columns = [
  "product_name",
  "pictures",
  "producer_name",
  "producer_address",
  "step",
  "step_product_trace_code",
  "step_location_trace_code",
  "step_location_name",
  "step_time",
  "production_time",
  "product_trace_code",
  "gtin",
  "brand",
  "model",
  "lot",
  "serial",
  "shelf_life",
  "expiry",
  "standards",
] as const;

/** The record as CSV: a line for each step, what is of the product repeated on each; one line where no step is known. */
export function portalCsv(record: PortalRecord): string {
  const none = { step: "", productTraceCode: "", locationTraceCode: "", locationName: "", time: "" };
  const lines = (record.steps.length === 0 ? [none] : record.steps).map((step) => [
    record.productName,
    record.pictures.join(" "),
    record.producerName,
    record.producerAddress,
    step.step,
    step.productTraceCode,
    step.locationTraceCode,
    step.locationName,
    step.time,
    record.productionTime,
    record.productTraceCode,
    record.gtin,
    record.brand,
    record.model,
    record.lot,
    record.serial,
    record.shelfLife,
    record.expiry,
    record.standards.join("; "),
  ]);
  return csvMark + [columns, ...lines].map(csvLine).join("");
}
