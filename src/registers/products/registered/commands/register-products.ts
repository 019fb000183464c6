import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { derivedId } from "../../../../kernel/id.ts";
import type { Fault } from "../../../../kernel/problem.ts";
import { problem } from "../../../../kernel/problem.ts";
import { text } from "../../../../kernel/text/index.ts";
import { record } from "../../../../services/facts/index.ts";
import { contentHash } from "../../../../services/sockets/index.ts";
import { gtin14, searchWords } from "../../model.ts";
import { canImportProducts } from "../../policy.ts";
import type { ProductInput, RegisterProducts } from "../model.ts";
import { productsRegistered } from "../model.ts";
import { insertProductWords, removeProductWords, upsertProducts } from "../store.ts";

/**
 * Takes products of a source for the actor's agency; of one number given twice the last stands. A GTIN that cannot be one is refused, by
 * its place. Task: 2390 II.2.1, II.2.5.
 */
export async function registerProducts(
  ctx: Context,
  input: RegisterProducts,
): Promise<{ new: number; changed: number; unchanged: number }> {
  allow(canImportProducts(ctx.actor), ctx.lang);
  const faults = input.products.flatMap(({ gtin }, at): Fault[] =>
    gtin === null || gtin14(gtin) !== null
      ? []
      : [{ pointer: `/products/${at}/gtin`, code: "gtin", message: text(ctx.lang, "products.gtin.wrong", { gtin }) }],
  );
  if (faults.length > 0) throw problem("invalid", undefined, { faults });
  const agency = ctx.actor.agency ?? "";
  const { source, level } = input;
  const given = new Map(input.products.map((one) => [derivedId("prd", agency, source, one.externalId), one]));
  const rows = [...given].map(([id, one]) => ({
    id,
    ...rowOf(one, input),
    changed_at: ctx.now().toISOString(),
    agency,
  }));
  return ctx.transaction(async (tx) => {
    const written = await tx.rows(upsertProducts, { rows });
    const created = written.filter((row) => row.created).length;
    await tx.run(removeProductWords, { products: written.filter((row) => !row.created).map((row) => row.id) });
    const pairs = written.flatMap(({ id }) => wordsOf(given.get(id)!).map((word) => [word, id] as const));
    const [words, products] = [pairs.map(([word]) => word), pairs.map(([, id]) => id)];
    await tx.run(insertProductWords, { words, products, agency, level });
    const kept = { new: created, changed: written.length - created, unchanged: rows.length - written.length };
    const about = { id: `products/${source}`, agency, level, sharedWith: [] };
    await record(ctx, tx, productsRegistered, about, {
      source,
      ...kept,
      rejected: 0,
      sha256: contentHash({ rows: rows.map((row) => row.content_hash) }),
    });
    return kept;
  });
}

function rowOf({ externalId, gtin, ...said }: ProductInput, { source, level }: RegisterProducts) {
  const content = { ...said, gtin: gtin === null ? null : gtin14(gtin) };
  return { source, external_id: externalId, ...content, level, content_hash: contentHash({ ...content, level }) };
}

const wordsOf = ({ name, brand, model, holder }: ProductInput): string[] =>
  searchWords([name, brand, model, holder].filter((part) => part !== null).join(" "));
