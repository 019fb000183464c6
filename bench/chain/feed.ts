import type { Observation } from "../../src/signals/listings/index.ts";
import { variedListings } from "../listings.ts";

/** What a feed sends: so many listings a second, for so many seconds, in so many posts a second; its posts are numbered from `first`. */
export type Feed = { perSecond: number; seconds: number; postsPerSecond: number; first: number };

/** The signs planted in every post, each in a listing of a shop of its own, and the concern of the lead that they make. */
export const probes = {
  words: "counterfeit",
  price: "counterfeit",
  gtin: "recalled",
  list: "platform",
} as const;
export type Probe = keyof typeof probes;

export const scamHost = "cho-lua-dao-mau.example";
export const recalledGtin = "8936036020014";
const knownPrices = [890_000, 910_000, 875_000, 925_000, 900_000, 880_000, 915_000];

/** The shop of a probe, which tells post and sign. */
export const shopOf = (post: number, probe: Probe): string => `do-${post}-${probe}`;

/** What is known of prices before a feed: several shops' offers of the goods of each post's price probe. */
export function knownOffers({ seconds, postsPerSecond, first }: Feed): string {
  return Array.from({ length: seconds * postsPerSecond }, (_, post) =>
    knownPrices.map((price, at) => kettle(first + post, `biet-${first + post}-${at}`, price)).join(""),
  ).join("");
}

function kettle(model: number, id: string, price: number): string {
  return lineOf(id, id, {
    title: `Ấm siêu tốc Sông Lam SL-${model}`,
    brand: "Sông Lam",
    model: `SL-${model}`,
    price,
  });
}

/** The bodies of all posts: ordinary listings, and in each the four probes. */
export function bodies(real: readonly Observation[], { perSecond, seconds, postsPerSecond, first }: Feed): Buffer[] {
  const posts = seconds * postsPerSecond;
  const each = Math.max(1, Math.round(perSecond / postsPerSecond) - Object.keys(probes).length);
  const listings = variedListings(real, posts * each);
  return Array.from({ length: posts }, (_, post) => {
    const lines: string[] = [];
    while (lines.length < each) lines.push((listings.next().value as string).replace('"id":"', `"id":"${first}-`));
    for (const probe of Object.keys(probes) as Probe[]) lines.splice(each >> 1, 0, probeOf(first + post, probe));
    return Buffer.from(lines.join(""));
  });
}

function probeOf(post: number, probe: Probe): string {
  const id = shopOf(post, probe);
  if (probe === "words")
    return lineOf(id, id, { title: "Túi Gucci rep 1:1 siêu cấp, hàng fake loại 1", price: 450_000 });
  if (probe === "price") return kettle(post, id, 190_000);
  if (probe === "gtin") return lineOf(id, id, { title: "Bánh gạo vị rong biển", gtin: recalledGtin, price: 32_000 });
  return lineOf(id, id, { title: "Giày chạy bộ nam đế êm", price: 350_000, url: `https://${scamHost}/p/${id}` });
}

function lineOf(id: string, shop: string, more: Record<string, unknown>): string {
  const listing = {
    id,
    url: `https://cho-mau.example/p/${id}`,
    seller_id: shop,
    seller_name: `Shop ${shop}`,
    observed_at: "2026-10-01T00:00:00Z",
    ...more,
  };
  return `${JSON.stringify(listing)}\n`;
}
