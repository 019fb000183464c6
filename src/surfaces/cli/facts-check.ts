import { readFile } from "node:fs/promises";
import { text as readAll } from "node:stream/consumers";
import type { Lang } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";
import type { Proof } from "../../services/facts/index.ts";
import { checkProof, parseVerifier, proofSchema } from "../../services/facts/index.ts";
import { WrongUse } from "./checked.ts";

/** Checks a proof with the public key alone: it needs neither the house nor its database. Exit code 1 where it does not hold. */
export async function check(lang: Lang, file: string, options: { key: string }): Promise<void> {
  const verifier = parseVerifier(options.key) ?? parseVerifier(await readFile(options.key, "utf8").catch(() => ""));
  if (verifier === null) throw new WrongUse(text(lang, "facts.check.bad-key"));
  const content = file === "-" ? await readAll(process.stdin) : await readFile(file, "utf8").catch(() => null);
  if (content === null) throw new WrongUse(text(lang, "facts.check.no-file", { file }));
  const proof = proofIn(content);
  if (proof === null) throw new Error(text(lang, "facts.check.not-a-proof"));
  const verdict = checkProof(proof, verifier);
  if (!verdict.ok) throw new Error(text(lang, `facts.check.wrong.${verdict.why}`));
  const { from, size } = verdict;
  const id = proof.kind === "inclusion" ? String(proof.leaf["id"]) : "";
  process.stdout.write(`${text(lang, `facts.check.${proof.kind}`, { id, from, size })}\n`);
}

function proofIn(content: string): Proof | null {
  try {
    return proofSchema.parse(JSON.parse(content));
  } catch {
    return null;
  }
}
