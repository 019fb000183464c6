import { z } from "zod";
import type { PublicNotice } from "../../../../handling/notices/index.ts";
import { publishedNotices } from "../../../../handling/notices/index.ts";
import { dayInVietnam } from "../../../../kernel/clock.ts";
import type { Context } from "../../../../kernel/context.ts";
import { readCursor } from "../../../../kernel/http/page.ts";
import { csvLine } from "../../../../kernel/text/csv.ts";
import type { AgencyBook } from "../../../../registers/agencies/index.ts";
import type { PlatformDetail, Standing } from "../../../../registers/platforms/index.ts";
import { listPlatforms } from "../../../../registers/platforms/index.ts";
import type { Recall } from "../../../../registers/products/index.ts";
import { listRecalls } from "../../../../registers/products/index.ts";
import type { RecordField } from "../../records/model.ts";
import type { Cell, Dataset, DatasetName, ValueType } from "./model.ts";
import type { OpenRecord } from "./open-records.ts";
import { openRecords } from "./open-records.ts";

/** A dataset as its files are written from it: what stands in them, and the items page by page, as the public reads them. */
export type OpenDataset = {
  name: DatasetName;
  json: Readonly<Record<string, ValueType>>;
  csv: readonly { name: string; type: ValueType }[];
  pages(open: Context): AsyncGenerator<{ items: number; rows: number; jsonl: string; csv: string }>;
};

/** All that is open, with the names that agencies bear. */
export function openDatasets(book: AgencyBook): OpenDataset[] {
  const named = <T extends { agency: string }>(of: T) => ({
    ...of,
    agencyName: book.get(of.agency)?.nameVi ?? of.agency,
  });
  return [
    written(notices, (open) => mapped(noticePages(open), named)),
    written(recalls, recallPages),
    written(platforms, platformPages),
    written(records, (open) => mapped(openRecords(open), named)),
  ];
}

function written<T, R>(
  { name, json, cells, rows }: Dataset<T, R>,
  pages: (open: Context) => AsyncGenerator<readonly T[]>,
): OpenDataset {
  const told = Object.keys(json) as (keyof T)[];
  return {
    name,
    json: json as Record<string, ValueType>,
    csv: cells,
    async *pages(open) {
      for await (const items of pages(open)) {
        const lines = items.map((item) => JSON.stringify(Object.fromEntries(told.map((key) => [key, item[key]]))));
        const table = items.flatMap((item) => rows(item)).map((row) => cells.map(({ of }) => of(row) ?? ""));
        yield {
          items: lines.length,
          rows: table.length,
          jsonl: lines.map((line) => `${line}\n`).join(""),
          csv: table.map(csvLine).join(""),
        };
      }
    },
  };
}

const cell = <R>(name: string, of: Cell<R>["of"], type: ValueType = "string"): Cell<R> => ({ name, of, type });
type Named<T> = T & { agencyName: string };

const notices: Dataset<Named<PublicNotice>, Named<PublicNotice>> = {
  name: "notices",
  json: {
    number: "string",
    kind: "string",
    title: "object",
    body: "object",
    advice: "object",
    violator: "object",
    subjects: "array",
    publishedAt: "datetime",
    expiresAt: "datetime",
    history: "array",
    agency: "string",
    agencyName: "string",
  },
  cells: [
    cell("number", (of) => of.number),
    cell("kind", (of) => of.kind),
    cell("title_vi", (of) => of.title.vi),
    cell("title_en", (of) => of.title.en),
    cell("body_vi", (of) => of.body.vi),
    cell("body_en", (of) => of.body.en),
    cell("advice_vi", (of) => of.advice.vi),
    cell("advice_en", (of) => of.advice.en),
    cell("subjects", (of) => of.subjects.map(({ kind, shown, value }) => `${kind}: ${shown || value}`).join("; ")),
    cell("violator", (of) => of.violator?.name ?? null),
    cell("decision_number", (of) => of.violator?.decisionNumber ?? null),
    cell("decision_date", (of) => of.violator?.decisionDate ?? null, "date"),
    cell("published_at", (of) => of.publishedAt.toISOString(), "datetime"),
    cell("expires_at", (of) => of.expiresAt?.toISOString() ?? null, "datetime"),
    cell("agency", (of) => of.agency),
    cell("agency_name", (of) => of.agencyName),
  ],
  rows: (notice) => [notice],
};

