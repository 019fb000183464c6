import type { Context } from "../../kernel/context.ts";
import { nextTime } from "../../kernel/cron.ts";
import { record } from "../../services/facts/index.ts";
import type { Collector as Fetcher, FetchLimits, HostPace, RobotsKept } from "../../services/fetching/index.ts";
import { openCollector } from "../../services/fetching/index.ts";
import type { RunState } from "../../services/runs/index.ts";
import { whileHeld } from "../../services/runs/index.ts";
import { setTimeout as sleep } from "node:timers/promises";
import { takeFiles } from "./feeds/drop-folder.ts";
import { pullFeed } from "./feeds/pull-feed.ts";
import type { RunCounts, RunProblem, WebSettings } from "./model.ts";
import { collectorRunEnded, staysOn } from "./model.ts";
import type { Collector, Run, RunRow } from "./queries.ts";
import { countsOf, toCollector } from "./queries.ts";
import { collectorById } from "./store/collectors.ts";
import { collectorRuns, restRun } from "./store/runs.ts";
import type { Portion } from "./web/collect-site.ts";
import { collectSite } from "./web/collect-site.ts";
import type { Render } from "./web/read-page.ts";
import { sharedPace } from "./web/shared-pace.ts";

/** What a run stands on. */
export type RunParts = {
  dataDir: string;
  /** The setting COLLECTOR_CONTACT; without it nobody is asked for anything. */
  contact: string | null;
  partners: string | null;
  render: Render | null;
  stop(): boolean;
  /** Hears what failed unforeseen. */
  onFault(error: unknown): void;
  /** Answers in place of the network, as the invented market's shop does: never a setting. */
  fetcher?: Fetcher;
  /** The tests' own servers, clocks and portions, never settings. */
  limits?: Partial<FetchLimits>;
  pace?: HostPace;
  portion?: number;
};

const longestRunMs = 24 * 3_600_000;
const mostRunsKnown = 200;

type Ending = { problem: RunProblem | null; state?: "done" | "failed" };

/**
 * Takes a run up and goes on with it until it has ended, a host rests or `stop` says so; where something is left, from when on. While it
 * works nobody else does; where its process dies, another takes the run up two minutes later and goes on after what is committed.
 */
export function continueRun(ctx: Context, id: string, parts: RunParts): Promise<Date | false> {
  return whileHeld(ctx, collectorRuns, id, async (holder) => {
    const row = await ctx.read((tx) => tx.get(collectorRuns.runById, { id }));
    const collector = toCollector(await ctx.read((tx) => tx.get(collectorById, { id: row.collector_id })));
    const run: Run = { id, collector: collector.id, startedAt: row.started_at };
    const counts = countsOf(row);
    const portion = await portionOf(ctx, collector, run, counts, parts).catch((error: unknown): Portion => {
      if (parts.stop()) return "more"; // the process is stopping, and what broke may be that
      parts.onFault(error);
      return { problem: { code: "broken", detail: "" } };
    });
    if (portion === "more") return ctx.now();
    if (portion !== "stopped" && "restsUntil" in portion && portion.restsUntil < lastMoment(collector, run)) {
      const { restsUntil: until, problem } = portion;
      await ctx.transaction((tx) =>
        tx.run(restRun, { id, holder, until, problem: problem.code, detail: problem.detail }),
      );
      return until;
    }
    robotsOfRuns.delete(id);
    await endOf(ctx, collector, run, counts, portion === "stopped" ? portion : endingOf(portion, row));
    return false;
  });
}

/** A run that waits for turns ends where the next one begins, which goes on from the same frontier; a day after its own begin at the latest. */
function lastMoment({ cron }: Collector, { startedAt }: Run): Date {
  const latest = new Date(startedAt.getTime() + longestRunMs);
  const next = nextTime(cron, startedAt);
  return next !== null && next < latest ? next : latest;
}

/** To have waited for a host is told at the end, and is no failure. */
function endingOf(
  portion: Exclude<Portion, "more" | "stopped">,
  { problem: code, problem_detail: detail }: RunRow,
): Ending {
  if ("restsUntil" in portion) return { problem: portion.problem, state: "done" };
  const waited = code === "slow-host" || code === "resting-host";
  return portion.problem === null && waited ? { problem: { code, detail: detail ?? "" }, state: "done" } : portion;
}

async function portionOf(
  ctx: Context,
  collector: Collector,
  run: Run,
  counts: RunCounts,
  parts: RunParts,
): Promise<Portion> {
  const { contact } = parts;
  switch (collector.kind) {
    case "web": {
      if (contact === null) return { problem: { code: "no-contact", detail: "" } };
      const site = collector as Collector<"web">;
      const fetcher = parts.fetcher ?? fetcherFor(ctx, site.settings, run, contact, parts);
      const { render, stop, portion } = parts;
      return collectSite(ctx, site, run, counts, { fetcher, render, stop, ...(portion ? { portion } : {}) });
    }
    case "pull": {
      if (contact === null) return { problem: { code: "no-contact", detail: "" } };
      return { problem: await pullFeed(ctx, collector as Collector<"pull">, run, counts, { ...parts, contact }) };
    }
    case "drop":
      return takeFiles(ctx, collector as Collector<"drop">, run, counts, parts);
    case "push":
      return { problem: null };
  }
}

function fetcherFor(ctx: Context, settings: WebSettings, run: Run, contact: string, parts: RunParts): Fetcher {
  const { pauseMs: intervalMs, hosts } = settings;
  return openCollector({
    contact,
    now: () => ctx.now().getTime(),
    pace: parts.pace ?? sharedPace(ctx, { intervalMs, longestWaitMs: 15_000, sleep: pause }),
    robots: robotsOf(run),
    stays: (host) => staysOn(hosts, host),
    ...(parts.limits ? { limits: parts.limits } : {}),
  });
}

async function endOf(
  ctx: Context,
  collector: Collector,
  run: Run,
  counts: RunCounts,
  portion: Ending | "stopped",
): Promise<void> {
  const problem: RunProblem | null = portion === "stopped" ? null : portion.problem;
  const state: Exclude<RunState, "running"> =
    portion === "stopped" ? "stopped" : (portion.state ?? (problem === null ? "done" : "failed"));
  await ctx.transaction(async (tx) => {
    const ended = { id: run.id, state, problem: problem?.code ?? null, detail: problem?.detail ?? null, at: ctx.now() };
    // Who stopped it by hand has recorded its end.
    if ((await tx.find(collectorRuns.endRun, ended)) === null) return;
    const { notModified: _, rendered: __, ...told } = counts;
    const about = { id: collector.id, agency: collector.agency, level: "own", sharedWith: [] } as const;
    await record(ctx, tx, collectorRunEnded, about, { run: run.id, state, ...told, problem: problem?.code ?? null });
  });
}

/** What is known of robots.txt, by run: who rests between two pages does not ask for it again before each. */
const robotsOfRuns = new Map<string, RobotsKept>();

function robotsOf(run: Run): RobotsKept {
  const robots: RobotsKept = robotsOfRuns.get(run.id) ?? new Map();
  if (robotsOfRuns.size >= mostRunsKnown) robotsOfRuns.delete(robotsOfRuns.keys().next().value!);
  robotsOfRuns.set(run.id, robots);
  return robots;
}

const pause = (milliseconds: number): Promise<void> => sleep(milliseconds);
