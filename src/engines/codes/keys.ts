import type { BlockCipher, SigningKey } from "./ciphers.ts";
import { blockCipher, derivedBytes, signingKey } from "./ciphers.ts";

/** The batch that a code belongs to, as its keys are named: `bat_…` and the version of the keys it was made under. */
export type BatchRef = { readonly id: string; readonly keyVersion: number };

/** The keys of one batch: one seals its counters, one makes its PINs. */
export type BatchKeys = { readonly seal: BlockCipher; readonly pin: BlockCipher };

/** Everything that codes are made and checked with. Whoever has it can make codes. */
export type OriginKeys = {
  /** Versions whose codes are still taken, newest first. */
  readonly versions: readonly number[];
  batchKeys(batch: BatchRef): BatchKeys;
  /** The key of the check in a serial; it is the same for all batches, so that a serial is refused without looking anything up. */
  checkKey(version: number): BlockCipher;
  signingKey(version: number): SigningKey;
  /** Bytes for another use of the same secret, named by it: the password of a print file. */
  bytesFor(use: string, length: number): Uint8Array;
};

/** The version that new batches are made under. */
export const currentKeyVersion = 1;

// A batch's two ciphers weigh about 2 KB; ten thousand batches are the bench's whole country.
const keptBatches = 16_384;

/** The keys that follow from one secret of 32 bytes; each is derived at its first use. Those of batches lately used are kept. */
export function originKeys(master: Uint8Array): OriginKeys {
  if (master.length !== 32) throw new TypeError("the secret of the codes has 32 bytes");
  const batches = new Map<string, BatchKeys>();
  const checks = new Map<number, BlockCipher>();
  const signers = new Map<number, SigningKey>();
  const cipherFor = (use: string) => blockCipher(derivedBytes(master, use, 32));
  return {
    versions: [currentKeyVersion],
    batchKeys({ id, keyVersion }) {
      const name = `${keyVersion}/${id}`;
      const known = batches.get(name);
      if (known !== undefined) return known;
      const made = { seal: cipherFor(`seal/${name}`), pin: cipherFor(`pin/${name}`) };
      if (batches.size >= keptBatches) batches.delete(batches.keys().next().value as string);
      batches.set(name, made);
      return made;
    },
    checkKey: (version) => once(checks, version, () => cipherFor(`check/${version}`)),
    signingKey: (version) => once(signers, version, () => signingKey(derivedBytes(master, `sign/${version}`, 32))),
    bytesFor: (use, length) => derivedBytes(master, `use/${use}`, length),
  };
}

function once<V>(known: Map<number, V>, version: number, make: () => V): V {
  const there = known.get(version);
  if (there !== undefined) return there;
  const made = make();
  known.set(version, made);
  return made;
}
