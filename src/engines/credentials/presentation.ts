import { checkContext, checkTypes } from "./contexts.ts";
import { checkCredentialAt, checkId, eachOf } from "./credential.ts";
import type { CredentialProblem } from "./problems.ts";
import type { Json } from "./values.ts";
import { Findings, isObject, isUrl, several } from "./values.ts";

/** What is wrong with the form of a presentation and of the credentials in it, by the data model 2.0 (section 4.13); none: it is well-formed. */
export function checkPresentation(value: unknown): CredentialProblem[] {
  const found = new Findings();
  if (!isObject(value)) return [{ at: "", code: "not-an-object" }];
  const terms = checkContext(value["@context"], "/@context", found);
  checkTypes(value.type, "/type", terms, found, "VerifiablePresentation");
  checkId(value, "", found);
  if ("holder" in value) found.expect(holderOf(value) !== null, "/holder", "holder-not-url");
  several(value.verifiableCredential).forEach((one, n) => {
    const at = Array.isArray(value.verifiableCredential) ? `/verifiableCredential/${n}` : "/verifiableCredential";
    if (!isObject(one)) found.add(at, "credential-not-object");
    else if (several(one.type).includes("EnvelopedVerifiableCredential")) checkEnvelope(one, at, found);
    else checkCredentialAt(one, at, found);
  });
  eachOf(value.proof, "/proof", found, (proof, at) => checkTypes(proof.type, `${at}/type`, terms, found));
  return found.problems;
}

/**
 * What is wrong where a presentation holds what its holder says of itself, in credentials that only the presentation's own proof
 * secures: the holder must be named, and be their issuer. Source: data model 2.0, section 4.13.3.
 */
export function checkSelfAsserted(presentation: Json): CredentialProblem[] {
  const holder = holderOf(presentation);
  const unsigned = several(presentation.verifiableCredential).filter((one) => isObject(one) && !("proof" in one));
  if (unsigned.length > 0 && holder === null) return [{ at: "/holder", code: "holder-missing" }];
  return unsigned.some((one) => issuerOf(one as Json) !== holder) ? [{ at: "/holder", code: "holder-not-issuer" }] : [];
}

/** Who issued a credential: the issuer's URL, written alone or in an object. */
export function issuerOf(credential: Json): string | null {
  return urlOf(credential.issuer);
}

const holderOf = (presentation: Json): string | null => urlOf(presentation.holder);

function urlOf(value: unknown): string | null {
  const url = isObject(value) ? value.id : value;
  return isUrl(url) ? url : null;
}

function checkEnvelope(one: Json, at: string, found: Findings): void {
  checkContext(one["@context"], `${at}/@context`, found);
  const inside = typeof one.id === "string" && /^data:application\/v[cp][^,\s]*,\S+$/.test(one.id);
  found.expect(inside, `${at}/id`, "envelope");
}
