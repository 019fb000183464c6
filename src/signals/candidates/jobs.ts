import { z } from "zod";
import type { LookAlike } from "../../engines/screening/index.ts";
import { lookAlikes } from "../../engines/screening/index.ts";
import { dayInVietnam } from "../../kernel/clock.ts";
import type { Context } from "../../kernel/context.ts";
import { hostRegister, standingOn } from "../../registers/platforms/index.ts";
import { openCollector } from "../../services/fetching/index.ts";
import type { JobRun } from "../../services/jobs/index.ts";
import { defineJob } from "../../services/jobs/index.ts";
import { followListings } from "../listings/index.ts";
import { lookAtCandidate } from "./commands/look-at-candidate.ts";
import { noteListingHosts } from "./commands/note-listing-hosts.ts";
import type { PageFetcher } from "./read-site.ts";
import { agenciesWithCandidates, holdDue, postponeLook, waitForContact } from "./store.ts";

/** The name under which candidates follow the listings. */
export const listingFollower = "candidates";

/** Sites looked at side by side; each host has its own pace. */
const atOnce = 4;
/** Longer than the slowest look: four pages, each with its turn and its journey. */
const holdMs = 600_000;
// Less than the job may run: what is due then comes with the next minute.
const sliceMs = 600_000;
const withoutContactMs = 600_000;
const brokenMs = 86_400_000;

/** Looks at the candidates that are due, of one agency or, each minute, of all. Without a contact to name nothing is fetched. */
export const lookAtCandidatesJob = defineJob(
  "look-at-candidates",
  z.object({ agency: z.string().optional() }),
  async (run, { agency }) => {
    const contact = run.house?.config.COLLECTOR_CONTACT ?? null;
    const collector = contact === null ? null : openCollector({ contact, now: () => run.now().getTime() });
    const house = run.contextOf("chinhhang");
    const agencies =
      agency === undefined
        ? (await house.read((tx) => tx.rows(agenciesWithCandidates, {}))).map((row) => row.agency)
        : [agency];
    const until = run.now().getTime() + sliceMs;
    for (const each of agencies) await lookAtDue(run, run.contextOf(each), each, collector, until);
  },
  { cron: "* * * * *", cronData: {}, retries: 1 },
);

/** Notes the hosts of listings that came in or changed. */
export const noteListingHostsJob = defineJob(
  "note-listing-hosts",
  z.object({}),
  async (run) => {
    await followListings(
      run,
      listingFollower,
      async (ctx, agency, ids) => void (await noteListingHosts(ctx, agency, ids)),
    );
  },
  { cron: "* * * * *", cronData: {}, retries: 1 },
);

type Run = Pick<JobRun, "now" | "signal" | "log">;

/** Takes what is due, some at a time, until nothing is left or the job is to end; how many were looked at. */
export async function lookAtDue(
  run: Run,
  ctx: Context,
  agency: string,
  collector: PageFetcher | null,
  until: number = run.now().getTime() + sliceMs,
): Promise<number> {
  let likeness: ((host: string) => LookAlike | null) | null = null;
  let looked = 0;
  while (!run.signal.aborted && run.now().getTime() < until) {
    const at = run.now();
    const hold = { agency, at, until: new Date(at.getTime() + holdMs), limit: atOnce };
    const due = (await ctx.transaction((tx) => tx.rows(holdDue, hold))).map((row) => row.id);
    if (due.length === 0) break;
    if (collector === null) {
      const lookAt = new Date(at.getTime() + withoutContactMs);
      await ctx.transaction((tx) => tx.run(waitForContact, { ids: due, look_at: lookAt }));
      continue;
    }
    likeness ??= await registeredLikeness(ctx);
    const parts = { collector, likeness };
    const ended = await Promise.allSettled(due.map((id) => lookAtCandidate(ctx, parts, id)));
    for (const [n, one] of ended.entries()) {
      if (one.status === "fulfilled") continue;
      // One that breaks keeps none of the others back.
      run.log.warn({ candidate: due[n], err: one.reason }, "a candidate could not be looked at");
      const lookAt = new Date(run.now().getTime() + brokenMs);
      await ctx.transaction((tx) => tx.run(postponeLook, { id: due[n] as string, look_at: lookAt }));
    }
    looked += due.length;
  }
  return looked;
}

/** Which platform that the register has confirmed a host may be taken for. */
async function registeredLikeness(ctx: Context): Promise<(host: string) => LookAlike | null> {
  const { standings } = await ctx.read(hostRegister);
  const asOf = dayInVietnam(ctx.now());
  const confirmed = standings.filter(([, ofHost]) => {
    const status = standingOn(ofHost, asOf)?.status;
    return status === "registered" || status === "notified";
  });
  return lookAlikes(confirmed.map(([host]) => ({ host, name: host })));
}
