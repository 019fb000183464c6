import { html } from "hono/html";
import { formatDay } from "../../../kernel/text/format.ts";
import type { Lang } from "../../../kernel/text/index.ts";
import type { Html } from "../frame.ts";
import { sayIn } from "../frame.ts";
import { addressOf } from "../paths.ts";

/** A warning as a list shows it. */
export type WarningLine = { number: string; kind: string; title: { vi: string; en: string | null }; publishedAt: Date; agency: string };

/** A title in the reader's language, marked with its own where only the Vietnamese exists. */
export function titleIn(lang: Lang, title: { vi: string; en: string | null }): Html {
  if (lang === "en" && !title.en) return html`<span lang="vi">${title.vi}</span>`;
  return html`${lang === "en" ? title.en : title.vi}`;
}

export function warningList(lang: Lang, lines: readonly WarningLine[], level: 2 | 3 = 2): Html {
  const say = sayIn(lang);
  return html`<ul class="warnings">${lines.map((line) => {
    const link = html`<a href="${addressOf(lang, { page: "warning", number: line.number })}">${titleIn(lang, line.title)}</a>`;
    return html`<li>${level === 2 ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`}
<p class="note">${line.agency} · <time datetime="${line.publishedAt.toISOString()}">${say("portal.warnings.published", { day: formatDay(lang, line.publishedAt) })}</time></p></li>`;
  })}</ul>`;
}
