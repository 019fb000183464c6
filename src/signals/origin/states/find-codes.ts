import type { OriginKeys } from "../../../engines/codes/index.ts";
import { openCounter, readCode, readSerial } from "../../../engines/codes/index.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import { isIn } from "../issuing/stretches.ts";
import type { Code } from "./model.ts";
import { batchByTag } from "./store/changes.ts";

export type FoundCode = Code & { gtin: string; agency: string };

/** The codes that scans name, in their order; null for what is no code of ours or no code that the asker may see: the two look alike. */
export async function findCodes(
  tx: Transaction,
  keys: OriginKeys,
  scans: readonly string[],
): Promise<(FoundCode | null)[]> {
  const read = scans.map((scan) => {
    const reading = readCode(scan);
    if (reading.kind !== "goods" || reading.serial === null) return null;
    const serial = readSerial(keys, reading.gtin, reading.serial);
    return serial && { gtin: reading.gtin, ...serial };
  });
  const wanted = new Map(read.flatMap((one) => (one === null ? [] : [[`${one.gtin} ${one.tag}`, one] as const])));
  const batches = new Map(
    await Promise.all(
      [...wanted].map(async ([name, { gtin, tag }]) => [name, await tx.find(batchByTag, { gtin, tag })] as const),
    ),
  );
  return read.map((one) => {
    const batch = one === null ? null : (batches.get(`${one.gtin} ${one.tag}`) ?? null);
    if (one === null || batch === null) return null;
    const counter = openCounter(keys, { id: batch.id, keyVersion: batch.key_version }, one.sealed);
    if (counter >= batch.issued || batch.state === "void" || isIn(batch.voided, counter)) return null;
    return { batch: batch.id, counter, gtin: one.gtin, agency: batch.agency };
  });
}
