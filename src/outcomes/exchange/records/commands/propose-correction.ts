import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { newId } from "../../../../kernel/id.ts";
import { record } from "../../../../services/facts/index.ts";
import type { Proposal, ProposalInput } from "../additions.ts";
import { correctionProposed } from "../model.ts";
import { canAddToRecord, canReadRecords } from "../policy.ts";
import { asProposal } from "../side-queries.ts";
import { insertProposal, proposalById } from "../store/additions.ts";
import { recordById } from "../store/records.ts";

/** Proposes what a field of another agency's record should say; its keeper answers. Task: 2390 II.2.3. */
export async function proposeCorrection(ctx: Context, id: string, input: ProposalInput): Promise<Proposal> {
  allow(canReadRecords(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const of = await tx.get(recordById, { id });
    allow(canAddToRecord(ctx.actor, of), ctx.lang);
    const proposal = newId("prp", ctx.now());
    const by = { agency: ctx.actor.agency ?? "", by: ctx.actor.id, at: ctx.now() };
    await tx.run(insertProposal, { id: proposal, record_id: id, owner: of.agency, ...input, ...by });
    const about = { id, agency: by.agency, level: "named" as const, sharedWith: [of.agency] };
    await record(ctx, tx, correctionProposed, about, { proposal, field: input.field });
    return asProposal(await tx.get(proposalById, { id: proposal }));
  });
}
