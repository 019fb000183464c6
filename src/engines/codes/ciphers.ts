import { createCipheriv, createHash, createPrivateKey, createPublicKey, hkdfSync, sign } from "node:crypto";

/** Enciphers whole blocks of 16 bytes, each by itself, and gives them back in their order. */
export type BlockCipher = (blocks: Uint8Array) => Uint8Array;

/** AES-256 over single blocks. One cipher serves all calls: the raw block mode keeps nothing from one to the next. */
export function blockCipher(key: Uint8Array): BlockCipher {
  const cipher = createCipheriv("aes-256-ecb", key, null).setAutoPadding(false);
  return (blocks) => cipher.update(blocks);
}

/** Bytes for one use, derived from a secret. Source: RFC 5869 with SHA-256. */
export function derivedBytes(secret: Uint8Array, use: string, length: number): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", secret, "chinh-hang/codes", use, length));
}

/** An Ed25519 key that signs codes. `keyId` is what a code names it by: the first two bytes of the SHA-256 of its public key. */
export type SigningKey = {
  readonly keyId: number;
  readonly publicKey: Uint8Array;
  sign(message: Uint8Array): Uint8Array;
};

/** The signing key of 32 secret bytes. */
export function signingKey(seed: Uint8Array): SigningKey {
  // The fixed head of a PKCS #8 key of Ed25519 (RFC 8410 section 7), before the secret.
  const der = Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), seed]);
  const privateKey = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  const publicKey = createPublicKey(privateKey).export({ format: "der", type: "spki" }).subarray(-32);
  const keyId = createHash("sha256").update(publicKey).digest().readUInt16BE(0);
  return { keyId, publicKey: new Uint8Array(publicKey), sign: (message) => sign(null, message, privateKey) };
}
