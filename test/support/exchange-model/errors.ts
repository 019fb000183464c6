import type { Context } from "../../../src/kernel/context.ts";
import {
  answerProposal,
  getRecord,
  noteSighting,
  proposeCorrection,
  recordReaders,
  recordShares,
  shareRecord,
  withdrawShare,
} from "../../../src/outcomes/exchange/index.ts";
import type { ModelRecord } from "./oracle.ts";
import { holds, seesRecord } from "./oracle.ts";
import type { Tally } from "./tally.ts";
import type { World } from "./world.ts";

type Attempt = (ctx: Context, id: string, other: string) => Promise<unknown>;
const until = null;

/** What may be tried on a record by its id; `other` is the id of something that hangs on it. */
const attempts: readonly [name: string, attempt: Attempt][] = [
  ["get", (ctx, id) => getRecord(ctx, id)],
  [
    "share",
    (ctx, id) => shareRecord(ctx, id, 1, { audiences: ["*"], fields: null, purpose: "thử xem", basis: null, until }),
  ],
  [
    "share a field",
    (ctx, id) => shareRecord(ctx, id, 1, { audiences: ["*"], fields: ["Tin"], purpose: "thử", basis: null, until }),
  ],
  ["withdraw a share", (ctx, id, other) => withdrawShare(ctx, id, other)],
  ["propose", (ctx, id) => proposeCorrection(ctx, id, { field: "Tin", value: "x", unit: null, reason: "thử xem sao" })],
  [
    "sight",
    (ctx, id) => noteSighting(ctx, id, { seenAt: new Date(0), place: null, note: null, level: "own", sharedWith: [] }),
  ],
  ["readers", (ctx, id) => recordReaders(ctx, id)],
  ["shares", (ctx, id) => recordShares(ctx, id)],
  ["answer", (ctx, _id, other) => answerProposal(ctx, other, { accepted: true, answer: null }, Buffer.alloc(32))],
];

/** Whatever is tried on a record that is not seen answers as if there were none. */
export async function askErrors(world: World, agency: string, tally: Tally): Promise<void> {
  const ctx = await world.as(agency);
  const hidden = [...world.oracle.records.values()].filter((record) => !seesRecord(world.oracle, agency, record));
  if (hidden.length === 0) return;
  for (const [name, attempt] of attempts) {
    const nothing = await told(attempt(ctx, "rec_0000000000000000000000000", "shr_0000000000000000000000000"));
    const record = world.random.one(hidden);
    const found = await told(attempt(ctx, record.id, hangingOn(world, agency, record, name)));
    tally.check("error text", found === nothing, () => `${agency} ${name} ${record.id}: ${found}, not ${nothing}`);
  }
}

/** A share or a proposal of the record. Who made a proposal goes on seeing it, also when the record is shown to it no more: another's is taken. */
function hangingOn({ oracle }: World, agency: string, record: ModelRecord, name: string): string {
  const proposal = oracle.proposals.find((one) => one.record === record.id && !holds(oracle, agency, one.agency))?.id;
  const hanging = name === "answer" ? proposal : record.shares[0]?.id;
  return hanging ?? "shr_0000000000000000000000001";
}

const told = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    (answer) => `answers ${JSON.stringify(answer)}`,
    (error: { code?: string; message: string; details?: unknown }) =>
      JSON.stringify([error.code, error.message, error.details]),
  );
