import { checkCredential } from "./credential.ts";
import { verifyProofs } from "./data-integrity.ts";
import type { KeyOf } from "./did.ts";
import { issuerOf } from "./presentation.ts";
import type { CredentialProblem } from "./problems.ts";
import type { Json } from "./values.ts";
import { isObject, several, timeOf } from "./values.ts";

/**
 * What keeps a credential from being believed at a time (milliseconds): its form, its dates, its proofs, or a proof made with a key of
 * somebody else than the issuer. Whether it was revoked is for `statusOf` to say, with the list that it names.
 */
export async function verifyCredential(
  credential: unknown,
  asked: { keyOf: KeyOf; at: number },
): Promise<CredentialProblem[]> {
  const form = checkCredential(credential);
  if (form.length > 0 || !isObject(credential)) return form;
  return [
    ...datesAt(credential, asked.at),
    ...(await verifyProofs(credential, asked)),
    ...addedContexts(credential),
    ...foreignKeys(credential),
  ];
}

/** The suite lets contexts be added after signing; they could give the signed words another meaning, so here they may not. */
function addedContexts(credential: Json): CredentialProblem[] {
  const whole = several(credential["@context"]).length;
  const same = several(credential.proof).every(
    (proof) => !isObject(proof) || !("@context" in proof) || several(proof["@context"]).length === whole,
  );
  return same ? [] : [{ at: "/@context", code: "proof-context" }];
}

function datesAt(credential: Json, at: number): CredentialProblem[] {
  const early = "validFrom" in credential && timeOf(credential.validFrom)! > at;
  const late = "validUntil" in credential && timeOf(credential.validUntil)! < at;
  return [...(early ? ["/validFrom"] : []), ...(late ? ["/validUntil"] : [])].map((place) => ({
    at: place,
    code: "not-valid-at",
  }));
}

/** A key belongs to the DID before its `#`; an issuer that is no DID cannot be compared, and is the caller's to judge. */
function foreignKeys(credential: Json): CredentialProblem[] {
  const issuer = issuerOf(credential);
  if (issuer === null || !issuer.startsWith("did:")) return [];
  const own = several(credential.proof).every(
    (proof) => isObject(proof) && String(proof.verificationMethod).split("#")[0] === issuer,
  );
  return own ? [] : [{ at: "/proof", code: "key-not-of-issuer" }];
}
