import { allow, holds } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { problem } from "../../../../kernel/problem.ts";
import { text } from "../../../../kernel/text/index.ts";
import { record } from "../../../../services/facts/index.ts";
import type { Proposal, ProposalAnswer } from "../additions.ts";
import { correctionAnswered } from "../model.ts";
import { canReadRecords, canShareRecord } from "../policy.ts";
import { asProposal } from "../side-queries.ts";
import type { RecordState } from "../state.ts";
import { ownOnly, settled } from "../state.ts";
import type { KeyedValue } from "../states.ts";
import { statesOf, writeMoves } from "../states.ts";
import { answerProposal as writeAnswer, proposalById } from "../store/additions.ts";
import { lockAgency, recordById, valuesOfRecord } from "../store/records.ts";
import type { ExchangeKey, ValueKind } from "../values.ts";
import { valueKey, valuesInField } from "../values.ts";

/**
 * Accepts or refuses a proposal, by who keeps the record. Accepted, the field says what was proposed, until its source says something new of the
 * record; a field that the record does not have is added, seen as the record is. Task: 2390 II.2.3.
 */
export async function answerProposal(
  ctx: Context,
  id: string,
  input: ProposalAnswer,
  key: ExchangeKey,
): Promise<Proposal> {
  allow(canReadRecords(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const of = await tx.get(proposalById, { id });
    // Who proposed sees the proposal as well, and perhaps the record no more.
    if (!holds(ctx.actor, of.owner)) allow(canShareRecord(ctx.actor, { agency: of.owner, state: "live" }), ctx.lang);
    const head = await tx.get(recordById, { id: of.record_id });
    allow(canShareRecord(ctx.actor, head), ctx.lang);
    await tx.rows(lockAgency, { agency: of.owner });
    const state = input.accepted ? "accepted" : "refused";
    const answered = { id, state, answer: input.answer, by: ctx.actor.id, at: ctx.now() };
    if ((await tx.run(writeAnswer, answered)) === 0)
      throw problem("conflict", text(ctx.lang, "exchange-records.answered"));
    if (input.accepted) {
      const { state: before, shares } = (await statesOf(tx, [of.record_id])).get(of.record_id)!;
      const corrected = withField(before, of.field, of.value, of.unit);
      const kept = (await tx.rows(valuesOfRecord, { id: of.record_id })).filter(({ field }) => field !== of.field);
      const values: KeyedValue[] = [
        ...kept.map((one) => ({ kind: one.kind as ValueKind, key: one.key, field: one.field })),
        ...valuesInField(of.field, of.value).map((one) => ({
          kind: one.kind,
          key: valueKey(key, one),
          field: of.field,
        })),
      ];
      await writeMoves(ctx, tx, [{ before, after: settled(corrected, shares, ctx.now()), values }]);
    }
    const about = { id: of.record_id, agency: of.owner, level: "named" as const, sharedWith: [of.agency] };
    await record(ctx, tx, correctionAnswered, about, { proposal: id, field: of.field, accepted: input.accepted });
    return asProposal(await tx.get(proposalById, { id }));
  });
}

/** The state with one field saying something else, in its place; of a name that stands several times one stays. */
function withField(state: RecordState, name: string, value: string, unit: string | null): RecordState {
  const at = state.fields.findIndex((field) => field.name === name);
  const said = { name, value, unit, base: state.fields[at]?.base ?? null, seen: state.fields[at]?.seen ?? ownOnly };
  const fields = state.fields.flatMap((field, place) => (place === at ? [said] : field.name === name ? [] : [field]));
  return { ...state, fields: at < 0 ? [...fields, said] : fields };
}
