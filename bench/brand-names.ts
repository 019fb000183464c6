import type { BrandMaterial } from "../src/engines/screening/index.ts";

/** The real brand names of listings, then invented ones of two or three syllables, some of two words, until there are enough. */
export function brandNames(count: number, listings: readonly { brand: string | null }[]): BrandMaterial[] {
  const names = new Set(listings.map(({ brand }) => brand ?? "").filter(Boolean));
  const heads = "ba be bo ca co da de do fa fi ga go ha hy ja jo ka ko la le lu ma mi mo na ne no pa pi ra re ro".split(
    " ",
  );
  const tails = "bix dor fen gar hill kal lex mar nix pol quo ran sen tek vex win yor zan lum dux".split(" ");
  for (const [serial, head] of heads.entries())
    for (const middle of heads)
      for (const tail of tails)
        for (const second of ["", ` ${tails[serial % tails.length]}`, ` ${middle}${tail}`, tail, `${middle}n`]) {
          if (names.size < count) names.add(`${head}${middle}${tail}${second}`);
        }
  return [...names].slice(0, count).map((brand) => ({ name: brand }));
}
