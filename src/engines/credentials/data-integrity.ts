import { canonicalJson } from "../merkle/index.ts";
import type { KeyOf } from "./did.ts";
import type { Signer } from "./keys.ts";
import { isSignedBy } from "./keys.ts";
import type { Bytes } from "./multibase.ts";
import { fromBase58, toBase58 } from "./multibase.ts";
import type { CredentialFault, CredentialProblem } from "./problems.ts";
import type { Json } from "./values.ts";
import { isObject, isUrl, several, timeOf } from "./values.ts";

/** The one suite that is signed and verified here: EdDSA over RFC 8785's one text of the JSON. */
export const cryptosuite = "eddsa-jcs-2022";
const most = 16;

/** What the signer says of its proof. Times as ISO 8601 with a zone. */
export type ProofOptions = {
  verificationMethod: string;
  created: string;
  id?: string;
  expires?: string;
  proofPurpose?: string;
  /** The ids of earlier proofs of the document that this one seals too. */
  previousProof?: string | string[];
};

/** The hash that is signed: of the proof's own words, then of the document. Exported for the test with W3C's steps. */
export async function hashesOf(document: Json, proofConfig: Json): Promise<{ proof: Bytes; document: Bytes }> {
  return { proof: await sha256(canonicalJson(proofConfig)), document: await sha256(canonicalJson(document)) };
}

/**
 * A document with a proof added; earlier proofs stay. Throws a TypeError for what has no canonical form, and where an earlier proof that
 * is to be sealed is missing. Source: W3C Data Integrity EdDSA Cryptosuites 1.0, section 3.3.
 */
export async function addProof<D extends Json>(
  document: D,
  signer: Signer,
  options: ProofOptions,
): Promise<D & { proof: unknown }> {
  const earlier = several(document.proof) as Json[];
  const sealed = earlierProofs(earlier, options.previousProof);
  if (sealed === null) throw new TypeError("an earlier proof is missing");
  const context = document["@context"];
  const config = {
    type: "DataIntegrityProof",
    cryptosuite,
    proofPurpose: "assertionMethod",
    ...options,
    ...(context === undefined ? {} : { "@context": context }),
  };
  const signature = await signer.sign(joined(await hashesOf(inputOf(document, sealed), config)));
  const proof = { ...config, proofValue: toBase58(signature) };
  return { ...document, proof: earlier.length === 0 ? proof : [...earlier, proof] };
}

/**
 * What is wrong with the proofs of a document; none: every one of them is good. `at`: the time of asking, in milliseconds. Who signs
 * in whose name is the caller's to judge: see `verifyCredential`.
 */
export async function verifyProofs(
  document: Json,
  asked: { keyOf: KeyOf; at: number; proofPurpose?: string },
): Promise<CredentialProblem[]> {
  const proofs = several(document.proof);
  if (proofs.length === 0 || proofs.length > most) return [{ at: "/proof", code: "proof-missing" }];
  const judged = await Promise.all(
    proofs.map(async (proof, n) => {
      const code = isObject(proof) ? await faultOf(document, proof, proofs.filter(isObject), asked) : "proof-form";
      return code === null ? [] : [{ at: Array.isArray(document.proof) ? `/proof/${n}` : "/proof", code }];
    }),
  );
  return judged.flat();
}

async function faultOf(
  document: Json,
  proof: Json,
  proofs: Json[],
  asked: { keyOf: KeyOf; at: number; proofPurpose?: string },
): Promise<CredentialFault | null> {
  const { proofValue, ...config } = proof;
  if (config.type !== "DataIntegrityProof" || config.cryptosuite !== cryptosuite) return "proof-suite";
  if (config.proofPurpose !== (asked.proofPurpose ?? "assertionMethod")) return "proof-purpose";
  if (!isUrl(config.verificationMethod)) return "proof-form";
  if ("created" in config && timeOf(config.created) === null) return "proof-form";
  const expires = "expires" in config ? timeOf(config.expires) : Infinity;
  if (expires === null) return "proof-form";
  if (expires < asked.at) return "proof-expired";
  const sealed = earlierProofs(
    proofs.filter((other) => other !== proof),
    config.previousProof,
  );
  if (sealed === null) return "proof-earlier-missing";
  const input = inputOf(document, sealed);
  if ("@context" in config) {
    if (!startsWith(several(document["@context"]), several(config["@context"]))) return "proof-context";
    input["@context"] = config["@context"];
  }
  const signature = typeof proofValue === "string" ? fromBase58(proofValue) : null;
  if (signature?.length !== 64) return "proof-value";
  const key = await asked.keyOf(config.verificationMethod);
  if (key === null) return "key-unknown";
  try {
    return (await isSignedBy(key, signature, joined(await hashesOf(input, config)))) ? null : "signature";
  } catch {
    return "proof-form"; // no canonical form: a lone surrogate, too deep
  }
}

/** The document without its proofs, or with those alone that the proof seals too. */
function inputOf(document: Json, sealed: Json[]): Json {
  const { proof: _, ...input } = document;
  return sealed.length === 0 ? input : { ...input, proof: sealed };
}

/** The proofs that a `previousProof` names, in their order in the document; null where one is missing or two have its name. */
function earlierProofs(proofs: Json[], previousProof: unknown): Json[] | null {
  const wanted = several(previousProof);
  const matching = proofs.filter((proof) => proof.id !== undefined && wanted.includes(proof.id));
  return matching.length === new Set(wanted).size && new Set(matching.map(({ id }) => id)).size === matching.length
    ? matching
    : null;
}

const startsWith = (all: unknown[], first: unknown[]): boolean =>
  first.length <= all.length && first.every((one, n) => canonicalJson(one) === canonicalJson(all[n]));

const joined = (hashes: { proof: Bytes; document: Bytes }): Bytes =>
  new Uint8Array([...hashes.proof, ...hashes.document]);

async function sha256(text: string): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
}
