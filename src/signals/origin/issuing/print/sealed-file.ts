import type { OriginKeys } from "../../../../engines/codes/index.ts";
import { plainLetters, toBase32 } from "../../../../engines/codes/index.ts";
import { giveWay } from "../../../../kernel/give-way.ts";
import type { AgeSecrets } from "./age-file.ts";
import { ageHead, chunkBytes, chunkSealer } from "./age-file.ts";
import type { PlainFile } from "./plain-file.ts";

/** Grows with every change of what a print file says, so that no key is ever used for two contents. */
export const layoutVersion = 1;

const chunksPerPart = 64;
const passwordLetters = 24; // 120 bits

/**
 * The password of an order's print file: six groups of four letters. It follows from the secret of the house and the order, so it is
 * stored nowhere, and a job that goes on after a kill seals the rest under the same.
 */
export function printPassword(keys: OriginKeys, order: string): string {
  const bytes = Buffer.from(keys.bytesFor(`print-password/${order}`, 15));
  const letters = [0, 5, 10].map((at) => toBase32(bytes.readUIntBE(at, 5), 8)).join("");
  return inGroups(letters);
}

/** A password as people type it, as it is; what is none of ours stays as it was given. */
export function typedPassword(typed: string): string {
  const letters = plainLetters(typed, passwordLetters);
  return letters === null ? typed : inGroups(letters);
}

function inGroups(letters: string): string {
  return (letters.match(/.{4}/g) as string[]).join("-");
}

/** What the file of a batch is sealed with. `fresh`: 16 random bytes, drawn when the file was begun. */
export function fileSecrets(keys: OriginKeys, of: { order: string; batch: string; fresh: Uint8Array }): AgeSecrets {
  const use = `print-file/${layoutVersion}/${of.batch}/${Buffer.from(of.fresh).toString("hex")}`;
  const bytes = keys.bytesFor(use, 48);
  return {
    password: printPassword(keys, of.order),
    fileKey: bytes.subarray(0, 16),
    salt: bytes.subarray(16, 32),
    nonce: bytes.subarray(32),
  };
}

/** The encrypted file in parts of some megabytes; each can be made by itself. */
export type SealedFile = {
  readonly parts: number;
  /** How many codes exist once this part is kept. */
  codesAfter(part: number): number;
  part(part: number): AsyncGenerator<Uint8Array>;
};

/** Seals a plain file, chunk by chunk, as they are asked for. */
export function sealedFile(plain: PlainFile, secrets: AgeSecrets): SealedFile {
  const chunks = Math.max(1, Math.ceil(plain.length / chunkBytes));
  const parts = Math.ceil(chunks / chunksPerPart);
  const seal = chunkSealer(secrets);
  const endOf = (chunk: number) => Math.min(plain.length, (chunk + 1) * chunkBytes);
  return {
    parts,
    codesAfter: (part) => plain.codesBefore(endOf((part + 1) * chunksPerPart - 1)),
    async *part(part) {
      if (part === 0) yield ageHead(secrets);
      for (let chunk = part * chunksPerPart; chunk < Math.min(chunks, (part + 1) * chunksPerPart); chunk++) {
        yield seal(chunk, chunk === chunks - 1, plain.read(chunk * chunkBytes, endOf(chunk)));
        await giveWay();
      }
    },
  };
}
