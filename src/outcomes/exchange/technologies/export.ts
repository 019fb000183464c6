import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import type { Statement } from "../../../kernel/db/statement.ts";
import {
  exportedCalls,
  exportedFindings,
  exportedHanded,
  exportedOpinions,
  exportedSwitches,
  exportedTrials,
} from "./store/export.ts";
import type { TechnologyRow } from "./store/technologies.ts";
import { technologyNamed } from "./store/technologies.ts";

export type ExportedLine = { kind: string } & Record<string, unknown>;
type Page = Statement<{ technology: "text"; after: "text"; limit: "int4" }, { place: "text"; line: "jsonb" }>;

const parts: readonly [kind: string, page: Page][] = [
  ["switch", exportedSwitches],
  ["call", exportedCalls],
  ["finding", exportedFindings],
  ["opinion", exportedOpinions],
  ["handed", exportedHanded],
  ["trial", exportedTrials],
];
const atOnce = 1_000;

/** A technology of the agency by its name; null where there is none. */
export const findTechnology = (ctx: Context, name: string): Promise<TechnologyRow | null> =>
  ctx.read((tx) => tx.find(technologyNamed, { agency: ctx.actor.agency as string, name }));

/** All that a technology was given and said, object by object: its manifest first, then switches, calls, findings, opinions, notices, trials. */
export async function* exportTechnology(ctx: Context, row: TechnologyRow): AsyncGenerator<ExportedLine> {
  yield { kind: "technology", id: row.id, state: row.state, manifest: row.manifest, registeredAt: row.registered_at };
  for (const [kind, page] of parts) {
    let after = "";
    for (;;) {
      const from = after;
      const rows = await ctx.read((tx: Transaction) =>
        tx.rows(page, { technology: row.id, after: from, limit: atOnce }),
      );
      for (const { line } of rows) yield { kind, ...(line as Record<string, unknown>) };
      const last = rows.at(-1);
      if (last === undefined || rows.length < atOnce) break;
      after = last.place;
    }
  }
}
