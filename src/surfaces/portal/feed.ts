import type { PublicNotice } from "../../handling/notices/index.ts";
import type { Lang } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";
import type { OpenRecord } from "../../outcomes/exchange/index.ts";
import type { Page } from "./paths.ts";
import { addressOf } from "./paths.ts";

type FeedItem = { title: string; address: string; id: string; at: Date; about: string };

/** The published warnings as RSS 2.0. `origin` is the address that people reach us at. Task: 2390 II.5.6. */
export function warningsFeed(lang: Lang, origin: string, notices: readonly PublicNotice[]): string {
  const pages = { self: { page: "warnings-feed" }, of: { page: "warnings" } } as const;
  const title = text(lang, "portal.warnings.title");
  const items = notices.map((notice) => ({
    title: notice.title[lang],
    address: origin + addressOf(lang, { page: "warning", number: notice.number }),
    id: notice.number,
    at: notice.publishedAt,
    about: notice.body[lang],
  }));
  return rss(lang, origin, { ...pages, title, about: text(lang, "portal.warnings.lead") }, items);
}

/** The exchange records that were opened to all last, as RSS 2.0. Task: 2390 II.2.3. */
export function openRecordsFeed(lang: Lang, origin: string, records: readonly OpenRecord[]): string {
  const pages = { self: { page: "open-data-feed" }, of: { page: "open-data" } } as const;
  const title = text(lang, "portal.open-data.records");
  const items = records.map((record) => ({
    title: record.title,
    address: `${origin}${addressOf(lang, { page: "open-data" })}#${record.id}`,
    id: record.id,
    at: record.changedAt,
    about: [record.summary, ...record.fields.map(({ name, value, unit }) => `${name}: ${value} ${unit ?? ""}`.trim())]
      .filter((line) => line !== "")
      .join("\n"),
  }));
  return rss(lang, origin, { ...pages, title, about: text(lang, "portal.open-data.lead") }, items);
}

function rss(
  lang: Lang,
  origin: string,
  channel: { self: Page; of: Page; title: string; about: string },
  items: readonly FeedItem[],
): string {
  const self = origin + addressOf(lang, channel.self);
  const lines = items.map(
    ({ title, address, id, at, about }) =>
      `<item><title>${escaped(title)}</title><link>${escaped(address)}</link><guid isPermaLink="false">${escaped(id)}</guid><pubDate>${at.toUTCString()}</pubDate><description>${escaped(about)}</description></item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>${escaped(`${text(lang, "portal.name")}: ${channel.title}`)}</title>
<link>${escaped(origin + addressOf(lang, channel.of))}</link>
<atom:link href="${escaped(self)}" rel="self" type="application/rss+xml"/>
<description>${escaped(channel.about)}</description>
<language>${lang}</language>
${lines.join("\n")}
</channel></rss>
`;
}

const named: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

/** Text for XML 1.0: markup escaped, and what XML cannot carry at all left out. */
function escaped(words: string): string {
  return words
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"']/g, (sign) => named[sign] ?? "");
}
