import { webAddress } from "./found.ts";
import type { PageLink } from "./model.ts";
import { textOf } from "./parse-page.ts";
import type { ParsedPage } from "./parse-page.ts";

const mostLinks = 500;

/** The addresses that a page links to, each once, in its order, against its `base`; fragments are dropped, the page itself left out. */
export function readLinks(page: ParsedPage, url: string): PageLink[] {
  const base = webAddress(page.elements.find(({ tag }) => tag === "base")?.attributes["href"], url) ?? url;
  const site = siteOf(url);
  const own = URL.parse(url);
  if (own !== null) own.hash = "";
  const written = new Set<string>();
  const links = new Map<string, PageLink>();
  for (const element of page.links) {
    if (links.size >= mostLinks) break;
    const href = element.attributes["href"]?.split("#", 1)[0] ?? "";
    if (written.has(href)) continue;
    const address = webAddress(href, base);
    if (address === null || address === own?.href) continue;
    const known = links.get(address);
    const text = known === undefined || known.text === "" ? textOf(element, 200) : known.text;
    // The picture of a card often links before its words do.
    if (text !== "") written.add(href);
    links.set(address, { url: address, text, sameSite: siteOf(address) === site });
  }
  return [...links.values()];
}

const siteOf = (address: string) => URL.parse(address)?.hostname.replace(/^www\./, "") ?? "";
