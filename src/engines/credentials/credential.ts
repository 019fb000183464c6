import type { Terms } from "./contexts.ts";
import { checkContext, checkTypes } from "./contexts.ts";
import type { CredentialProblem } from "./problems.ts";
import type { Json } from "./values.ts";
import { Findings, isLanguageText, isObject, isUrl, several, timeOf } from "./values.ts";

/**
 * What is wrong with the form of a credential, by W3C's Verifiable Credentials Data Model 2.0 (section 4); none: it is well-formed, which says nothing
 * about whether it is true or signed. Contexts are not fetched, so a term that only a context elsewhere could define is let through.
 *
 * @example checkCredential({ "@context": [baseContext], type: ["VerifiableCredential"], issuer: "did:example:a", credentialSubject: {} })
 * // [{ at: "/credentialSubject", code: "subject-empty" }]
 */
export function checkCredential(value: unknown): CredentialProblem[] {
  const found = new Findings();
  checkCredentialAt(value, "", found);
  return found.problems;
}

/** The same inside of something else, at a place. */
export function checkCredentialAt(value: unknown, at: string, found: Findings): void {
  if (!isObject(value)) return found.add(at, "not-an-object");
  const terms = checkContext(value["@context"], `${at}/@context`, found);
  checkTypes(value.type, `${at}/type`, terms, found, "VerifiableCredential");
  checkId(value, at, found);
  checkLanguages(value, at, found);
  checkIssuer(value.issuer, `${at}/issuer`, found);
  checkSubjects(value.credentialSubject, `${at}/credentialSubject`, terms, found);
  checkDates(value, at, found);
  for (const member of ["proof", "credentialStatus", "credentialSchema", "refreshService", "termsOfUse", "evidence"]) {
    eachOf(value[member], `${at}/${member}`, found, (one, place) => {
      checkTypes(one.type, `${place}/type`, terms, found);
      checkId(one, place, found);
      if (member === "credentialSchema") found.expect(one.id !== undefined, `${place}/id`, "schema-id-missing");
      if (member === "credentialStatus") checkStatusEntry(one, place, found);
    });
  }
}

/** `id` may be left out, but must be one absolute URL where it stands. */
export function checkId(holder: Json, at: string, found: Findings): void {
  if ("id" in holder) found.expect(isUrl(holder.id), `${at}/id`, "id-not-url");
}

export function eachOf(value: unknown, at: string, found: Findings, check: (one: Json, at: string) => void): void {
  several(value).forEach((one, n) => {
    const place = Array.isArray(value) ? `${at}/${n}` : at;
    if (found.expect(isObject(one), place, "not-an-object")) check(one as Json, place);
  });
}

function checkLanguages(value: Json, at: string, found: Findings): void {
  for (const member of ["name", "description"])
    if (member in value) found.expect(isLanguageText(value[member]), `${at}/${member}`, "language-value");
}

function checkIssuer(issuer: unknown, at: string, found: Findings): void {
  if (!found.expect(issuer !== undefined, at, "issuer-missing")) return;
  if (!isObject(issuer)) return void found.expect(isUrl(issuer), at, "issuer-not-url");
  found.expect(isUrl(issuer.id), `${at}/id`, "issuer-not-url");
  checkLanguages(issuer, at, found);
}

function checkSubjects(value: unknown, at: string, terms: Terms, found: Findings): void {
  if (!found.expect(several(value).length > 0, at, "subject-missing")) return;
  eachOf(value, at, found, (subject, place) => {
    found.expect(Object.keys(subject).length > 0, place, "subject-empty");
    checkId(subject, place, found);
    if ("type" in subject) checkTypes(subject.type, `${place}/type`, terms, found);
  });
}

function checkDates(value: Json, at: string, found: Findings): void {
  const [from, until] = ["validFrom", "validUntil"].map((member) => {
    const time = member in value ? timeOf(value[member]) : undefined;
    if (time === null) found.add(`${at}/${member}`, "date");
    return time ?? undefined;
  });
  if (from !== undefined && until !== undefined) found.expect(from <= until, `${at}/validUntil`, "dates-order");
}

/** Source: W3C Bitstring Status List 1.0, section 2.1. */
function checkStatusEntry(one: Json, at: string, found: Findings): void {
  if (!several(one.type).includes("BitstringStatusListEntry")) return;
  const { statusPurpose, statusListIndex: index, statusListCredential: list } = one;
  const whole =
    typeof statusPurpose === "string" && typeof index === "string" && /^(0|[1-9]\d{0,9})$/.test(index) && isUrl(list);
  found.expect(whole, at, "status-entry");
}
