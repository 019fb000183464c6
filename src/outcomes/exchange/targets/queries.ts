import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import type { RowOf } from "../../../kernel/db/statement.ts";
import { canReadCases } from "../../../handling/cases/index.ts";
import { canReadBlind } from "../blind/policy.ts";
import type { ListedRecord } from "../records/model.ts";
import { canReadRecords } from "../records/policy.ts";
import type { ExchangeKey, ValueKind } from "../records/values.ts";
import { canReadRequests } from "../requests/policy.ts";
import { noticesOnRecords, operationsOnTargets, requestsOnThings } from "./store.ts";
import type { TargetKind } from "./target.ts";
import { targetOfCase, targetOfRecord } from "./target.ts";

/** Who else works on what a record or a case is about, as far as the actor may know it. */
export type WhoElse = {
  /** The record by which it can be compared. */
  record: string | null;
  records: { record: ListedRecord; by: ValueKind[] }[];
  requests: RowOf<typeof requestsOnThings>[];
  operations: RowOf<typeof operationsOnTargets>[];
  notices: RowOf<typeof noticesOnRecords>[];
};

/** Records with a value in common, what others ask, operations that visit, and that somebody holds the same where rules let that be known. */
export async function whoElse(ctx: Context, kind: TargetKind, id: string, key: ExchangeKey): Promise<WhoElse> {
  allow(canReadRecords(ctx.actor), ctx.lang);
  if (kind === "case") allow(canReadCases(ctx.actor), ctx.lang);
  const [asks, meets] = [canReadRequests(ctx.actor).allowed, canReadBlind(ctx.actor).allowed];
  return ctx.read(async (tx) => {
    const target = kind === "record" ? await targetOfRecord(tx, id) : await targetOfCase(tx, id, key);
    const [requests, operations, notices] = await Promise.all([
      asks ? tx.rows(requestsOnThings, { things: target.things }) : [],
      asks ? tx.rows(operationsOnTargets, { keys: target.keys }) : [],
      meets && target.record !== null ? tx.rows(noticesOnRecords, { records: [target.record] }) : [],
    ]);
    const records = [...target.records.values()]
      .map(({ record, by }) => ({ record, by: [...by] }))
      .sort((one, other) => other.by.length - one.by.length);
    return { record: target.record, records, requests, operations, notices };
  });
}
