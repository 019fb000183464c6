import type { Command } from "commander";
import type { Lang, TextKey } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";

type Add = (parent: Command, name: string, about: TextKey) => Command;

/** `collect`: what brings listings in by itself, run now. */
export function addCollectCommand(cli: Command, add: Add, lang: Lang): void {
  const words = (key: TextKey) => text(lang, key);
  add(cli, "collect", "cli.collect.about")
    .argument("[name]", words("cli.collect.name"))
    .option("--all", words("cli.collect.all"))
    .option("--json", words("cli.collect.json"))
    .option("--agency <id>", words("cli.agency"))
    .action(async (name: string | undefined, options) => (await import("./collect.ts")).collect(lang, name, options));
}
