import type { Signer } from "../../engines/credentials/index.ts";
import {
  addProof,
  baseContext,
  didDocument,
  didWeb,
  methodOf,
  signerFromSeed,
  StatusBits,
  statusListCredential,
} from "../../engines/credentials/index.ts";
import type { OriginKeys } from "../../engines/codes/index.ts";
import { productNode, vocabularies } from "./linked-data.ts";
import type { PublishedPassport } from "./model.ts";

export const statusPurposes = ["revocation", "suspension"] as const;
export type StatusPurpose = (typeof statusPurposes)[number];

/** Each list of entries is given twice, once a purpose: the odd numbers say what was revoked, the even ones what is suspended. */
export const publicListNumber = (list: number, purpose: StatusPurpose): number =>
  purpose === "revocation" ? list * 2 - 1 : list * 2;
export const listBehind = (number: number): { list: number; purpose: StatusPurpose } => ({
  list: Math.ceil(number / 2),
  purpose: number % 2 === 1 ? "revocation" : "suspension",
});

/** The house as an issuer: its `did:web` at an address, and the key that follows from the secret of the codes. */
export type Issuer = { origin: string; did: string; method: string; signer: Signer };

/** The key of credentials is a key of its own, so that a signature of one kind is never one of another. */
export const credentialSigner = (keys: OriginKeys): Promise<Signer> =>
  signerFromSeed(keys.bytesFor("credentials/1", 32));

export function issuerAt(origin: string, signer: Signer): Issuer {
  const did = didWeb(origin);
  return { origin, did, method: methodOf(did, signer.publicKey), signer };
}

export const issuerDocument = ({ did, signer }: Issuer) => didDocument(did, signer.publicKey);

/**
 * A shown passport as a W3C credential, signed by the house: the house says that the party declared this, and nothing about goods in anybody's
 * hand. The same version gives the same bytes.
 */
export function passportCredential(issuer: Issuer, passport: PublishedPassport) {
  const { origin, did, method, signer } = issuer;
  const validFrom = passport.publishedAt.toISOString();
  const status = (purpose: StatusPurpose) => {
    const list = `${origin}/v1/status-lists/${publicListNumber(passport.list.no, purpose)}`;
    return {
      id: `${list}#${passport.list.index}`,
      type: "BitstringStatusListEntry",
      statusPurpose: purpose,
      statusListIndex: String(passport.list.index),
      statusListCredential: list,
    };
  };
  const { "@id": id, "@type": type, ...claims } = productNode(passport, origin);
  return addProof(
    {
      "@context": [
        baseContext,
        { ...vocabularies, ProductPassportCredential: `${origin}/v1/passports#ProductPassportCredential` },
      ],
      id: `${origin}/v1/passports/${passport.gtin}/credential#${passport.number}`,
      type: ["VerifiableCredential", "ProductPassportCredential"],
      name: [
        { "@value": "Hộ chiếu số của sản phẩm do doanh nghiệp khai", "@language": "vi" },
        { "@value": "Product passport as its party declared it", "@language": "en" },
      ],
      issuer: did,
      validFrom,
      credentialSubject: { id, type, ...claims },
      credentialStatus: statusPurposes.map(status),
    },
    signer,
    { verificationMethod: method, created: validFrom },
  );
}

/** A status list as a signed credential. Valid for a day, so that an old copy is not believed for ever. */
export async function statusList(issuer: Issuer, number: number, set: readonly number[], now: Date) {
  const bits = new StatusBits();
  for (const index of set) bits.set(index);
  const minute = Math.floor(now.getTime() / 60_000) * 60_000;
  const validFrom = new Date(minute).toISOString();
  const list = await statusListCredential(
    {
      id: `${issuer.origin}/v1/status-lists/${number}`,
      issuer: issuer.did,
      purpose: listBehind(number).purpose,
      validFrom,
      validUntil: new Date(minute + 86_400_000).toISOString(),
    },
    bits,
  );
  return addProof(list, issuer.signer, { verificationMethod: issuer.method, created: validFrom });
}
