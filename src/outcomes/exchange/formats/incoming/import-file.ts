import { createHash } from "node:crypto";
import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { problem } from "../../../../kernel/problem.ts";
import { text } from "../../../../kernel/text/index.ts";
import { record } from "../../../../services/facts/index.ts";
import type { Mapping } from "../../connections/mapping/model.ts";
import { slugOf } from "../../connections/model.ts";
import { keepRecords } from "../../records/commands/keep-records.ts";
import { canKeepRecords } from "../../records/policy.ts";
import type { ExchangeKey } from "../../records/values.ts";
import type { FileForm } from "../model.ts";
import { fileImported } from "../model.ts";
import type { FileRow, IncomingFile, LineProblem } from "./file.ts";
import { formOf } from "./form-of.ts";
import { holdMapping, listedProblems } from "./preview-file.ts";
import { readFile } from "./read-file.ts";

export type FileReport = {
  source: string;
  form: FileForm;
  read: number;
  new: number;
  changed: number;
  unchanged: number;
  refused: number;
  /** The first of what was refused or left out. */
  problems: LineProblem[];
};
export type ImportParts = {
  /** The name under which the records of this file are known again; the same file under the same name changes nothing. */
  source: string;
  mapping: Mapping | null;
  key: ExchangeKey;
  /** The most records that are taken; a file with more is refused before anything of it is kept. Without it a file of any size is taken as it is read. */
  most?: number;
  onBatch?: (report: FileReport) => void;
};

const atOnce = 500;

/**
 * Keeps the records of a file as the own agency's, which nobody else sees until they are shared or the mapping says so. Good lines go in, each bad one is told
 * with its line; keeping the same file again changes nothing, so a run that broke off is simply run again. Task: 2390 II.2.1.
 */
export async function importFile(ctx: Context, file: IncomingFile, parts: ImportParts): Promise<FileReport> {
  const agency = ctx.actor.agency ?? "";
  allow(canKeepRecords(ctx.actor, ctx.actor.agency), ctx.lang);
  await holdMapping(ctx, parts.mapping);
  const { form, format } = await formOf(ctx, file);
  if (form === "table" && parts.mapping === null)
    throw problem("invalid", text(ctx.lang, "exchange-formats.file.no-mapping"));
  const source = `tep-${slugOf(parts.source) || "khong-ten"}`;
  const counts = { read: 0, new: 0, changed: 0, unchanged: 0, refused: 0 };
  const report: FileReport = { source, form, ...counts, problems: [] };
  const note = (...found: LineProblem[]) =>
    void report.problems.push(...found.slice(0, listedProblems - report.problems.length));
  const rows = readFile(ctx, file, { form, format, mapping: parts.mapping });
  const keep = async (batch: FileRow[]) => {
    const good = batch.filter((row) => row.record !== null);
    report.read += batch.length;
    report.refused += batch.length - good.length;
    for (const { problems } of batch) note(...problems);
    if (good.length === 0) return parts.onBatch?.(report);
    const kept = await keepRecords(
      ctx,
      source,
      good.flatMap((row) => row.record ?? []),
      parts.key,
    );
    report.new += kept.new;
    report.changed += kept.changed;
    report.unchanged += kept.unchanged;
    report.refused += kept.refused.length;
    for (const { at, message } of kept.refused)
      note({ line: good[at]?.line ?? 0, column: null, words: message, leftOut: false });
    parts.onBatch?.(report);
  };
  for await (const batch of batchesOf(parts.most === undefined ? rows : await within(ctx, rows, parts.most)))
    await keep(batch);
  const sha256 = await hashOf(file);
  const about = { id: `exchange-file/${source}`, agency, level: "own" as const, sharedWith: [] };
  await ctx.transaction((tx) =>
    record(ctx, tx, fileImported, about, {
      source,
      form,
      sha256,
      read: report.read,
      new: report.new,
      changed: report.changed,
      unchanged: report.unchanged,
      refused: report.refused,
    }),
  );
  return report;
}

/** All rows, looked through before the first is kept. */
async function within(ctx: Context, rows: AsyncIterable<FileRow>, most: number): Promise<FileRow[]> {
  const found: FileRow[] = [];
  for await (const row of rows) {
    if (found.length === most) throw problem("too-large", text(ctx.lang, "exchange-formats.file.too-many", { most }));
    found.push(row);
  }
  return found;
}

async function* batchesOf(rows: AsyncIterable<FileRow> | Iterable<FileRow>): AsyncGenerator<FileRow[]> {
  let batch: FileRow[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < atOnce) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function hashOf(file: IncomingFile): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of file.open()) hash.update(piece as Uint8Array);
  return hash.digest("hex");
}