const recalls: Dataset<Recall, Recall> = {
  name: "recalls",
  json: {
    id: "string",
    source: "string",
    number: "string",
    issuedOn: "date",
    issuedPrecision: "string",
    title: "string",
    product: "string",
    brand: "string",
    company: "string",
    models: "array",
    gtins: "array",
    regNo: "string",
    description: "string",
    hazard: "string",
    remedy: "string",
    kind: "string",
    authority: "string",
    url: "string",
  },
  cells: [
    cell("id", (of) => of.id),
    cell("source", (of) => of.source),
    cell("number", (of) => of.number),
    cell("issued_on", (of) => of.issuedOn, "date"),
    cell("issued_precision", (of) => of.issuedPrecision),
    cell("title", (of) => of.title),
    cell("product", (of) => of.product),
    cell("brand", (of) => of.brand),
    cell("company", (of) => of.company),
    cell("models", (of) => of.models.join("; ")),
    cell("gtins", (of) => of.gtins.join("; ")),
    cell("reg_no", (of) => of.regNo),
    cell("description", (of) => of.description),
    cell("hazard", (of) => of.hazard),
    cell("remedy", (of) => of.remedy),
    cell("kind", (of) => of.kind),
    cell("authority", (of) => of.authority),
    cell("url", (of) => of.url),
  ],
  rows: (recall) => [recall],
};

const platforms: Dataset<PlatformDetail, { of: PlatformDetail; said: Standing }> = {
  name: "platforms",
  json: {
    id: "string",
    host: "string",
    aliases: "array",
    name: "string",
    owner: "string",
    taxCode: "string",
    kind: "string",
    note: "string",
    source: "string",
    standings: "array",
  },
  cells: [
    cell("id", ({ of }) => of.id),
    cell("host", ({ of }) => of.host),
    cell("name", ({ of }) => of.name),
    cell("owner", ({ of }) => of.owner),
    cell("tax_code", ({ of }) => of.taxCode),
    cell("kind", ({ of }) => of.kind),
    cell("status", ({ said }) => said.status),
    cell("valid_from", ({ said }) => said.validFrom, "date"),
    cell("valid_to", ({ said }) => said.validTo, "date"),
    cell("registered_on", ({ said }) => said.registeredOn, "date"),
    cell("source", ({ said }) => said.source),
    cell("certainty", ({ said }) => said.certainty),
    cell("note", ({ said }) => said.note),
  ],
  rows: (of) => of.standings.map((said) => ({ of, said })),
};

const noField: RecordField = { name: "", value: "", unit: null };
const records: Dataset<Named<OpenRecord>, { of: Named<OpenRecord>; field: RecordField }> = {
  name: "records",
  json: {
    id: "string",
    agency: "string",
    agencyName: "string",
    kind: "string",
    title: "string",
    summary: "string",
    occurredOn: "date",
    changedAt: "datetime",
    fields: "array",
  },
  cells: [
    cell("id", ({ of }) => of.id),
    cell("agency", ({ of }) => of.agency),
    cell("agency_name", ({ of }) => of.agencyName),
    cell("kind", ({ of }) => of.kind),
    cell("title", ({ of }) => of.title),
    cell("summary", ({ of }) => of.summary),
    cell("occurred_on", ({ of }) => of.occurredOn, "date"),
    cell("changed_at", ({ of }) => of.changedAt.toISOString(), "datetime"),
    cell("field", ({ field }) => field.name),
    cell("value", ({ field }) => field.value),
    cell("unit", ({ field }) => field.unit),
  ],
  rows: (of) => (of.fields.length === 0 ? [noField] : of.fields).map((field) => ({ of, field })),
};

async function* mapped<T, U>(pages: AsyncGenerator<readonly T[]>, to: (item: T) => U): AsyncGenerator<U[]> {
  for await (const page of pages) yield page.map(to);
}

const atOnce = 200;

async function* noticePages(open: Context): AsyncGenerator<PublicNotice[]> {
  for (let cursor: string | undefined; ;) {
    const { items, next } = await open.read((tx) => publishedNotices(tx, { cursor, limit: atOnce }));
    yield items;
    if (next === null) return;
    cursor = next;
  }
}

async function* recallPages(open: Context): AsyncGenerator<Recall[]> {
  for (let place: [string, string] | null = ["9999-12-31", ""]; place !== null;) {
    const [before, beforeId]: [string, string] = place;
    const { items, next } = await listRecalls(open, { words: "", before, beforeId, limit: atOnce });
    yield items;
    place = readCursor(next ?? undefined, z.tuple([z.string(), z.string()]));
  }
}

async function* platformPages(open: Context): AsyncGenerator<PlatformDetail[]> {
  const asOf = dayInVietnam(open.now());
  for (let after: string | null = ""; after !== null;) {
    const { items, next } = await listPlatforms(open, { words: "", after, limit: atOnce, asOf });
    yield items;
    after = readCursor(next ?? undefined, z.tuple([z.string()]))?.[0] ?? null;
  }
}
