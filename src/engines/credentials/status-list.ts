import type { Bytes } from "./multibase.ts";
import { fromBase64url, toBase64url } from "./multibase.ts";
import type { CredentialProblem } from "./problems.ts";
import { checkCredential } from "./credential.ts";
import type { Json } from "./values.ts";
import { isObject, several } from "./values.ts";

/** Fewer entries would tell who is asked about. Source: W3C Bitstring Status List 1.0, section 6.1. */
export const leastEntries = 131_072;
/** A list that unpacks to more is not read: 16 MiB, 134 million entries. */
const mostBytes = 16 * 1024 * 1024;

/** The bits of a status list, the first entry in the highest bit of the first byte. */
export class StatusBits {
  readonly bytes: Bytes;
  constructor(bytes: Bytes = new Uint8Array(leastEntries / 8)) {
    this.bytes = bytes;
  }
  get size(): number {
    return this.bytes.length * 8;
  }
  /** Whether the entry is set; null beyond the list's end. */
  has(index: number): boolean | null {
    if (!Number.isSafeInteger(index) || index < 0 || index >= this.size) return null;
    return (this.bytes[index >> 3]! & (128 >> (index & 7))) !== 0;
  }
  /** Sets an entry; throws a RangeError beyond the list's end. */
  set(index: number): void {
    if (this.has(index) === null) throw new RangeError(`the list has no entry ${index}`);
    this.bytes[index >> 3]! |= 128 >> (index & 7);
  }
}

/** The bits as `encodedList` holds them: gzip, then multibase base64url. Throws a RangeError for fewer entries than are asked for. */
export async function encodeList({ bytes, size }: StatusBits): Promise<string> {
  if (size < leastEntries) throw new RangeError(`a status list has at least ${leastEntries} entries`);
  return toBase64url((await through(bytes, new CompressionStream("gzip")))!);
}

/** The bits of an `encodedList`; null where it is none or unpacks to too much. */
export async function decodeList(text: string): Promise<StatusBits | null> {
  const packed = fromBase64url(text);
  const bytes = packed && (await through(packed, new DecompressionStream("gzip")).catch(() => null));
  return bytes && new StatusBits(bytes);
}

/** A status list's credential, to be signed. `id` is where it is given, `purpose` what a set entry means. */
export async function statusListCredential(
  list: { id: string; issuer: string; purpose: "revocation" | "suspension"; validFrom: string; validUntil: string },
  bits: StatusBits,
) {
  const { id, issuer, purpose, validFrom, validUntil } = list;
  return {
    "@context": ["https://www.w3.org/ns/credentials/v2"],
    id,
    type: ["VerifiableCredential", "BitstringStatusListCredential"],
    issuer,
    validFrom,
    validUntil,
    credentialSubject: {
      id: `${id}#list`,
      type: "BitstringStatusList",
      statusPurpose: purpose,
      encodedList: await encodeList(bits),
    },
  };
}

const wrong = (at: string, code: CredentialProblem["code"]) => ({ problems: [{ at, code }] });

/** What a status entry says by its list: set or not, or what is wrong with either. The list's proofs are verified apart. */
export async function statusOf(entry: Json, list: Json): Promise<{ set: boolean } | { problems: CredentialProblem[] }> {
  const problems = checkCredential(list);
  if (problems.length > 0) return { problems };
  const subject = list.credentialSubject;
  if (!several(list.type).includes("BitstringStatusListCredential") || !isObject(subject))
    return wrong("/type", "list-form");
  if (list.id !== entry.statusListCredential) return wrong("/id", "list-form");
  const { type, statusPurpose, encodedList } = subject;
  if (type !== "BitstringStatusList" || typeof encodedList !== "string")
    return wrong("/credentialSubject", "list-form");
  if (!several(statusPurpose).includes(entry.statusPurpose))
    return wrong("/credentialSubject/statusPurpose", "list-purpose");
  const bits = await decodeList(encodedList);
  if (bits === null) return wrong("/credentialSubject/encodedList", "list-form");
  if (bits.size < leastEntries) return wrong("/credentialSubject/encodedList", "list-short");
  const index = typeof entry.statusListIndex === "string" ? Number(entry.statusListIndex) : NaN;
  const set = bits.has(index);
  return set === null ? wrong("/credentialStatus/statusListIndex", "list-index") : { set };
}

async function through(bytes: Bytes, way: CompressionStream | DecompressionStream): Promise<Bytes | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of new Blob([bytes]).stream().pipeThrough(way)) {
    size += part.length;
    if (size > mostBytes) return null;
    parts.push(part);
  }
  return new Uint8Array(await new Blob(parts as Bytes[]).arrayBuffer());
}
