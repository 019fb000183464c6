import type { Element } from "../../engines/gs1/index.ts";
import type { Lang } from "../../kernel/text/index.ts";
import { langs, text } from "../../kernel/text/index.ts";
import { anchorOf } from "./anchor.ts";
import type { Target } from "./choose.ts";
import type { LinkType } from "./link-types.ts";

/** Pages of the house that codes lead to, as whoever mounts the resolver addresses them. */
export type HousePages = {
  /** Where a code is verified; `code` is what was scanned. */
  verify(lang: Lang, code: string): string;
  /** The passport of a product. */
  passport(lang: Lang, gtin: string): string;
};

/** Codes that single one thing out: such a thing can be verified. */
const serials = new Set(["21", "235"]);

export type HouseWays = {
  origin: string;
  pages: HousePages;
  path: readonly Element[];
  hasPassport: boolean;
  signature: string;
};

/**
 * Where the house itself leads: a unit code to its verification, whether we know the number or not, since a forged label bears just
 * such a one; an article whose passport is shown to that passport.
 */
export function houseTargets({ origin, pages, path, hasPassport, signature }: HouseWays): Target[][] {
  const [key] = path as [Element];
  const anchor = anchorOf(path);
  const isUnit = path.some(({ ai }) => serials.has(ai));
  const inBoth = (at: string, linkType: LinkType, isDefault: boolean, page: (lang: Lang) => string): Target[] =>
    langs.map((lang, number) => ({
      anchor: at,
      linkType,
      href: origin + page(lang),
      hreflang: lang,
      mediaType: "text/html",
      title: text(lang, linkType === "gs1:pip" ? "resolver.passport" : "resolver.verify"),
      context: null,
      isDefault: isDefault && number === 0,
      forwardQuery: false,
    }));
  const code = `${origin}/${anchor}${signature}`;
  const verification =
    isUnit || hasPassport ? inBoth(anchor, "gs1:verificationService", isUnit, (lang) => pages.verify(lang, code)) : [];
  const passport = hasPassport
    ? inBoth(anchorOf([key]), "gs1:pip", true, (lang) => pages.passport(lang, key.value.slice(0, 14)))
    : [];
  return path.map((_, at) => {
    const here = anchorOf(path.slice(0, path.length - at));
    return [...verification, ...passport].filter((target) => target.anchor === here);
  });
}

/** What writers say of a type takes the place of what the house says; verification stays the house's. */
export function withHouse(written: readonly Target[], house: readonly Target[]): Target[] {
  const types = new Set(written.map(({ linkType }) => linkType));
  const hasDefault = written.some(({ isDefault }) => isDefault);
  const kept = house.filter(({ linkType }) => linkType === "gs1:verificationService" || !types.has(linkType));
  return [...written, ...kept.map((target) => (hasDefault ? { ...target, isDefault: false } : target))];
}
