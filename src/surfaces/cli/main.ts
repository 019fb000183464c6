import { Command, CommanderError } from "commander";
import { Problem } from "../../kernel/problem.ts";
import type { Lang } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";

const lang: Lang = /^vi/i.test(process.env["LC_ALL"] || process.env["LC_MESSAGES"] || process.env["LANG"] || "")
  ? "vi"
  : "en";

function program(): Command {
  const cli = new Command("chinhhang")
    .description(text(lang, "cli.about"))
    .helpOption("-h, --help", text(lang, "cli.help"))
    .helpCommand(false);
  cli.exitOverride().showHelpAfterError(text(lang, "cli.see-help"));
  cli
    .command("start")
    .description(text(lang, "cli.start.about"))
    .action(async () => (await import("./start.ts")).start(lang, process.env));
  return cli;
}

/** 0 done, 1 it failed, 2 it was called wrongly. Failures are one line; DEBUG=1 shows where they come from. */
try {
  await program().parseAsync(process.argv);
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const words = error instanceof Problem && error.details.detail === undefined ? error.code : (error as Error).message;
  console.error(`chinhhang: ${words}`);
  if (process.env["DEBUG"]) console.error(error);
  return 1;
}
