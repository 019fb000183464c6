import { createCipheriv, createDecipheriv, createHmac, hkdfSync, scryptSync, timingSafeEqual } from "node:crypto";

// The format is age v1 with a passphrase (age-encryption.org/v1, C2SP "age"): any age tool opens a print file. It is written here, and
// not by a package, since it must go on in the middle: a chunk is sealed by its place alone.

/** Plain bytes in a chunk; every one but the last is full. */
export const chunkBytes = 65_536;
const tagBytes = 16;
const version = "age-encryption.org/v1";
const workFactor = 14; // 16 MB of memory for 40 ms; the password has 120 bits by itself
const largestWorkFactor = 20;

/** What one file is sealed with. `fileKey`, `salt` and `nonce` have 16 bytes and are used for no other content. */
export type AgeSecrets = {
  readonly password: string;
  readonly fileKey: Uint8Array;
  readonly salt: Uint8Array;
  readonly nonce: Uint8Array;
};

/** The head of a file: who may open it, and what its chunks are sealed with. */
export function ageHead({ password, fileKey, salt, nonce }: AgeSecrets): Buffer {
  const wrapped = sealed(passwordKey(password, salt, workFactor), Buffer.alloc(12), fileKey);
  const lines = `${version}\n-> scrypt ${unpadded(salt)} ${workFactor}\n${unpadded(wrapped)}\n---`;
  return Buffer.concat([Buffer.from(`${lines} ${unpadded(macOf(fileKey, lines))}\n`), nonce]);
}

/** Seals chunks by their place; `last` ends the file, so that one that was cut off is noticed. */
export function chunkSealer({
  fileKey,
  nonce,
}: AgeSecrets): (place: number, last: boolean, plain: Uint8Array) => Buffer {
  const key = derived(fileKey, nonce, "payload");
  return (place, last, plain) => sealed(key, chunkNonce(place, last), plain);
}

/** Why a file does not open. `form`: it is no file of this kind; `password`: another one; `damaged`: changed, or cut off. */
export class CannotOpen extends Error {
  readonly why: "form" | "password" | "damaged";
  constructor(why: "form" | "password" | "damaged") {
    super(why);
    this.why = why;
  }
}

/** Opens a file while it flows: gives its plain bytes, and throws `CannotOpen` where it is not whole. Nothing unchecked is given out. */
export async function* openAge(source: AsyncIterable<Uint8Array>, password: string): AsyncGenerator<Buffer> {
  const from = source[Symbol.asyncIterator]();
  let waiting: Buffer = Buffer.alloc(0);
  let ended = false;
  const fill = async (bytes: number) => {
    while (waiting.length < bytes && !ended) {
      const next = await from.next();
      if (next.done === true) ended = true;
      else waiting = Buffer.concat([waiting, next.value]);
    }
  };
  await fill(1024);
  const head = readHead(waiting, password);
  waiting = waiting.subarray(head.length);
  await fill(16);
  if (waiting.length < 16) throw new CannotOpen("damaged");
  const key = derived(head.fileKey, waiting.subarray(0, 16), "payload");
  waiting = waiting.subarray(16);
  for (let place = 0; ; place++) {
    const whole = chunkBytes + tagBytes;
    await fill(whole + 1); // one more byte says that this chunk is not the last
    const last = waiting.length <= whole;
    if (last && place > 0 && waiting.length <= tagBytes) throw new CannotOpen("damaged"); // a last chunk after another is not empty
    const chunk = waiting.subarray(0, whole);
    waiting = waiting.subarray(chunk.length);
    yield opened(key, chunkNonce(place, last), chunk) ?? fail("damaged");
    if (last) return;
  }
}

const headForm =
  /^age-encryption\.org\/v1\n-> scrypt ([A-Za-z0-9+/]{22}) ([1-9][0-9]?)\n([A-Za-z0-9+/]{43})\n--- ([A-Za-z0-9+/]{43})\n/;

function readHead(bytes: Buffer, password: string): { length: number; fileKey: Buffer } {
  const [all, salt, factor, wrapped, mac] = headForm.exec(bytes.subarray(0, 1024).toString("latin1")) ?? [];
  if (all === undefined || salt === undefined || wrapped === undefined || mac === undefined)
    throw new CannotOpen("form");
  if (Number(factor) > largestWorkFactor) throw new CannotOpen("form");
  const key = passwordKey(password, Buffer.from(salt, "base64"), Number(factor));
  const fileKey = opened(key, Buffer.alloc(12), Buffer.from(wrapped, "base64")) ?? fail("password");
  const right = macOf(fileKey, all.slice(0, all.indexOf("\n---") + 4));
  if (!timingSafeEqual(right, Buffer.from(mac, "base64"))) throw new CannotOpen("damaged");
  return { length: all.length, fileKey };
}

function fail(why: CannotOpen["why"]): never {
  throw new CannotOpen(why);
}

function passwordKey(password: string, salt: Uint8Array, factor: number): Buffer {
  const N = 2 ** factor;
  const salted = Buffer.concat([Buffer.from(`${version}/scrypt`), salt]);
  return scryptSync(password, salted, 32, { N, r: 8, p: 1, maxmem: 2 * 128 * 8 * N });
}

function derived(key: Uint8Array, salt: Uint8Array, use: string): Buffer {
  return Buffer.from(hkdfSync("sha256", key, salt, use, 32));
}

function macOf(fileKey: Uint8Array, lines: string): Buffer {
  return createHmac("sha256", derived(fileKey, Buffer.alloc(0), "header"))
    .update(lines)
    .digest();
}

function chunkNonce(place: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(place, 5, 6);
  nonce[11] = last ? 1 : 0;
  return nonce;
}

function sealed(key: Uint8Array, nonce: Uint8Array, plain: Uint8Array): Buffer {
  const cipher = createCipheriv("chacha20-poly1305", key, nonce, { authTagLength: tagBytes });
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function opened(key: Uint8Array, nonce: Uint8Array, chunk: Uint8Array): Buffer | null {
  if (chunk.length < tagBytes) return null;
  const decipher = createDecipheriv("chacha20-poly1305", key, nonce, { authTagLength: tagBytes });
  decipher.setAuthTag(chunk.subarray(-tagBytes));
  try {
    return Buffer.concat([decipher.update(chunk.subarray(0, -tagBytes)), decipher.final()]);
  } catch {
    return null;
  }
}

function unpadded(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64").replaceAll("=", "");
}
