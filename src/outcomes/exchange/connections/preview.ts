import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { issueWords } from "../../../kernel/faults.ts";
import { problem } from "../../../kernel/problem.ts";
import { text } from "../../../kernel/text/index.ts";
import type { FetchLimits } from "../../../services/fetching/index.ts";
import type { RecordGiven } from "../records/model.ts";
import { recordInput } from "../records/model.ts";
import type { ExchangeKey } from "../records/values.ts";
import type { Cells } from "./mapping/map-row.ts";
import { rowMapper } from "./mapping/map-row.ts";
import type { Mapping } from "./mapping/model.ts";
import { shortOf } from "./mapping/read-cell.ts";
import { suggestMapping } from "./mapping/suggest.ts";
import type { Column } from "./partners/model.ts";
import { canManageConnections } from "./policy.ts";
import type { Connection } from "./queries.ts";
import { findMapping, toConnection } from "./queries.ts";
import { problemOf } from "./run/continue-run.ts";
import { openSecret } from "./secrets.ts";
import { firstRows } from "./sources/database.ts";
import { firstRowsOfFile } from "./sources/folder.ts";
import { firstRowsOfHttp } from "./sources/http.ts";
import type { Reading } from "./sources/model.ts";
import { connectionById, ownIdentity } from "./store/connections.ts";
import { cellInWords, problemInWords } from "./words.ts";

/** Rows that a preview shows. */
export const previewRows = 20;

export type PreviewParts = {
  dataDir: string;
  partners: string | null;
  key: ExchangeKey;
  limits?: Partial<FetchLimits>;
};

/** A row beside the record it would make; `problems` tell which cell stands in the way, or is left out. */
export type PreviewedRow = {
  key: string;
  raw: Record<string, string | null>;
  record: RecordGiven | null;
  problems: { column: string | null; code: string; words: string; leftOut: boolean }[];
};
export type Preview = {
  columns: Column[];
  rows: PreviewedRow[];
  /** Why the partner could not be read, in words. */
  problem: string | null;
  /** Where there is no mapping yet: one by the names of the columns, to begin with. */
  suggested: Mapping | null;
};

/** Reads the first rows of a partner through a mapping (the saved one where none is given) and keeps nothing of them. */
export async function previewConnection(
  ctx: Context,
  id: string,
  given: Mapping | null,
  parts: PreviewParts,
): Promise<Preview> {
  allow(canManageConnections(ctx.actor), ctx.lang);
  const { connection, saved, secret, own } = await ctx.transaction(async (tx) => {
    const row = await tx.get(connectionById, { id });
    return {
      connection: toConnection(row),
      saved: await findMapping(tx, id, row.mapping_version),
      secret: await openSecret(tx, id, parts.key),
      own: (await tx.get(ownIdentity, {})).identity,
    };
  });
  if (connection.direction === "push") throw problem("conflict", text(ctx.lang, "connections.mapping.of-push"));
  const mapping = given ?? saved;
  const nothing = { columns: [], rows: [], suggested: null };
  const isDatabase = connection.kind !== "folder" && connection.kind !== "http";
  if (isDatabase && secret === null) return { ...nothing, problem: problemInWords(ctx.lang, "no-secret", null) };
  try {
    const reading: Reading = { connection, mapping, parts: { ...parts, secret, own, now: ctx.now } };
    const read = await rowsOf(connection, reading);
    const map = mapping === null ? null : rowMapper(mapping);
    return {
      columns: read.columns,
      rows: read.rows.map((cells) => shown(ctx, cells, map)),
      problem: null,
      suggested: mapping === null ? suggestMapping(read.columns) : null,
    };
  } catch (error) {
    const { code, detail } = problemOf(error);
    if (code === "broken" && detail === "") throw error;
    return { ...nothing, problem: problemInWords(ctx.lang, code, detail) };
  }
}

async function rowsOf({ kind }: Connection, reading: Reading): Promise<{ columns: Column[]; rows: Cells[] }> {
  if (kind !== "folder" && kind !== "http") return firstRows(reading, previewRows);
  const rows = await (kind === "folder"
    ? firstRowsOfFile(reading, previewRows)
    : firstRowsOfHttp(reading, previewRows));
  const names = [...new Set(rows.flatMap((cells) => Object.keys(cells)))].slice(0, 200);
  return { columns: names.map((name) => ({ name, type: "" })), rows };
}

function shown(ctx: Context, cells: Cells, map: ReturnType<typeof rowMapper> | null): PreviewedRow {
  const raw = Object.fromEntries(
    Object.entries(cells).map(([name, value]) => [name, value === null ? null : shortOf(value)]),
  );
  if (map === null) return { key: "", raw, record: null, problems: [] };
  const { key, record, faults } = map(cells);
  const problems = faults.map(({ column, code, leftOut }) => ({
    column,
    code,
    words: cellInWords(ctx.lang, code),
    leftOut,
  }));
  const parsed = record === null ? null : recordInput.safeParse(record);
  const wrong = parsed?.error?.issues[0];
  if (wrong !== undefined)
    problems.push({
      column: null,
      code: "missing",
      words: `${cellInWords(ctx.lang, "record")}: ${issueWords(ctx.lang, wrong)}`,
      leftOut: false,
    });
  return { key, raw, record: parsed?.success === true ? record : null, problems };
}
