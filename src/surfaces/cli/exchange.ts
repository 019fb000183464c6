import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { issueWords } from "../../kernel/faults.ts";
import type { Lang } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";
import type { IncomingFile, LineProblem, Mapping } from "../../outcomes/exchange/index.ts";
import { importFile, mappingSchema, previewFile } from "../../outcomes/exchange/index.ts";
import { holdKnown } from "./known-agency.ts";
import { asSystem, defaultAgency, withHouse } from "./with-house.ts";

type Options = { source?: string; mapping?: string; agency: string; check?: true };

/** Takes records out of a file into an agency, or only tells what would come of it; the exit code says whether every line was good. */
export async function importRecordFile(lang: Lang, file: string, options: Options): Promise<void> {
  const info = await stat(file).catch(() => null);
  if (info === null || !info.isFile()) throw new Error(text(lang, "cli.exchange.no-file", { file }));
  const mapping = options.mapping === undefined ? null : await mappingIn(lang, options.mapping);
  const incoming: IncomingFile = { name: path.basename(file), open: () => createReadStream(file) };
  await withHouse(lang, async (house) => {
    await holdKnown(asSystem(house, defaultAgency), options.agency);
    const ctx = asSystem(house, options.agency);
    const source = options.source ?? path.parse(file).name;
    const told =
      options.check === true
        ? await previewFile(ctx, incoming, mapping)
        : await importFile(ctx, incoming, { source, mapping, key: house.exchangeKey });
    const { read, refused } = told;
    const became =
      "good" in told ? { good: told.good } : { new: told.new, changed: told.changed, unchanged: told.unchanged };
    for (const [name, count] of Object.entries({ read, ...became, refused }))
      process.stdout.write(`  ${text(lang, `cli.exchange.${name as "read"}`).padEnd(16)} ${count}\n`);
    tell(lang, told.problems);
    if (told.refused > 0) process.exitCode = 1;
  });
}

function tell(lang: Lang, problems: readonly LineProblem[]): void {
  for (const { line, column, words } of problems) {
    const said = column === null ? words : `${column}: ${words}`;
    process.stderr.write(`  ${text(lang, "cli.exchange.line", { line, words: said })}\n`);
  }
}

async function mappingIn(lang: Lang, file: string): Promise<Mapping> {
  const wrong = (why: string) => new Error(text(lang, "cli.exchange.bad-mapping", { why }));
  let found: unknown;
  try {
    found = JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    throw wrong((error as Error).message);
  }
  const parsed = mappingSchema.safeParse(found);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw wrong(issue === undefined ? "" : `${issue.path.join(".")}: ${issueWords(lang, issue)}`);
}
