import { createPublicKey, hash } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { publicKeyBytes, publicKeyFromBytes } from "../merkle/index.ts";

const mark = "ed25519:";
const keyBytes = 32;

/** A public key of Ed25519 as people hand it on: `ed25519:` and its 32 bytes in base64. */
export function keyText(key: KeyObject): string {
  return mark + Buffer.from(publicKeyBytes(key)).toString("base64");
}

/** Reads a key so written, or as `openssl pkey -pubout` writes it; null where it is no public key of Ed25519. */
export function readKey(written: string): KeyObject | null {
  const given = written.trim();
  try {
    if (given.startsWith("-----BEGIN PUBLIC KEY-----")) {
      const key = createPublicKey(given);
      return key.asymmetricKeyType === "ed25519" ? key : null;
    }
    const bytes = Buffer.from(given.slice(mark.length), "base64");
    if (bytes.length !== keyBytes || given !== mark + bytes.toString("base64")) return null;
    return publicKeyFromBytes(bytes);
  } catch {
    return null;
  }
}

/** What two people read to each other to know that they mean the same key: SHA-256 of its 32 bytes, in hex. */
export function fingerprintOf(key: KeyObject): string {
  return hash("sha256", publicKeyBytes(key), "hex");
}
