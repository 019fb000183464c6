import { readFile } from "node:fs/promises";
import { fingerprintOf, readKey, systemName, verifyEvidence } from "../../engines/envelope/index.ts";
import type { EvidenceVerdict } from "../../engines/envelope/index.ts";
import { systemClock } from "../../kernel/clock.ts";
import type { Lang } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";
import { startStandIn } from "../../outcomes/exchange/index.ts";
import { WrongUse } from "./checked.ts";
import { stopSignal } from "./stop-signal.ts";

/** Checks evidence of an exchange; it needs neither network nor database. Exit code 1 where a byte of it is not as it was made. */
export async function verify(lang: Lang, file: string, options: { key: string[]; json?: boolean }): Promise<void> {
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) throw new WrongUse(text(lang, "facts.check.no-file", { file }));
  const keys = await Promise.all(options.key.map((given) => keyFrom(lang, given)));
  const verdict = verifyEvidence(new Uint8Array(bytes), keys);
  if (!verdict.ok) process.exitCode = 1;
  if (options.json) return say(JSON.stringify(verdict));
  for (const { entry, what } of verdict.problems) {
    const fault = text(lang, `envelope.fault.${what}`);
    say(`  ${text(lang, "evidence.fault-in", { entry, fault })}`);
  }
  if (verdict.ok) return tell(lang, verdict);
  say(text(lang, "evidence.verify.broken", { count: verdict.problems.length }));
}

/** Plays another system's end until it is stopped: it answers with invented records and keeps nothing. */
export async function standIn(lang: Lang, options: { port: string; system: string; house?: string }): Promise<void> {
  const port = Number(options.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new WrongUse(`--port ${options.port}`);
  if (!systemName.safeParse(options.system).success) throw new WrongUse(`--system ${options.system}`);
  const houseKey = options.house === undefined ? null : await keyFrom(lang, options.house);
  const { system } = options;
  const started = await startStandIn({
    system,
    host: "127.0.0.1",
    port,
    now: systemClock,
    houseKey,
    onRequest: ({ head }) => say(`${head.at} ${head.id} ${head.user} ${head.service}`),
  });
  const key = readKey(started.key);
  const fingerprint = key === null ? "" : fingerprintOf(key);
  const { host } = new URL(started.url);
  say(text(lang, "envelope.cli.stand-in.ready", { system, url: started.url, key: started.key, fingerprint, host }));
  await stopSignal();
  await started.close();
}

function tell(lang: Lang, { request, response, stamped, keys }: EvidenceVerdict): void {
  if (request === null) return;
  const { id, client, service, agency, user, basis, purpose, at } = request.head;
  say(text(lang, "envelope.cli.intact", { id }));
  say(text(lang, "envelope.cli.asked", { client, agency, user, service, basis, purpose, at }));
  const { status, at: answeredAt } = response?.head ?? { status: "none" as const, at: "" };
  say(text(lang, `envelope.cli.answer.${status}`, { at: answeredAt }));
  for (const name of ["request", "response"] as const)
    if (stamped[name] !== null) say(text(lang, `envelope.cli.stamped.${name}`, { at: stamped[name] }));
  if (stamped.request === null) say(text(lang, "envelope.cli.not-stamped"));
  for (const { role, name, fingerprint, isGiven } of keys) {
    const known = text(lang, isGiven ? "envelope.cli.key.given" : "envelope.cli.key.carried");
    say(
      text(lang, "envelope.cli.key.line", { role: text(lang, `envelope.cli.role.${role}`), name, fingerprint, known }),
    );
  }
}

async function keyFrom(lang: Lang, given: string): Promise<string> {
  if (readKey(given) !== null) return given;
  const read = await readFile(given, "utf8").catch(() => "");
  if (readKey(read) === null) throw new WrongUse(text(lang, "envelope.cli.bad-key", { given: given.slice(0, 80) }));
  return read;
}

/** What stands in a stranger's file steers no terminal. */
function say(line: string): void {
  process.stdout.write(`${line.replace(/[^\P{Cc}\n]/gu, "\u{FFFD}")}\n`);
}
