import type { BrandBook } from "../../engines/matching/index.ts";
import { findBrand, readAttributes } from "../../engines/matching/index.ts";
import { foldText } from "../../engines/vietnamese/index.ts";
import { derivedId } from "../../kernel/id.ts";
import { namesBrand } from "../listings/index.ts";
import type { ListingText } from "./matcher.ts";

export type OfferGroup = { id: string; brand: string };

/** Said of any goods, or counted: none of them tells one article from another. */
const noise = new Set(
  `loc thung hop goi tui chai lon tuyp hu ly cay bich can lo coc vi binh vien cai mieng cuon combo set bo pack
   chinh hang hang moi new sale gia re sieu uu dai freeship ship giam tang mua kem qua tot nhat cao cap the va voi cho`.split(
    /\s+/,
  ),
);
const fewestWords = 2;
const modelCode = /^(?=.*\d)[a-z\d]{4,40}$/;

/**
 * Which goods a listing offers, told without a register: its brand with its model, or with all words of its name and its size; and the
 * variant. Packs of several are one group, for offers compare by quantity. Null where the listing says too little: another article in a
 * group is worse than an offer that stands alone.
 */
export function offerGroup({ title, brand, model }: Omit<ListingText, "gtin">, brands: BrandBook): OfferGroup | null {
  const maker = brand !== null && namesBrand(brand) ? brand : findBrand(title, brands);
  if (maker === null) return null;
  const { size, codes, variant, measures, lengths } = readAttributes(title);
  const given = foldText(model ?? "").replaceAll(" ", "");
  const code = modelCode.test(given) ? given : codes.length === 1 ? codes[0] : undefined;
  const makerWords = foldText(maker);
  if (code === undefined && size === null) return null;
  const name = code === undefined ? nameOf(title, makerWords) : [];
  if (code === undefined && name.length < fewestWords) return null;
  const told = {
    maker: makerWords,
    code: code ?? null,
    name,
    size: size === null ? null : `${size.value} ${size.unit}`,
    variant: [...variant.flavours, ...variant.colours, ...variant.letters].sort(),
    measures: measures.map(({ kind, value }) => `${value} ${kind}`).sort(),
    lengths: lengths.toSorted((one, other) => one - other),
  };
  return { id: derivedId("ofg", JSON.stringify(told)), brand: maker };
}

function nameOf(title: string, maker: string): string[] {
  const words = new Set(foldText(title).replace(maker, " ").split(" "));
  return [...words].filter((word) => /^[a-z]{2,}$/.test(word) && !noise.has(word)).sort();
}
