import type { Transaction } from "../../../kernel/db/database.ts";
import {
  emptyFrontier,
  frontierRoot,
  growFrontier,
  sameHash,
  signCheckpoint,
  verifyCheckpoint,
} from "../../../engines/merkle/index.ts";
import type { Frontier } from "../../../engines/merkle/index.ts";
import {
  factsToLog,
  insertLeaves,
  insertNodes,
  insertRoot,
  lastRoot,
  lockLog,
  logExtent,
  movedFactsToLog,
  rootsAfter,
} from "../store/log.ts";
import { asAuditor } from "./fact-log.ts";
import type { FactLog } from "./fact-log.ts";
import { leafContent, leafOf } from "./leaf.ts";
import type { LoggedRow } from "./leaf.ts";
import { keyIdOf } from "./log-key.ts";
import { appendLines, lastLine, lineOf } from "./roots-file.ts";
import type { RootRow } from "./roots-file.ts";

/** Facts a transaction: enough that signing and syncing cost little a fact, few enough to hold in memory. */
const batchSize = 1000;
/** The largest transaction there can be: a move to another server, of which more facts are still to be taken. */
export const stillMoving = "18446744073709551615";
/** Inner nodes are kept every 8 levels. */
export const keptHeights = 8;

/**
 * Takes all facts whose place can no longer change into the log, and signs a root over each batch; how many there were. A fact waits
 * while any transaction older than its own is open. Throws, and signs nothing, where the log is not the one it signed last.
 */
export async function sequenceFacts(log: FactLog): Promise<number> {
  let total = 0;
  for (;;) {
    const taken = await asAuditor(log.database, "read write", async (tx) => {
      await tx.run(lockLog, {});
      const last = await tx.find(lastRoot, {});
      await catchUpFile(log, tx, last);
      return appendBatch(log, tx, last);
    });
    // The round after the last batch writes its root into the file.
    if (taken === 0) return total;
    total += taken;
  }
}

/** Brings the file of roots up to the table, which comes first: a crash between the two leaves the file behind, never ahead. */
async function catchUpFile(log: FactLog, tx: Transaction, last: RootRow | null): Promise<void> {
  const { line } = await lastLine(log.rootsFile);
  const written = line?.size ?? 0;
  const size = Number(last?.size ?? 0);
  if (written > size)
    throw new Error(`the log has ${size} facts and ${log.rootsFile} a signed root over ${written}: facts were lost`);
  if (line !== null && last !== null && written === size && line.note !== last.note)
    throw new Error(`the root over ${size} facts is not the one in ${log.rootsFile}: the log was rewritten`);
  for (let from = written; from < size;) {
    const missing = await tx.rows(rootsAfter, { size: BigInt(from), most: BigInt(size), limit: 500 });
    await appendLines(log.rootsFile, missing.map(lineOf));
    from = Number(missing.at(-1)?.size ?? size);
  }
}

async function appendBatch(log: FactLog, tx: Transaction, last: RootRow | null): Promise<number> {
  const { floor, next } = (await tx.find(logExtent, {}))!;
  const start = frontierOf(log, last);
  const moved = last !== null && BigInt(floor) < BigInt(last.through);
  const facts = moved
    ? await tx.rows(movedFactsToLog, { limit: batchSize })
    : await tx.rows(factsToLog, { from: last?.through ?? "0", limit: batchSize });
  if (facts.length === 0) return 0;
  if (Number(next) !== start.size) throw new Error(`the log has ${next} leaves and the root is over ${start.size}`);
  const { frontier, leaves, nodes } = grown(start, facts);
  await tx.run(insertLeaves, { from: BigInt(start.size), ids: facts.map((fact) => fact.id), leaves });
  if (nodes.length > 0) {
    await tx.run(insertNodes, {
      heights: nodes.map((node) => node.height),
      places: nodes.map((node) => BigInt(node.place)),
      hashes: nodes.map((node) => node.hash),
    });
  }
  await tx.run(insertRoot, rootOf(log, start, frontier, throughOf(facts, floor, moved)));
  return facts.length;
}

/** Up to where every fact is in the log: the last transaction taken while there may be more, else all that were over. */
function throughOf(facts: readonly LoggedRow[], floor: string, moved: boolean): string {
  if (facts.length < batchSize) return floor;
  if (moved) return stillMoving;
  const last = facts[facts.length - 1]!.tx;
  return BigInt(last) < BigInt(floor) ? last : floor;
}

/** The tree as it was signed last, held against its signature. */
function frontierOf(log: FactLog, last: RootRow | null): Frontier {
  if (last === null) return emptyFrontier;
  const signed = verifyCheckpoint(last.note, log.verifier, log.verifier.name);
  const frontier = { size: Number(last.size), peaks: last.peaks.map((peak) => new Uint8Array(peak)) };
  if (signed === null) throw new Error(`the root over ${last.size} facts is not signed by this house's key`);
  if (signed.size !== frontier.size || !sameHash(signed.root, frontierRoot(frontier)))
    throw new Error(`the row of the root over ${last.size} facts is not what was signed`);
  return frontier;
}

type Node = { height: number; place: number; hash: Buffer };

function grown(start: Frontier, facts: readonly LoggedRow[]) {
  const nodes: Node[] = [];
  const leaves: Buffer[] = [];
  let frontier = start;
  for (const fact of facts) {
    const leaf = leafOf(leafContent(fact));
    leaves.push(Buffer.from(leaf));
    frontier = growFrontier(frontier, leaf, (height, place, hash) => {
      if (height % keptHeights === 0) nodes.push({ height, place, hash: Buffer.from(hash) });
    });
  }
  return { frontier, leaves, nodes };
}

function rootOf(log: FactLog, start: Frontier, frontier: Frontier, through: string) {
  const root = frontierRoot(frontier);
  const checkpoint = { origin: log.signer.name, size: frontier.size, root };
  return {
    size: BigInt(frontier.size),
    previous: BigInt(start.size),
    root: Buffer.from(root),
    at: log.clock(),
    through,
    key_id: keyIdOf(log.verifier),
    note: signCheckpoint(checkpoint, log.signer),
    peaks: frontier.peaks.map((peak) => Buffer.from(peak)),
  };
}
