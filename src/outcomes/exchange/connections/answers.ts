import { z } from "@hono/zod-openapi";
import type { Context } from "../../../kernel/context.ts";
import { ability, abilityJson } from "../../../kernel/http/ability.ts";
import type { RunState } from "../../../services/runs/index.ts";
import { runStates } from "../../../services/runs/index.ts";
import type { RecordGiven } from "../records/model.ts";
import type { ExchangeRecord } from "../records/model.ts";
import { contentMark, contentOf, contentOfInput, differences } from "./contents.ts";
import { mappingSchema } from "./mapping/model.ts";
import { connectionKinds, directions } from "./model.ts";
import type { SqlPush } from "./model.ts";
import { tableForPartner } from "./partners/dialect.ts";
import { canManageConnections, canRunConnections, canSettleConflicts } from "./policy.ts";
import type { ConflictRow, ConnectionRow, RunRow, connectionFile } from "./queries.ts";
import { toConnection } from "./queries.ts";
import { cellInWords, problemInWords } from "./words.ts";

const count = z.number().int();
const time = z.iso.datetime();

export const connectionRunAnswer = z
  .object({
    id: z.string(),
    state: z.enum(runStates),
    orderedBy: z.string(),
    startedAt: time,
    endedAt: time.nullable(),
    mappingVersion: count,
    read: count,
    new: count,
    changed: count,
    unchanged: count,
    refused: count,
    conflicts: count,
    leftOut: count,
    sent: count,
    checksum: z.string(),
    problem: z.string().nullable(),
  })
  .openapi("ConnectionRun");
export type ConnectionRunAnswer = z.infer<typeof connectionRunAnswer>;

export const connectionAnswer = z
  .object({
    id: z.string(),
    name: z.string(),
    source: z.string(),
    kind: z.enum(connectionKinds),
    direction: z.enum(directions),
    cron: z.string(),
    isOn: z.boolean(),
    nextAt: time.nullable(),
    version: count,
    mappingVersion: count,
    createdBy: z.string(),
    createdAt: time,
    /** Conflicts that wait for a decision. */
    conflicts: count,
    lastRun: connectionRunAnswer.nullable(),
    abilities: z.object({ run: ability, manage: ability, settle: ability }),
  })
  .openapi("Connection");
export type ConnectionAnswer = z.infer<typeof connectionAnswer>;

export const connectionFileAnswer = connectionAnswer
  .extend({
    settings: z.record(z.string(), z.unknown()),
    /** That there is a password, and since when: never more. */
    secret: z.object({ changedBy: z.string(), changedAt: time }).nullable(),
    mapping: mappingSchema.nullable(),
    mappings: z.array(z.object({ version: count, madeBy: z.string(), madeAt: time })),
    /** Of what is sent: how the partner makes its table. */
    table: z.string().nullable(),
  })
  .openapi("ConnectionFile");
export type ConnectionFileAnswer = z.infer<typeof connectionFileAnswer>;

export const refusalAnswer = z
  .object({ key: z.string(), column: z.string().nullable(), code: z.string(), words: z.string(), detail: z.string() })
  .openapi("ConnectionRefusal");
export type RefusalAnswer = z.infer<typeof refusalAnswer>;

export const conflictAnswer = z
  .object({
    id: z.string(),
    record: z.string(),
    key: z.string(),
    title: z.string(),
    state: z.enum(["open", "settled"]),
    version: count,
    /** What stands here, as it is known again when the decision comes. */
    here: z.string(),
    hereChangedAt: time.nullable(),
    thereSeenAt: time,
    parts: z.array(z.object({ part: z.string(), here: z.string(), there: z.string() })),
    settledBy: z.string().nullable(),
    settledAt: time.nullable(),
  })
  .openapi("ConnectionConflict");
export type ConflictAnswer = z.infer<typeof conflictAnswer>;

