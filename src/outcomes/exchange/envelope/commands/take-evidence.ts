import { hash } from "node:crypto";
import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { text } from "../../../../kernel/text/index.ts";
import { record } from "../../../../services/facts/index.ts";
import type { HouseKey, StampAuthority } from "../keys.ts";
import { envelopeEvidenceTaken } from "../model.ts";
import { canTakeEvidence } from "../policy.ts";
import { evidenceOf, getExchange } from "../queries.ts";
import { exchangeById } from "../store/messages.ts";
import { stampMessages } from "./stamp-messages.ts";

/**
 * One exchange as a file to be checked elsewhere. What waits for a stamp gets it first, where the authority answers; that it was taken is a fact,
 * since it holds what was said.
 */
export async function takeEvidence(
  ctx: Context,
  id: string,
  parts: { house: HouseKey; authority: StampAuthority; onFault(error: unknown): void },
): Promise<{ name: string; bytes: Uint8Array }> {
  allow(canTakeEvidence(ctx.actor), ctx.lang);
  const { agency } = await getExchange(ctx, id);
  await stampMessages(ctx, agency, parts.authority).catch(parts.onFault); // what is not stamped yet says so in the file
  const guide = `${text("vi", "envelope.guide")}\n\n${text("en", "envelope.guide")}\n`;
  return ctx.transaction(async (tx) => {
    const exchange = await tx.get(exchangeById, { id });
    const bytes = await evidenceOf(tx, exchange, { key: parts.house.text, authority: parts.authority, guide });
    const requestId = exchange.request_id;
    const about = { id: exchange.partner_id, agency, level: "own" as const, sharedWith: [] };
    await record(ctx, tx, envelopeEvidenceTaken, about, { requestId, sha256: hash("sha256", bytes, "hex") });
    return { name: `phong-bi-${requestId}.zip`, bytes };
  });
}
