import type { Command } from "commander";
import type { Lang, TextKey } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";

type Add = (parent: Command, name: string, about: TextKey) => Command;

const several = (one: string, before: string[]) => [...before, one];

/** `envelope …`: evidence of an exchange checked, and another system's end played. */
export function addEnvelopeCommands(cli: Command, add: Add, lang: Lang): void {
  const words = (key: TextKey) => text(lang, key);
  const envelope = add(cli, "envelope", "envelope.cli.about");
  add(envelope, "verify", "envelope.cli.verify.about")
    .argument("<file>", words("envelope.cli.file"))
    .option("--key <key>", words("envelope.cli.key"), several, [])
    .option("--json", words("envelope.cli.json"))
    .action(async (file: string, options) => (await import("./envelope.ts")).verify(lang, file, options));
  add(envelope, "stand-in", "envelope.cli.stand-in.about")
    .option("--port <port>", words("envelope.cli.port"), "8190")
    .option("--system <name>", words("envelope.cli.system"), "VN/GOV/thu-nghiem/the-cho")
    .option("--house <key>", words("envelope.cli.house"))
    .action(async (options) => (await import("./envelope.ts")).standIn(lang, options));
}
