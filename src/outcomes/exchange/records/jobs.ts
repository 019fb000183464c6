import { z } from "zod";
import { agencySucceeded, audiencesOf, groupChanged, groupClosed } from "../../../registers/agencies/index.ts";
import { tailFacts } from "../../../services/facts/index.ts";
import type { JobRun } from "../../../services/jobs/index.ts";
import { defineJob } from "../../../services/jobs/index.ts";
import { lookAgain, lookAtMade } from "./memberships.ts";
import type { RecordState } from "./state.ts";
import { settled } from "./state.ts";
import { statesOf, writeMoves } from "./states.ts";
import { lockAgency } from "./store/records.ts";
import { endedRecords } from "./store/shares.ts";

const atOnce = 500;

/**
 * Puts together anew who sees a record when a share of it has ended; until then nobody but its keeper sees it.
 * Task: 2390 II.2.3.
 */
export const endSharesJob = defineJob("end-shares", z.object({}), async (run) => void (await endShares(run)), {
  cron: "* * * * *",
  cronData: {},
});

export async function endShares(run: Pick<JobRun, "now" | "signal" | "contextOf">): Promise<number> {
  let total = 0;
  for (;;) {
    const before = run.now();
    const ended = await run.contextOf("chinhhang").read((tx) => tx.rows(endedRecords, { before, most: atOnce }));
    for (const [agency, rows] of Map.groupBy(ended, (row) => row.agency)) {
      const ctx = run.contextOf(agency);
      await ctx.transaction(async (tx) => {
        await tx.rows(lockAgency, { agency });
        const states = await statesOf(
          tx,
          rows.map(({ id }) => id),
        );
        const moves = [...states.values()]
          .filter(({ state }) => hasEnded(state, before))
          .map(({ state, shares }) => ({
            before: state,
            after: settled(state, shares, ctx.now()),
            values: null,
          }));
        await writeMoves(ctx, tx, moves);
      });
    }
    total += ended.length;
    if (ended.length < atOnce || run.signal.aborted) return total;
  }
}

/** Whether the record or one of its fields has been seen to its end: another process may have put it together meanwhile. */
const hasEnded = ({ seen, fields }: RecordState, at: Date): boolean =>
  [seen, ...fields.map((field) => field.seen)].some(({ until }) => until !== null && until <= at);

/** Tells feeds what agencies see, or see no more, since they came into a group, left one, or came after another agency. Task: 2390 II.2.3. */
export const followMembershipsJob = defineJob(
  "follow-memberships",
  z.object({}),
  async (run) => {
    await tailFacts(run, "exchange-memberships", async (facts) => {
      for (const { type, payload, at } of facts) {
        if (type === groupChanged.type) {
          const { group, in: come, out } = groupChanged.payload.parse(payload);
          for (const agency of out) await lookAgain(run, agency, group, { lostAt: at });
          for (const agency of come) await lookAgain(run, agency, group, { lostAt: null });
        } else if (type === groupClosed.type) {
          const { group, out } = groupClosed.payload.parse(payload);
          for (const agency of out) await lookAgain(run, agency, group, { lostAt: at });
        } else if (type === agencySucceeded.type) {
          const { agency, successor } = agencySucceeded.payload.parse(payload);
          const names = await run.contextOf(agency).read((tx) => audiencesOf(tx, agency));
          for (const name of names) await lookAgain(run, successor, name, { lostAt: null });
          for (const name of names) await lookAtMade(run, successor, name);
        }
      }
    });
  },
  { cron: "* * * * *", cronData: {} },
);
