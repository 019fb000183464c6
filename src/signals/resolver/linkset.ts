import type { Target } from "./choose.ts";
import { linkTypeAddress } from "./link-types.ts";

export const linksetType = "application/linkset+json";
/** What turns a linkset into linked data, named in the `Link` header of the answer. */
export const linksetContext = "https://ref.gs1.org/standards/resolver/linkset-context";

type LinkObject = {
  href: string;
  title: string;
  hreflang?: string[];
  type?: string;
  context?: string[];
  fwqs?: boolean;
};
type ContextObject = { anchor: string; itemDescription: string; [linkType: string]: string | LinkObject[] };
export type Linkset = { linkset: ContextObject[] };

/**
 * Links as a list that programs read (RFC 9264, by GS1's schema): one object an anchor, nearest first, and in each the default said
 * once more under its own name.
 */
export function linksetOf(origin: string, description: string, byAnchor: readonly (readonly Target[])[]): Linkset {
  const filled = byAnchor.filter((targets) => targets.length > 0);
  return {
    linkset: filled.map((targets) => {
      const [{ anchor }] = targets as [Target];
      const object: ContextObject = { anchor: `${origin}/${anchor}`, itemDescription: description };
      const chosen = targets.find(({ isDefault }) => isDefault);
      if (chosen !== undefined)
        object[linkTypeAddress("gs1:defaultLink")] = [{ href: chosen.href, title: chosen.title }];
      for (const target of targets) {
        const type = linkTypeAddress(target.linkType);
        const links = (object[type] as LinkObject[] | undefined) ?? [];
        object[type] = [...links, linkObject(target)];
      }
      return object;
    }),
  };
}

function linkObject({ href, title, hreflang, mediaType, context, forwardQuery }: Target): LinkObject {
  const link: LinkObject = { href, title };
  if (hreflang !== null) link.hreflang = [hreflang];
  if (mediaType !== null) link.type = mediaType;
  if (context !== null) link.context = [context];
  if (!forwardQuery) link.fwqs = false;
  return link;
}
