import { z } from "zod";
import { checkGtin } from "../../engines/gs1/index.ts";
import { foldText } from "../../engines/vietnamese/index.ts";
import { allow, isParty } from "../../kernel/actor.ts";
import { dayInVietnam } from "../../kernel/clock.ts";
import type { Context } from "../../kernel/context.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import { cutPage, readCursor } from "../../kernel/http/page.ts";
import { namesOf } from "../../services/access/index.ts";
import type { Fact } from "../../services/facts/index.ts";
import { record, timeLine } from "../../services/facts/index.ts";
import type { Party } from "../parties/index.ts";
import { findParty } from "../parties/index.ts";
import { passportFieldsAsOf } from "../reference/index.ts";
import type { Completeness } from "./completeness.ts";
import { completenessOf } from "./completeness.ts";
import type { PassportContent } from "./content.ts";
import type { Passport, PublishedPassport, Sign } from "./model.ts";
import { signsRead } from "./model.ts";
import { canReadPassports, canReadSigns } from "./policy.ts";
import { producerOf } from "./producer.ts";
import {
  contentById,
  contentOf,
  ownPassports,
  passportById,
  publishedPassports,
  toPassport,
} from "./store/passports.ts";
import { signById, signsOf, toSign } from "./store/signs.ts";
import { attestedByGtin, toPublished, versionNumbered, versionsOf } from "./store/versions.ts";
import { aboutPassport } from "./visibility.ts";

export type Listed = Passport & { content: PassportContent; completeness: Completeness; partyName: string };

/** The 14-digit form of a number as somebody wrote it, or null. */
export function gtinOf(written: string): string | null {
  const checked = checkGtin(written.replace(/[\s-]/g, ""));
  return checked.ok ? checked.gtin14 : null;
}

/** Passports, last changed first: a party's own with what it is working on, for officers what was published. `q`: words or a GTIN. */
export async function listPassports(
  ctx: Context,
  filter: { q?: string | undefined; party?: string | undefined },
  page: { cursor?: string | undefined; limit: number },
): Promise<{ items: Listed[]; next: string | null }> {
  allow(canReadPassports(ctx.actor), ctx.lang);
  const after = readCursor(page.cursor, z.tuple([z.iso.datetime(), z.string()]));
  const words = foldText(filter.q ?? "").replace(/[\\%_]/g, String.raw`\$&`);
  const wanted = {
    folded: words === "" ? null : words,
    gtin: gtinOf(filter.q ?? ""),
    before: after === null ? null : new Date(after[0]),
    before_id: after?.[1] ?? null,
    limit: page.limit + 1,
  };
  const own = isParty(ctx.actor);
  const { rows, laws, names } = await ctx.read(async (tx) => {
    const found = own
      ? await tx.rows(ownPassports, wanted)
      : await tx.rows(publishedPassports, { ...wanted, party: filter.party ?? null });
    return { rows: found, laws: await lawsOfToday(ctx, tx), names: await partyNames(tx, found) };
  });
  const { items, next } = cutPage(rows, page.limit, (row) => [row.changed_at.toISOString(), row.id]);
  const producers = await producersOf(ctx, items);
  return {
    next,
    items: items.map((row) => {
      const content = contentOf(row);
      const completeness = completenessOf(row.gtin, content, producers.get(row.agency)!, laws);
      return { ...toPassport(row), content, completeness, partyName: names.get(row.agency) ?? "" };
    }),
  };
}

export type Version = { number: number; publishedAt: Date; publishedBy: string; shown: boolean };
export type PassportFile = Listed & { party: Party; versions: Version[]; facts: Fact[]; names: Map<string, string> };

