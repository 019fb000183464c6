import type { Command } from "commander";
import type { Lang, TextKey } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";

type Add = (parent: Command, name: string, about: TextKey) => Command;

/** `agencies …`: their ids, and which agency holds the records of which ended one. */
export function addAgenciesCommands(cli: Command, add: Add, lang: Lang): void {
  const words = (key: TextKey) => text(lang, key);
  const agencies = add(cli, "agencies", "agencies.cli.about");
  agencies.action(async () => (await import("./agencies.ts")).showSuccessions(lang));
  add(agencies, "list", "agencies.cli.list")
    .argument("[words...]", words("agencies.cli.words"))
    .action(async (given: string[]) => (await import("./agencies.ts")).listAgencies(lang, given));
  add(agencies, "succeed", "agencies.cli.succeed")
    .argument("<ended>", words("agencies.cli.ended"))
    .argument("<successor>", words("agencies.cli.successor"))
    .requiredOption("--from <date>", words("agencies.cli.from"))
    .requiredOption("--basis <text>", words("agencies.cli.basis"))
    .action(async (ended: string, successor: string, options) =>
      (await import("./agencies.ts")).succeed(lang, { ended, successor, ...options }),
    );
}
