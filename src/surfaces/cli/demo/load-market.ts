import { createHash } from "node:crypto";
import type { Actor } from "../../../kernel/actor.ts";
import { systemActor } from "../../../kernel/actor.ts";
import { dayInVietnam } from "../../../kernel/clock.ts";
import type { Context } from "../../../kernel/context.ts";
import { createContext } from "../../../kernel/context.ts";
import { importPlatforms, importScamHosts } from "../../../registers/platforms/index.ts";
import { importRecalls, registerProducts } from "../../../registers/products/index.ts";
import type { MappedRecord } from "../../../services/sockets/index.ts";
import { ingestFile, listingProfile, listRuns } from "../../../signals/monitoring/index.ts";
import type { House } from "../house.ts";
import { defaultAgency } from "../with-house.ts";
import type { Market, MarketListing } from "./model.ts";

/** What the demo needs of the house. */
export type Stage = Pick<House, "database" | "clock" | "lang">;
/** What exchanging records needs of it besides. */
export type ExchangeStage = Stage & Pick<House, "exchangeKey" | "dataDir">;

export function contextOf(stage: Stage, actor: Actor): Context {
  return createContext(stage.database, { actor, clock: stage.clock, lang: stage.lang });
}

const source = "demo";
/** A page of runs is enough: the market takes two. */
const runsSeen = 200;

/** The day that the market is seen from: the day it was first loaded on, so that a later repeat invents the same; else today. */
export async function marketDay(stage: Stage): Promise<string> {
  const runs = await demoRuns(stage);
  return dayInVietnam(runs.at(-1)?.started_at ?? stage.clock());
}

/** Brings the invented register, scam list and recalls in by the doors that real ones come by, once: listings follow them. */
export async function loadRegisters(stage: Stage, market: Market): Promise<void> {
  if ((await demoRuns(stage)).length > 0) return;
  const register = { id: "so-dang-ky-mau", level: "public" } as const;
  await importPlatforms(contextOf(stage, systemActor("moit.tmdt")), recordsOf(market.platforms), register);
  const ctx = contextOf(stage, systemActor(defaultAgency));
  await importScamHosts(ctx, recordsOf(market.scamHosts), { id: "danh-sach-lua-dao-mau", level: "public" });
  await importRecalls(ctx, recordsOf(market.recalls), { id: "thu-hoi-mau", level: "public" });
  const products = market.products.map(({ brand, name, model, gtin }) => ({
    externalId: `${brand} ${model}`,
    name: `${name} ${brand} ${model}`,
    brand,
    model,
    gtin,
    holder: `Công ty ${brand} (hư cấu)`,
  }));
  await registerProducts(ctx, { source: "hang-mau", level: "public", products });
}

/** Imports one look at the market through the profile `demo`; false where that look was imported before. */
export async function loadListings(stage: Stage, listings: readonly MarketListing[]): Promise<boolean> {
  const known = await demoRuns(stage);
  if (known.some((run) => run.state === "done" && Number(run.read) === listings.length)) return false;
  const ctx = contextOf(stage, systemActor(defaultAgency));
  const bytes = Buffer.from(listings.map((listing) => `${JSON.stringify(listing)}\n`).join(""));
  await ingestFile(ctx, {
    profile: await listingProfile(ctx, source),
    inputHash: createHash("sha256").update(bytes).digest("hex"),
    open: () => oneChunk(bytes),
  });
  return true;
}

async function demoRuns(stage: Stage) {
  const ctx = contextOf(stage, systemActor(defaultAgency));
  return (await ctx.read((tx) => listRuns(tx, source, { limit: runsSeen }))).items;
}

async function* recordsOf(values: readonly object[]): AsyncGenerator<MappedRecord> {
  for (const [at, value] of values.entries()) yield { line: at + 1, value: { ...value } };
}

async function* oneChunk(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}
