import { createHash, randomInt } from "node:crypto";
import type { OriginKeys } from "../../src/engines/codes/index.ts";
import { makeSerial, originKeys, pinOf } from "../../src/engines/codes/index.ts";
import { gs1CheckDigit } from "../../src/engines/gs1/index.ts";
import { newId } from "../../src/kernel/id.ts";
import type { TestDatabase } from "./database.ts";

/** Keys of codes that are the same in every run. */
export const testKeys: OriginKeys = originKeys(createHash("sha256").update("keys of tests").digest());

/** By which values of exchange records are hashed in tests. */
export const testExchangeKey: Buffer = createHash("sha256").update("exchange in tests").digest();

export type PlantedBatch = { id: string; keyVersion: number; gtin: string; tag: number; agency: string; size: number };

/** A GTIN of 14 digits with a right check digit, from a number. */
export function gtinOf(n: number): string {
  const digits = `0893${String(n).padStart(9, "0")}`;
  return digits + gs1CheckDigit(digits);
}

/** Puts a batch on record as issuing leaves it. */
export async function plantBatch(
  db: Pick<TestDatabase, "asSuperuser">,
  parts: Partial<{
    gtin: string;
    party: `pty_${string}`;
    lot: string | null;
    expiresOn: string | null;
    size: number;
    issued: number;
    withPin: boolean;
    state: "issuing" | "issued" | "active" | "void";
    voided: number[];
  }> = {},
): Promise<PlantedBatch> {
  const id = newId("bat", new Date());
  const batch = {
    gtin: parts.gtin ?? gtinOf(randomInt(1e9)),
    tag: randomInt(2 ** 20),
    agency: parts.party ?? "pty_maker",
  };
  const size = parts.size ?? 10_000;
  await db.asSuperuser(
    `insert into app.code_batches (id, order_id, product_id, gtin, tag, key_version, lot, produced_on, expires_on, size, issued, with_pin, signed,
       state, made_at, activated_at, voided, authority, agency, level)
     values ($1, 'ord_test', 'prd_test', $2, $3, 1, $4, '2026-01-05', $5, $6, $7, $8, false, $9, now(), now(), $10, 'moit.dms', $11, 'agencies')`,
    [
      id,
      batch.gtin,
      batch.tag,
      parts.lot ?? null,
      parts.expiresOn ?? null,
      size,
      parts.issued ?? size,
      parts.withPin ?? true,
      parts.state ?? "active",
      parts.voided ?? [],
      batch.agency,
    ],
  );
  return { id, keyVersion: 1, size, ...batch };
}

/** A code of a batch as it is printed: what a scanner reads, and what stands under the scratch layer. */
export function codeOf(
  batch: PlantedBatch,
  counter: number,
  keys: OriginKeys = testKeys,
): { scan: string; serial: string; pin: string } {
  const { gtin, tag } = batch;
  const serial = makeSerial(keys, { gtin, tag, batch, counter });
  return { scan: `https://kiem.example/01/${gtin}/21/${serial}`, serial, pin: pinOf(keys, batch, counter) };
}
