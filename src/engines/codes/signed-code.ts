import { protectedHeader, sigStructure } from "./cose.ts";

/** What a code's signature is over. */
export type SignedCode = { readonly gtin: string; readonly serial: string };

/** The parts of a signature as it stands in `?s=`: which key, and the 64 bytes of Ed25519. */
export type CodeSignature = { readonly keyId: number; readonly signature: Uint8Array };

const form = 1;
const signatureBytes = 67; // form, two of the key, 64 of Ed25519
const encoder = new TextEncoder();

/** The bytes that are signed: COSE's structure around the GS1 element string of the code. */
export function signedBytes({ gtin, serial }: SignedCode, keyId: number): Uint8Array {
  return sigStructure(protectedHeader(keyBytes(keyId)), encoder.encode(`01${gtin}21${serial}`));
}

/** A signature as text for `?s=`: 90 characters of base64url. */
export function writeSignature({ keyId, signature }: CodeSignature): string {
  const letters = btoa(String.fromCharCode(form, ...keyBytes(keyId), ...signature));
  return letters.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** Reads a signature; null when it has not the form, or is written in another way than `writeSignature` does. */
export function readSignature(text: string): CodeSignature | null {
  if (!/^[A-Za-z0-9_-]{90}$/.test(text)) return null;
  const raw = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(raw, (letter) => letter.charCodeAt(0));
  if (bytes.length !== signatureBytes || bytes[0] !== form) return null;
  const read = { keyId: ((bytes[1] as number) << 8) | (bytes[2] as number), signature: bytes.slice(3) };
  return writeSignature(read) === text ? read : null;
}

function keyBytes(keyId: number): Uint8Array {
  return Uint8Array.of(keyId >>> 8, keyId & 255);
}
