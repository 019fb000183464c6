import type { Context } from "../../kernel/context.ts";
import { formatNumber } from "../../kernel/text/format.ts";
import type { Lang } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";
import type { CollectorRow, CollectorRunAnswer } from "../../signals/collectors/index.ts";
import { collectorsNow, runHere, runParts, shownRun } from "../../signals/collectors/index.ts";
import { WrongUse } from "./checked.ts";
import { stopSignal } from "./stop-signal.ts";
import { asConsole, asSystem, defaultAgency, withHouse } from "./with-house.ts";

export type CollectOptions = { all?: true; json?: true; agency?: string };

/** Runs one collector, or all that are on, one after the other; the exit code says whether all went well. Task: 2390 II.2.2. */
export async function collect(lang: Lang, name: string | undefined, options: CollectOptions): Promise<void> {
  if ((name === undefined) === (options.all === undefined)) throw new WrongUse(text(lang, "cli.collect.which"));
  await withHouse(lang, async (house) => {
    const agency = options.agency ?? defaultAgency;
    const person = asConsole(house, agency);
    const chosen = await choose(person, name ?? null);
    const stopping = watchStop();
    const parts = runParts(house.config, {
      now: house.clock,
      signal: stopping.signal,
      stop: () => stopping.signal.aborted,
      onFault: (error) => void process.stderr.write(`${String(error)}\n`),
    });
    for (const one of chosen) {
      if (stopping.signal.aborted) break;
      const line = progressLine(lang);
      const row = await runHere(one, { person, house: asSystem(house, agency), parts, ...line.heard });
      line.clear();
      const run = shownRun(person, row);
      process.stdout.write(options.json ? `${JSON.stringify(told(one, run))}\n` : `${reportOf(lang, one.name, run)}\n`);
      if (run.state !== "done") process.exitCode = 1;
    }
    if (!stopping.signal.aborted) return;
    process.stderr.write(`${text(lang, "cli.collect.interrupted")}\n`);
    process.exitCode = 130;
  });
}

/** The one of that name, or all that are on where none is given. */
async function choose(person: Context, name: string | null): Promise<CollectorRow[]> {
  const { lang } = person;
  const { chosen, names } = await person.read((tx) => collectorsNow(tx, name));
  if (name === null && chosen.length === 0) throw new Error(text(lang, "cli.collect.none"));
  if (name !== null && chosen.length !== 1)
    throw new Error(text(lang, "cli.collect.unknown", { name, known: names.join(", ") || "–" }));
  return chosen;
}

function watchStop(): AbortController {
  const stopping = new AbortController();
  void stopSignal().then(() => stopping.abort());
  return stopping;
}

/** How far a run is, on one line of standard error; nothing where that is no terminal. */
function progressLine(lang: Lang) {
  if (!process.stderr.isTTY) return { heard: {}, clear: () => undefined };
  const onProgress = (row: { pages: bigint; offers: bigint; refused: unknown }) => {
    const refused = Object.values(row.refused as Record<string, number>).reduce((sum, one) => sum + one, 0);
    const counts = { pages: Number(row.pages), offers: Number(row.offers), refused };
    const shown = Object.fromEntries(Object.entries(counts).map(([key, n]) => [key, formatNumber(lang, n)]));
    process.stderr.write(`\r\u001b[K${text(lang, "cli.collect.progress", shown)}`);
  };
  return { heard: { onProgress }, clear: () => void process.stderr.write("\r\u001b[K") };
}

const told = ({ id, name, kind, source }: CollectorRow, run: CollectorRunAnswer) => ({
  collector: { id, name, kind, source },
  run,
});

const counts = ["pages", "notModified", "rendered", "offers", "new", "changed", "unchanged", "rejected"] as const;

/** A run's report as lines for people. */
export function reportOf(lang: Lang, name: string, run: CollectorRunAnswer): string {
  const row = (title: string, n: number) => `  ${title.padEnd(26)} ${formatNumber(lang, n).padStart(9)}`;
  return [
    `${name}: ${text(lang, `running.state.${run.state}`)}`,
    ...counts.map((count) => row(text(lang, `collectors.count.${count}`), run[count])),
    ...run.refused.map(({ words, count }) => row(`${text(lang, "collectors.count.refused")}: ${words}`, count)),
    ...(run.problem === null ? [] : [`  ${run.problem}`]),
  ].join("\n");
}
