import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { allow } from "../../kernel/actor.ts";
import type { Context } from "../../kernel/context.ts";
import { problem } from "../../kernel/problem.ts";
import { bothTexts, text } from "../../kernel/text/index.ts";
import { enqueue } from "../../services/jobs/index.ts";
import type { ByteSource, Profile } from "../../services/sockets/index.ts";
import { ownInput, savedProfiles } from "../../services/sockets/index.ts";
import type { Source } from "../listings/index.ts";
import type { ImportInput } from "./commands/import-listings.ts";
import { importListings } from "./commands/import-listings.ts";
import { computeReferences, screenKnownPrices, screenPrices } from "./commands/screen-prices.ts";
import { screenPricesJob } from "./jobs.ts";
import type { ImportReport, Reject } from "./model.ts";
import { canImport } from "./policy.ts";
import { readInThread } from "./reading/thread.ts";

/** The source that a profile describes. */
export function sourceOf(profile: Profile): Source {
  const { id, agency, level } = profile.source;
  return { id, visibility: { agency, level, sharedWith: [] } };
}

/** The profile of a source of listings; `not-found` names those there are. */
export async function listingProfile(ctx: Context, name: string): Promise<Profile> {
  const profiles = [...(await savedProfiles()).values()].filter((profile) => profile.target === "listings");
  const found = profiles.find((profile) => profile.name === name);
  if (found !== undefined) return found;
  const known = profiles.map((profile) => profile.name).join(", ");
  throw problem("not-found", text(ctx.lang, "monitoring.source.unknown", { name: name.slice(0, 60), known }));
}

export type Ingest = {
  profile: Profile;
  open(): ByteSource;
  /** Takes it also where it looks like that of another source; otherwise that is refused. */
  foreign?: boolean;
  inputHash: string | null;
  onBatch?: ImportInput["onBatch"];
  onReject?: (reject: Reject) => void;
  keepBeside?: ImportInput["keepBeside"];
};

/** Imports a file of listings through its profile, screens its prices against all that is known, and raises leads. */
export async function ingestFile(ctx: Context, ingest: Ingest): Promise<ImportReport> {
  const { agency } = ingest.profile.source;
  let references = 0;
  const report = await ingestStream(ctx, ingest, {
    besideEnd: async () => {
      references = await computeReferences(ctx, agency);
    },
  });
  const priced = await screenPrices(ctx, agency, { references });
  return { ...report, findings: report.findings + priced.findings };
}

/**
 * Imports listings that a source pushes: their prices are screened at once against what is known, and what is known is brought up to date by
 * a job, once for many pushes.
 */
export function ingestPush(ctx: Context, ingest: Ingest): Promise<ImportReport> {
  const { agency } = ingest.profile.source;
  return ingestStream(ctx, ingest, {
    afterBatch: (tx, ids) => screenKnownPrices(ctx, tx, agency, ids),
    atEnd: (tx) => enqueue(tx, screenPricesJob, { agency }, new Date(ctx.now().getTime() + pushesGatherMs)),
  });
}

const pushesGatherMs = 60_000;

async function ingestStream(
  ctx: Context,
  ingest: Ingest,
  more: Pick<ImportInput, "afterBatch" | "atEnd" | "besideEnd"> = {},
): Promise<ImportReport> {
  const { profile } = ingest;
  const source = sourceOf(profile);
  allow(canImport(ctx.actor, profile.source), ctx.lang);
  const input = ingest.foreign ? ingest.open() : await ownInput(ingest.open(), profile);
  return importListings(ctx, {
    source,
    profile: profile.name,
    inputHash: ingest.inputHash,
    batches: (start) => readInThread(ctx, { ...start, profile, source, lang: ctx.lang }, input),
    ...(ingest.onBatch ? { onBatch: ingest.onBatch } : {}),
    ...(ingest.onReject ? { onReject: ingest.onReject } : {}),
    ...(ingest.keepBeside ? { keepBeside: ingest.keepBeside } : {}),
    ...more,
  });
}

/** The body of a request as a source of bytes. */
export function bodyOf(request: Request): ByteSource {
  if (request.body === null) throw problem("malformed", bothTexts("kernel.problem.body-missing"));
  return Readable.fromWeb(request.body as ReadableStream);
}
