import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { commonest, noticesPerSlot, slotAfter } from "../model.ts";
import { canRunBlind } from "../policy.ts";
import { meetValues } from "../store.ts";

/** Compares new values with those of all agencies and leaves each side the notice that both rules allow. Task: 2390 II.2.3. */
export async function meetBlindValues(
  ctx: Context,
  most: number,
): Promise<{ compared: number; meetings: number; notices: number }> {
  allow(canRunBlind(ctx.actor), ctx.lang);
  const at = ctx.now();
  return ctx.transaction((tx) =>
    tx.get(meetValues, { at, slot: slotAfter(at), most, commonest, per_slot: noticesPerSlot }),
  );
}
