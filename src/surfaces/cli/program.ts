import { Command } from "commander";
import { scopes } from "../../kernel/actor.ts";
import type { Lang, TextKey } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";
import { addAgenciesCommands } from "./agencies-commands.ts";
import { addCapsuleCommands } from "./capsule-commands.ts";
import { addCollectCommand } from "./collect-command.ts";
import { addConnectionCommands } from "./connection-commands.ts";
import { addEnvelopeCommands } from "./envelope-commands.ts";
import { addExchangeCommands } from "./exchange-commands.ts";
import { addFactsCommands } from "./facts-commands.ts";
import { addIssueCommands } from "./issue-commands.ts";
import { addTechnologyCommands } from "./technology-commands.ts";
import { defaultAgency } from "./with-house.ts";

/** The command line: each command is loaded when it is called. */
export function program(lang: Lang): Command {
  const words = (key: TextKey) => text(lang, key);
  const cli = new Command("chinhhang").description(words("cli.about")).usage(words("cli.usage"));
  cli
    .helpOption("-h, --help", words("cli.help"))
    .helpCommand(false)
    .exitOverride()
    .showHelpAfterError(words("cli.see-help"));
  cli.configureHelp({
    subcommandTerm: (command) => `${command.name()} ${command.usage().replace(/^\[options\] ?/, "")}`.trim(),
    showGlobalOptions: false,
  });
  const add = (parent: Command, name: string, about: TextKey) =>
    parent.command(name).description(words(about)).helpOption("-h, --help", words("cli.help"));

  add(cli, "start", "cli.start.about").action(async () => (await import("./start.ts")).start(lang, process.env));
  add(cli, "worker", "cli.worker.about").action(async () => (await import("./work.ts")).work(lang, process.env));
  add(cli, "migrate", "cli.migrate.about").action(async () =>
    (await import("./work.ts")).migrateOnly(lang, process.env),
  );

  add(cli, "import", "cli.import.about")
    .argument("<file>", words("cli.import.file"))
    .requiredOption("--source <profile>", words("cli.import.source"))
    .option("--foreign", words("cli.import.foreign"))
    .option("--json", words("cli.import.json"))
    .action(async (file: string, options) => (await import("./import.ts")).importFile(lang, file, options));
  add(cli, "profiles", "cli.profiles.about").action(async () => (await import("./profiles.ts")).listProfiles(lang));

  add(cli, "demo", "cli.demo.about").action(async () => (await import("./demo/demo.ts")).demo(lang));

  add(cli, "verify", "offline.cli.about")
    .argument("<codes...>", words("offline.cli.codes"))
    .option("--from <house>", words("offline.cli.from"))
    .option("--key <key>", words("offline.cli.key"))
    .option("--lists <folder>", words("offline.cli.lists"))
    .option("--json", words("offline.cli.json"))
    .action(async (codes: string[], options) => (await import("./verify.ts")).verifyCodes(lang, codes, options));

  add(cli, "backup", "cli.backup.about")
    .argument("<file>", words("cli.backup.file"))
    .action(async (file: string) => (await import("./backup.ts")).backup(lang, file));
  add(cli, "restore", "cli.restore.about")
    .argument("<file>", words("cli.restore.file"))
    .action(async (file: string) => (await import("./restore.ts")).restore(lang, file));

  const user = add(cli, "user", "cli.user.about");
  add(user, "create", "cli.user.create.about")
    .argument("<login>", words("cli.user.login"))
    .requiredOption("--name <name>", words("cli.user.name"))
    .option("--roles <roles>", words("cli.user.roles"), "officer")
    .option("--agency <id>", words("cli.agency"), defaultAgency)
    .action(async (login: string, options) => (await import("./people.ts")).addUser(lang, login, options));
  add(user, "reset", "cli.user.reset.about")
    .argument("<login>", words("cli.user.login"))
    .option("--totp", words("cli.user.totp"))
    .option("--agency <id>", words("cli.agency"), defaultAgency)
    .action(async (login: string, options) => (await import("./people.ts")).rescueUser(lang, login, options));

  add(user, "move", "cli.user.move.about")
    .argument("<login>", words("cli.user.login"))
    .requiredOption("--from <id>", words("cli.user.from"))
    .requiredOption("--to <id>", words("cli.user.to"))
    .action(async (login: string, options) => (await import("./people.ts")).moveUser(lang, login, options));

  const key = add(cli, "key", "cli.key.about");
  add(key, "create", "cli.key.create.about")
    .argument("<name>", words("cli.key.name"))
    .option("--scopes <scopes>", text(lang, "cli.key.scopes", { scopes: scopes.join(", ") }), "listings:write")
    .option("--sources <sources>", words("cli.key.sources"))
    .option("--days <days>", words("cli.key.days"), "365")
    .option("--agency <id>", words("cli.agency"), defaultAgency)
    .action(async (name: string, options) => (await import("./people.ts")).addKey(lang, name, options));

  const jobs = add(cli, "jobs", "cli.jobs.about");
  jobs.action(async () => (await import("./queues.ts")).showQueues(lang));
  add(jobs, "dead", "cli.jobs.dead.about").action(async () => (await import("./queues.ts")).showDeadLetters(lang));
  add(jobs, "redrive", "cli.jobs.redrive.about")
    .argument("<job>", words("cli.jobs.job"))
    .action(async (job: string) => (await import("./queues.ts")).redrive(lang, job));

  addAgenciesCommands(cli, add, lang);
  addExchangeCommands(cli, add, lang);
  addFactsCommands(cli, add, lang);
  addCapsuleCommands(cli, add, lang);
  addCollectCommand(cli, add, lang);
  addConnectionCommands(cli, add, lang);
  addEnvelopeCommands(cli, add, lang);
  addIssueCommands(cli, add, lang);
  addTechnologyCommands(cli, add, lang);
  return cli;
}
