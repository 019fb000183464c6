import type { Context } from "../../../../kernel/context.ts";
import { giveWay } from "../../../../kernel/give-way.ts";
import { record } from "../../../../services/facts/index.ts";
import type { FetchLimits } from "../../../../services/fetching/index.ts";
import type { RunState } from "../../../../services/runs/index.ts";
import { whileHeld } from "../../../../services/runs/index.ts";
import type { ExchangeKey } from "../../records/values.ts";
import type { RunProblem } from "../model.ts";
import { connectionRunEnded } from "../model.ts";
import { PartnerFault } from "../partners/model.ts";
import type { Connection, Run } from "../queries.ts";
import { findMapping, toConnection } from "../queries.ts";
import { openSecret } from "../secrets.ts";
import { databasePortions } from "../sources/database.ts";
import { folderPortions } from "../sources/folder.ts";
import { httpPortions } from "../sources/http.ts";
import type { SourceParts } from "../sources/model.ts";
import { SourceFault } from "../sources/model.ts";
import { connectionById, ownIdentity } from "../store/connections.ts";
import { connectionRuns } from "../store/runs.ts";
import { keepPortion, RunLost } from "./keep-portion.ts";
import { pushed } from "./push.ts";

/** What a run stands on. */
export type RunParts = {
  dataDir: string;
  /** The setting CONNECTION_PARTNERS. */
  partners: string | null;
  key: ExchangeKey;
  /** The house acting for another agency, with all that it sees. */
  asAgency(agency: string): Promise<Context>;
  stop(): boolean;
  /** Hears what failed unforeseen. */
  onFault(error: unknown): void;
  /** The tests' own server and portions, never settings. */
  limits?: Partial<FetchLimits>;
  portion?: number;
};

/**
 * Takes a run up and goes on with it until it has ended or `stop` says so; whether something is left. While it works nobody else does; where
 * its process dies, another takes the run up two minutes later and goes on after what was kept.
 */
export function continueRun(ctx: Context, id: string, parts: RunParts): Promise<boolean> {
  return whileHeld(ctx, connectionRuns, id, async (holder) => {
    const { row, connection } = await ctx.read(async (tx) => {
      const run = await tx.get(connectionRuns.runById, { id });
      return { row: run, connection: toConnection(await tx.get(connectionById, { id: run.connection_id })) };
    });
    const run: Run = {
      id,
      holder,
      agency: row.agency,
      startedAt: row.started_at,
      checksum: row.checksum,
      counts: { refused: row.refused },
    };
    const end = await work(ctx, connection, run, row.mapping_version, parts).catch((error: unknown): End | "lost" => {
      if (error instanceof RunLost) return "lost";
      if (parts.stop()) return "more"; // the process is stopping, and what broke may be that
      const problem = problemOf(error);
      if (problem.code === "broken") parts.onFault(error);
      return { problem };
    });
    if (end === "more") return true;
    if (end === "lost") return false;
    await endOf(ctx, connection, run, end);
    return false;
  });
}

type End = "more" | "stopped" | { problem: RunProblem | null };

async function work(ctx: Context, connection: Connection, run: Run, version: number, parts: RunParts): Promise<End> {
  const { mapping, secret, own } = await ctx.transaction(async (tx) => ({
    mapping: await findMapping(tx, connection.id, version),
    secret: await openSecret(tx, connection.id, parts.key),
    own: (await tx.get(ownIdentity, {})).identity,
  }));
  const source: SourceParts = { ...parts, secret, own, now: ctx.now };
  const isDatabase = connection.kind !== "folder" && connection.kind !== "http";
  if (isDatabase && secret === null) return { problem: { code: "no-secret", detail: "" } };
  if (connection.direction === "pull" && mapping === null) return { problem: { code: "no-mapping", detail: "" } };
  const goesOn = async (): Promise<End | null> => {
    await giveWay();
    if (parts.stop()) return "more";
    return (await ctx.read((tx) => tx.find(connectionRuns.mayGoOn, { id: run.id })))?.goes_on === true
      ? null
      : "stopped";
  };
  if (connection.direction === "push") {
    for await (const _ of pushed(ctx, parts.asAgency, connection, run, source)) {
      const end = await goesOn();
      if (end !== null) return end;
    }
    return { problem: null };
  }
  const reading = { connection, mapping: mapping!, parts: source };
  const portions = isDatabase
    ? databasePortions(reading)
    : connection.kind === "folder"
      ? folderPortions(reading, run.id)
      : httpPortions(reading);
  for await (const portion of portions) {
    await keepPortion(ctx, connection, run, portion, parts.key);
    const end = await goesOn();
    if (end !== null) return end;
  }
  return { problem: null };
}

/** What a run failed of; the place that it reached stays, and the next goes on from there. */
export function problemOf(error: unknown): RunProblem {
  if (error instanceof SourceFault) return error.problem;
  if (error instanceof PartnerFault) return { code: error.code, detail: error.detail };
  return { code: "broken", detail: "" };
}

async function endOf(ctx: Context, connection: Connection, run: Run, end: Exclude<End, "more">): Promise<void> {
  const problem = end === "stopped" ? null : end.problem;
  const state: Exclude<RunState, "running"> = end === "stopped" ? "stopped" : problem === null ? "done" : "failed";
  await ctx.transaction(async (tx) => {
    const ended = { id: run.id, state, problem: problem?.code ?? null, detail: problem?.detail ?? null, at: ctx.now() };
    const row = await tx.find(connectionRuns.endRun, ended);
    // Who stopped it by hand has recorded its end.
    if (row === null) return;
    const about = { id: connection.id, agency: connection.agency, level: "own", sharedWith: [] } as const;
    await record(ctx, tx, connectionRunEnded, about, {
      run: run.id,
      state,
      read: Number(row.read),
      new: Number(row.new),
      changed: Number(row.changed),
      unchanged: Number(row.unchanged),
      refused: Number(row.refused),
      conflicts: Number(row.conflicts),
      leftOut: Number(row.left_out),
      sent: Number(row.sent),
      checksum: row.checksum,
      problem: problem?.code ?? null,
    });
  });
}
