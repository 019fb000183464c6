import { createHash } from "node:crypto";
import { checkCode, makeSerial, originKeys, readCode, signCode, signingKey } from "../src/engines/codes/index.ts";
import type { OfflineNotice, RecallBundle, Signed, TrustList } from "../src/engines/offline/index.ts";
import {
  base64Url,
  judgeOffline,
  noLists,
  openLists,
  packHashes,
  seal,
  updateLists,
} from "../src/engines/offline/index.ts";
import type { BenchOptions, BenchResult } from "./harness.ts";
import { percentile, rounded } from "./harness.ts";

export const name = "offline";
export const about = "Verdicts on codes without a network, and the size of what a device loads for a day's changes";

const keys = originKeys(createHash("sha256").update("keys of a bench").digest());
const root = signingKey(createHash("sha256").update("root of a bench").digest());
const gtins = Array.from({ length: 5000 }, (_, at) => String(at).padStart(14, "0"));
const words = "Thu hồi do không đạt chỉ tiêu an toàn đã công bố, đề nghị ngừng dùng và trả lại nơi bán";
const start = Date.parse("2026-11-21T00:00:00Z");

/**
 * A device that holds a year of notices (2,000 over products and lots, 100 over single codes, a million of those) takes a day's changes: 50 notices
 * and 10,000 codes; then it judges signed codes, reading, signature and notices.
 */
export async function run({ small }: BenchOptions): Promise<BenchResult[]> {
  const held = { notices: small ? 100 : 2000, lists: small ? 5 : 100, codes: small ? 100 : 10_000 };
  const day = { notices: 50, lists: 1, codes: small ? 100 : 10_000 };
  const whole = bundle(null, 0, held);
  const delta = bundle(new Date(start).toISOString(), held.notices + held.lists, day);
  let sent: Signed = whole;
  const trust = seal(trustList(), root.sign);
  const ask = async (address: string) => (address.includes("trust") ? trust : sent);
  let lists = await updateLists(noLists, root.publicKey, ask);
  sent = delta;
  lists = await updateLists(lists, root.publicKey, ask);
  const deltaBytes = JSON.stringify(delta).length;
  const opening = performance.now();
  const { trust: trusted, recalls } = await openLists(lists, root.publicKey);
  const openMs = performance.now() - opening;

  const holdings = { trust: trusted, recalls, check: checkCode };
  const scans = Array.from({ length: small ? 50 : 2000 }, (_, at) => scanOf(at));
  const [verdicts, signatures]: [number[], number[]] = [[], []];
  for (const scan of scans) {
    let from = performance.now();
    const reading = readCode(scan);
    if (reading.kind !== "goods") throw new Error("the bench made a code that cannot be read");
    const { outcome } = await judgeOffline(reading, holdings, new Date(start + 3_600_000));
    verdicts.push(performance.now() - from);
    if (outcome !== "SIGNED_OFFLINE" && outcome !== "DO_NOT_USE") throw new Error(`an odd verdict: ${outcome}`);
    from = performance.now();
    const { gtin, serial, signature } = reading;
    await checkCode({ gtin, serial: serial ?? "", signature: signature ?? "" }, [root]);
    await checkCode({ gtin, serial: serial ?? "", signature: signature ?? "" }, [keys.signingKey(1)]);
    signatures.push(performance.now() - from);
  }
  const [verdict, signature] = [percentile(verdicts, 0.99), percentile(signatures, 0.5)];
  return [
    {
      name: "offline, a verdict",
      figure: rounded(verdict),
      unit: "ms, p99",
      reference: rounded(signature),
      ratio: rounded(verdict / signature),
      goal: "under 5 ms",
      ok: verdict < 5,
      data: {
        verdicts: verdicts.length,
        "p50, ms": rounded(percentile(verdicts, 0.5)),
        notices: recalls?.notices.size ?? 0,
        "opening what is kept, ms": Math.round(openMs),
        reference: "the signature alone, p50",
      },
    },
    {
      name: "offline, a day's changes",
      figure: rounded(deltaBytes / 1000),
      unit: "kB",
      reference: rounded((day.codes * 8) / 1000),
      ratio: rounded(deltaBytes / (day.codes * 8)),
      goal: "under 200 kB",
      ok: deltaBytes < 200_000,
      data: {
        "notices of the day": day.notices + day.lists,
        "codes of the day": day.codes,
        "whole bundle, kB": Math.round(JSON.stringify(whole).length / 1000),
        reference: "eight bytes a code",
      },
    },
  ];
}

function bundle(since: string | null, first: number, size: { notices: number; lists: number; codes: number }): Signed {
  const notices = Array.from({ length: size.notices + size.lists }, (_, at): OfflineNotice => {
    const [id, gtin] = [`cno_${first + at}`, gtins[(first + at) % gtins.length] as string];
    const said = { number: `${first + at}/QĐ-QLTT`, title: { vi: words, en: words }, advice: { vi: words, en: words } };
    if (at >= size.notices) return { id, kind: "stolen", scope: "codes", gtin, ...said };
    return { id, kind: "recalled", scope: at % 2 === 0 ? "product" : "lot", gtin, lot: `L${at}`, ...said };
  });
  const codes = notices.slice(size.notices).map(({ id }) => {
    const hashes = Array.from({ length: size.codes }, (_, at) =>
      createHash("sha256").update(`${id} ${at}`).digest().subarray(0, 8),
    );
    return { notice: id, hashes: base64Url(packHashes(hashes)) };
  });
  const asOf = new Date(since === null ? start : start + 60_000).toISOString();
  const content: RecallBundle = { form: "recalls/1", asOf, since, notices, lifted: [], codes };
  return seal(content, root.sign);
}

function trustList(): TrustList {
  const { keyId, publicKey } = keys.signingKey(1);
  return {
    form: "trust/1",
    issuedAt: new Date(start).toISOString(),
    validUntil: new Date(start + 30 * 86_400_000).toISOString(),
    keys: [{ keyId, publicKey: base64Url(publicKey) }],
  };
}

function scanOf(at: number): string {
  const gtin = "08936020020013";
  const serial = makeSerial(keys, { gtin, tag: 77, batch: { id: "bat_bench", keyVersion: 1 }, counter: at });
  return `https://kiem.example/01/${gtin}/21/${serial}?s=${signCode(keys, { gtin, serial })}`;
}
