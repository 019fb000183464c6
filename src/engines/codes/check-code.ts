import { plainSerial } from "./shape.ts";
import type { SignedCode } from "./signed-code.ts";
import { readSignature, signedBytes } from "./signed-code.ts";

/** A public key that is believed: 32 bytes of Ed25519, and what codes name it by. */
export type TrustedKey = { readonly keyId: number; readonly publicKey: Uint8Array };

/** `form`: it cannot be read; `key`: signed by a key that is not believed; `signature`: the code is not what was signed. */
export type CodeCheck =
  | { readonly ok: true; readonly keyId: number }
  | { readonly ok: false; readonly problem: "form" | "key" | "signature" };

/**
 * Checks the signature of a code against the keys that are believed. It runs in a browser and without a network, so it stands on
 * WebCrypto alone, and this file may be imported by itself. A good signature says who made the code, and not that the label is no copy.
 */
export async function checkCode(
  code: SignedCode & { readonly signature: string },
  trusted: readonly TrustedKey[],
): Promise<CodeCheck> {
  const read = readSignature(code.signature);
  const serial = plainSerial(code.serial);
  if (read === null || serial === null) return { ok: false, problem: "form" };
  const named = trusted.filter((key) => key.keyId === read.keyId);
  if (named.length === 0) return { ok: false, problem: "key" };
  const message = signedBytes({ gtin: code.gtin, serial }, read.keyId);
  for (const { publicKey } of named) {
    const key = await crypto.subtle.importKey("raw", Uint8Array.from(publicKey), "Ed25519", false, ["verify"]);
    const good = await crypto.subtle.verify("Ed25519", key, Uint8Array.from(read.signature), Uint8Array.from(message));
    if (good) return { ok: true, keyId: read.keyId };
  }
  return { ok: false, problem: "signature" };
}
