import type { Command } from "commander";
import type { Lang, TextKey } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";

type Add = (parent: Command, name: string, about: TextKey) => Command;

/** `facts …`: what is done with the log over the facts; each command is loaded when it is called. */
export function addFactsCommands(cli: Command, add: Add, lang: Lang): void {
  const words = (key: TextKey) => text(lang, key);
  const facts = add(cli, "facts", "facts.about");
  add(facts, "verify", "facts.verify.about")
    .option("--json", words("facts.verify.json"))
    .action(async (options) => (await import("./facts.ts")).verify(lang, options));
  add(facts, "prove", "facts.prove.about")
    .argument("<fact>", words("facts.prove.id"))
    .action(async (id: string) => (await import("./facts.ts")).prove(lang, id));
  add(facts, "grow", "facts.grow.about")
    .argument("<size>", words("facts.grow.size"))
    .action(async (size: string) => (await import("./facts.ts")).proveGrown(lang, size));
  add(facts, "check", "facts.check.about")
    .argument("<file>", words("facts.check.file"))
    .requiredOption("--key <key>", words("facts.check.key"))
    .action(async (file: string, options) => (await import("./facts-check.ts")).check(lang, file, options));
  add(facts, "key", "facts.key.about").action(async () => (await import("./facts.ts")).showKey());
}
