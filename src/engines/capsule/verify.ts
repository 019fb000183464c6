import { verify } from "node:crypto";
import type { KeyObject } from "node:crypto";
import type { Bytes } from "./bytes.ts";
import { digestOf, sameBytes } from "./bytes.ts";
import { gunzip } from "./gzip.ts";
import type { PlacedRecord } from "./lookups.ts";
import { indexOf, pagesOf } from "./lookups.ts";
import type { Manifest, RecordEntry, Seal } from "./manifest.ts";
import { entryNames, manifestSchema, readJson, sealSchema } from "./manifest.ts";
import { keyText, signedText } from "./pack.ts";
import type { CapsuleFault, CapsuleProblem } from "./problem.ts";
import { readRecord } from "./warc.ts";
import type { ZipEntry } from "./zip.ts";
import { readZip } from "./zip.ts";

/** What a proof in a capsule says, where it holds: which fact, of what type, about what, with which payload. */
export type ProvenFact = { id: string; type: string; subject: string; payload: unknown; index: number; size: number };

export type CapsuleChecks = {
  /** Ed25519: whose signature is believed. */
  publicKey: KeyObject;
  /** Checks the proof of a log with the same key; null where it does not hold. */
  provenFact(proof: unknown): ProvenFact | null;
};

export type CapsuleVerdict = {
  ok: boolean;
  problems: CapsuleProblem[];
  /** What the capsule says of itself, once its signature holds. */
  manifest: Manifest | null;
  /** The hash of the manifest, which names the capsule whatever proof it carries. */
  hash: string | null;
  /** The fact that the log has of it; null where the capsule carries no proof. */
  proof: ProvenFact | null;
};

/** The type of the fact that a proof in a capsule must be of; its payload carries the hash of the manifest. */
export const keptFactType = "capsule-kept";

export const largestCapsuleBytes = 20 * 2 ** 20;
/** What all records together may hold unpacked. */
const mostUnpacked = 256 * 2 ** 20;
const order = Object.values(entryNames);

/**
 * Checks a capsule offline, with a public key alone: every byte belongs to an entry, a record or the structure between them, and each of
 * these is held against a hash, a signature, or the one form that it can have. A damaged capsule is a verdict, never an error.
 */
export async function verifyCapsule(bytes: Bytes, checks: CapsuleChecks): Promise<CapsuleVerdict> {
  const none = { manifest: null, hash: null, proof: null };
  if (bytes.length > largestCapsuleBytes)
    return { ok: false, problems: [{ entry: "zip", what: "too-large" }], ...none };
  const { entries, problems, walked } = readZip(bytes);
  const add = (entry: string, what: CapsuleFault) => problems.push({ entry, what });
  if (problems.length === 0 || entries.length === order.length) {
    const wrong = order.findIndex((name, n) => entries[n]?.name !== name);
    if (wrong >= 0 || entries.length !== order.length) add(entries[wrong]?.name.slice(0, 100) ?? "zip", "entries");
  }
  const held = (name: string) => entries.find((entry) => entry.name === name)?.data as Bytes | undefined;
  const written = held(entryNames.manifest);
  const manifest = written === undefined ? null : readJson(written, manifestSchema);
  if (written === undefined && walked) add(entryNames.manifest, "no-manifest");
  if (written !== undefined && manifest === null) add(entryNames.manifest, "form");
  const seal = readSeal(held(entryNames.digest), add);
  const signed = written !== undefined && seal !== null && isSigned(written, seal, checks.publicKey, add);
  if (manifest === null || written === undefined) return { ok: false, problems: distinct(problems), ...none };
  problems.push(...hashProblems(manifest, entries));
  const archive = held(entryNames.archive);
  if (archive !== undefined) problems.push(...(await archiveProblems(manifest, archive, held)));
  const hash = digestOf(written);
  const proof = seal?.proof === undefined ? null : checks.provenFact(seal.proof);
  if (seal?.proof !== undefined && proof === null) add(entryNames.digest, "proof");
  if (proof !== null && !isAbout(proof, manifest.capsule.id, hash)) add(entryNames.digest, "proof-of-other");
  const ok = problems.length === 0 && signed;
  return { ok, problems: distinct(problems), manifest: signed ? manifest : null, hash, proof: ok ? proof : null };
}

type Add = (entry: string, what: CapsuleFault) => void;

function readSeal(bytes: Uint8Array | undefined, add: Add): Seal | null {
  if (bytes === undefined) return null;
  const seal = readJson(bytes, sealSchema);
  if (seal === null) add(entryNames.digest, "form");
  return seal;
}

