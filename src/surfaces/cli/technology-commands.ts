import type { Command } from "commander";
import type { Lang, TextKey } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";
import { defaultAgency } from "./with-house.ts";

type Add = (parent: Command, name: string, about: TextKey) => Command;

/** `technology …`: what suppliers plug in, checked, brought in, exported, ended. */
export function addTechnologyCommands(cli: Command, add: Add, lang: Lang): void {
  const words = (key: TextKey) => text(lang, key);
  const technology = add(cli, "technology", "technologies.cli.about");
  add(technology, "check", "technologies.cli.check")
    .argument("<place>", words("technologies.cli.check.of"))
    .option("--local", words("technologies.cli.check.local"))
    .addHelpText("after", `\n${words("technologies.cli.check.key")}`)
    .action(async (place: string, options) => (await import("./technology-check.ts")).check(lang, place, options));
  add(technology, "add", "technologies.cli.add")
    .argument("<folder>", words("technologies.cli.add.of"))
    .option("--agency <id>", words("cli.agency"), defaultAgency)
    .action(async (folder: string, options) => (await import("./technology.ts")).bringIn(lang, folder, options));
  add(technology, "export", "technologies.cli.export")
    .argument("<name>", words("technologies.cli.name"))
    .option("--out <file>", words("technologies.cli.out"))
    .option("--agency <id>", words("cli.agency"), defaultAgency)
    .action(async (name: string, options) => (await import("./technology.ts")).exportAll(lang, name, options));
  add(technology, "exit", "technologies.cli.exit")
    .argument("<name>", words("technologies.cli.name"))
    .requiredOption("--findings <what>", words("technologies.cli.findings"))
    .requiredOption("--reason <reason>", words("technologies.cli.reason"))
    .option("--out <file>", words("technologies.cli.out"))
    .option("--agency <id>", words("cli.agency"), defaultAgency)
    .action(async (name: string, options) => (await import("./technology.ts")).exit(lang, name, options));
}
