/** The keys whose signatures on codes are believed, as the house publishes them. Times are ISO 8601 UTC. */
export type TrustList = {
  readonly form: "trust/1";
  readonly issuedAt: string;
  /** After this the list is too old to say that a signature is good. */
  readonly validUntil: string;
  /** Ed25519: the public key's 32 bytes in base64url, and the number that codes name it by. */
  readonly keys: readonly { readonly keyId: number; readonly publicKey: string }[];
};

/** An authority's word over goods: of a product, a lot, one batch of codes (a part of it), or codes one by one. */
export type OfflineNotice = {
  readonly id: string;
  readonly kind: string;
  readonly scope: "product" | "lot" | "batch" | "codes";
  readonly gtin: string;
  readonly lot?: string;
  /** The four letters that the serials of a batch begin with. */
  readonly tag?: string;
  readonly number: string;
  readonly title: { readonly vi: string; readonly en: string };
  readonly advice: { readonly vi: string; readonly en: string };
};

/** Recalls and other notices: all of them, or with `since` what came and went from then on. */
export type RecallBundle = {
  readonly form: "recalls/1";
  readonly asOf: string;
  readonly since: string | null;
  readonly notices: readonly OfflineNotice[];
  /** Notices that were lifted. */
  readonly lifted: readonly string[];
  /** For a notice over single codes: the first eight bytes of each code's SHA-256, in order, one after the other, base64url. */
  readonly codes: readonly { readonly notice: string; readonly hashes: string }[];
};

/** What was signed, as its very bytes in base64url, and the signature over them. */
export type Signed = { readonly payload: string; readonly signature: string };

/** What was read off a code. `expiry` is a day, `yyyy-mm-dd`. */
export type OfflineCode = {
  readonly gtin: string;
  readonly serial: string | null;
  readonly lot: string | null;
  readonly expiry: string | null;
  readonly signature: string | null;
};

export const offlineOutcomes = ["FORGED", "DO_NOT_USE", "EXPIRED", "SIGNED_OFFLINE", "NOT_JUDGED"] as const;
export type OfflineOutcome = (typeof offlineOutcomes)[number];

/**
 * Why: `O-SIG-01` the signature is not of this code, `-02` its key is not in the list, `-03` it cannot be read; `O-NET-01` nothing can be said
 * without a network, `-02` the notices are old, `-03` the list of keys is; `O-REC-01` a notice holds, `-02` one holds for a part of the batch.
 */
export type OfflineReason =
  | "O-SIG-01"
  | "O-SIG-02"
  | "O-SIG-03"
  | "O-NET-01"
  | "O-NET-02"
  | "O-NET-03"
  | "O-REC-01"
  | "O-REC-02"
  | "O-EXP-01";

export type OfflineVerdict = {
  readonly outcome: OfflineOutcome;
  readonly reasons: readonly OfflineReason[];
  readonly notices: readonly OfflineNotice[];
};