/** A manifest that another key signed says so, instead of that it was changed. */
function isSigned(manifest: Uint8Array, { hash, seal }: Seal, publicKey: KeyObject, add: Add): boolean {
  if (digestOf(manifest) !== hash) add(entryNames.manifest, "hash");
  if (seal.key !== keyText(publicKey)) {
    add(entryNames.digest, "other-key");
    return false;
  }
  const signature = Buffer.from(seal.signature, "base64");
  const holds =
    signature.toString("base64") === seal.signature && verify(null, signedText(manifest), publicKey, signature);
  if (!holds) add(entryNames.digest, "signature");
  return holds;
}

/** Each entry against its hash; the list names exactly the entries before it. */
function hashProblems(manifest: Manifest, entries: readonly ZipEntry[]): CapsuleProblem[] {
  const listed = manifest.resources.map(({ path }) => path).join("\n");
  const contents: string[] = [entryNames.archive, entryNames.index, entryNames.pages];
  const wrongList: CapsuleProblem[] =
    listed === contents.join("\n") ? [] : [{ entry: entryNames.manifest, what: "entries" }];
  const wrongHash = manifest.resources.flatMap(({ path, hash, bytes }): CapsuleProblem[] => {
    const data = entries.find(({ name }) => name === path)?.data;
    const same = data !== undefined && data.length === bytes && digestOf(data) === hash;
    return same ? [] : [{ entry: path, what: "hash" }];
  });
  return [...wrongList, ...wrongHash];
}

/** Every record where the manifest says, whole and with its own digests; and the index and the list of pages made from them again. */
async function archiveProblems(
  manifest: Manifest,
  archive: Bytes,
  held: (name: string) => Bytes | undefined,
): Promise<CapsuleProblem[]> {
  const problems: CapsuleProblem[] = [];
  const placed: PlacedRecord[] = [];
  let at = 0;
  let unpacked = 0;
  for (const [n, entry] of manifest.capsule.records.entries()) {
    const { id: _, type, url } = entry;
    const fault = (what: CapsuleFault) => problems.push({ entry: entryNames.archive, what, record: { n, type, url } });
    if (entry.offset !== at) fault("record-place");
    const member = archive.subarray(entry.offset, entry.offset + entry.length);
    at = entry.offset + entry.length;
    if (digestOf(member) !== entry.hash) {
      fault("record-hash");
      continue;
    }
    const content = await gunzip(member, mostUnpacked - unpacked);
    const record = content === null ? null : readRecord(content);
    unpacked += content?.length ?? 0;
    if (record === null) {
      fault("record-unreadable");
      continue;
    }
    for (const what of recordFaults(entry, record)) fault(what);
    placed.push({ entry, record });
  }
  if (at !== archive.length) problems.push({ entry: entryNames.archive, what: "record-place" });
  if (problems.length > 0) return problems;
  const { mainPageUrl: url, mainPageDate: ts, title, capsule } = manifest;
  const [index, pages] = [held(entryNames.index), held(entryNames.pages)];
  if (index !== undefined && !sameBytes(index, indexOf(placed)))
    problems.push({ entry: entryNames.index, what: "index" });
  if (pages !== undefined && !sameBytes(pages, pagesOf({ id: capsule.id, url, ts, title })))
    problems.push({ entry: entryNames.pages, what: "pages" });
  return problems;
}

function recordFaults(entry: RecordEntry, { head, block, payload }: PlacedRecord["record"]): CapsuleFault[] {
  const faults: CapsuleFault[] = [];
  const same =
    head.get("WARC-Record-ID") === entry.id &&
    head.get("WARC-Type") === entry.type &&
    (head.get("WARC-Target-URI") ?? null) === entry.url;
  if (!same) faults.push("record-header");
  if (head.get("WARC-Block-Digest") !== digestOf(block)) faults.push("block-digest");
  const wanted = payload === null ? undefined : digestOf(payload);
  if (head.get("WARC-Payload-Digest") !== wanted) faults.push("payload-digest");
  return faults;
}

function isAbout(fact: ProvenFact, capsule: string, hash: string): boolean {
  const payload = fact.payload as { manifest?: unknown } | null;
  return fact.type === keptFactType && fact.subject === capsule && payload?.manifest === hash;
}

function distinct(problems: readonly CapsuleProblem[]): CapsuleProblem[] {
  return [...new Map(problems.map((one) => [`${one.entry} ${one.what} ${one.record?.n}`, one])).values()];
}
