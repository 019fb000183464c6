import { createPrivateKey, createPublicKey, hash } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { publicKeyBytes, publicKeyFromBytes } from "../../../engines/merkle/index.ts";
import type { NoteSigner, NoteVerifier } from "../../../engines/merkle/index.ts";

const ed25519 = 0x01;
const keyIdBytes = 4;
const written = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/;

/** The name of a log and of who signs it: no two houses share it, since it carries the beginning of the hash of their key. */
export function logName(publicKey: KeyObject): string {
  return `chinh-hang/facts/${hash("sha256", publicKeyBytes(publicKey), "hex").slice(0, 16)}`;
}

/** Who signs the roots, from an Ed25519 key in PEM. */
export function logSigner(pem: string): NoteSigner {
  const privateKey = createPrivateKey(pem);
  return { name: logName(createPublicKey(privateKey)), privateKey };
}

/** Whose signature is believed: what anyone may hold. */
export function verifierOf({ name, privateKey }: NoteSigner): NoteVerifier {
  return { name, publicKey: createPublicKey(privateKey) };
}

/** The first bytes of the key's signatures in hexadecimal, eight digits. Source: C2SP signed-note. */
export function keyIdOf({ name, publicKey }: NoteVerifier): string {
  const content = Buffer.concat([Buffer.from(`${name}\n`), typedKey(publicKey)]);
  return hash("sha256", content, "buffer").subarray(0, keyIdBytes).toString("hex");
}

/** The public key in one line, `name+id+key`, as tools for signed notes take it. Source: C2SP signed-note. */
export function formatVerifier(verifier: NoteVerifier): string {
  return `${verifier.name}+${keyIdOf(verifier)}+${typedKey(verifier.publicKey).toString("base64")}`;
}

/** Reads such a line; null when it is not one, or its id is not that of its key. */
export function parseVerifier(line: string): NoteVerifier | null {
  const [, name, id, encoded] = written.exec(line.trim()) ?? [];
  if (name === undefined || encoded === undefined) return null;
  const bytes = Buffer.from(encoded, "base64");
  if (bytes[0] !== ed25519) return null;
  const verifier = { name, publicKey: publicKeyFromBytes(bytes.subarray(1)) };
  return keyIdOf(verifier) === id ? verifier : null;
}

function typedKey(publicKey: KeyObject): Buffer {
  return Buffer.concat([Buffer.from([ed25519]), publicKeyBytes(publicKey)]);
}
