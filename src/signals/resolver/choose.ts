import type { LinkType } from "./link-types.ts";
import type { Preferences } from "./preferences.ts";

/** One way that a code may lead. */
export type Target = {
  anchor: string;
  linkType: LinkType;
  href: string;
  hreflang: string | null;
  mediaType: string | null;
  title: string;
  context: string | null;
  isDefault: boolean;
  forwardQuery: boolean;
};

/** The languages of the house, for a client that names none or none that there is. */
const houseLanguages = ["vi", "en"];

/** The one link that suits a client best, or the several between which its preferences cannot decide. */
export type Choice = { one: Target } | { several: readonly Target[] };

/**
 * Chooses among links of one type: by language, by media type, by context. Each step keeps what fits, or everything where nothing
 * does: a page in another language is better than none.
 */
export function choose(targets: readonly Target[], { languages, types, context }: Preferences): Choice {
  let left = byLanguage(targets, languages);
  left = byType(left, types);
  left = byContext(left, context);
  const [first, ...more] = left as [Target, ...Target[]];
  if (more.every(({ href }) => href === first.href)) return { one: first };
  const defaults = left.filter(({ isDefault }) => isDefault);
  return defaults.length === 1 ? { one: defaults[0] as Target } : { several: left };
}

/**
 * Where a code leads when nobody says what for: the default of the nearest anchor that has one, in the client's language where links
 * of the same type offer it. Null where no anchor has a default.
 */
export function chooseDefault(byAnchor: readonly (readonly Target[])[], preferences: Preferences): Target | null {
  for (const targets of byAnchor) {
    const chosen = targets.find(({ isDefault }) => isDefault);
    if (chosen === undefined) continue;
    const alike = targets.filter(({ linkType }) => linkType === chosen.linkType);
    const choice = choose(alike, preferences);
    return "one" in choice ? choice.one : chosen;
  }
  return null;
}

function byLanguage(targets: readonly Target[], languages: readonly string[]): readonly Target[] {
  const speaks = (range: string) => (target: Target) => {
    const tag = target.hreflang?.toLowerCase();
    return tag !== undefined && (tag === range || tag.split("-")[0] === range.split("-")[0]);
  };
  for (const range of languages) {
    const exact = targets.filter(({ hreflang }) => hreflang?.toLowerCase() === range);
    if (exact.length > 0) return exact;
    const found = targets.filter(speaks(range));
    if (found.length > 0) return found;
  }
  const forAll = targets.filter(({ hreflang }) => hreflang === null);
  if (forAll.length > 0) return forAll;
  const ours = houseLanguages.map((range) => targets.filter(speaks(range))).find((found) => found.length > 0);
  return ours ?? targets;
}

function byType(targets: readonly Target[], types: readonly string[]): readonly Target[] {
  for (const type of types) {
    if (type === "*/*") break;
    const group = type.endsWith("/*") ? type.slice(0, -1) : null;
    const found = targets.filter(
      ({ mediaType }) => mediaType === type || (group !== null && mediaType?.startsWith(group)),
    );
    if (found.length > 0) return found;
  }
  return targets;
}

function byContext(targets: readonly Target[], context: string | null): readonly Target[] {
  const asked = context?.toLowerCase();
  const found = targets.filter((target) => (target.context?.toLowerCase() ?? null) === (asked ?? null));
  if (found.length > 0) return found;
  const forAll = targets.filter((target) => target.context === null);
  return forAll.length > 0 ? forAll : targets;
}
