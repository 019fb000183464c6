import type { Bytes } from "./multibase.ts";
import { fromBase58, toBase58 } from "./multibase.ts";

// Ed25519 by WebCrypto, so that a browser verifies by the same code.
const algorithm = "Ed25519";
/** Multicodec's two bytes before an Ed25519 key, public and secret. */
const publicHead = [0xed, 0x01];
const secretHead = [0x80, 0x26];
/** The fixed head of a PKCS #8 key of Ed25519 (RFC 8410 section 7), before its 32 secret bytes. */
const pkcs8Head = [0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20];

/** Who signs: its 32 public bytes, and the means to sign, which never gives the secret away. */
export type Signer = { publicKey: Bytes; sign(content: Bytes): Promise<Bytes> };

/** A signer from 32 secret bytes of Ed25519. */
export async function signerFromSeed(seed: Uint8Array): Promise<Signer> {
  if (seed.length !== 32) throw new TypeError("a secret of Ed25519 has 32 bytes");
  const pkcs8 = new Uint8Array([...pkcs8Head, ...seed]);
  const key = await crypto.subtle.importKey("pkcs8", pkcs8, algorithm, true, ["sign"]);
  const { x } = await crypto.subtle.exportKey("jwk", key);
  const publicKey = Uint8Array.from(atob(x!.replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0));
  return {
    publicKey,
    sign: async (content) => new Uint8Array(await crypto.subtle.sign(algorithm, key, content)),
  };
}

/** Whether a signature of Ed25519 is good; false for keys and signatures of a wrong form too. */
export async function isSignedBy(publicKey: Bytes, signature: Bytes, content: Bytes): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey("raw", publicKey, algorithm, false, ["verify"]);
    return await crypto.subtle.verify(algorithm, key, signature, content);
  } catch {
    return false;
  }
}

/** A public key as `publicKeyMultibase` writes it: `z6Mk…`. */
export const publicKeyMultibase = (publicKey: Uint8Array): string =>
  toBase58(new Uint8Array([...publicHead, ...publicKey]));

/** The 32 bytes of a `publicKeyMultibase` of Ed25519; null where it is none. */
export const publicKeyOfMultibase = (text: string): Bytes | null => keyBytes(text, publicHead);

/** The 32 bytes of a `secretKeyMultibase` of Ed25519 (`z3u2…`); null where it is none. */
export const secretOfMultibase = (text: string): Bytes | null => keyBytes(text, secretHead);

function keyBytes(text: string, head: readonly number[]): Bytes | null {
  const bytes = fromBase58(text);
  if (bytes === null || bytes.length !== 34 || bytes[0] !== head[0] || bytes[1] !== head[1]) return null;
  return bytes.slice(2);
}
