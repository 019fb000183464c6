import type { Command } from "commander";
import type { Lang, TextKey } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";
import { defaultAgency } from "./with-house.ts";

type Add = (parent: Command, name: string, about: TextKey) => Command;

/** `exchange import …` takes records out of a file; `open-data` makes the dump of what is open. */
export function addExchangeCommands(cli: Command, add: Add, lang: Lang): void {
  const words = (key: TextKey) => text(lang, key);
  const exchange = add(cli, "exchange", "cli.exchange.about");
  add(exchange, "import", "cli.exchange.import.about")
    .argument("<file>", words("cli.exchange.file"))
    .option("--source <name>", words("cli.exchange.source"))
    .option("--mapping <file>", words("cli.exchange.mapping"))
    .option("--agency <id>", words("cli.agency"), defaultAgency)
    .option("--check", words("cli.exchange.check"))
    .action(async (file: string, options) => (await import("./exchange.ts")).importRecordFile(lang, file, options));
  add(cli, "open-data", "cli.open-data.about")
    .option("--out <folder>", words("cli.open-data.out"))
    .action(async (options) => (await import("./open-data.ts")).openData(lang, options));
}
