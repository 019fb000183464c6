/** What can be wrong with the facts or the log over them. The words for each are in the catalog as `facts.fault.<kind>`. */
export const faultKinds = [
  "changed", // the row of a fact is not what was logged
  "removed", // a fact that was logged is gone
  "inserted", // a fact is older than the last signature and not in the log
  "future", // a fact names a transaction that has not been
  "late", // a fact was logged after facts of later transactions
  "leaf-changed", // the fact is what was signed; its leaf in the log is not
  "leaf-removed", // leaves are missing between others
  "rewritten", // leaves do not make the signed root, whatever the facts say
  "unsigned", // leaves that no signed root covers
  "root-forged", // a root is not signed by this house's key
  "root-changed", // the row of a root is not what was signed
  "root-differs", // table and file hold different roots of one size
  "root-removed", // the table lacks a root between others
  "root-inserted", // the file lacks a root that the table has between others
  "rolled-back", // the file holds roots beyond the end of the table
  "node-changed", // an inner node, which proofs are made of, is wrong or missing
  "file-missing", // there are roots in the table and no file
  "file-line", // a line of the file is not a root, or out of order
  "file-forged", // a line of the file is not signed by this house's key
] as const;

export type FaultKind = (typeof faultKinds)[number];

/** One thing wrong, naming the rows it is about. */
export type LogFault = {
  kind: FaultKind;
  /** The id of the fact. */
  fact?: string;
  /** Its place in the log; `to` is the last one where there are several. */
  seq?: number;
  to?: number;
  /** The size of the log that a root is over. */
  size?: number;
  /** The line of the file of roots. */
  line?: number;
};

export type OnFault = (fault: LogFault) => void;
