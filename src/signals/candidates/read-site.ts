import { createHash } from "node:crypto";
import type { Found, PageLink, ShopPage } from "../../engines/shop-pages/index.ts";
import { readShopPage } from "../../engines/shop-pages/index.ts";
import { foldText } from "../../engines/vietnamese/index.ts";
import type { Collector, FetchOutcome } from "../../services/fetching/index.ts";
import { decodeHtml } from "../../services/fetching/index.ts";
import { isOfSite } from "./address.ts";
import type { RegisterPage } from "./checks.ts";
import type { CandidateClaims, Claimed, LookedPage } from "./model.ts";
import { mostPages, noClaims } from "./model.ts";
import { readRegisterPage } from "./register-page.ts";

/** What a look needs of the collector. */
export type PageFetcher = Pick<Collector, "fetchPage">;

/** What a look at a site came to: `read`, `led-elsewhere`, `http-…`, or why nothing could be fetched. */
export type SiteRead = {
  outcome: string;
  pages: LookedPage[];
  /** Null where the site could not be read. */
  claims: CandidateClaims | null;
  record: RegisterPage | null;
  /** The host that the site sends its visitors on to. */
  ledTo: string | null;
  retryAt: number | null;
};

const contact = /\b(?:lien he|contact|gioi thieu|ve chung toi|about)\b/;
const terms = /\b(?:quy che|dieu khoan|terms|chinh sach|policy|policies|thanh toan va giao hang)\b/;
/** Where the secure way fails like this, the plain one may still answer. */
const triesPlain = new Set(["unreachable", "bad-certificate", "broken-answer"]);

/** Reads a candidate's first page, one about who it is, one of its terms, and the page of the register that its mark leads to. */
export async function readSite(
  collector: PageFetcher,
  site: { kind: "site" | "app"; host: string; url: string },
): Promise<SiteRead> {
  const home = await fetchHome(collector, site.url);
  const pages = [pageOf("home", home)];
  const nothing = { pages, claims: null, record: null, ledTo: null, retryAt: null };
  if (!home.ok) return { ...nothing, outcome: home.code, retryAt: home.retryAt ?? null };
  const host = URL.parse(home.finalUrl)?.hostname ?? "";
  if (!isOfSite(site.host, host)) return { ...nothing, outcome: "led-elsewhere", ledTo: host.replace(/^www\./, "") };
  if (home.status >= 400) return { ...nothing, outcome: `http-${home.status}` };
  const first = readPage(home);
  const read = [{ url: home.finalUrl, page: first }];
  const more = site.kind === "site" ? linksWorthReading(first.links) : [];
  for (const { kind, url } of more) {
    const outcome = await collector.fetchPage(url);
    pages.push(pageOf(kind, outcome));
    if (isReadable(outcome, site.host)) read.push({ url: outcome.finalUrl, page: readPage(outcome) });
  }
  const claims = claimsOf(read);
  const target = recordAddress(claims, site.host);
  if (target === null || pages.length >= mostPages) return { ...nothing, outcome: "read", claims };
  const record = await collector.fetchPage(target);
  pages.push(pageOf("record", record));
  const isRead = record.ok && record.status < 400;
  return { ...nothing, outcome: "read", claims, record: isRead ? readRegisterPage(textOf(record), site.host) : null };
}

async function fetchHome(collector: PageFetcher, url: string): Promise<FetchOutcome> {
  const home = await collector.fetchPage(url);
  return home.ok || !triesPlain.has(home.code) ? home : collector.fetchPage(url.replace(/^https:/, "http:"));
}

/** Where the mark leads, if to the register. An address that carries the site's own name would be answered with it, and tells nothing. */
function recordAddress({ registration }: CandidateClaims, host: string): string | null {
  if (registration === null || !registration.value.leadsToRegister) return null;
  const { target } = registration.value;
  return target === null || target.toLowerCase().includes(host) ? null : target;
}

type Fetched = Extract<FetchOutcome, { ok: true }>;
const textOf = (page: Fetched) => decodeHtml(page.body, page.headers["content-type"]);
const readPage = (page: Fetched): ShopPage => readShopPage(textOf(page), page.finalUrl);

function isReadable(outcome: FetchOutcome, host: string): outcome is Fetched {
  return outcome.ok && outcome.status < 400 && isOfSite(host, URL.parse(outcome.finalUrl)?.hostname ?? "");
}

function pageOf(kind: LookedPage["kind"], outcome: FetchOutcome): LookedPage {
  if (!outcome.ok)
    return { kind, url: outcome.url.slice(0, 2000), status: null, refusal: outcome.code, sha256: null, bytes: null };
  const sha256 = createHash("sha256").update(outcome.body).digest("hex");
  return { kind, url: outcome.finalUrl, status: outcome.status, refusal: null, sha256, bytes: outcome.body.length };
}

/** The first link that speaks of who the site is, and the first of its terms. */
function linksWorthReading(links: readonly PageLink[]): { kind: "contact" | "terms"; url: string }[] {
  const own = links.filter(({ sameSite }) => sameSite);
  const find = (words: RegExp) =>
    own.find(({ url, text }) => words.test(foldText(text)) || words.test(pathWords(url)))?.url;
  const found = { contact: find(contact), terms: find(terms) };
  return (["contact", "terms"] as const).flatMap((kind) => {
    const url = found[kind];
    return url === undefined || (kind === "terms" && url === found.contact) ? [] : [{ kind, url }];
  });
}

const pathWords = (url: string) => (URL.parse(url)?.pathname ?? "").toLowerCase().replace(/[^a-z0-9]+/g, " ");

/** What the pages say together: of each claim the first page that makes it; a mark that leads to the register before one that does not. */
function claimsOf(read: readonly { url: string; page: ShopPage }[]): CandidateClaims {
  const first = <T>(of: (page: ShopPage) => Found<T> | null | undefined): Claimed<T> | null => {
    for (const { url, page } of read) {
      const found = of(page);
      if (found != null) return { value: wellFormed(found.value), snippet: wellFormed(found.snippet), url };
    }
    return null;
  };
  const priced = first((page) => {
    const offer = page.offers.find(({ price, title }) => price !== null && title !== null);
    return offer?.title === null || offer?.title === undefined
      ? null
      : { ...offer.title, snippet: `${offer.title.value}: ${offer.price?.snippet ?? ""}`.slice(0, 160) };
  });
  return {
    ...noClaims,
    name: first(({ shop }) => shop.name),
    owner: first(({ claims }) => claims.owner),
    taxCode: first(({ claims }) => claims.taxCode),
    wrongTaxCode: first(({ shop }) => shop.wrongTaxCodes[0]),
    registration:
      first(({ claims }) => (claims.registration?.value.leadsToRegister === true ? claims.registration : null)) ??
      first(({ claims }) => claims.registration),
    language:
      first(({ claims }) => (claims.language?.value === "vi" ? claims.language : null)) ??
      first(({ claims }) => claims.language),
    currency: first(({ claims }) => claims.currency),
    deliversToVietnam: first(({ claims }) => claims.deliversToVietnam),
    sells: priced,
  };
}

/** Text cut in the middle of a letter of two units, which PostgreSQL's JSON does not take. */
function wellFormed<T>(value: T): T {
  return JSON.parse(
    JSON.stringify(value, (_, part: unknown) => (typeof part === "string" ? part.toWellFormed() : part)),
  ) as T;
}
