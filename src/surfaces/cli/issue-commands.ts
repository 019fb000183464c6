import type { Command } from "commander";
import type { Lang, TextKey } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";

type Add = (parent: Command, name: string, about: TextKey) => Command;

/** `issue …`: making codes by hand, and opening the files that they come in. */
export function addIssueCommands(cli: Command, add: Add, lang: Lang): void {
  const words = (key: TextKey) => text(lang, key);
  const issue = add(cli, "issue", "issuing.cli.about");
  add(issue, "make", "issuing.cli.make")
    .argument("<batch>", words("issuing.cli.make.batch"))
    .option("--out <file>", words("issuing.cli.make.out"))
    .action(async (batch: string, options) => (await import("./issue.ts")).make(lang, batch, options));
  add(issue, "open", "issuing.cli.open")
    .argument("<file>", words("issuing.cli.open.file"))
    .option("--out <file>", words("issuing.cli.open.out"))
    .action(async (file: string, options) => (await import("./issue.ts")).open(lang, file, options));
}
