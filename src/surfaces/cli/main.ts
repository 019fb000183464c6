import { CommanderError } from "commander";
import { Problem, detailOf, faultsIn, problems } from "../../kernel/problem.ts";
import type { Lang } from "../../kernel/text/index.ts";
import { WrongUse } from "./checked.ts";
import { program } from "./program.ts";

const lang: Lang = /^vi/i.test(process.env["LC_ALL"] || process.env["LC_MESSAGES"] || process.env["LANG"] || "")
  ? "vi"
  : "en";

/** 0 done, 1 it failed, 2 it was called wrongly. Failures are one line; DEBUG=1 shows where they come from. */
try {
  await program(lang).parseAsync(process.argv);
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2; // commander has said it already
  console.error(`chinhhang: ${wordsOf(error)}`);
  if (process.env["DEBUG"]) console.error(error);
  if (error instanceof WrongUse) return 2;
  return typeof process.exitCode === "number" && process.exitCode !== 0 ? process.exitCode : 1;
}

function wordsOf(error: unknown): string {
  if (error instanceof Problem) {
    const faults = faultsIn(error, lang)
      ?.map((fault) => `${fault.pointer} ${fault.message}`)
      .join("; ");
    return detailOf(error, lang) ?? faults ?? problems[error.code][lang];
  }
  return error instanceof Error ? error.message : String(error);
}
