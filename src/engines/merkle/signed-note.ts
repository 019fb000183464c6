import { createPrivateKey, createPublicKey, hash, sign, verify } from "node:crypto";
import type { KeyObject } from "node:crypto";

/** Who signs a log: a name without spaces or plus signs, and an Ed25519 private key. */
export type NoteSigner = { name: string; privateKey: KeyObject };
/** Whose signature is believed: the same name, and the public key. */
export type NoteVerifier = { name: string; publicKey: KeyObject };

const ed25519 = 0x01;
const keyIdLength = 4;
const signatureLength = 64;
const signatureLine = /^— (\S+) ([A-Za-z0-9+/]+={0,2})$/;
const badName = /[\s+]|^$/u;

/** The 32 bytes of an Ed25519 public key. */
export function publicKeyBytes(key: KeyObject): Uint8Array {
  const { kty, crv, x } = key.export({ format: "jwk" });
  if (kty !== "OKP" || crv !== "Ed25519" || x === undefined) throw new TypeError("the key is not of Ed25519");
  return Buffer.from(x, "base64url");
}

/** The first bytes of every signature line, which tell at a glance whether it is of this key. */
function keyId(name: string, publicKey: KeyObject): Buffer {
  const content = Buffer.concat([Buffer.from(`${name}\n`), Buffer.from([ed25519]), publicKeyBytes(publicKey)]);
  return hash("sha256", content, "buffer").subarray(0, keyIdLength);
}

/** A public key of Ed25519 from its 32 bytes. */
export function publicKeyFromBytes(bytes: Uint8Array): KeyObject {
  const x = Buffer.from(bytes).toString("base64url");
  return createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
}

/** A private key of Ed25519 from its 32 secret bytes. */
export function privateKeyFromSeed(seed: Uint8Array): KeyObject {
  // The fixed head of a PKCS #8 key of Ed25519 (RFC 8410 section 7), before the secret.
  const head = Buffer.from("302e020100300506032b657004220420", "hex");
  return createPrivateKey({ key: Buffer.concat([head, seed]), format: "der", type: "pkcs8" });
}

/** Signs a text that ends with a line break; the answer is the text, an empty line and the signature line. Source: C2SP signed-note. */
export function signNote(text: string, { name, privateKey }: NoteSigner): string {
  if (badName.test(name)) throw new TypeError("a signer's name has neither spaces nor plus signs");
  if (!text.endsWith("\n") || !text.isWellFormed()) throw new TypeError("a note ends with a line break");
  const signature = sign(null, Buffer.from(text), privateKey);
  const line = Buffer.concat([keyId(name, createPublicKey(privateKey)), signature]);
  return `${text}\n— ${name} ${line.toString("base64")}\n`;
}

/** The text of a signed note when the verifier's signature on it is good, else null; signatures of others are passed over. */
export function openNote(note: string, { name, publicKey }: NoteVerifier): string | null {
  const gap = note.lastIndexOf("\n\n");
  if (gap < 0 || !note.endsWith("\n") || !note.isWellFormed()) return null;
  const text = note.slice(0, gap + 1);
  const lines = note.slice(gap + 2, -1).split("\n");
  const id = keyId(name, publicKey);
  for (const line of lines) {
    const [, signer, encoded] = signatureLine.exec(line) ?? [];
    if (signer === undefined || encoded === undefined) return null;
    const bytes = Buffer.from(encoded, "base64");
    // One writing a signature: base64 that decodes alike but is written otherwise is refused.
    if (bytes.toString("base64") !== encoded) return null;
    if (signer !== name || !bytes.subarray(0, keyIdLength).equals(id)) continue;
    const signature = bytes.subarray(keyIdLength);
    return signature.length === signatureLength && verify(null, Buffer.from(text), publicKey, signature) ? text : null;
  }
  return null;
}
