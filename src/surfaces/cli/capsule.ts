import { readFile } from "node:fs/promises";
import path from "node:path";
import { largestCapsuleBytes, verifyCapsule } from "../../engines/capsule/index.ts";
import type { NoteVerifier } from "../../engines/merkle/index.ts";
import { readConfig } from "../../kernel/config.ts";
import { readSecrets } from "../../kernel/secrets.ts";
import type { Lang } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";
import { logSigner, parseVerifier, verifierOf } from "../../services/facts/index.ts";
import { capsuleChecks, verdictJson } from "../../signals/evidence/index.ts";
import { WrongUse } from "./checked.ts";
import { openDataDir } from "./data-dir.ts";

/** Checks an evidence capsule; it needs neither network nor database. Exit code 1 where a byte of it is not as it was signed. */
export async function verify(lang: Lang, file: string, options: { key?: string; json?: boolean }): Promise<void> {
  const verifier = options.key === undefined ? await ownKey(lang) : await keyFrom(lang, options.key);
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) throw new WrongUse(text(lang, "facts.check.no-file", { file }));
  const verdict = await verifyCapsule(
    new Uint8Array(bytes.subarray(0, largestCapsuleBytes + 1)),
    capsuleChecks(verifier),
  );
  const shown = verdictJson(lang, verdict);
  if (!shown.ok) process.exitCode = 1;
  if (options.json) return say(JSON.stringify(shown));
  for (const problem of shown.problems) say(`  ${problem.text}`);
  if (!shown.ok) return say(text(lang, "evidence.verify.broken", { count: shown.problems.length }));
  const { id, records, manifest, url, capturedAt: at, capturedBy: by, agency, proof } = shown;
  say(text(lang, "evidence.verify.ok", { id: id ?? "", records, manifest: manifest ?? "" }));
  const way = text(lang, `evidence.way.${verdict.manifest?.capsule.capture.way ?? "house"}`);
  say(text(lang, "evidence.verify.page", { url: url ?? "", at: at ?? "", by: by ?? "", agency: agency ?? "", way }));
  say(text(lang, proof === null ? "evidence.verify.no-proof" : "evidence.verify.proof", proof ?? {}));
}

async function keyFrom(lang: Lang, given: string): Promise<NoteVerifier> {
  const verifier = parseVerifier(given) ?? parseVerifier(await readFile(given, "utf8").catch(() => ""));
  if (verifier === null) throw new WrongUse(text(lang, "facts.check.bad-key"));
  return verifier;
}

/** The key of the house whose data directory this is; none is made here. */
async function ownKey(lang: Lang): Promise<NoteVerifier> {
  const dataDir = await openDataDir(readConfig(process.env));
  const known = await readFile(path.join(dataDir, "secrets.json")).catch(() => null);
  if (known === null) throw new WrongUse(text(lang, "evidence.verify.no-key"));
  return verifierOf(logSigner((await readSecrets(dataDir)).logKey));
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
