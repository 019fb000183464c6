import type { Context } from "../../../../kernel/context.ts";
import { newId } from "../../../../kernel/id.ts";
import { holdAddressed } from "../../../../registers/agencies/index.ts";
import { record } from "../../../../services/facts/index.ts";
import { changeRecord } from "../change-record.ts";
import type { ExchangeRecord } from "../model.ts";
import { recordShared } from "../model.ts";
import { canShareRecord } from "../policy.ts";
import type { ShareInput } from "../sharing.ts";
import { faulty } from "../sharing.ts";
import { insertShare } from "../store/shares.ts";
import { everyAgency, isWithin, seenBy } from "../visibility.ts";

/**
 * Shares a record, or some fields of it, with agencies and groups until a time. Only its keeper shares; what came from another hub goes no further than
 * its origin said. Task: 2390 II.2.3.
 */
export function shareRecord(
  ctx: Context,
  id: string,
  seen: number,
  input: ShareInput,
): Promise<ExchangeRecord & { share: string }> {
  const share = newId("shr", ctx.now());
  return changeRecord(
    ctx,
    id,
    seen,
    (of) => canShareRecord(ctx.actor, of),
    async (tx, state, shares) => {
      const names = new Set(state.fields.map(({ name }) => name));
      const missing = input.fields?.findIndex((name) => !names.has(name)) ?? -1;
      if (missing >= 0)
        throw faulty(ctx, `/fields/${missing}`, "exchange-records.no-field", { field: input.fields![missing]! });
      if (input.until !== null && input.until <= ctx.now()) throw faulty(ctx, "/until", "exchange-records.until-past");
      if (!isWithin(seenBy(input), state.ceiling)) throw faulty(ctx, "/audiences", "exchange-records.ceiling");
      await holdAddressed(ctx, tx, "/audiences", input.audiences, { groups: true, also: [everyAgency] });
      const { purpose, basis, until } = input;
      const audiences = [...new Set(input.audiences)].sort();
      const fields = input.fields === null ? null : [...new Set(input.fields)].sort();
      const said = { audiences, fields, purpose, basis };
      const by = { made_by: ctx.actor.id, made_at: ctx.now() };
      await tx.run(insertShare, { id: share, record_id: id, agency: state.agency, ...said, until, ...by });
      const about = { id, agency: state.agency, level: "own" as const, sharedWith: [] };
      await record(ctx, tx, recordShared, about, { share, ...said, until: until?.toISOString() ?? null });
      return { state, shares: [...shares, { audiences, fields, until }] };
    },
  ).then((of) => ({ ...of, share }));
}
