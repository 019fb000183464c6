import { z } from "zod";
import { says } from "../../../../kernel/faults.ts";
import { recordKinds } from "../../records/model.ts";
import { valueKinds } from "../../records/values.ts";
import { sameKind, unitNames } from "./amounts.ts";

/** What a column's text is read as. */
export const readings = ["text", "number", "money", "date", "time", "choice", "flag"] as const;
export type Reading = (typeof readings)[number];

const column = z.string().min(1).max(200);
const template = z.string().trim().min(1).max(500);
/** How a day is written: `2026-03-05`, `05/03/2026`, `03/05/2026`. */
export const dayOrders = ["ymd", "dmy", "mdy"] as const;
export const keptLevels = ["own", "named", "agencies"] as const;

/** One field of the record, out of one column. */
export const mappedField = z
  .strictObject({
    name: z.string().trim().min(1).max(80),
    column,
    as: z.enum(readings).default("text"),
    /** Of numbers: what the column counts in, and what is kept. */
    unit: z.enum(unitNames).nullable().default(null),
    keptAs: z.enum(unitNames).nullable().default(null),
    /** Of numbers written by people: a comma before the fraction, "1.234,5". */
    comma: z.boolean().default(false),
    days: z.enum(dayOrders).default("ymd"),
    /** What the partner writes, and what it is here. */
    choices: z.record(z.string().max(200), z.string().min(1).max(200)).default({}),
    /** What a cell that cannot be read does: the row is refused, or the field left out. */
    onBad: z.enum(["refuse", "leave-out"]).default("refuse"),
    /** The value by which records meet that stands in it. */
    value: z.enum(valueKinds).nullable().default(null),
    /** Narrower than the record; null: as the record. */
    level: z.enum(["own"]).nullable().default(null),
  })
  .superRefine((field, check) => {
    if (field.as === "choice" && Object.keys(field.choices).length === 0)
      check.addIssue({ code: "custom", path: ["choices"], ...says("connections.fault.choices") });
  });
export type MappedField = z.output<typeof mappedField>;

/** How the rows of a partner become exchange records. Columns in titles stand in braces: `Vụ {so_vu}`. */
export const mappingSchema = z
  .strictObject({
    /** The columns that name a row for ever. */
    key: z.array(column).min(1).max(4),
    kind: z.enum(recordKinds),
    title: template,
    summary: z.string().trim().max(1_000).nullable().default(null),
    occurredOn: z
      .strictObject({ column, days: z.enum(dayOrders).default("ymd") })
      .nullable()
      .default(null),
    level: z.enum(keptLevels).default("own"),
    sharedWith: z.array(z.string().trim().min(1).max(80)).max(50).default([]),
    fields: z.array(mappedField).max(60).default([]),
    /** Texts that stand for nothing here: "N/A", "không có". */
    nulls: z.array(z.string().max(50)).max(20).default([]),
  })
  .superRefine((mapping, check) => {
    const names = mapping.fields.map((field) => field.name);
    const twice = names.findIndex((name, at) => names.indexOf(name) !== at);
    if (twice !== -1)
      check.addIssue({ code: "custom", path: ["fields", twice, "name"], ...says("connections.fault.twice") });
    if ((mapping.level === "named") !== mapping.sharedWith.length > 0)
      check.addIssue({
        code: "custom",
        path: ["sharedWith"],
        ...says("exchange-records.named"),
      });
    mapping.fields.forEach(({ unit, keptAs }, at) => {
      if (keptAs !== null && (unit === null || !sameKind(unit, keptAs)))
        check.addIssue({ code: "custom", path: ["fields", at, "keptAs"], ...says("connections.fault.unit") });
    });
  });
export type Mapping = z.output<typeof mappingSchema>;

/** Every column that a mapping reads: no other leaves the partner. */
export function columnsOf(mapping: Mapping): string[] {
  const templates = [mapping.title, mapping.summary ?? ""].flatMap(placeholdersOf);
  return [
    ...new Set([
      ...mapping.key,
      ...templates,
      ...(mapping.occurredOn === null ? [] : [mapping.occurredOn.column]),
      ...mapping.fields.map((field) => field.column),
    ]),
  ];
}

/** The columns that a template names in braces. */
export function placeholdersOf(words: string): string[] {
  return [...words.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => (name as string).trim());
}
