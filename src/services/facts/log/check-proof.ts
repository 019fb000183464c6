import { z } from "@hono/zod-openapi";
import { hashLength, verifyCheckpoint, verifyConsistency, verifyInclusion } from "../../../engines/merkle/index.ts";
import type { NoteVerifier } from "../../../engines/merkle/index.ts";
import { leafOf } from "./leaf.ts";

const pathSchema = z.array(z.string().max(64)).max(64);
const noteSchema = z.string().max(8192);
// A lone surrogate has no bytes in UTF-8, so it can have no hash.
const words = z.string().refine((given) => given.isWellFormed());

/** That one fact is in the log: its content, its place, the hashes up to the root, and the signed root. */
export const inclusionProof = z.object({
  kind: z.literal("inclusion"),
  leaf: z.record(words, z.union([words, z.array(words)])),
  index: z.number().int().nonnegative(),
  /** SHA-256 hashes in base64, nearest the leaf first. */
  path: pathSchema,
  /** A signed note (C2SP): name of the log, number of facts, root. */
  checkpoint: noteSchema,
});
export type InclusionProof = z.output<typeof inclusionProof>;

/** That the log of an earlier signed root is the beginning of the present one. */
export const consistencyProof = z.object({
  kind: z.literal("consistency"),
  first: noteSchema,
  path: pathSchema,
  checkpoint: noteSchema,
});
export type ConsistencyProof = z.output<typeof consistencyProof>;

export const proofSchema = z.discriminatedUnion("kind", [inclusionProof, consistencyProof]);
export type Proof = z.output<typeof proofSchema>;

export type ProofVerdict = { ok: true; from: number; size: number } | { ok: false; why: "signature" | "path" };

/** Checks a proof with the public key alone; `from` is the place of the fact, or the size of the earlier log. */
export function checkProof(proof: Proof, verifier: NoteVerifier): ProofVerdict {
  const open = (note: string) => verifyCheckpoint(note, verifier, verifier.name);
  const signed = open(proof.checkpoint);
  if (signed === null) return { ok: false, why: "signature" };
  const path = proof.path.map(hashFrom);
  const { size, root } = signed;
  if (proof.kind === "inclusion") {
    const { index } = proof;
    const holds = verifyInclusion({ leaf: leafOf(proof.leaf), index, size, path, root });
    return holds ? { ok: true, from: index, size } : { ok: false, why: "path" };
  }
  const first = open(proof.first);
  if (first === null) return { ok: false, why: "signature" };
  const holds = verifyConsistency({ size1: first.size, size2: size, root1: first.root, root2: root, path });
  return holds ? { ok: true, from: first.size, size } : { ok: false, why: "path" };
}

/** One writing a hash: anything else becomes no hash at all, which no path takes. */
function hashFrom(encoded: string): Uint8Array {
  const bytes = Buffer.from(encoded, "base64");
  return bytes.length === hashLength && bytes.toString("base64") === encoded
    ? new Uint8Array(bytes)
    : new Uint8Array(0);
}
