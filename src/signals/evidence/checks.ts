import type { CapsuleChecks } from "../../engines/capsule/index.ts";
import type { NoteVerifier } from "../../engines/merkle/index.ts";
import { canonicalJson } from "../../engines/merkle/index.ts";
import { checkProof, proofSchema } from "../../services/facts/index.ts";

/** How a capsule of this house is checked: one key signs the capsules and the roots of the log over the facts. */
export function capsuleChecks(verifier: NoteVerifier): CapsuleChecks {
  return {
    publicKey: verifier.publicKey,
    provenFact(given) {
      const proof = proofSchema.safeParse(given).data;
      // A member that the schema passes over would be a byte that nobody vouches for.
      if (proof?.kind !== "inclusion" || canonicalJson(proof) !== canonicalJson(given)) return null;
      const verdict = checkProof(proof, verifier);
      if (!verdict.ok) return null;
      const { id, type, subject, payload } = proof.leaf;
      const [read] = [id, type, subject].every((one) => typeof one === "string") ? [jsonIn(payload)] : [];
      if (read === undefined) return null;
      const words = { id: String(id), type: String(type), subject: String(subject) };
      return { ...words, payload: read, index: verdict.from, size: verdict.size };
    },
  };
}

function jsonIn(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
}
