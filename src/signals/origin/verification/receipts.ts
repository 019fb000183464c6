import { createHash, createPrivateKey, createPublicKey, sign, verify } from "node:crypto";
import type { OriginKeys } from "../../../engines/codes/index.ts";

/** The first use of a code, as a receipt says it. */
export type FirstUse = { gtin: string; serial: string; revealedBy: string; revealedAt: Date };

export type Receipts = {
  /** 114 letters of base64url. The same first use always has the same receipt. */
  receiptFor(use: FirstUse): string;
  /** Whether a receipt is ours and is of this first use. */
  isReceiptFor(receipt: string, use: FirstUse): boolean;
  /** 32 bytes of Ed25519, for who checks without us. */
  readonly publicKey: Uint8Array;
};

const version = 1;
const headBytes = 21; // version, 8 of the code, 4 of the time in seconds, 8 of the use
const signatureBytes = 64;

/**
 * Receipts signed by the house with a key that follows from its secret. They hold no PIN, no place and nothing of the person: a digest of
 * the code, the time, a digest of the use.
 */
export function openReceipts(keys: OriginKeys): Receipts {
  const pkcs8 = Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), keys.bytesFor("receipts", 32)]);
  const privateKey = createPrivateKey({ key: pkcs8, format: "der", type: "pkcs8" });
  const publicKey = createPublicKey(privateKey).export({ format: "der", type: "spki" }).subarray(-32);
  return {
    publicKey,
    receiptFor(use) {
      const head = headOf(use);
      return Buffer.concat([head, sign(null, head, privateKey)]).toString("base64url");
    },
    isReceiptFor(receipt, use) {
      const read = readReceipt(receipt, publicKey);
      return read !== null && read.head.equals(headOf(use));
    },
  };
}

/**
 * What a receipt says, checked with the public key of the house and nothing else: when the code was first used, and whether it is of this code.
 * Null where it is not ours.
 */
export function checkReceipt(
  receipt: string,
  publicKey: Uint8Array,
  code: { gtin: string; serial: string },
): { usedAt: Date; ofThisCode: boolean } | null {
  const read = readReceipt(receipt, publicKey);
  if (read === null) return null;
  const usedAt = new Date(read.head.readUInt32BE(9) * 1000);
  return { usedAt, ofThisCode: read.head.subarray(1, 9).equals(digest(`${code.gtin} ${code.serial}`)) };
}

function readReceipt(receipt: string, publicKey: Uint8Array): { head: Buffer } | null {
  if (!/^[A-Za-z0-9_-]{114}$/.test(receipt)) return null;
  const bytes = Buffer.from(receipt, "base64url");
  if (bytes.length !== headBytes + signatureBytes || bytes[0] !== version) return null;
  const head = bytes.subarray(0, headBytes);
  const spki = Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), publicKey]);
  const key = createPublicKey({ key: spki, format: "der", type: "spki" });
  return verify(null, head, key, bytes.subarray(headBytes)) ? { head } : null;
}

function headOf({ gtin, serial, revealedBy, revealedAt }: FirstUse): Buffer {
  const head = Buffer.alloc(headBytes);
  head[0] = version;
  digest(`${gtin} ${serial}`).copy(head, 1);
  head.writeUInt32BE(Math.floor(revealedAt.getTime() / 1000), 9);
  digest(revealedBy).copy(head, 13);
  return head;
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest().subarray(0, 8);
}
