import { isUtf8 } from "node:buffer";
import { z } from "zod";
import type { Context } from "../../../../kernel/context.ts";
import { issueWords } from "../../../../kernel/faults.ts";
import { holds } from "../../../../kernel/actor.ts";
import { csvText } from "../../../../kernel/text/csv.ts";
import { text } from "../../../../kernel/text/index.ts";
import type { Fields, Format } from "../../../../services/sockets/index.ts";
import { openRecords } from "../../../../services/sockets/index.ts";
import { levels } from "../../../../services/facts/index.ts";
import type { RecordGiven } from "../../records/model.ts";
import { recordInput } from "../../records/model.ts";
import { notificationSchema } from "../safety-gate/notification.ts";
import { recordOf } from "../safety-gate/records.ts";
import type { FileRow, IncomingFile } from "./file.ts";

/** As many bytes as a file that is read whole may have, and a line of one that is not. */
const largestWhole = 64 * 2 ** 20;
const longestLine = 2 ** 20;

/** Who sees a record stands in no file: it comes in as its agency's alone, and is shared from there. */
const givenLine = z.object({
  externalId: z.string(),
  kind: z.string(),
  title: z.string(),
  summary: z.string().nullish(),
  occurredOn: z.string().nullish(),
  agency: z.string().nullish(),
  level: z.enum(levels).nullish().catch(null),
  fields: z
    .array(z.object({ name: z.string(), value: z.string(), unit: z.string().nullish() }))
    .max(100)
    .nullish(),
});
type GivenLine = z.output<typeof givenLine>;

/** Records as JSON lines, in the form in which they go out. */
export async function* recordLines(ctx: Context, file: IncomingFile): AsyncGenerator<FileRow> {
  for await (const { line, words } of linesOf(file)) {
    if (words === null) yield refused(line, text(ctx.lang, "exchange-formats.line.too-long"));
    else if (!isUtf8(words)) yield refused(line, text(ctx.lang, "exchange-formats.line.encoding"));
    else {
      const said = words.toString("utf8").trim();
      if (said !== "") yield parsed(ctx, line, said);
    }
  }
}

function parsed(ctx: Context, line: number, said: string): FileRow {
  let found: unknown;
  try {
    found = JSON.parse(said);
  } catch {
    return refused(line, text(ctx.lang, "exchange-formats.line.json"));
  }
  const given = givenLine.safeParse(found);
  if (!given.success) return refused(line, wrongShape(ctx, given.error));
  return checked(ctx, line, given.data.externalId, ownRecord(ctx, given.data));
}

/** Rows of the house's own table, those of a record behind each other, as records. */
export async function* tableRecords(ctx: Context, file: IncomingFile, format: Format): AsyncGenerator<FileRow> {
  // The apostrophe that keeps a cell from being a formula stands in CSV alone.
  const cell = (fields: Fields, name: string) => {
    const said = fields[name] ?? "";
    return format === "csv" ? csvText(said) : said;
  };
  let open: { line: number; record: GivenLine } | null = null;
  for await (const { line, fields, problem } of openRecords(file.open(), format, { lang: ctx.lang })) {
    if (fields === undefined) {
      yield refused(line, problem.message);
      continue;
    }
    const id = cell(fields, "id");
    if (open !== null && open.record.externalId !== id) {
      yield checked(ctx, open.line, open.record.externalId, ownRecord(ctx, open.record));
      open = null;
    }
    open ??= {
      line,
      record: {
        externalId: id,
        kind: cell(fields, "kind"),
        title: cell(fields, "title"),
        summary: cell(fields, "summary"),
        occurredOn: cell(fields, "occurred_on") || null,
        agency: cell(fields, "agency"),
        fields: [],
      },
    };
    const name = cell(fields, "field");
    if (name !== "")
      open.record.fields?.push({ name, value: cell(fields, "value"), unit: cell(fields, "unit") || null });
  }
  if (open !== null) yield checked(ctx, open.line, open.record.externalId, ownRecord(ctx, open.record));
}