/** A passport with its content, what it lacks, its versions and what happened to it; `not-found` where there is none to see. */
export async function getPassport(ctx: Context, id: string): Promise<PassportFile> {
  allow(canReadPassports(ctx.actor), ctx.lang);
  const own = isParty(ctx.actor);
  const read = await ctx.read(async (tx) => {
    const of = toPassport(await tx.get(passportById, { id }));
    const saved = own
      ? await tx.get(contentById, { id })
      : await tx.get(versionNumbered, { passport: id, number: of.published });
    const versions = await tx.rows(versionsOf, { passport: id });
    const facts = await timeLine(tx, id);
    const people = [...new Set([...facts.map((fact) => fact.actor), ...versions.map((one) => one.published_by)])];
    const party = (await findParty(tx, of.agency))!;
    return {
      of,
      content: contentOf(saved),
      laws: await lawsOfToday(ctx, tx),
      party,
      facts,
      versions,
      names: await namesOf(tx, people),
    };
  });
  const producer = await producerOf(ctx, read.of.agency);
  return {
    ...read.of,
    content: read.content,
    completeness: completenessOf(read.of.gtin, read.content, producer, read.laws),
    party: read.party,
    partyName: read.party.name,
    facts: read.facts,
    names: read.names,
    versions: read.versions.map((one) => ({
      number: one.number,
      publishedAt: one.published_at,
      publishedBy: one.published_by,
      shown: one.level === "public",
    })),
  };
}

/** What a passport of the party lacked by the law of a day: the law is asked by the date of the fact, not by today's. */
export async function completenessOn(ctx: Context, id: string, day: string): Promise<Completeness> {
  const { gtin, content, agency } = await getPassport(ctx, id);
  const laws = await ctx.read((tx) => passportFieldsAsOf(tx, day));
  return completenessOf(gtin, content, await producerOf(ctx, agency), laws);
}

/** A published version as it was; `not-found` where there is none to see. */
export async function contentOfVersion(ctx: Context, id: string, number: number): Promise<PassportContent> {
  allow(canReadPassports(ctx.actor), ctx.lang);
  return ctx.read(async (tx) => contentOf(await tx.get(versionNumbered, { passport: id, number })));
}

/** The tell-tale signs of a fake. That an officer read them is a fact of the officer's agency. */
export async function readSigns(ctx: Context, passport: string): Promise<Sign[]> {
  allow(canReadPassports(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const of = toPassport(await tx.get(passportById, { id: passport }));
    allow(canReadSigns(ctx.actor, of), ctx.lang);
    const signs = (await tx.rows(signsOf, { passport })).map(toSign);
    if (!isParty(ctx.actor) && signs.length > 0) {
      const about = { ...aboutPassport(ctx, of), level: "own" as const, sharedWith: [] };
      await record(ctx, tx, signsRead, about, { signs: signs.length });
    }
    return signs;
  });
}

/** A picture of a sign for whoever may read the sign; null where there is none. */
export async function signPicture(
  ctx: Context,
  passport: string,
  sign: string,
  n: number,
): Promise<{ hash: string; type: string } | null> {
  allow(canReadPassports(ctx.actor), ctx.lang);
  return ctx.read(async (tx) => {
    allow(canReadSigns(ctx.actor, toPassport(await tx.get(passportById, { id: passport }))), ctx.lang);
    return toSign(await tx.get(signById, { passport, id: sign })).pictures[n] ?? null;
  });
}

/** The shown passport of a GTIN with its place in the status lists, for its credential; null where none is shown. */
export async function attestedPassport(tx: Transaction, gtin: string): Promise<PublishedPassport | null> {
  const row = await tx.find(attestedByGtin, { gtin });
  return row && toPublished(row);
}

const lawsOfToday = (ctx: Context, tx: Transaction) => passportFieldsAsOf(tx, dayInVietnam(ctx.now()));

async function partyNames(tx: Transaction, rows: readonly { agency: string }[]): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const id of new Set(rows.map((row) => row.agency))) names.set(id, (await findParty(tx, id))?.name ?? "");
  return names;
}

async function producersOf(ctx: Context, rows: readonly { agency: string }[]) {
  const parties = [...new Set(rows.map((row) => row.agency))];
  return new Map(await Promise.all(parties.map(async (id) => [id, await producerOf(ctx, id)] as const)));
}
