import path from "node:path";
import type { Actor } from "../../../kernel/actor.ts";
import type { Clock } from "../../../kernel/clock.ts";
import type { Access, Database, Transaction } from "../../../kernel/db/database.ts";
import type { NoteSigner, NoteVerifier } from "../../../engines/merkle/index.ts";
import { logSigner, verifierOf } from "./log-key.ts";

/** What is needed to check the log: the rows, whose signature to believe, and the roots kept outside of the database. */
export type LogToCheck = { database: Database; verifier: NoteVerifier; rootsFile: string };

/** The log over the facts, with the key that signs its roots. */
export type FactLog = LogToCheck & { signer: NoteSigner; clock: Clock };

export type FactLogParts = {
  database: Database;
  clock: Clock;
  /** Ed25519, PKCS #8 PEM. */
  logKey: string;
  dataDir: string;
};

/** Puts the log together; nothing is read or written yet. */
export function openFactLog({ database, clock, logKey, dataDir }: FactLogParts): FactLog {
  const signer = logSigner(logKey);
  return {
    database,
    clock,
    signer,
    verifier: verifierOf(signer),
    rootsFile: path.join(dataDir, "facts", "roots.log"),
  };
}

/** The house as keeper of the log: it reads all facts and writes none. */
const auditor: Actor = {
  kind: "system",
  id: "auditor",
  name: "Chính Hãng",
  agency: null,
  audiences: [],
  roles: [],
  scopes: [],
};

/** A transaction in the auditor's role, which alone may write the log. */
export function asAuditor<T>(database: Database, access: Access, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return database.transaction("auditor", auditor, access, work);
}
