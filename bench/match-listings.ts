import { Readable } from "node:stream";
import { systemActor } from "../src/kernel/actor.ts";
import type { Context } from "../src/kernel/context.ts";
import { registerProducts } from "../src/registers/products/index.ts";
import { loadReference } from "../src/registers/reference/index.ts";
import { savedProfile } from "../src/services/sockets/index.ts";
import { knownGoods, matchListing, matchWaiting } from "../src/signals/matches/index.ts";
import { ingestFile } from "../src/signals/monitoring/index.ts";
import { benchDatabase } from "./database.ts";
import type { BenchOptions, BenchResult } from "./harness.ts";
import { rounded, timed } from "./harness.ts";

export const name = "match-listings";
export const about = "matching imported listings by the job with 20,000 registered products, against judging alone";

const agency = "moit.dms";
const makers = ["Sông Lam", "Thác Bạc", "Ban Mai", "Gió Núi", "Đồng Xanh", "Mây Trắng", "Suối Trong", "Hoa Ban"];
const goods = [
  "Nồi cơm điện",
  "Máy sấy tóc",
  "Quạt đứng",
  "Ấm siêu tốc",
  "Nước giặt",
  "Sữa tắm",
  "Bột nêm",
  "Trà túi lọc",
];
const traits = ["hương hoa", "màu trắng", "bảo hành 12 tháng", "loại lớn", "tiết kiệm điện", "dịu nhẹ", "cao cấp"];
const sizes = ["1.8 lít", "3.6kg", "500ml", "250g", "1200W"];
const told = ["chính hãng", "giá tốt", "giao nhanh", "hàng mới", "có sẵn"];
const rowsAtOnce = 1000;

/** The products in turn through all that tells goods apart, each with a model of its own. */
function product(at: number) {
  const of = <T>(list: readonly T[], every: number) => list[Math.floor(at / every) % list.length] as T;
  const [brand, kind, trait, size] = [of(makers, 1), of(goods, 8), of(traits, 64), of(sizes, 448)];
  const model = `${brand.charAt(0)}${kind.charAt(0)}-${1000 + at}`;
  return { externalId: `${at}`, name: `${kind} ${brand} ${trait} ${size}`, brand, model, gtin: null, holder: null };
}

/** Two listings in three name a product and its model, the third another model of the same words, which is no product. */
function listing(at: number, products: number) {
  const { name: called, model, brand } = product((at * 7919) % products);
  const shown = at % 3 === 2 ? `${model.slice(0, 2)}-${90_000 + at}` : model;
  return {
    id: `hang-${at}`,
    url: `https://san.example/hang/${at}`,
    title: `${called} ${shown} ${told[at % told.length]}`,
    brand: at % 2 === 0 ? brand : null,
    seller_id: `shop-${at % 50}`,
    seller_name: `Shop ${at % 50}`,
    price: 100_000 + (at % 100) * 1000,
    observed_at: "2026-11-01T00:00:00Z",
  };
}

/** Generated listings are imported and the job matches them; the reference is the same judging without a database. */
export async function run({ small }: BenchOptions): Promise<BenchResult> {
  const [products, count] = small ? [2_000, 300] : [20_000, 5_000];
  const bench = await benchDatabase();
  try {
    const house = bench.contextOf(systemActor(agency));
    await loadReference(house);
    for (let at = 0; at < products; at += rowsAtOnce) {
      const rows = Array.from({ length: rowsAtOnce }, (_, step) => product(at + step));
      await registerProducts(house, { source: "bench", level: "public", products: rows });
    }
    const listings = Array.from({ length: count }, (_, at) => listing(at, products));
    await bring(house, listings);
    const making = await timed(async () => void (await house.read(knownGoods)));
    const { matcher } = await house.read(knownGoods);
    const contextOf = (of: string | null) => bench.contextOf({ ...systemActor(of ?? ""), agency: of });
    const job = await timed(() =>
      matchWaiting({ now: () => new Date(), signal: new AbortController().signal, contextOf }),
    );
    let met = 0;
    const judging = await timed(() => {
      for (const { title, brand } of listings)
        if (matchListing(matcher, { title, brand, model: null, gtin: null }).some((one) => one.verdict === "same"))
          met++;
    });
    const [figure, reference] = [count / job.seconds, count / judging.seconds];
    return {
      name,
      figure: rounded(figure),
      unit: "listings/s",
      reference: rounded(reference),
      ratio: rounded(figure / reference),
      goal: "at least 100 listings a second",
      ok: figure >= 100,
      data: {
        products,
        listings: count,
        "met with a product as the same": met,
        "s to make the register ready": rounded(making.seconds),
        "CPU microseconds a listing by the job (Node)": rounded((job.cpuSeconds * 1e6) / count),
        "CPU microseconds a listing, judging alone": rounded((judging.cpuSeconds * 1e6) / count),
      },
    };
  } finally {
    await bench.close();
  }
}

async function bring(ctx: Context, listings: readonly object[]): Promise<void> {
  const bytes = Buffer.from(listings.map((one) => `${JSON.stringify(one)}\n`).join(""));
  const profile = await savedProfile("listings-jsonl");
  await ingestFile(ctx, { profile, open: () => Readable.from([bytes]), inputHash: "bench" });
}
