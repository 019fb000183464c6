import { foldText } from "../../vietnamese/index.ts";
import { allItems } from "../items.ts";
import type { Item } from "../items.ts";
import { readJsonLd } from "../json-ld.ts";
import { readMicrodata } from "../microdata.ts";
import type { ShopOffer } from "../model.ts";
import { titleParts } from "../name-words.ts";
import { openGraphOffer, readMetas } from "../open-graph.ts";
import { readBlocks } from "../page-text.ts";
import type { Block } from "../page-text.ts";
import { windowTitle } from "../page-title.ts";
import { parsePage } from "../parse-page.ts";
import type { ParsedPage } from "../parse-page.ts";
import { readRows } from "../rows.ts";
import type { Row } from "../rows.ts";
import { structuredOffers } from "../structured-offer.ts";
import { isOthersSite } from "../whose-site.ts";

/** What is read once of a page, by people's and by machines' eyes, for all that is chosen of it. */
export type PageSight = {
  page: ParsedPage;
  url: string;
  blocks: readonly Block[];
  rows: readonly Row[];
  metas: ReadonlyMap<string, string>;
  window: { text: string; folded: string; parts: readonly string[] };
  jsonLd: { items: readonly Item[]; offers: readonly ShopOffer[] };
  microdata: { items: readonly Item[]; offers: readonly ShopOffer[] };
  openGraph: ShopOffer | null;
  /** Others than the site itself sell on it. */
  isOfOthers: boolean;
};

/** Reads a page for the choices; `parts` of the window's title are folded. */
export function seePage(html: string, url: string): PageSight {
  const page = parsePage(html);
  const blocks = readBlocks(page);
  const metas = readMetas(page);
  const jsonLd = allItems(readJsonLd(page.jsonLd));
  const microdata = allItems(readMicrodata(page));
  const text = windowTitle(page);
  return {
    page,
    url,
    blocks,
    rows: readRows(blocks),
    metas,
    window: { text, folded: foldText(text), parts: titleParts(text).map(foldText) },
    jsonLd: { items: jsonLd, offers: structuredOffers(jsonLd, "json-ld", url) },
    microdata: { items: microdata, offers: structuredOffers(microdata, "microdata", url) },
    openGraph: openGraphOffer(metas, url),
    isOfOthers: isOthersSite(page, blocks),
  };
}
