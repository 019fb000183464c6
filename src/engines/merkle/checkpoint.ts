import { hashLength } from "./hashes.ts";
import { openNote, signNote } from "./signed-note.ts";
import type { NoteSigner, NoteVerifier } from "./signed-note.ts";

/** What a log commits to at one moment: which log, how many leaves, and the root over them. */
export type Checkpoint = { origin: string; size: number; root: Uint8Array };

const oneLine = /^[^\p{Cc}\u2028\u2029]+$/u;
const decimal = /^(?:0|[1-9][0-9]*)$/;

/** The text of a checkpoint, three lines: origin, size, root in base64. Source: C2SP tlog-checkpoint, without extension lines. */
export function formatCheckpoint({ origin, size, root }: Checkpoint): string {
  if (!oneLine.test(origin)) throw new TypeError("the origin of a log is one line");
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError(`${size} is not the size of a log`);
  if (root.length !== hashLength) throw new TypeError(`a root has ${hashLength} bytes, not ${root.length}`);
  return `${origin}\n${size}\n${Buffer.from(root).toString("base64")}\n`;
}

/** Reads the text of a checkpoint, or null when it is not exactly one. */
export function parseCheckpoint(text: string): Checkpoint | null {
  const [origin, size, encoded, ...rest] = text.split("\n");
  if (origin === undefined || size === undefined || encoded === undefined || rest.length !== 1 || rest[0] !== "")
    return null;
  const root = new Uint8Array(Buffer.from(encoded, "base64"));
  if (!oneLine.test(origin) || !decimal.test(size) || !Number.isSafeInteger(Number(size))) return null;
  if (root.length !== hashLength || Buffer.from(root).toString("base64") !== encoded) return null;
  return { origin, size: Number(size), root };
}

/** A checkpoint as a signed note, which anyone who holds the public key can check without asking us. */
export function signCheckpoint(checkpoint: Checkpoint, signer: NoteSigner): string {
  return signNote(formatCheckpoint(checkpoint), signer);
}

/** The checkpoint in a signed note when the signature is good and the log is the one named, else null. */
export function verifyCheckpoint(note: string, verifier: NoteVerifier, origin: string): Checkpoint | null {
  const text = openNote(note, verifier);
  const checkpoint = text === null ? null : parseCheckpoint(text);
  return checkpoint?.origin === origin ? checkpoint : null;
}
