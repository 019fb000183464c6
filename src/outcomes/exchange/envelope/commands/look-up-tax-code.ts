import type { Context } from "../../../../kernel/context.ts";
import { problem } from "../../../../kernel/problem.ts";
import { text } from "../../../../kernel/text/index.ts";
import type { AskInput, TaxCodeAnswer } from "../model.ts";
import { taxCodeAnswer } from "../model.ts";
import { contentOf } from "../refusal.ts";
import type { AskParts } from "./ask-partner.ts";
import { askPartner } from "./ask-partner.ts";

/** Asks a partner what it knows of a tax code; what it tells is shown and logged, and not kept as a record. */
export async function lookUpTaxCode(
  ctx: Context,
  partner: string,
  { taxCode, basis, purpose }: AskInput,
  parts: AskParts,
): Promise<TaxCodeAnswer & { requestId: string }> {
  const question = { service: "look-up-tax-code" as const, basis, purpose, body: { taxCode } };
  const { requestId, response } = await askPartner(ctx, partner, question, parts);
  const read = taxCodeAnswer.safeParse(contentOf(ctx, response));
  if (!read.success) throw problem("unavailable", text(ctx.lang, "envelope.failure.answer"));
  return { requestId, ...read.data };
}
