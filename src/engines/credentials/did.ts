import type { Bytes } from "./multibase.ts";
import { publicKeyMultibase, publicKeyOfMultibase } from "./keys.ts";

/** Gives the public key of a verification method; null where it knows none. */
export type KeyOf = (verificationMethod: string) => Bytes | null | Promise<Bytes | null>;

/** The `did:key` of a public key, and the one verification method that it has. Source: did:key method, section 3.1. */
export function didKey(publicKey: Uint8Array): { did: string; method: string } {
  const key = publicKeyMultibase(publicKey);
  return { did: `did:key:${key}`, method: `did:key:${key}#${key}` };
}

/** The key that a verification method of `did:key` is itself; null for every other. */
export function keyOfDidKey(verificationMethod: string): Bytes | null {
  const [, key, fragment] = /^did:key:([^#]+)#([^#]+)$/.exec(verificationMethod) ?? [];
  return key === undefined || key !== fragment ? null : publicKeyOfMultibase(key);
}

/** The `did:web` of a host, its port escaped. Source: did:web method, section 2.5.1. */
export function didWeb(origin: string): string {
  return `did:web:${new URL(origin).host.replace(":", "%3A")}`;
}

/** The DID document that a host gives at `/.well-known/did.json`, with one key for assertions. Source: DID core 1.0, Multikey. */
export function didDocument(did: string, publicKey: Uint8Array) {
  const method = methodOf(did, publicKey);
  return {
    "@context": ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"],
    id: did,
    verificationMethod: [
      { id: method, type: "Multikey", controller: did, publicKeyMultibase: publicKeyMultibase(publicKey) },
    ],
    assertionMethod: [method],
  };
}

/** The verification method of a key in a DID: named by the key itself, so a new key is a new name. */
export const methodOf = (did: string, publicKey: Uint8Array): string => `${did}#${publicKeyMultibase(publicKey)}`;
