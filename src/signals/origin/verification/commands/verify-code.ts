import { openCounter, pinMatches, readSerial } from "../../../../engines/codes/index.ts";
import { newId } from "../../../../kernel/id.ts";
import type { Lang } from "../../../../kernel/text/index.ts";
import { Problem } from "../../../../kernel/problem.ts";
import { codeEvidence, dayInVietnam } from "../code-evidence.ts";
import type { Answerable } from "../answer.ts";
import { answerTo } from "../answer.ts";
import type { VerifyAnswer, VerifyInput } from "../model.ts";
import type { CodeReading } from "../../../../engines/codes/index.ts";
import { readCode } from "../../../../engines/codes/index.ts";
import type { Scan } from "../scans.ts";
import { checkSignature } from "../signature.ts";
import type { Evidence, ScanPlace } from "../verdict.ts";
import { decide } from "../verdict.ts";
import type { Verifier } from "../verifier.ts";

export type AskedBy = {
  lang: Lang;
  /** The caller's network address; empty where there is none. It is counted for guessed codes, as a hash of one day. */
  address: string;
};
type Goods = Extract<CodeReading, { kind: "goods" }>;

/**
 * Verifies what a scanner read or a person typed: one of the thirteen verdicts, with its reasons and what to do. What is answered of a code is
 * committed before; where the database does not answer, the answer says so (`degraded`) and nothing was counted. Never throws for what was scanned.
 * Task: 2390 II.2.5.
 */
export async function verify(verifier: Verifier, input: VerifyInput, by: AskedBy): Promise<VerifyAnswer> {
  const reading = readCode(input.scan);
  if (reading.kind === "unreadable") return answerTo(by.lang, { evidence: reading, gtin: null });
  if (reading.kind === "other") return answerTo(by.lang, { evidence: { kind: "foreign" }, gtin: null });
  try {
    return answerTo(by.lang, await lookUp(verifier, reading, input, by));
  } catch (error) {
    if (!isGone(error)) throw error;
    return answerTo(by.lang, { evidence: await degraded(verifier, reading), gtin: reading.gtin });
  }
}

async function lookUp(verifier: Verifier, reading: Goods, input: VerifyInput, by: AskedBy): Promise<Answerable> {
  const { gtin, serial } = reading;
  if (serial === null) return lookUpProduct(verifier, reading, input, by.lang, null);
  const read = readSerial(verifier.keys, gtin, serial);
  const batch = read === null ? null : await verifier.batchOf(gtin, read.tag);
  if (read === null || batch === null) {
    if ((await verifier.holderOf(gtin)) === null) return lookUpProduct(verifier, reading, input, by.lang, "O-PRD-03");
    verifier.guesses.count(gtin, by.address);
    await verifier.ride();
    return { evidence: { kind: "forged", signature: await checkSignature(verifier, reading) }, gtin };
  }
  const counter = openCounter(verifier.keys, { id: batch.id, keyVersion: batch.key_version }, read.sealed);
  const code = { gtin, serial: read.serial, counter, batch };
  const isRight = (pin: string) =>
    pinMatches(verifier.keys, { id: batch.id, keyVersion: batch.key_version }, counter, pin);
  const place = placeOf(verifier, input);
  const id = newId("scn", verifier.ctx.now());
  const found = await codeEvidence(verifier, { ...code, reading, input, place, scan: id, lang: by.lang, isRight });
  await keep(verifier, found, { id, gtin, batch: batch.id, counter, agency: batch.agency, place, pin: found.pinKept });
  return found;
}

/** A code of a product or a lot, or another system's serial on a product of ours. */
async function lookUpProduct(
  verifier: Verifier,
  { gtin, lot: scannedLot, expiry }: Goods,
  input: VerifyInput,
  lang: Lang,
  serialReason: "O-PRD-03" | null,
): Promise<Answerable> {
  const lot = input.lot ?? scannedLot;
  const [standing, card] = await Promise.all([verifier.productStanding(gtin, lot), verifier.cardOf(gtin, lang)]);
  if (standing.agency === null && card === null && standing.notice_id === null)
    return { evidence: { kind: "foreign" }, gtin };
  const notice = standing.notice_id === null ? null : await verifier.noticeOf(standing.notice_id);
  const unknownLot = standing.agency !== null && lot !== null && !standing.lot_known;
  const until = input.expiry ?? expiry;
  const expired = until !== null && until < dayInVietnam(verifier.ctx.now());
  const reason = serialReason ?? (unknownLot ? "O-LOT-03" : "O-PRD-02");
  const evidence: Evidence = { kind: "product", notice, expired, reason };
  const found = { evidence, gtin, card, lot, expiresOn: until };
  const scan = { id: newId("scn", verifier.ctx.now()), gtin, batch: null, counter: null, pin: "none" as const };
  await keep(verifier, found, { ...scan, agency: standing.agency, place: placeOf(verifier, input) });
  return found;
}

type Kept = Pick<Scan, "id" | "gtin" | "batch" | "counter" | "agency" | "pin"> & { place: ScanPlace };

async function keep(verifier: Verifier, { evidence }: Answerable, { place, ...scan }: Kept): Promise<void> {
  const { verdict, reasons } = decide(evidence);
  await verifier.keep({ ...scan, ...place, at: verifier.ctx.now(), verdict, reasons });
}

function placeOf(verifier: Verifier, { province, geo5, device, channel }: VerifyInput): ScanPlace {
  const hash = device === undefined || device === null || device === "" ? null : verifier.deviceHash(device);
  return { province: province ?? null, geo5: geo5 ?? null, device: hash, channel: channel ?? "api" };
}

/** What can be said without the database: whether the code is signed by us, and whether its serial has our form. */
async function degraded(verifier: Verifier, reading: Goods): Promise<Evidence> {
  const formed = reading.serial !== null && readSerial(verifier.keys, reading.gtin, reading.serial) !== null;
  return { kind: "degraded", signature: await checkSignature(verifier, reading), formed };
}

/** The database is away, full, or too slow; anything else is a fault of ours. */
function isGone(error: unknown): boolean {
  if (error instanceof Problem) return error.code === "unavailable";
  const { code, message } = error as { code?: string; message?: string };
  return /^(08|53|57|E[A-Z]+$)/.test(code ?? "") || /connection|terminated|ended/i.test(message ?? "");
}
