import type { PublicNotice } from "../../handling/notices/index.ts";
import type { Lang } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";
import { addressOf } from "./paths.ts";

/** The published warnings as RSS 2.0. `origin` is the address that people reach us at. Task: 2390 II.5.6. */
export function warningsFeed(lang: Lang, origin: string, notices: readonly PublicNotice[]): string {
  const self = origin + addressOf(lang, { page: "warnings-feed" });
  const items = notices.map((notice) => {
    const address = origin + addressOf(lang, { page: "warning", number: notice.number });
    return `<item><title>${escaped(notice.title[lang])}</title><link>${escaped(address)}</link><guid isPermaLink="false">${escaped(notice.number)}</guid><pubDate>${notice.publishedAt.toUTCString()}</pubDate><description>${escaped(notice.body[lang])}</description></item>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>${escaped(`${text(lang, "portal.name")}: ${text(lang, "portal.warnings.title")}`)}</title>
<link>${escaped(origin + addressOf(lang, { page: "warnings" }))}</link>
<atom:link href="${escaped(self)}" rel="self" type="application/rss+xml"/>
<description>${escaped(text(lang, "portal.warnings.lead"))}</description>
<language>${lang}</language>
${items.join("\n")}
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
