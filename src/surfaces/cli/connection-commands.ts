import type { Command } from "commander";
import type { Lang, TextKey } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";

type Add = (parent: Command, name: string, about: TextKey) => Command;

/** `connection …`: reads a partner now, or shows what it would bring. */
export function addConnectionCommands(cli: Command, add: Add, lang: Lang): void {
  const words = (key: TextKey) => text(lang, key);
  const connection = add(cli, "connection", "cli.connection.about");
  add(connection, "run", "cli.connection.run.about")
    .argument("<name>", words("cli.connection.name"))
    .option("--agency <id>", words("cli.connection.agency"))
    .option("--again", words("cli.connection.again"))
    .action(async (name: string, options) => (await import("./connections.ts")).runConnection(lang, name, options));
  add(connection, "preview", "cli.connection.preview.about")
    .argument("<name>", words("cli.connection.name"))
    .option("--agency <id>", words("cli.connection.agency"))
    .action(async (name: string, options) => (await import("./connections.ts")).showPreview(lang, name, options));
}
