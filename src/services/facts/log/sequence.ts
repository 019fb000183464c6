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
  factsBehind,
  insertLeaves,
  insertNodes,
  insertRoot,
  lastRoot,
  lockLog,
  loggedAmong,
  logExtent,
  movedFactsBehind,
  rootsAfter,
} from "../store/log.ts";
import { asAuditor } from "./fact-log.ts";
import type { FactLog } from "./fact-log.ts";
import { leafContent, leafOf } from "./leaf.ts";
import type { LoggedRow } from "./leaf.ts";
import { keyIdOf } from "./log-key.ts";
import { appendLines, lastLine, lineOf } from "./roots-file.ts";
import type { RootRow } from "./roots-file.ts";

/** Facts a root: enough that signing and syncing cost little a fact, few enough to hold in memory. */
const pageSize = 1000;
/** Inner nodes are kept every 8 levels. */
export const keptHeights = 8;

/** A place among the facts: the transaction, and the fact in it. Everything before it is in the log. */
export type Place = { tx: string; id: string };

/** One look at the facts: how many went into the log, how far it came, and whether that was the end of them. */
type Look = { taken: number; reached: Place; ended: boolean };

/**
 * Takes all facts whose place can no longer change into the log, and signs a root over each page of them; how many there were. A fact
 * waits while any transaction older than its own is open. Throws, and signs nothing, where the log is not the one it signed last.
 */
export async function sequenceFacts(log: FactLog): Promise<number> {
  return (await sequenceFrom(log, null)).total;
}

/** The same for who comes again and remembers how far it came, though nothing was signed since; null for who does not. */
export async function sequenceFrom(log: FactLog, from: Place | null): Promise<{ total: number; reached: Place }> {
  let total = 0;
  let reached = from;
  for (;;) {
    const look: Look = await asAuditor(log.database, "read write", async (tx) => {
      await tx.run(lockLog, {});
      const last = await tx.find(lastRoot, {});
      await catchUpFile(log, tx, last);
      return takeFacts(log, tx, last, reached);
    });
    total += look.taken;
    reached = look.reached;
    // The look after one that took something writes its root into the file.
    if (look.taken === 0 && look.ended) return { total, reached };
  }
}

/** Brings the file of roots up to the table, which comes first: a crash between the two leaves the file behind, never ahead. */
async function catchUpFile(log: FactLog, tx: Transaction, last: RootRow | null): Promise<void> {
  const { line } = await lastLine(log.rootsFile);
  const written = line?.size ?? 0;
  const size = Number(last?.size ?? 0);
  if (written > size)
    throw new Error(`the log has ${size} facts and ${log.rootsFile} a signed root over ${written}: facts were lost`);
  if (line !== null && last !== null && written === size && JSON.stringify(line) !== lineOf(last))
    throw new Error(`the root over ${size} facts is not the one in ${log.rootsFile}: the log was rewritten`);
  for (let from = written; from < size;) {
    const missing = await tx.rows(rootsAfter, { size: BigInt(from), most: BigInt(size), limit: 500 });
    await appendLines(log.rootsFile, missing.map(lineOf));
    from = Number(missing.at(-1)?.size ?? size);
  }
}

async function takeFacts(log: FactLog, tx: Transaction, last: RootRow | null, from: Place | null): Promise<Look> {
  const { floor, next } = await tx.get(logExtent, {});
  const through = last?.through ?? "0";
  // Transactions never count down, but for a server that the database was moved to.
  const moved = BigInt(floor) < BigInt(through);
  let place = moved ? { tx: "0", id: "" } : later(from, { tx: through, id: "" });
  let ended = false;
  let start: Frontier | null = null;
  let frontier = emptyFrontier;
  for (;;) {
    const page = await factsAt(tx, place, moved ? through : null);
    ended = page.length <= pageSize;
    const facts = page.slice(0, pageSize);
    place = ended ? { tx: floor, id: "" } : facts[pageSize - 1]!;
    const missing = await unlogged(tx, facts);
    if (missing.length > 0 && start === null) frontier = start = frontierOf(log, last, Number(next));
    frontier = await append(tx, frontier, missing);
    if (ended || !moved) break; // a move is taken in one piece: only the end of it has a place in the new counting
  }
  if (start !== null) await tx.run(insertRoot, rootOf(log, start, frontier, earlier(place.tx, floor)));
  const reached = { tx: earlier(place.tx, floor), id: place.id };
  return { taken: frontier.size - (start?.size ?? 0), reached, ended };
}

/** The facts behind a place, and one more than a page where there are more. */
function factsAt(tx: Transaction, { tx: at, id }: Place, movedThrough: string | null): Promise<LoggedRow[]> {
  const behind = { tx: at, id, limit: pageSize + 1 };
  return movedThrough === null
    ? tx.rows(factsBehind, behind)
    : tx.rows(movedFactsBehind, { ...behind, through: movedThrough });
}

function later(one: Place | null, other: Place): Place {
  return one !== null && BigInt(one.tx) >= BigInt(other.tx) ? one : other;
}

function earlier(one: string, other: string): string {
  return BigInt(one) < BigInt(other) ? one : other;
}

/** After a move, numbers that facts of the old server have come again. */
async function unlogged(tx: Transaction, page: readonly LoggedRow[]): Promise<LoggedRow[]> {
  if (page.length === 0) return [];
  const logged = new Set((await tx.rows(loggedAmong, { ids: page.map((fact) => fact.id) })).map((row) => row.fact_id));
  return page.filter((fact) => !logged.has(fact.id));
}

/** The tree as it was signed last, held against its signature. */
function frontierOf(log: FactLog, last: RootRow | null, leaves: number): Frontier {
  const size = Number(last?.size ?? 0);
  if (leaves !== size) throw new Error(`the log has ${leaves} leaves and the root is over ${size}`);
  if (last === null) return emptyFrontier;
  const signed = verifyCheckpoint(last.note, log.verifier, log.verifier.name);
  const frontier = { size, peaks: last.peaks.map((peak) => new Uint8Array(peak)) };
  if (signed === null) throw new Error(`the root over ${last.size} facts is not signed by this house's key`);
  if (signed.size !== frontier.size || !sameHash(signed.root, frontierRoot(frontier)))
    throw new Error(`the row of the root over ${last.size} facts is not what was signed`);
  return frontier;
}

type Node = { height: number; place: number; hash: Buffer };

/** Writes leaves behind the tree, with the inner nodes that they complete. */
async function append(tx: Transaction, start: Frontier, facts: readonly LoggedRow[]): Promise<Frontier> {
  if (facts.length === 0) return start;
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
  await tx.run(insertLeaves, { from: BigInt(start.size), ids: facts.map((fact) => fact.id), leaves });
  if (nodes.length > 0) {
    const places = nodes.map((node) => BigInt(node.place));
    const hashes = nodes.map((node) => node.hash);
    await tx.run(insertNodes, { heights: nodes.map((node) => node.height), places, hashes });
  }
  return frontier;
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
