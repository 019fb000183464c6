import type { Context } from "../../kernel/context.ts";
import { newId } from "../../kernel/id.ts";
import type { ByteSource, ImportReport, MappedRecord, Profile } from "../../services/sockets/index.ts";
import { mappedRecords } from "../../services/sockets/index.ts";
import { importPlatforms, importScamHosts } from "../../registers/platforms/index.ts";
import { importRecalls, importReferencePrices } from "../../registers/products/index.ts";
import { importWardConversions, importWards } from "../../registers/reference/index.ts";
import { ingestFile, listRejects, shownReject } from "../../signals/monitoring/index.ts";

export type Reject = { line: number; code: string; message: string };

/** What came of an import, whatever it filled. `findings` and `resumedAtLine` only where listings were read. */
export type TargetReport = {
  source: string;
  run: string;
  read: number;
  new: number;
  changed: number;
  unchanged: number;
  rejected: number;
  findings?: number;
  resumedAtLine?: number;
  rejects(): AsyncIterable<Reject>;
};

export type TargetInput = {
  profile: Profile;
  open(): ByteSource;
  /** Whether listings are taken also where they look like those of another source. */
  foreign: boolean;
  inputHash: string;
  onLines(count: number): void;
};

/** Takes a file to whatever its profile fills. */
export async function importInto(ctx: Context, input: TargetInput): Promise<TargetReport> {
  return input.profile.target === "listings" ? intoListings(ctx, input) : intoRegister(ctx, input);
}

async function intoListings(ctx: Context, { onLines, ...input }: TargetInput): Promise<TargetReport> {
  const report = await ingestFile(ctx, { ...input, onBatch: (counts) => onLines(counts.read) });
  const { state: _, ...counts } = report;
  return { ...counts, rejects: () => rejectsOf(ctx, report.run) };
}

/** Read from the database: an import that resumed had its first rejects in an earlier process. */
async function* rejectsOf(ctx: Context, run: string): AsyncGenerator<Reject> {
  for (let cursor: string | undefined; ;) {
    const page = await ctx.read((tx) => listRejects(tx, run, { cursor, limit: 200 }));
    for (const reject of page.items) yield shownReject(ctx.lang, reject);
    if (page.next === null) return;
    cursor = page.next;
  }
}

type RegisterImport = (
  ctx: Context,
  records: AsyncIterable<MappedRecord>,
  source: Profile["source"],
) => Promise<ImportReport>;

/** The import of each register, by what a profile fills. */
const registers: Partial<Record<Profile["target"], RegisterImport>> = {
  wards: (ctx, records, source) => importWards(ctx, records, source.id),
  "ward-conversions": (ctx, records, source) => importWardConversions(ctx, records, source.id),
  platforms: importPlatforms,
  "scam-hosts": importScamHosts,
  recalls: importRecalls,
  "reference-prices": importReferencePrices,
};

async function intoRegister(ctx: Context, { profile, open, onLines }: TargetInput): Promise<TargetReport> {
  const importRecords = registers[profile.target];
  if (importRecords === undefined) throw new Error(`nothing takes ${profile.target} yet`);
  const report = await importRecords(ctx, counted(mappedRecords(open(), profile, ctx.lang), onLines), profile.source);
  const { rejected, rejectedCount, ...counts } = report;
  return {
    ...counts,
    source: profile.source.id,
    run: newId("imp", ctx.now()),
    rejected: rejectedCount,
    async *rejects() {
      for (const { line, code, reason } of rejected) yield { line, code, message: reason };
    },
  };
}

async function* counted<T>(records: AsyncIterable<T>, onLines: (count: number) => void): AsyncGenerator<T> {
  let count = 0;
  for await (const record of records) {
    yield record;
    if (++count % 500 === 0) onLines(count);
  }
}
