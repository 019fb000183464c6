import { needsRendering, readShopPage } from "../../../engines/shop-pages/index.ts";
import type { ShopPage } from "../../../engines/shop-pages/index.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Collector as Fetcher, FetchOutcome, RefusalCode } from "../../../services/fetching/index.ts";
import { decodeHtml } from "../../../services/fetching/index.ts";
import { hostOf } from "../../../services/sockets/index.ts";
import type { PageState, WebSettings } from "../model.ts";
import { staysOn } from "../model.ts";
import { pageAddress } from "./page-address.ts";
import type { ReadListing } from "./plain-offers.ts";
import { plainOffers } from "./plain-offers.ts";

export type TakenPage = {
  id: string;
  url: string;
  host: string;
  depth: number;
  tries: number;
  etag: string | null;
  last_modified: string | null;
};

export type FoundLink = { url: string; host: string; depth: number };

/** What became of one page. `offers` is null where it was not read anew. */
export type PageResult = {
  page: TakenPage;
  state: PageState;
  result: string;
  nextAt: Date;
  tries: number;
  etag: string | null;
  lastModified: string | null;
  offers: number | null;
  notModified: boolean;
  rendered: boolean;
  /** Why it was not read; null where it was, or has not changed. */
  refused: string | null;
  listings: ReadListing[];
  links: FoundLink[];
  /** Hosts that the page links to and that are none of the site's. */
  otherHosts: { host: string; url: string }[];
};

/** A page that waits for its host's turn: nothing is said of the page. `pauseMs` where the host asks for so long a pause by itself. */
export type PutOff = { page: TakenPage; until: number; pauseMs: number | null };

/** A page filled by a browser: where it ended, and what then stood there; null where there was nothing to see. */
export type Render = (url: string) => Promise<{ url: string; html: string } | null>;
export type ReadParts = { fetcher: Fetcher; render: Render | null; settings: WebSettings };

const mostLinks = 200;
const mostOtherHosts = 20;
const mostTries = 5;
const hour = 3_600_000;

/** Fetches a page and reads it. Never throws for what a site does. */
export async function readPage(ctx: Context, page: TakenPage, parts: ReadParts): Promise<PageResult | PutOff> {
  const fetched = await parts.fetcher.fetchPage(page.url, { etag: page.etag, lastModified: page.last_modified });
  if (!fetched.ok) return refusedPage(ctx, page, parts, fetched);
  const { status } = fetched;
  if (status === 304) return { ...settled(ctx, page, parts), notModified: true, result: "not-modified" };
  if (status === 404 || status === 410) return away(ctx, page, parts, "gone", "gone");
  if (status !== 200) return failing(ctx, page, parts, `status-${status}`, null);
  const html = decodeHtml(fetched.body, fetched.headers["content-type"]);
  const seen = { url: fetched.finalUrl, html, rendered: false };
  if (parts.render !== null && parts.settings.renders && needsRendering(html)) {
    const filled = await inBrowser(seen.url, parts, parts.render);
    if (filled !== null) Object.assign(seen, filled, { rendered: true });
  }
  return pageRead(ctx, page, parts, fetched, seen);
}

function pageRead(
  ctx: Context,
  page: TakenPage,
  parts: ReadParts,
  fetched: FetchOutcome & { ok: true },
  seen: { url: string; html: string; rendered: boolean },
): PageResult {
  const said = readShopPage(seen.html, seen.url);
  // Read where it lies, so that two addresses of one page make one listing.
  const address = pageAddress(seen.url) ?? page.url;
  const listings = plainOffers(said, { address, at: ctx.now(), rendered: seen.rendered });
  // The marks belong to the last address; after a redirect they would be shown to the first.
  const same = fetched.hops.length === 1 && !seen.rendered;
  return {
    ...settled(ctx, page, parts),
    etag: same ? markOf(fetched.headers["etag"]) : null,
    lastModified: same ? markOf(fetched.headers["last-modified"]) : null,
    rendered: seen.rendered,
    offers: listings.length,
    listings,
    ...linksOf(said, page, parts.settings),
  };
}

