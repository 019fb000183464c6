import type { Command } from "commander";
import type { Lang, TextKey } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";

type Add = (parent: Command, name: string, about: TextKey) => Command;

/** `capsule …`: what is done with a captured page as a file. */
export function addCapsuleCommands(cli: Command, add: Add, lang: Lang): void {
  const words = (key: TextKey) => text(lang, key);
  const capsule = add(cli, "capsule", "evidence.capsule.about");
  add(capsule, "verify", "evidence.verify.about")
    .argument("<file>", words("evidence.verify.file"))
    .option("--key <key>", words("evidence.verify.key"))
    .option("--json", words("evidence.verify.json"))
    .action(async (file: string, options) => (await import("./capsule.ts")).verify(lang, file, options));
}
