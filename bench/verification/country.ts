import pg from "pg";
import type { OriginKeys } from "../../src/engines/codes/index.ts";
import { makeSerial, originKeys, pinOf, tagLimit } from "../../src/engines/codes/index.ts";
import { gs1CheckDigit } from "../../src/engines/gs1/index.ts";

/** Sizes of batches, as often as they come in a turn: from a thousand to a million, 93,000 on average. */
const turn: readonly (readonly [size: number, times: number])[] = [
  [1_000_000, 1],
  [500_000, 2],
  [200_000, 4],
  [100_000, 6],
  [50_000, 6],
  [20_000, 6],
  [10_000, 6],
  [5_000, 4],
  [2_000, 4],
  [1_000, 3],
];
const sizes = turn.flatMap(([size, times]) => Array.from({ length: times }, () => size));
const products = 2000;

export const benchKeys: OriginKeys = originKeys(Buffer.alloc(32, "a country of codes"));

export type Batch = { id: string; keyVersion: number; gtin: string; tag: number; size: number };

function gtinAt(n: number): string {
  const digits = `0893${String(n).padStart(9, "0")}`;
  return digits + gs1CheckDigit(digits);
}

/** The n-th batch; everything of it follows from n. Large and small ones come mixed. */
function batchAt(n: number): Batch {
  const size = sizes[(n * 17 + Math.floor(n / sizes.length)) % sizes.length] as number;
  const id = `bat_${String(n).padStart(26, "0")}`;
  return { id, keyVersion: 1, gtin: gtinAt(n % products), tag: (n * 7919 + 13) % tagLimit, size };
}

/** The first batches that together have at least so many codes. */
export function batchesFor(serials: number): Batch[] {
  const batches: Batch[] = [];
  for (let codes = 0, n = 0; codes < serials; n++) {
    const batch = batchAt(n);
    batches.push(batch);
    codes += batch.size;
  }
  return batches;
}

/**
 * Puts batches on record with every block of their states written out, as after years in which something happened in each: states are
 * mixed, so that nothing is left out of a block and nothing is small by itself.
 */
export async function fillCountry(
  adminUrl: string,
  batches: readonly Batch[],
): Promise<{ codes: number; bytes: number; seconds: number }> {
  const client = new pg.Client({ connectionString: adminUrl, options: "-c search_path=app" });
  await client.connect();
  const began = performance.now();
  try {
    for (let from = 0; from < batches.length; from += 1000) {
      const part = batches.slice(from, from + 1000);
      const ids = part.map(({ id }) => id);
      await client.query(
        `insert into code_batches (id, order_id, product_id, gtin, tag, key_version, lot, produced_on, expires_on, size, issued, with_pin, signed,
           state, made_at, activated_at, authority, agency, level)
         select id, 'ord_bench', 'prd_bench', gtin, tag, 1, 'L1', '2026-01-05', '2031-01-05', size, size, true, false, 'active', now(), now(),
           'moit.dms', 'pty_01JBENCH0000000000000000000', 'agencies'
         from unnest($1::text[], $2::text[], $3::int4[], $4::int4[]) as given (id, gtin, tag, size)`,
        [ids, part.map(({ gtin }) => gtin), part.map(({ tag }) => tag), part.map(({ size }) => size)],
      );
      await client.query(
        `insert into state_blocks (batch_id, block, states, agency)
         select b.id, n, decode(repeat(case n % 4 when 0 then '2222222222222242' when 1 then '2223222222224222' when 2 then '2222242222222232'
             else '3222222222222222' end, (least(4096, b.size - n * 4096) + 15) / 16), 'hex'), b.agency
         from code_batches b cross join lateral generate_series(0, (b.size - 1) / 4096) as n where b.id = any ($1)`,
        [ids],
      );
    }
    const seconds = (performance.now() - began) / 1000;
    await client.query("vacuum analyze state_blocks");
    await client.query("vacuum analyze code_batches");
    await client.query("checkpoint");
    const { rows } = await client.query(
      `select (select sum(size)::float8 from code_batches) as codes, pg_total_relation_size('state_blocks')::float8 as bytes`,
    );
    return { codes: rows[0].codes, bytes: rows[0].bytes, seconds };
  } finally {
    await client.end();
  }
}

export function codeOf(batch: Batch, counter: number): { scan: string; pin: string } {
  const { gtin, tag } = batch;
  const serial = makeSerial(benchKeys, { gtin, tag, batch, counter });
  return { scan: `https://kiem.example/01/${gtin}/21/${serial}`, pin: pinOf(benchKeys, batch, counter) };
}