export const previewAnswer = z
  .object({
    columns: z.array(z.object({ name: z.string(), type: z.string() })),
    rows: z.array(
      z.object({
        key: z.string(),
        raw: z.record(z.string(), z.string().nullable()),
        record: z.unknown(),
        problems: z.array(
          z.object({ column: z.string().nullable(), code: z.string(), words: z.string(), leftOut: z.boolean() }),
        ),
      }),
    ),
    problem: z.string().nullable(),
    suggested: mappingSchema.nullable(),
  })
  .openapi("ConnectionPreview");
export type PreviewAnswer = z.infer<typeof previewAnswer>;

export function shownRun(ctx: Context, row: RunRow): ConnectionRunAnswer {
  return {
    id: row.id,
    state: row.state as RunState,
    orderedBy: row.ordered_by,
    startedAt: row.started_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
    mappingVersion: row.mapping_version,
    read: Number(row.read),
    new: Number(row.new),
    changed: Number(row.changed),
    unchanged: Number(row.unchanged),
    refused: Number(row.refused),
    conflicts: Number(row.conflicts),
    leftOut: Number(row.left_out),
    sent: Number(row.sent),
    checksum: row.checksum,
    problem: problemInWords(ctx.lang, row.problem, row.problem_detail),
  };
}

export function shownConnection(
  ctx: Context,
  row: ConnectionRow,
  run: RunRow | null,
  conflicts: number,
): ConnectionAnswer {
  const { kind, direction, name, source, id } = toConnection(row);
  return {
    id,
    name,
    source,
    kind,
    direction,
    cron: row.cron,
    isOn: row.is_on,
    nextAt: row.is_on ? (row.next_at?.toISOString() ?? null) : null,
    version: row.version,
    mappingVersion: row.mapping_version,
    createdBy: row.created_by,
    createdAt: row.created_at.toISOString(),
    conflicts,
    lastRun: run === null ? null : shownRun(ctx, run),
    abilities: {
      run: abilityJson(ctx, canRunConnections(ctx.actor)),
      manage: abilityJson(ctx, canManageConnections(ctx.actor)),
      settle: abilityJson(ctx, canSettleConflicts(ctx.actor)),
    },
  };
}

export function shownFile(ctx: Context, file: Awaited<ReturnType<typeof connectionFile>>): ConnectionFileAnswer {
  const { row, run, conflicts, mapping, versions, secret } = file;
  const { kind, settings, direction } = toConnection(row);
  const isSql = kind !== "folder" && kind !== "http";
  return {
    ...shownConnection(ctx, row, run, conflicts),
    settings: settings as Record<string, unknown>,
    secret: secret === null ? null : { changedBy: secret.changed_by, changedAt: secret.changed_at.toISOString() },
    mapping,
    mappings: versions.map((one) => ({ version: one.version, madeBy: one.made_by, madeAt: one.made_at.toISOString() })),
    table: isSql && direction === "push" ? tableForPartner(kind, (settings as SqlPush).table) : null,
  };
}

export function shownRefusal(
  ctx: Context,
  row: { row_key: string; column_name: string | null; code: string; detail: string },
): RefusalAnswer {
  return {
    key: row.row_key,
    column: row.column_name,
    code: row.code,
    words: cellInWords(ctx.lang, row.code),
    detail: row.detail,
  };
}

/** A conflict side by side. Settled ones tell only what was decided and by whom: the record has gone on since. */
export function shownConflict(row: ConflictRow, here: ExchangeRecord | undefined): ConflictAnswer {
  const theirs = row.theirs as unknown as RecordGiven;
  const content = here === undefined ? {} : contentOf(here);
  const there = contentOfInput(theirs);
  const isOpen = row.state === "open";
  return {
    id: row.id,
    record: row.record_id,
    key: row.row_key,
    title: here?.title ?? theirs.title,
    state: isOpen ? "open" : "settled",
    version: row.version,
    here: contentMark(content).toString("hex"),
    hereChangedAt: here?.changedAt.toISOString() ?? null,
    thereSeenAt: row.seen_at.toISOString(),
    parts: isOpen
      ? differences(content, there).map((part) => ({ part, here: content[part] ?? "", there: there[part] ?? "" }))
      : [],
    settledBy: row.settled_by,
    settledAt: row.settled_at?.toISOString() ?? null,
  };
}