/** The browser asks again what was asked before, so it takes a turn as well. */
async function inBrowser(url: string, parts: ReadParts, render: Render) {
  const permit = await parts.fetcher.gate(new URL(url));
  if ("refused" in permit) return null;
  try {
    const filled = await render(url);
    const host = filled === null ? null : hostOf(filled.url);
    return filled !== null && host !== null && staysOn(parts.settings.hosts, host) ? filled : null;
  } finally {
    permit.done({ status: 200, retryAfter: null });
  }
}

function linksOf(said: ShopPage, page: TakenPage, settings: WebSettings): Pick<PageResult, "links" | "otherHosts"> {
  const links = new Map<string, FoundLink>();
  const others = new Map<string, string>();
  for (const { url } of said.links) {
    const host = hostOf(url);
    if (host === null) continue;
    if (!staysOn(settings.hosts, host)) {
      if (others.size < mostOtherHosts && !others.has(host)) others.set(host, page.url);
      continue;
    }
    const address = pageAddress(url);
    if (address === null || page.depth >= settings.depth || links.size >= mostLinks) continue;
    links.set(address, { url: address, host, depth: page.depth + 1 });
  }
  return { links: [...links.values()], otherHosts: [...others].map(([host, url]) => ({ host, url })) };
}

function settled(ctx: Context, page: TakenPage, { settings }: ReadParts): PageResult {
  return {
    page,
    state: "read",
    result: "read",
    nextAt: new Date(ctx.now().getTime() + settings.revisitHours * hour),
    tries: 0,
    etag: page.etag,
    lastModified: page.last_modified,
    offers: null,
    notModified: false,
    rendered: false,
    refused: null,
    listings: [],
    links: [],
    otherHosts: [],
  };
}

/** Not to be had; looked at again seldom. */
function away(ctx: Context, page: TakenPage, parts: ReadParts, state: "gone" | "refused", reason: string): PageResult {
  const nextAt = new Date(ctx.now().getTime() + 7 * Math.max(24, parts.settings.revisitHours) * hour);
  return {
    ...settled(ctx, page, parts),
    state,
    result: reason,
    refused: reason,
    nextAt,
    etag: null,
    lastModified: null,
  };
}

/** A trouble of the moment: tried again later, twice as long each time; after some tries as seldom as what is refused. */
function failing(ctx: Context, page: TakenPage, parts: ReadParts, reason: string, retryAt: number | null): PageResult {
  const tries = page.tries + 1;
  if (tries >= mostTries) return { ...away(ctx, page, parts, "refused", reason), tries: 0 };
  const nextAt = new Date(Math.max(retryAt ?? 0, ctx.now().getTime() + 5 * 60_000 * 2 ** (tries - 1)));
  return { ...settled(ctx, page, parts), state: "failing", result: reason, refused: reason, nextAt, tries };
}

function putOff(ctx: Context, page: TakenPage, { retryAt, pauseMs }: FetchOutcome & { ok: false }): PutOff {
  const now = ctx.now().getTime();
  const until = Math.max(retryAt ?? now + 60_000, now + 1_000);
  // After 429 or 503 a host rests longer than its own pause.
  return { page, until, pauseMs: pauseMs !== undefined && until - now <= pauseMs ? pauseMs : null };
}

const passing = new Set<RefusalCode>(["host-resting", "unknown-host", "unreachable", "too-slow", "broken-answer"]);

function refusedPage(
  ctx: Context,
  page: TakenPage,
  parts: ReadParts,
  outcome: FetchOutcome & { ok: false },
): PageResult | PutOff {
  const { code, retryAt } = outcome;
  // To wait for one's turn is no fault of the page; one that leads on to a host at rest would do so again.
  if (code === "host-resting" && outcome.hops.length === 0) return putOff(ctx, page, outcome);
  // A robots.txt that cannot be had for the moment refuses as well.
  if (code === "robots-refuses")
    return { ...away(ctx, page, parts, "refused", code), nextAt: settled(ctx, page, parts).nextAt };
  return passing.has(code) ? failing(ctx, page, parts, code, retryAt ?? null) : away(ctx, page, parts, "refused", code);
}

const markOf = (header: string | undefined): string | null =>
  header !== undefined && header !== "" && header.length <= 300 && /^[\x20-\x7e]+$/.test(header) ? header : null;
