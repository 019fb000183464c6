/** What may go wrong with a technology; the words are `technologies.fault.<code>` of the catalog. */
export const faultCodes = [
  // It did not answer.
  "timeout",
  "crashed",
  "memory",
  "no-answer",
  "threw",
  "not-a-module",
  "no-function",
  "unreachable",
  "http-status",
  "no-key",
  // It answered what it may not.
  "flood",
  "not-json",
  "schema",
  "wrong-ids",
  "outside-text",
  "repeats",
  "too-many",
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** `detail` is for the page and the log: short, and nothing of it is believed. */
export type Fault = { code: FaultCode; detail: string };

export const fault = (code: FaultCode, detail = ""): Fault => ({
  code,
  detail: detail
    .replaceAll(/[\p{Cc}\p{Cs}]/gu, " ")
    .toWellFormed()
    .slice(0, 300),
});

/** What came of one call; `ms` is what the caller waited. */
export type Outcome<T> = { ok: true; answer: T; ms: number; bytes: number } | { ok: false; fault: Fault; ms: number };
