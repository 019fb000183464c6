import type { Transaction } from "../../../kernel/db/database.ts";
import {
  emptyFrontier,
  frontierRoot,
  growFrontier,
  nodeHash,
  verifyCheckpoint,
  verifyConsistency,
  verifyInclusion,
} from "../../../engines/merkle/index.ts";
import type { Checkpoint } from "../../../engines/merkle/index.ts";
import { factInLog, lastRoot, leafRanges, nodeRanges, rootAt } from "../store/log.ts";
import type { ConsistencyProof, InclusionProof } from "./check-proof.ts";
import { asAuditor } from "./fact-log.ts";
import type { LogToCheck } from "./fact-log.ts";
import { leafContent, leafOf } from "./leaf.ts";
import type { FullSubtree, Subtree } from "./proof-path.ts";
import { consistencySteps, fullSubtrees, inclusionSteps } from "./proof-path.ts";
import { keptHeights } from "./sequence.ts";

/** The newest signed root as a note, null before the first fact. */
export async function findCheckpoint(log: LogToCheck): Promise<string | null> {
  const last = await asAuditor(log.database, "read only", (tx) => tx.find(lastRoot, {}));
  return last?.note ?? null;
}

/**
 * Proves that a fact is in the log, whatever agency it is of. Null where there is no such fact, "waiting" where it is not in the log
 * yet. Throws where the log is damaged, so that a proof which is handed out always holds.
 */
export function proveFact(log: LogToCheck, id: string): Promise<InclusionProof | "waiting" | null> {
  return asAuditor(log.database, "read only", async (tx) => {
    const last = await tx.find(lastRoot, {});
    const row = await tx.find(factInLog, { id });
    if (row === null) return null;
    if (row.seq === null || last === null || row.seq >= last.size) return "waiting";
    const leaf = leafContent(row);
    const index = Number(row.seq);
    const { size, root } = signedRoot(log, last.note);
    const path = await hashesOf(tx, inclusionSteps(index, size));
    if (!verifyInclusion({ leaf: leafOf(leaf), index, size, path, root })) throw damaged();
    return { kind: "inclusion", leaf, index, path: path.map(inBase64), checkpoint: last.note };
  });
}

/** Proves that the newest log begins with the one whose root was signed at `size`; null where none was signed there. */
export function proveGrowth(log: LogToCheck, size: number): Promise<ConsistencyProof | null> {
  return asAuditor(log.database, "read only", async (tx) => {
    const last = await tx.find(lastRoot, {});
    const first = await tx.find(rootAt, { size: BigInt(size) });
    if (first === null || last === null || first.size > last.size) return null;
    const older = signedRoot(log, first.note);
    const newer = signedRoot(log, last.note);
    const path = await hashesOf(tx, consistencySteps(older.size, newer.size));
    const claim = { size1: older.size, size2: newer.size, root1: older.root, root2: newer.root, path };
    if (!verifyConsistency(claim)) throw damaged();
    return { kind: "consistency", first: first.note, path: path.map(inBase64), checkpoint: last.note };
  });
}

function signedRoot(log: LogToCheck, note: string): Checkpoint {
  const checkpoint = verifyCheckpoint(note, log.verifier, log.verifier.name);
  if (checkpoint === null) throw damaged();
  return checkpoint;
}

/** The hash of each subtree, from some hundred leaves and kept nodes at most. */
async function hashesOf(tx: Transaction, steps: readonly Subtree[]): Promise<Uint8Array[]> {
  const parts = steps.map(fullSubtrees);
  const hashes = await fullHashes(tx, parts.flat());
  let taken = 0;
  return parts.map((of) => {
    const own = hashes.slice(taken, (taken += of.length));
    return own.reduceRight((right, left) => nodeHash(left, right));
  });
}

/** A full subtree is read as its leaves, or as the kept nodes just below it: 2^(keptHeights - 1) rows at most. */
async function fullHashes(tx: Transaction, subtrees: readonly FullSubtree[]): Promise<Uint8Array[]> {
  const ranges = subtrees.map(({ height, place }) => {
    const kept = height - (height % keptHeights);
    const width = 2 ** (height - kept);
    return { kept, start: BigInt(place * width), end: BigInt((place + 1) * width), width };
  });
  const found: Uint8Array[][] = ranges.map(() => []);
  const read = async (ofLeaves: boolean) => {
    const asked = [...ranges.entries()].filter(([, range]) => (range.kept === 0) === ofLeaves);
    const starts = asked.map(([, range]) => range.start);
    const ends = asked.map(([, range]) => range.end);
    const heights = asked.map(([, range]) => range.kept);
    const rows = ofLeaves
      ? await tx.rows(leafRanges, { starts, ends })
      : await tx.rows(nodeRanges, { heights, starts, ends });
    for (const row of rows) found[asked[Number(row.range) - 1]![0]]!.push(new Uint8Array(row.hash));
  };
  await read(true);
  await read(false);
  return ranges.map(({ width }, at) => {
    const hashes = found[at]!;
    if (hashes.length !== width) throw damaged();
    return frontierRoot(hashes.reduce((frontier, hash) => growFrontier(frontier, hash), emptyFrontier));
  });
}

function damaged(): Error {
  return new Error("the log over the facts is damaged, so it proves nothing: run ./chinhhang facts verify");
}

const inBase64 = (hash: Uint8Array) => Buffer.from(hash).toString("base64");
