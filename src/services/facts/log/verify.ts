import { factsAgainstLog, logExtent } from "../store/log.ts";
import { commitments } from "./commitments.ts";
import { asAuditor } from "./fact-log.ts";
import type { LogToCheck } from "./fact-log.ts";
import type { LogFault, OnFault } from "./fault.ts";
import { fileBytes } from "./roots-file.ts";
import { atTheStart, checkLeaves } from "./verify-leaves.ts";
import type { Walk } from "./verify-leaves.ts";

const pageSize = 2000;

export type LogReport = {
  ok: boolean;
  /** Facts in the log, up to the newest signed root. */
  facts: number;
  /** Facts recorded since: not in the log yet, so a change to them is not seen. */
  waiting: number;
  /** Signed roots held against each other. */
  roots: number;
  /** The newest of them, in base64. */
  root: string | null;
  /** Roots that the file has yet to be told of. */
  behind: number;
  /** How often the database was moved to a server that counts lower: then facts were logged as they were found. */
  moves: number;
  faults: number;
};

/**
 * Reads all facts and the whole log over them and tells every row that is not as it was signed. Believes only the public key and the file
 * of roots. Memory does not grow with the log; the house may go on running.
 */
export async function verifyFacts(log: LogToCheck, onFault: OnFault = () => {}): Promise<LogReport> {
  let faults = 0;
  const fault = (one: LogFault) => {
    faults++;
    onFault(one);
  };
  // The file is measured before the table, which is written first: what the file holds by now the table must have.
  const bytes = await fileBytes(log.rootsFile);
  const {
    size: most,
    next,
    through,
    floor,
  } = await asAuditor(log.database, "read only", (tx) => tx.get(logExtent, {}));
  if (bytes === null && most > 0n) fault({ kind: "file-missing" });

  let walk: Walk = atTheStart;
  const seen = { roots: 0, behind: 0, moves: 0, root: null as Uint8Array | null };
  for await (const signed of commitments(log, { most, bytes: bytes ?? 0 }, fault)) {
    seen.roots++;
    if (!signed.inFile) seen.behind++;
    if (signed.previous !== walk.size) fault({ kind: "root-removed", size: signed.previous });
    if (signed.through < walk.through) seen.moves++;
    walk = await checkLeaves(log, walk, signed, fault);
    seen.root = signed.root;
  }
  if (walk.size > Number(most)) fault({ kind: "rolled-back", size: Number(most), to: walk.size });
  if (Number(next) > walk.size) fault({ kind: "unsigned", seq: walk.size, to: Number(next) - 1 });

  // In a database that was just moved to another server, transactions count anew: what is not logged is taken next.
  const before = walk.size === 0 ? BigInt(through) : walk.through;
  const waiting = await checkUnlogged(log, before, BigInt(floor) < before, fault);
  const root = seen.root === null ? null : Buffer.from(seen.root).toString("base64");
  const { roots, behind, moves } = seen;
  return { ok: faults === 0, facts: walk.size, waiting, roots, root, behind, moves, faults };
}

/** Reads all facts for those that are not in the log; how many may be waiting to be. */
async function checkUnlogged(log: LogToCheck, through: bigint, moved: boolean, fault: OnFault): Promise<number> {
  let waiting = 0;
  for (let after = { tx: "0", id: "" }; ;) {
    const rows = await asAuditor(log.database, "read only", (tx) =>
      tx.rows(factsAgainstLog, { ...after, limit: pageSize }),
    );
    for (const { id, tx, logged, future } of rows) {
      if (logged) continue;
      if (moved) waiting++;
      else if (future) fault({ kind: "future", fact: id });
      else if (BigInt(tx) < through) fault({ kind: "inserted", fact: id });
      else waiting++;
    }
    if (rows.length < pageSize) return waiting;
    const last = rows[rows.length - 1]!;
    after = { tx: last.tx, id: last.id };
  }
}
