import { createPublicKey, sign } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { publicKeyBytes } from "../merkle/index.ts";
import type { Bytes } from "./bytes.ts";
import { bytesOf, digestOf, joined } from "./bytes.ts";
import type { Captured } from "./captured.ts";
import { recordsOf } from "./captured.ts";
import { gzip } from "./gzip.ts";
import { indexOf, pagesOf } from "./lookups.ts";
import type { PlacedRecord } from "./lookups.ts";
import type { Manifest, Seal } from "./manifest.ts";
import { entryNames, jsonBytes, waczVersion } from "./manifest.ts";
import { readRecord, writeRecord } from "./warc.ts";
import { readZip, writeZip } from "./zip.ts";

/** A capsule, and the hash of its manifest: the same with or without a proof, and what a log can have a proof of. */
export type Packed = { bytes: Bytes; manifest: string };

/** Packs and signs what was captured. The same content, time and key make the same bytes. Source: WACZ 1.1.1. */
export async function packCapsule(given: Captured, key: KeyObject): Promise<Packed> {
  const captured = wellFormed(given);
  const { archive, placed } = await archiveOf(captured);
  const { url, at } = captured.page;
  const title = captured.page.title || url;
  const page = { id: captured.id, url, ts: at.toISOString(), title };
  const contents = [
    { name: entryNames.archive, data: archive },
    { name: entryNames.index, data: indexOf(placed) },
    { name: entryNames.pages, data: pagesOf(page) },
  ];
  const manifest: Manifest = {
    profile: "data-package",
    wacz_version: waczVersion,
    title,
    description: descriptionOf(captured),
    created: captured.at.toISOString(),
    software: captured.software,
    mainPageUrl: url,
    mainPageDate: page.ts,
    resources: contents.map(({ name, data }) => ({
      name: name.slice(name.lastIndexOf("/") + 1),
      path: name,
      hash: digestOf(data),
      bytes: data.length,
    })),
    capsule: { version: 1, id: captured.id, capture: captured.capture, records: placed.map(({ entry }) => entry) },
  };
  const written = jsonBytes(manifest);
  const seal: Seal = {
    path: entryNames.manifest,
    hash: digestOf(written),
    seal: {
      algorithm: "Ed25519",
      key: keyText(createPublicKey(key)),
      signature: sign(null, signedText(written), key).toString("base64"),
    },
  };
  const entries = [...contents, { name: entryNames.manifest, data: written }, sealEntry(seal)];
  return { bytes: writeZip(entries), manifest: seal.hash };
}

/** The same capsule with a proof beside its signature: nothing that is signed changes. Throws where it is no capsule. */
export function withProof(bytes: Bytes, proof: unknown): Bytes {
  const { entries, problems } = readZip(bytes);
  const last = entries.at(-1);
  if (problems.length > 0 || last?.name !== entryNames.digest) throw new TypeError("this is not a capsule");
  const seal = JSON.parse(new TextDecoder().decode(last.data)) as Seal;
  return writeZip([...entries.slice(0, -1), sealEntry({ ...seal, proof })]);
}

/** What the signature is over. The first line keeps it apart from everything else that the same key signs. */
export function signedText(manifest: Uint8Array): Bytes {
  return joined([bytesOf("chinh-hang/capsule/1\n"), manifest]);
}

export function keyText(publicKey: KeyObject): string {
  return Buffer.from(publicKeyBytes(publicKey)).toString("base64");
}

function sealEntry(seal: Seal): { name: string; data: Bytes } {
  return { name: entryNames.digest, data: jsonBytes(seal) };
}

/** The records, each a gzip member of its own, so that one can be read without the others. */
async function archiveOf(captured: Captured): Promise<{ archive: Bytes; placed: PlacedRecord[] }> {
  const members: Bytes[] = [];
  const placed: PlacedRecord[] = [];
  let offset = 0;
  for (const made of recordsOf(captured)) {
    const written = writeRecord(made);
    const member = await gzip(written);
    const record = readRecord(written);
    if (record === null) throw new Error(`record ${made.id} cannot be read back`);
    const { id, type, url } = made;
    placed.push({ entry: { id, type, url, offset, length: member.length, hash: digestOf(member) }, record });
    members.push(member);
    offset += member.length;
  }
  return { archive: joined(members), placed };
}

/** A page may write half of a letter anywhere; no file and no JSON holds one, so the mark of what is unreadable stands in its place. */
function wellFormed<T>(given: T): T {
  if (typeof given === "string") return given.toWellFormed() as T;
  if (Array.isArray(given)) return given.map(wellFormed) as T;
  if (typeof given !== "object" || given === null || Object.getPrototypeOf(given) !== Object.prototype) return given;
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, wellFormed(value)])) as T;
}

function descriptionOf({ page, capture }: Captured): string {
  const by = capture.way === "house" ? "fetched by the house's own browser" : "sent by the browser of the person named";
  return `Evidence capsule of ${page.url}, ${by}, ${page.at.toISOString()}, ${capture.actorName} (${capture.agency}).`;
}
