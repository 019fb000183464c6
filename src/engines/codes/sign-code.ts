import type { OriginKeys } from "./keys.ts";
import { currentKeyVersion } from "./keys.ts";
import type { SignedCode } from "./signed-code.ts";
import { signedBytes, writeSignature } from "./signed-code.ts";

/** The signature of a code, for `?s=`: it proves that we made the code, and not that the label is no copy. */
export function signCode(keys: OriginKeys, code: SignedCode, version: number = currentKeyVersion): string {
  const key = keys.signingKey(version);
  return writeSignature({ keyId: key.keyId, signature: key.sign(signedBytes(code, key.keyId)) });
}
