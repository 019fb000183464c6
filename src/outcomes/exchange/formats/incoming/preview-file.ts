import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { holdAddressed } from "../../../../registers/agencies/index.ts";
import type { Mapping } from "../../connections/mapping/model.ts";
import { suggestMapping } from "../../connections/mapping/suggest.ts";
import { previewRows } from "../../connections/preview.ts";
import { canKeepRecords } from "../../records/policy.ts";
import type { FileForm } from "../model.ts";
import type { FileRow, IncomingFile, LineProblem } from "./file.ts";
import { formOf } from "./form-of.ts";
import { readFile } from "./read-file.ts";

/** Problems that are listed; more are counted. */
export const listedProblems = 200;

export type FilePreview = {
  form: FileForm;
  columns: string[];
  /** The first rows beside the records they would make. */
  rows: FileRow[];
  read: number;
  good: number;
  refused: number;
  problems: LineProblem[];
  /** Where a mapping is needed and none was given: one by the names of the columns, to begin with. */
  suggested: Mapping | null;
};

/** Throws `invalid` where a mapping shares with a name that is none: every line would be refused for it. */
export async function holdMapping(ctx: Context, mapping: Mapping | null): Promise<void> {
  const { sharedWith } = mapping ?? { sharedWith: [] };
  if (sharedWith.length > 0)
    await ctx.read((tx) => holdAddressed(ctx, tx, "/mapping/sharedWith", sharedWith, { groups: true }));
}

/** Reads a whole file as if it were kept, and keeps nothing. */
export async function previewFile(ctx: Context, file: IncomingFile, mapping: Mapping | null): Promise<FilePreview> {
  allow(canKeepRecords(ctx.actor, ctx.actor.agency), ctx.lang);
  await holdMapping(ctx, mapping);
  const { form, format } = await formOf(ctx, file);
  const rows: FileRow[] = [];
  const problems: LineProblem[] = [];
  const counts = { read: 0, good: 0, refused: 0 };
  for await (const row of readFile(ctx, file, { form, format, mapping })) {
    counts.read++;
    counts[row.record === null && row.problems.length > 0 ? "refused" : "good"]++;
    if (rows.length < previewRows) rows.push(row);
    if (problems.length < listedProblems) problems.push(...row.problems);
  }
  const columns = [...new Set(rows.flatMap(({ raw }) => Object.keys(raw)))].slice(0, 200);
  const isOpen = form === "table" && mapping === null;
  return {
    ...counts,
    form,
    columns,
    rows,
    problems: problems.slice(0, listedProblems),
    suggested: isOpen ? suggestMapping(columns.map((name) => ({ name, type: "" }))) : null,
  };
}
