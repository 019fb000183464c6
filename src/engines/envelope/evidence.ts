import { z } from "zod";
import { readZip, writeZip } from "../capsule/index.ts";
import type { Bytes, ZipEntry } from "../capsule/index.ts";
import { canonicalJson } from "../merkle/index.ts";
import { fingerprintOf, readKey } from "./keys.ts";
import { answerFault, messageFault, messageHash, messageText } from "./message.ts";
import type { MessageFault } from "./message.ts";
import { requestMessage, responseMessage, serviceParts, stampProof, systemName } from "./model.ts";
import type { RequestMessage, ResponseMessage, StampProof } from "./model.ts";
import { stampFault } from "./stamps.ts";

const names = {
  guide: "how-to-check.txt",
  request: "request.json",
  response: "response.json",
  stamps: "stamps.json",
  keys: "keys.json",
} as const;
const largest = 10 * 2 ** 20;

const heldKey = z.strictObject({ name: systemName, key: z.string().max(100), fingerprint: z.string().max(64) });
const heldKeys = z.strictObject({
  client: heldKey,
  server: heldKey,
  stamps: heldKey.extend({ name: z.string().min(1).max(200) }),
});
const heldStamps = z.strictObject({ request: stampProof.nullable(), response: stampProof.nullable() });

/** One exchange with all that is needed to check it. `keys` are public, written as `keyText` writes them. */
export type Exchange = {
  request: RequestMessage;
  /** Null where none came, or none that could be believed. */
  response: ResponseMessage | null;
  /** Null where it was not stamped yet. */
  stamps: { request: StampProof | null; response: StampProof | null };
  keys: { client: string; server: string; stamps: { name: string; key: string } };
  /** How it is checked, in words for people. */
  guide: string;
};

/** One exchange as a ZIP file; equal exchanges make equal bytes. */
export function packEvidence({ request, response, stamps, keys, guide }: Exchange): Bytes {
  const { client, service } = request.head;
  const written: [string, string][] = [
    [names.guide, guide],
    [names.request, messageText(request)],
    ...(response === null ? [] : ([[names.response, messageText(response)]] as [string, string][])),
    [names.stamps, canonicalJson(stamps)],
    [
      names.keys,
      canonicalJson({
        client: namedKey(client, keys.client),
        server: namedKey(serviceParts(service).system, keys.server),
        stamps: namedKey(keys.stamps.name, keys.stamps.key),
      }),
    ],
  ];
  return writeZip(written.map(([name, text]): ZipEntry => ({ name, data: Buffer.from(text) })));
}

/** What can be wrong with evidence, by a name that stays. */
export type EvidenceFault =
  | "too-large"
  | "zip-cut-off"
  | "zip-after-entry"
  | "zip-local-header"
  | "zip-data"
  | "zip-directory"
  | "zip-end"
  | "zip-unaccounted"
  | "entries"
  | "form"
  | MessageFault
  | "fingerprint"
  | "key-of-other"
  | "untrusted-key"
  | "stamp-signature"
  | "stamp-proof"
  | "stamp-of-other";
/** Where evidence is not as it was made: which entry, and what is wrong there. */
export type EvidenceProblem = { entry: string; what: EvidenceFault };
export type KeyUsed = { role: "client" | "server" | "stamps"; name: string; fingerprint: string; isGiven: boolean };

export type EvidenceVerdict = {
  ok: boolean;
  problems: EvidenceProblem[];
  request: RequestMessage | null;
  response: ResponseMessage | null;
  /** When the authority had seen each. */
  stamped: { request: string | null; response: string | null };
  keys: KeyUsed[];
};

/**
 * Checks evidence of an exchange offline. `given` are the public keys that one believes; where there are some, every key in the file must be
 * among them. Without, it is checked that the file agrees with itself, and the fingerprints are for comparing. Damage is a verdict, never an error.
 */
export function verifyEvidence(bytes: Uint8Array, given: readonly string[] = []): EvidenceVerdict {
  const verdict: EvidenceVerdict = {
    ok: false,
    problems: [],
    request: null,
    response: null,
    stamped: { request: null, response: null },
    keys: [],
  };
  const { problems } = verdict;
  const add = (entry: string, what: EvidenceFault) => problems.push({ entry, what });
  if (bytes.length > largest) {
    add("zip", "too-large");
    return verdict;
  }
  const { entries, problems: ofZip } = readZip(bytes);
  problems.push(...(ofZip as EvidenceProblem[])); // of the faults of a capsule it tells those of a ZIP alone
  const held = new Map(entries.map(({ name, data }) => [name, data]));
  const isWhole = [names.guide, names.request, names.stamps, names.keys].every((name) => held.has(name));
  if (!isWhole || entries.length !== (held.has(names.response) ? 5 : 4)) add("zip", "entries");
  const read = <S extends z.ZodType>(name: string, form: S): z.output<S> | null => {
    const data = held.get(name);
    const value = data === undefined ? null : readCanonical(data, form);
    if (data !== undefined && value === null) add(name, "form");
    return value;
  };
  const request = read(names.request, requestMessage);
  const response = read(names.response, responseMessage);
  const stamps = read(names.stamps, heldStamps);
  const keys = read(names.keys, heldKeys);
  if (request === null || stamps === null || keys === null) return verdict;
  const key = (role: KeyUsed["role"], name: string | null) => {
    const { key: written, ...said } = keys[role];
    const known = readKey(written);
    if (known === null || fingerprintOf(known) !== said.fingerprint) add(names.keys, "fingerprint");
    if (name !== null && said.name !== name) add(names.keys, "key-of-other");
    const isGiven = known !== null && given.some((one) => sameKey(one, said.fingerprint));
    if (given.length > 0 && !isGiven) add(names.keys, "untrusted-key");
    verdict.keys.push({ role, ...said, isGiven });
    return known;
  };
  const client = key("client", request.head.client);
  const server = key("server", serviceParts(request.head.service).system);
  const authority = key("stamps", null);
  if (client === null || server === null || authority === null) return verdict;
  const fault = messageFault(request, client);
  if (fault !== null) add(names.request, fault);
  const answered = response === null ? null : answerFault(request, response, server);
  if (answered !== null) add(names.response, answered);
  const stamped = (message: RequestMessage | ResponseMessage | null, proof: StampProof | null) => {
    if (proof === null) return null;
    const wrong = message === null ? "stamp-of-other" : stampFault(messageHash(message), proof, authority);
    if (wrong !== null) add(names.stamps, wrong);
    else if (proof.stamp.authority !== keys.stamps.name) add(names.stamps, "stamp-of-other");
    return proof.stamp.at;
  };
  const times = { request: stamped(request, stamps.request), response: stamped(response, stamps.response) };
  if (problems.length > 0) return verdict;
  return { ...verdict, ok: true, request, response, stamped: times };
}

function namedKey(name: string, key: string): z.output<typeof heldKey> {
  const read = readKey(key);
  if (read === null) throw new TypeError(`the key of ${name} is none`);
  return { name, key, fingerprint: fingerprintOf(read) };
}

function readCanonical<S extends z.ZodType>(data: Uint8Array, form: S): z.output<S> | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(data);
    const read = form.safeParse(JSON.parse(text));
    // One way to write it: what reads alike but is written otherwise is refused.
    return read.success && canonicalJson(read.data) === text ? read.data : null;
  } catch {
    return null;
  }
}

function sameKey(written: string, fingerprint: string): boolean {
  const key = readKey(written);
  return key !== null && fingerprintOf(key) === fingerprint;
}
