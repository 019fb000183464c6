import { allow } from "../../../../kernel/actor.ts";
import { dayInVietnam } from "../../../../kernel/clock.ts";
import type { Context } from "../../../../kernel/context.ts";
import type { Transaction } from "../../../../kernel/db/database.ts";
import { newId } from "../../../../kernel/id.ts";
import { record } from "../../../../services/facts/index.ts";
import { valuesInField } from "../../records/values.ts";
import { blindPaused, mostOfAKind, usualPerDay } from "../model.ts";
import { canRunBlind } from "../policy.ts";
import { looksTriedOut } from "../probing.ts";
import {
  fieldsOfRecords,
  followerPlace,
  insertPause,
  moveFollower,
  openPause,
  ownChanges,
  rulesOf,
  takeValues,
  valuesOfRecords,
} from "../store.ts";

const changesAtOnce = 500;

/**
 * Brings values of an agency's changed records in, as far as its rules and the day's allowance go; whether there may be more to bring today. An
 * agency whose numbers look tried out is paused instead. All that a run brings in is of the one time `at`: which of two records was first is
 * then told by their ids, which are made in the order of time, and not by whose turn came first. Task: 2390 II.2.3.
 */
export async function takeBlindValues(ctx: Context, agency: string, at: Date): Promise<boolean> {
  allow(canRunBlind(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    if ((await tx.find(openPause, { agency })) !== null) return false;
    const place = (await tx.find(followerPlace, { agency })) ?? { tx: "0", after_id: "" };
    const changes = await tx.rows(ownChanges, { agency, tx: place.tx, id: place.after_id, limit: changesAtOnce });
    const last = changes.at(-1);
    if (last === undefined) return false;
    const records = [...new Set(changes.map((change) => change.record_id))];
    if (await isTryingOut(tx, records)) {
      await tx.run(insertPause, { id: newId("bpa", at), agency, why: "tried-out", at });
      await record(ctx, tx, blindPaused, { id: agency, agency, level: "own", sharedWith: [] }, { why: "tried-out" });
      return false;
    }
    const given = await takingPart(tx, agency, records);
    const { waiting } = await tx.get(takeValues, {
      agency,
      records,
      given,
      at,
      today: dayInVietnam(at),
      usual_per_day: usualPerDay,
    });
    if (waiting > 0) return false; // the day's allowance is used up: the same changes are looked at again tomorrow
    await tx.run(moveFollower, { agency, tx: last.tx, after_id: last.id });
    return changes.length === changesAtOnce;
  });
}

/** The values that take part: those whose kind the agency let in, and no lists. */
async function takingPart(tx: Transaction, agency: string, records: string[]) {
  const rules = new Map((await tx.rows(rulesOf, { agency })).map(({ kind, rule }) => [kind, rule]));
  const values = (await tx.rows(valuesOfRecords, { ids: records, agency })).filter(
    ({ kind }) => (rules.get(kind) ?? rules.get("*") ?? "ask") !== "none",
  );
  const ofRecord = Map.groupBy(values, ({ record_id, kind }) => `${record_id} ${kind}`);
  return [...ofRecord.values()].filter((some) => some.length <= mostOfAKind).flat();
}

async function isTryingOut(tx: Transaction, records: string[]): Promise<boolean> {
  const fields = await tx.rows(fieldsOfRecords, { ids: records });
  return looksTriedOut(
    fields.flatMap(({ name, value }) =>
      valuesInField(name, value)
        .filter(({ kind }) => kind === "phone" || kind === "bank" || kind === "tax")
        .map((found) => found.value),
    ),
  );
}
