import type { TrustedKey } from "../../../engines/codes/index.ts";
import { checkCode, currentKeyVersion } from "../../../engines/codes/index.ts";
import type { Signature } from "./verdict.ts";
import type { Verifier } from "./verifier.ts";

const outcomes = { form: "unreadable", key: "unknown-key", signature: "bad" } as const;

/** What the signature of a code says; `none` where it carries none. It says who made the code, never that the label is no copy. */
export async function checkSignature(
  { keys }: Pick<Verifier, "keys">,
  code: { gtin: string; serial: string | null; signature: string | null },
): Promise<Signature> {
  if (code.signature === null || code.serial === null) return "none";
  const { gtin, serial, signature } = code;
  const trusted: TrustedKey[] = [...new Set([currentKeyVersion, ...keys.versions])].map((version) =>
    keys.signingKey(version),
  );
  const checked = await checkCode({ gtin, serial, signature }, trusted);
  return checked.ok ? "good" : outcomes[checked.problem];
}
