import { emptyFrontier, frontierRoot, growFrontier, sameHash } from "../../../engines/merkle/index.ts";
import type { Frontier } from "../../../engines/merkle/index.ts";
import type { RowOf } from "../../../kernel/db/statement.ts";
import { leavesWithFacts, nodeRanges } from "../store/log.ts";
import type { Commitment } from "./commitments.ts";
import { asAuditor } from "./fact-log.ts";
import type { LogToCheck } from "./fact-log.ts";
import type { OnFault } from "./fault.ts";
import { leafContent, leafOf } from "./leaf.ts";
import type { LoggedRow } from "./leaf.ts";
import { keptHeights } from "./sequence.ts";

const pageSize = 1000;
/** Up to 2^48 leaves. */
const heights = [1, 2, 3, 4, 5, 6].map((level) => level * keptHeights);

type LeafRow = RowOf<typeof leavesWithFacts>;

/** Where the walk along the leaves stands. */
export type Walk = {
  size: number;
  /** The tree up to here; null where leaves before are missing and no signed row tells. */
  frontier: Frontier | null;
  /** The transaction of the last fact that is what was logged, on this server. */
  tx: bigint;
  /** No fact of an earlier transaction may follow, unless the database was moved. */
  through: bigint;
};

export const atTheStart: Walk = { size: 0, frontier: emptyFrontier, tx: -1n, through: 0n };

/** What one signed stretch of the log turned out to hold. */
type Stretch = {
  /** The tree that the leaves make, and the one that the facts make. */
  ofLeaves: Frontier | null;
  ofFacts: Frontier | null;
  different: { fact: string; seq: number }[];
  first: string;
};

/**
 * Reads the leaves between the last signed size and this one beside their facts, and holds them against the signed root. Every stretch is
 * judged by itself, so that a fault in one does not hide those in the next.
 */
export async function checkLeaves(log: LogToCheck, walk: Walk, signed: Commitment, fault: OnFault): Promise<Walk> {
  const stretch: Stretch = { ofLeaves: walk.frontier, ofFacts: walk.frontier, different: [], first: "" };
  const moved = signed.through < walk.through;
  let tx = moved ? -1n : walk.tx > walk.through ? walk.tx : walk.through;
  let expected = walk.size;
  while (expected < signed.size) {
    const rows = await page(log, expected, signed.size);
    const from = expected;
    const nodes = new Map<string, Uint8Array>();
    for (const row of rows) {
      const seq = Number(row.seq);
      if (seq > expected) missing(stretch, expected, seq - 1, fault);
      expected = seq + 1;
      const right = checkOne(stretch, row, nodes, fault);
      if (!right) continue;
      if (BigInt(row.tx!) < tx) fault({ kind: "late", fact: row.fact_id, seq });
      else tx = BigInt(row.tx!);
    }
    if (rows.length < pageSize && expected < signed.size) {
      // Leaves that are gone together with their roots are told of once, as rolled back.
      if (signed.inTable) missing(stretch, expected, signed.size - 1, fault);
      else stretch.ofLeaves = null;
      expected = signed.size;
    }
    if (stretch.ofLeaves !== null) await checkNodes(log, from, expected, nodes, fault);
  }
  const whole = judge(stretch, walk.size, signed, fault);
  return {
    size: signed.size,
    frontier: whole ? stretch.ofLeaves : signed.frontier,
    tx: moved ? -1n : tx,
    through: signed.through,
  };
}

function page(log: LogToCheck, from: number, end: number): Promise<LeafRow[]> {
  const params = { from: BigInt(from), end: BigInt(end), limit: pageSize };
  return asAuditor(log.database, "read only", (tx) => tx.rows(leavesWithFacts, params));
}

/** Whether the fact of a leaf is there and is what was logged. */
function checkOne(stretch: Stretch, row: LeafRow, nodes: Map<string, Uint8Array>, fault: OnFault): boolean {
  const seq = Number(row.seq);
  const leaf = new Uint8Array(row.leaf);
  stretch.first ||= row.fact_id;
  if (stretch.ofLeaves !== null) {
    stretch.ofLeaves = growFrontier(stretch.ofLeaves, leaf, (height, place, hash) => {
      if (height % keptHeights === 0) nodes.set(`${height}/${place}`, hash);
    });
  }
  if (row.id === null) {
    fault({ kind: "removed", fact: row.fact_id, seq });
    stretch.ofFacts = null;
    return false;
  }
  const ofFact = leafOf(leafContent(row as LoggedRow));
  if (stretch.ofFacts !== null) stretch.ofFacts = growFrontier(stretch.ofFacts, ofFact);
  const right = sameHash(ofFact, leaf);
  if (!right) stretch.different.push({ fact: row.fact_id, seq });
  return right;
}

function missing(stretch: Stretch, seq: number, to: number, fault: OnFault): void {
  fault({ kind: "leaf-removed", seq, to });
  stretch.ofLeaves = null;
  stretch.ofFacts = null;
}

/** Tells what differs, and which of the two it is: the fact or its leaf. True where the leaves make the signed root. */
function judge(stretch: Stretch, from: number, signed: Commitment, fault: OnFault): boolean {
  const makes = (tree: Frontier | null) => tree !== null && sameHash(frontierRoot(tree), signed.root);
  const whole = makes(stretch.ofLeaves);
  const kind = !whole && makes(stretch.ofFacts) ? "leaf-changed" : "changed";
  for (const one of stretch.different) fault({ kind, ...one });
  const unexplained = !whole && kind === "changed" && stretch.ofLeaves !== null;
  if (unexplained) fault({ kind: "rewritten", seq: from, to: signed.size - 1, fact: stretch.first });
  return whole;
}

async function checkNodes(
  log: LogToCheck,
  from: number,
  end: number,
  nodes: ReadonlyMap<string, Uint8Array>,
  fault: OnFault,
): Promise<void> {
  if (nodes.size === 0) return;
  const starts = heights.map((height) => BigInt(Math.floor(from / 2 ** height)));
  const ends = heights.map((height) => BigInt(Math.floor(end / 2 ** height)));
  const rows = await asAuditor(log.database, "read only", (tx) => tx.rows(nodeRanges, { heights, starts, ends }));
  const kept = new Map(rows.map((row) => [`${heights[Number(row.range) - 1]}/${row.place}`, new Uint8Array(row.hash)]));
  for (const [name, hash] of nodes) {
    const found = kept.get(name);
    if (found !== undefined && sameHash(found, hash)) continue;
    const [height, place] = name.split("/").map(Number) as [number, number];
    fault({ kind: "node-changed", seq: place * 2 ** height, to: (place + 1) * 2 ** height - 1 });
  }
}
