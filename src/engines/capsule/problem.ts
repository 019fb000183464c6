/** What can be wrong with a capsule, by a name that stays. */
export const capsuleFaults = [
  "too-large",
  "no-zip",
  "zip-cut-off",
  "zip-after-entry",
  "zip-local-header",
  "zip-data",
  "zip-directory",
  "zip-end",
  "zip-unaccounted",
  "entries",
  "no-manifest",
  "form",
  "hash",
  "other-key",
  "signature",
  "record-place",
  "record-hash",
  "record-unreadable",
  "block-digest",
  "payload-digest",
  "record-header",
  "index",
  "pages",
  "proof",
  "proof-of-other",
] as const;
export type CapsuleFault = (typeof capsuleFaults)[number];

/** Where a capsule is not as it was made: the entry (or `zip` for what holds them together), and what is wrong there. */
export type CapsuleProblem = {
  entry: string;
  what: CapsuleFault;
  /** Which record of the WARC, from 0, and what it is of. */
  record?: { n: number; type: string; url: string | null };
};
