import type { DigitalLink, Element } from "../../engines/gs1/index.ts";
import { escapeUri } from "../../engines/gs1/index.ts";
import { dayInVietnam } from "../../kernel/clock.ts";
import type { Context } from "../../kernel/context.ts";
import { text } from "../../kernel/text/index.ts";
import { inLanguage, shownPassport } from "../../registers/passports/index.ts";
import { anchorOf, anchorsAbove, prefixesOfKey } from "./anchor.ts";
import type { Target } from "./choose.ts";
import { choose, chooseDefault } from "./choose.ts";
import type { HousePages } from "./house-targets.ts";
import { houseTargets, withHouse } from "./house-targets.ts";
import { readLinkType } from "./link-types.ts";
import type { Linkset } from "./linkset.ts";
import { linksetOf } from "./linkset.ts";
import type { Preferences } from "./preferences.ts";
import { handlerFor, targetsAt, toTarget } from "./store.ts";

/** A code that was asked for, as the address had it. */
export type Asked = {
  link: DigitalLink;
  /** What it is asked for: a link type, `linkset`, or nothing for the default. */
  linkType: string | null;
  preferences: Preferences;
  /** Where this house is reached. */
  origin: string;
  pages: HousePages;
};

export type Resolution =
  | { kind: "redirect"; href: string }
  | { kind: "choices"; linkset: Linkset }
  | { kind: "linkset"; linkset: Linkset }
  /** The number is not known to anybody whom we know. */
  | { kind: "unknown" }
  /** The number is known, and nothing of that type is said of it. */
  | { kind: "no-such-link" };

/** Everything that is said of a code, the nearest anchor first. */
type Ways = readonly (readonly Target[])[];

/** Where a code leads. Source: GS1-Conformant resolver standard 1.2. */
export async function resolveLink(ctx: Context, asked: Asked): Promise<Resolution> {
  const { link, linkType, origin } = asked;
  const path = link.elements.slice(0, link.inPath);
  const [key] = path as [Element];
  const rows = await ctx.read((tx) => tx.rows(targetsAt, { anchors: anchorsAbove(path) }));
  const written = rows.map(toTarget);
  const wantsAll = linkType === "linkset" || linkType === "all";
  // A passport only adds to what was found without it, and never nearer: it is not read for the many codes that need none.
  const direct = wantsAll ? null : answerFrom(waysOf(asked, path, written, false), asked);
  if (direct !== null) return direct;
  const isArticle = key.ai === "01" || key.ai === "8006";
  const passport = isArticle ? await ctx.read((tx) => shownPassport(tx, key.value.slice(0, 14))) : null;
  const ways = waysOf(asked, path, written, passport !== null);
  if (ways.every((targets) => targets.length === 0)) return handledElsewhere(ctx, asked);
  const described = text(ctx.lang, "resolver.described", { ai: key.ai, value: key.value });
  const description = passport === null ? described : inLanguage(passport.shown, ctx.lang).name;
  if (wantsAll) return { kind: "linkset", linkset: linksetOf(origin, description, ways) };
  const found = answerFrom(ways, asked);
  if (found !== null) return found;
  // Links without a default among them: all are offered.
  return linkType === null
    ? { kind: "choices", linkset: linksetOf(origin, description, ways) }
    : { kind: "no-such-link" };
}

/** The one link that is asked for, or those between which nothing decides; null where there is none. */
function answerFrom(ways: Ways, asked: Asked): Resolution | null {
  const { link, linkType, preferences, origin } = asked;
  const type = linkType === null ? "gs1:defaultLink" : readLinkType(linkType);
  if (type === "gs1:defaultLink" || type === "gs1:defaultLinkMulti") {
    const chosen = chooseDefault(ways, preferences);
    return chosen === null ? null : { kind: "redirect", href: forwarded(chosen, asked) };
  }
  for (const targets of ways) {
    const ofType = targets.filter((target) => target.linkType === type);
    if (ofType.length === 0) continue;
    const choice = choose(ofType, preferences);
    if ("one" in choice) return { kind: "redirect", href: forwarded(choice.one, asked) };
    const description = anchorOf(link.elements.slice(0, link.inPath));
    return { kind: "choices", linkset: linksetOf(origin, description, [choice.several]) };
  }
  return null;
}

/** What people wrote, and where the house leads, anchor by anchor. */
function waysOf(asked: Asked, path: readonly Element[], written: readonly Target[], hasPassport: boolean): Ways {
  const { link, origin, pages } = asked;
  const signature = link.others.find((pair) => pair.startsWith("s="));
  const house = houseTargets({
    origin,
    pages,
    path,
    hasPassport,
    signature: signature === undefined ? "" : `?${signature}`,
  });
  return anchorsAbove(path).map((anchor, at) => {
    const here = written.filter((target) => target.anchor === anchor);
    return withHouse(here, house[at] ?? []);
  });
}

/** A number that nobody wrote anything about here: the resolver of its prefix may know it. */
async function handledElsewhere(ctx: Context, asked: Asked): Promise<Resolution> {
  const { link, linkType, origin } = asked;
  const path = link.elements.slice(0, link.inPath);
  const [key] = path as [Element];
  const prefixes = prefixesOfKey(key);
  const day = dayInVietnam(ctx.now());
  const handler = await ctx.read((tx) => tx.find(handlerFor, { prefixes, day }));
  if (handler === null || handler.href === null) return { kind: "unknown" };
  const target: Target = {
    anchor: anchorOf(path),
    linkType: "gs1:handledBy",
    href: `${handler.href}/${anchorOf(path)}`,
    hreflang: null,
    mediaType: null,
    title: handler.name,
    context: null,
    isDefault: true,
    forwardQuery: true,
  };
  if (linkType === "linkset" || linkType === "all") {
    const description = text(ctx.lang, "resolver.described", { ai: key.ai, value: key.value });
    return { kind: "linkset", linkset: linksetOf(origin, description, [[target]]) };
  }
  // What it is asked for is for the other resolver to say, so the question goes with it.
  return { kind: "redirect", href: forwarded(target, asked, ["linkType", "context"]) };
}

/** Names of parameters that are for this resolver, or that must not travel in an address. */
const ours = ["linkType", "context"];
const secrets = ["pin", "ma-pin", "key", "token"];

/** A target with the query of the request behind it, where it takes one: codes of the GS1 system and everything else as it came. */
function forwarded({ href, forwardQuery }: Target, { link }: Asked, too: readonly string[] = []): string {
  if (!forwardQuery) return href;
  const attributes = link.elements.slice(link.inPath).map(({ ai, value }) => `${ai}=${escapeUri(value, "query")}`);
  const others = link.others.filter((pair) => {
    const name = pair.split("=", 1)[0] as string;
    return !secrets.includes(name.toLowerCase()) && (too.includes(name) || !ours.includes(name));
  });
  const query = [...attributes, ...others].join("&");
  if (query === "") return href;
  const hash = href.indexOf("#");
  const [address, fragment] = hash < 0 ? [href, ""] : [href.slice(0, hash), href.slice(hash)];
  return `${address}${address.includes("?") ? "&" : "?"}${query}${fragment}`;
}
