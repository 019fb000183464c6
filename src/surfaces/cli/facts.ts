import { z } from "zod";
import { readConfig } from "../../kernel/config.ts";
import { readSecrets } from "../../kernel/secrets.ts";
import type { Lang } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";
import type { LogFault } from "../../services/facts/index.ts";
import {
  formatVerifier,
  logSigner,
  proveFact,
  proveGrowth,
  sequenceFacts,
  verifierOf,
  verifyFacts,
} from "../../services/facts/index.ts";
import { checked } from "./checked.ts";
import { openDataDir } from "./data-dir.ts";
import { withHouse } from "./with-house.ts";

/** Lines for a person, and faults in the report for a program; the number of all of them stands in both. */
const shownLines = 100;
const keptFaults = 1000;

/** Verifies the log, beside a running server or without one; exit code 1 where something is not as it was signed. */
export function verify(lang: Lang, { json }: { json?: boolean }): Promise<void> {
  return withHouse(lang, async (house) => {
    const kept: LogFault[] = [];
    const report = await verifyFacts(house.factLog, (fault) => {
      if (kept.length < keptFaults) kept.push(fault);
      if (!json && kept.length <= shownLines && kept.at(-1) === fault) say(`  ${faultInWords(lang, fault)}`);
    });
    if (!report.ok) process.exitCode = 1;
    if (json) return say(JSON.stringify({ ...report, found: kept }));
    if (report.faults > shownLines) say(`  ${text(lang, "facts.verify.more", { count: report.faults - shownLines })}`);
    if (report.moves > 0) say(text(lang, "facts.verify.moves", { moves: report.moves }));
    const { ok, facts, roots, waiting, root, faults } = report;
    if (ok) say(text(lang, "facts.verify.ok", { facts, roots, waiting, root: root ?? "-" }));
    else say(text(lang, "facts.verify.faults", { faults, facts, roots }));
  });
}

/** Prints the proof that a fact is in the log, taking it in first where it is still waiting. */
export function prove(lang: Lang, id: string): Promise<void> {
  return withHouse(lang, async ({ factLog }) => {
    await sequenceFacts(factLog);
    const proof = await proveFact(factLog, id);
    if (proof === null) throw new Error(text(lang, "facts.prove.unknown", { id }));
    if (proof === "waiting") throw new Error(text(lang, "facts.waiting"));
    process.stdout.write(`${JSON.stringify(proof, null, 2)}\n`);
  });
}

/** Prints the proof that the log of today continues the one whose root was signed over `size` facts. */
export function proveGrown(lang: Lang, given: string): Promise<void> {
  const { size } = checked(lang, z.object({ size: z.coerce.number().int().min(1) }), { size: given });
  return withHouse(lang, async ({ factLog }) => {
    const proof = await proveGrowth(factLog, size);
    if (proof === null) throw new Error(text(lang, "facts.grow.unknown", { size }));
    process.stdout.write(`${JSON.stringify(proof, null, 2)}\n`);
  });
}

/** Prints the public key of this house's log; no database is needed for it. */
export async function showKey(): Promise<void> {
  const secrets = await readSecrets(await openDataDir(readConfig(process.env)));
  process.stdout.write(`${formatVerifier(verifierOf(logSigner(secrets.logKey)))}\n`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function faultInWords(lang: Lang, fault: LogFault): string {
  const { kind, ...values } = fault;
  return text(lang, `facts.fault.${kind}`, values);
}
