import { randomInt } from "node:crypto";
import { leastEntries } from "../../../engines/credentials/index.ts";
import { foldText } from "../../../engines/vietnamese/index.ts";
import { allow } from "../../../kernel/actor.ts";
import { dayInVietnam } from "../../../kernel/clock.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import { Problem, problem } from "../../../kernel/problem.ts";
import { text } from "../../../kernel/text/index.ts";
import { record } from "../../../services/facts/index.ts";
import { ownsPrefix } from "../../parties/index.ts";
import { passportFieldsAsOf } from "../../reference/index.ts";
import { completenessOf } from "../completeness.ts";
import type { Passport } from "../model.ts";
import { passportPublished } from "../model.ts";
import { asOwnPassport } from "../own-passport.ts";
import { canEditPassports, canPublishPassport } from "../policy.ts";
import { producerOf } from "../producer.ts";
import { filesIn, namedFiles } from "../read-section.ts";
import { shownOf, wordsToFind } from "../shown.ts";
import { contentById, contentOf, markPublished, passportById, toPassport } from "../store/passports.ts";
import { revokeVersions, takeEntry } from "../store/statuses.ts";
import { insertVersion, levelVersions } from "../store/versions.ts";
import { aboutPassport } from "../visibility.ts";

/**
 * Publishes what the party has written as a new version: everybody reads it, its credential takes the place of the one before. Needs a company
 * prefix that an officer has verified, and every field that the law of the day asks of such a product. Law: Decree 37/2026 art. 32.
 */
export async function publishPassport(ctx: Context, id: string, seen: number): Promise<Passport> {
  allow(canEditPassports(ctx.actor, { id: ctx.actor.agency ?? "", state: "active" }), ctx.lang);
  const producer = await producerOf(ctx, ctx.actor.agency ?? "");
  const published = asOwnPassport(
    ctx,
    id,
    (party, of) => canPublishPassport(ctx.actor, party, of),
    async (tx, of, party) => {
      if (of.version !== seen) throw problem("stale");
      const content = contentOf(await tx.get(contentById, { id }));
      if ((await ownsPrefix(tx, party.id, of.gtin)) !== "verified")
        throw problem("conflict", text(ctx.lang, "passports.publish.prefix"));
      const laws = await passportFieldsAsOf(tx, dayInVietnam(ctx.now()));
      refuseMissing(ctx, completenessOf(of.gtin, content, producer, laws));
      const files = await namedFiles(ctx, tx, filesIn(content));
      const number = of.published + 1;
      const entry = await takeStatusEntry(tx, of);
      if ((await tx.run(markPublished, { id, seen, number, at: ctx.now() })) === 0) throw problem("stale");
      await tx.run(levelVersions, { passports: [id] });
      const shown = shownOf(content, producer, files);
      const folded = foldText(wordsToFind(content));
      const row = { passport: id, number, gtin: of.gtin, content, shown, folded, at: ctx.now(), by: ctx.actor.id };
      await tx.run(insertVersion, { ...row, ...entry, agency: of.agency, authority: of.authority });
      await tx.run(revokeVersions, { passport: id, but: number, at: ctx.now() });
      const after = toPassport(await tx.get(passportById, { id }));
      await record(ctx, tx, passportPublished, aboutPassport(ctx, after), {
        gtin: of.gtin,
        number,
        name: content.identity.name,
      });
      return after;
    },
  );
  // The only key that it can break is the one of passports shown, which everybody may know of.
  return published.catch((error: unknown) => {
    const shown = error instanceof Problem && error.code === "conflict" && error.details.detail === undefined;
    throw shown ? problem("conflict", text(ctx.lang, "passports.publish.shown")) : error;
  });
}

function refuseMissing(ctx: Context, { missing }: ReturnType<typeof completenessOf>): void {
  const faults = missing
    .filter(({ needs }) => needs === "required")
    .map(({ field, place }) => ({
      pointer: `/${place}/${field}`,
      code: "missing",
      message: text(ctx.lang, `passports.field.${field}`),
    }));
  if (faults.length > 0) throw problem("invalid", text(ctx.lang, "passports.publish.missing"), { faults });
}

/** An entry drawn at random, so that its place tells nothing; lists are begun one after another as they fill. */
async function takeStatusEntry(tx: Transaction, { agency, authority }: Passport) {
  for (let list_no = 1; ; list_no++) {
    for (let tries = 0; tries < 4; tries++) {
      const entry = { list_no, list_index: randomInt(leastEntries) };
      if ((await tx.run(takeEntry, { ...entry, agency, authority })) > 0) return entry;
    }
  }
}
