import type { Context } from "../../kernel/context.ts";
import { createContext } from "../../kernel/context.ts";
import { systemActor } from "../../kernel/actor.ts";
import type { Lang } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";
import {
  connectionProblem,
  continueRun,
  findConnections,
  orderRun,
  previewConnection,
  runReport,
} from "../../outcomes/exchange/index.ts";
import { audiencesOf } from "../../registers/agencies/index.ts";
import type { House } from "./house.ts";
import { asConsole, asSystem, defaultAgency, withHouse } from "./with-house.ts";

/** Runs a connection in this process and tells what became of it; the exit code says whether it went well. */
export function runConnection(lang: Lang, name: string, options: { agency?: string; again?: true }): Promise<void> {
  return withHouse(lang, async (house) => {
    const agency = options.agency ?? defaultAgency;
    const person = asConsole(house, agency);
    const { id } = await orderRun(person, await idOf(person, name, lang), options.again === true);
    const ctx = asSystem(house, agency);
    const parts = {
      dataDir: house.config.DATA_DIR as string,
      partners: house.config.CONNECTION_PARTNERS,
      key: house.exchangeKey,
      asAgency: (other: string) => asAgency(house, other),
      stop: () => false,
      onFault: (error: unknown) => void process.stderr.write(`${String(error)}\n`),
    };
    while (await continueRun(ctx, id, parts));
    const report = await person.read((tx) => runReport(tx, id));
    const counts = ["read", "new", "changed", "unchanged", "refused", "conflicts", "sent"] as const;
    for (const count of counts)
      process.stdout.write(`  ${text(lang, `connections.count.${count}`).padEnd(16)} ${report[count]}\n`);
    process.stdout.write(`  ${text(lang, "connections.checksum").padEnd(16)} ${report.checksum}\n`);
    const problem = connectionProblem(lang, report.problem, report.problem_detail);
    if (problem !== null) process.stderr.write(`${problem}\n`);
    if (report.state !== "done") process.exitCode = 1;
  });
}

/** The first rows of a connection beside the records they would make. */
export function showPreview(lang: Lang, name: string, options: { agency?: string }): Promise<void> {
  return withHouse(lang, async (house) => {
    const ctx = asConsole(house, options.agency ?? defaultAgency);
    const parts = {
      dataDir: house.config.DATA_DIR as string,
      partners: house.config.CONNECTION_PARTNERS,
      key: house.exchangeKey,
    };
    const preview = await previewConnection(ctx, await idOf(ctx, name, lang), null, parts);
    if (preview.problem !== null) throw new Error(preview.problem);
    process.stdout.write(`${JSON.stringify(preview, null, 2)}\n`);
  });
}

async function idOf(ctx: Context, name: string, lang: Lang): Promise<string> {
  const found = await ctx.read((tx) => findConnections(tx, name));
  const [one] = found;
  if (one === undefined || found.length > 1) throw new Error(text(lang, "cli.connection.unknown", { name }));
  return one.id;
}

async function asAgency(house: House, agency: string): Promise<Context> {
  const audiences = await asSystem(house, agency).read((tx) => audiencesOf(tx, agency));
  return createContext(house.database, { actor: { ...systemActor(agency), audiences }, clock: house.clock });
}