/** Notifications like those of Safety Gate; their lines are counted by notification. */
export async function* notifiedRecords(ctx: Context, file: IncomingFile): AsyncGenerator<FileRow> {
  const whole = await wholeOf(file);
  if (whole === null) return yield refused(1, text(ctx.lang, "exchange-formats.line.too-long"));
  let found: unknown;
  try {
    found = JSON.parse(whole.toString("utf8").replace(/^\uFEFF/, ""));
  } catch {
    return yield refused(
      1,
      text(ctx.lang, isUtf8(whole) ? "exchange-formats.line.json" : "exchange-formats.line.encoding"),
    );
  }
  const list = z.object({ notifications: z.array(z.unknown()) }).safeParse(found);
  if (!list.success) return yield refused(1, text(ctx.lang, "exchange-formats.line.no-notifications"));
  for (const [at, one] of list.data.notifications.entries()) {
    const given = notificationSchema.safeParse(one);
    if (given.success) yield checked(ctx, at + 1, given.data.alertNumber, recordOf(given.data));
    else yield refused(at + 1, wrongShape(ctx, given.error));
  }
}

/** A record of somebody else's is never shared further than its keeper said, also where it comes in as a file. */
function ownRecord(
  { actor }: Context,
  { externalId, kind, title, summary, occurredOn, agency, level, fields }: GivenLine,
): RecordGiven {
  const isOthers = agency !== null && agency !== undefined && agency !== "" && !holds(actor, agency);
  const most = level === "public" || level === "agencies" ? level : "own";
  return {
    externalId,
    kind: kind as RecordGiven["kind"],
    title,
    summary: summary ?? "",
    occurredOn: occurredOn ?? null,
    ceiling: isOthers ? { level: most } : null,
    fields: (fields ?? []).map(({ name, value, unit }) => ({ name, value, unit: unit || null })),
  };
}

/** A record as the house would take it, with what stands in it beside; or what of it the house would not take. */
export function checked(
  ctx: Context,
  line: number,
  key: string,
  given: RecordGiven,
  raw: FileRow["raw"] = shownOf(ctx, given),
): FileRow {
  const read = recordInput.safeParse(given);
  if (read.success && isClean(given)) return { line, key, raw, record: read.data, problems: [] };
  const words = read.success ? text(ctx.lang, "exchange-formats.line.encoding") : wrongShape(ctx, read.error);
  return { line, key, raw, record: null, problems: [{ line, column: null, words, leftOut: false }] };
}

/** Neither NUL nor half a character can be kept. */
function isClean(given: RecordGiven): boolean {
  const said = JSON.stringify(given);
  return !said.includes("\\u0000") && !/\\ud[89a-f]/i.test(said);
}

export function refused(line: number, words: string): FileRow {
  return { line, key: "", raw: {}, record: null, problems: [{ line, column: null, words, leftOut: false }] };
}

function wrongShape({ lang }: Context, error: z.ZodError): string {
  const [issue] = error.issues;
  return text(lang, "exchange-formats.line.shape", {
    at: issue?.path.join(".") ?? "",
    why: issue === undefined ? "" : issueWords(lang, issue),
  });
}

const short = (said: string) => said.slice(0, 80).toWellFormed();

function shownOf(
  { lang }: Context,
  { externalId, title, occurredOn, fields = [] }: RecordGiven,
): Record<string, string | null> {
  return Object.fromEntries([
    [text(lang, "exchange-formats.raw.number"), short(externalId)],
    [text(lang, "exchange-formats.raw.title"), short(title)],
    ...(occurredOn ? [[text(lang, "exchange-formats.raw.day"), short(occurredOn)]] : []),
    ...fields.map(({ name, value }) => [short(name), short(value)]),
  ]) as Record<string, string | null>;
}

async function* linesOf(file: IncomingFile): AsyncGenerator<{ line: number; words: Buffer | null }> {
  let [line, held, isLong] = [1, Buffer.alloc(0) as Buffer, false];
  for await (const piece of file.open()) {
    let rest = held.length === 0 ? Buffer.from(piece as Uint8Array) : Buffer.concat([held, piece as Uint8Array]);
    for (let end = rest.indexOf(10); end !== -1; end = rest.indexOf(10)) {
      yield { line: line++, words: isLong || end > longestLine ? null : rest.subarray(0, end) };
      isLong = false;
      rest = rest.subarray(end + 1);
    }
    // The rest of a line that is too long is let go by.
    isLong ||= rest.length > longestLine;
    held = isLong ? Buffer.alloc(0) : rest;
  }
  if (isLong || held.length > 0) yield { line, words: isLong ? null : held };
}

async function wholeOf(file: IncomingFile): Promise<Buffer | null> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of file.open()) {
    size += piece.length;
    if (size > largestWhole) return null;
    pieces.push(Buffer.from(piece as Uint8Array));
  }
  return Buffer.concat(pieces);
}
