import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { problem } from "../../../kernel/problem.ts";
import { text } from "../../../kernel/text/index.ts";
import { record } from "../../../services/facts/index.ts";
import type { Evidence } from "../../evidence/index.ts";
import { canCapture, requestCapture } from "../../evidence/index.ts";
import { isOfSite } from "../address.ts";
import { candidateCaptured } from "../model.ts";
import { canReadCandidates } from "../policy.ts";
import { toCandidate } from "../queries.ts";
import { candidateById, insertCapture } from "../store.ts";

/** Has a page of a candidate captured as evidence by the house's own browser, and keeps it with the candidate. */
export async function captureCandidate(
  ctx: Context,
  chromium: string | null,
  id: string,
  url: string | null,
): Promise<Evidence> {
  allow(canReadCandidates(ctx.actor), ctx.lang);
  allow(canCapture(ctx.actor), ctx.lang);
  const candidate = toCandidate(await ctx.read((tx) => tx.get(candidateById, { id })));
  const page = url ?? candidate.url;
  if (!isOfSite(candidate.host, URL.parse(page)?.hostname ?? "")) {
    const message = text(ctx.lang, "candidates.problem.other-site");
    throw problem("invalid", undefined, { faults: [{ pointer: "/url", code: "custom", message }] });
  }
  const evidence = await requestCapture(ctx, chromium, { url: page, note: candidate.id, level: "own", sharedWith: [] });
  const { agency } = candidate;
  await ctx.transaction(async (tx) => {
    await tx.run(insertCapture, { candidate: id, evidence: evidence.id, at: ctx.now(), agency });
    await record(ctx, tx, candidateCaptured, { id, agency, level: "own", sharedWith: [] }, { evidence: evidence.id });
  });
  return evidence;
}
