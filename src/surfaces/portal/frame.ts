import { html } from "hono/html";
import type { Lang, TextKey } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";
import type { Assets } from "./assets.ts";
import type { Page } from "./paths.ts";
import { addressOf } from "./paths.ts";

/** A piece of a page; values put into it are escaped. */
export type Html = ReturnType<typeof html>;

/** What every page is drawn with. */
export type Setting = { lang: Lang; assets: Assets };

export type FramedPage = {
  /** Which page it is: the language switch leads to the same one. */
  page: Page;
  title: string;
  main: Html;
  /** Kept out of search engines and caches: answers to what somebody asked. */
  hidden?: boolean;
  wide?: boolean;
  /** Whether a long form stands on it. */
  form?: boolean;
  /** The island whose script the page takes; the page works without it. */
  island?: string;
};

/** The words for a key in the page's language, for use inside a page. */
export type Say = (key: TextKey, values?: Record<string, string | number>) => string;
export const sayIn =
  (lang: Lang): Say =>
  (key, values) =>
    text(lang, key, values);

const places = [
  { page: "verify", key: "portal.nav.verify" },
  { page: "platforms", key: "portal.nav.platforms" },
  { page: "warnings", key: "portal.nav.warnings" },
  { page: "programme", key: "portal.nav.programme" },
] as const;

/** The frame around every page: head, skip link, header, main, footer. Works without a line of script. */
export function frame(
  { lang, assets }: Setting,
  { page, title, main, hidden = false, wide = false, form = false, island }: FramedPage,
): Html {
  const say = sayIn(lang);
  const other: Lang = lang === "vi" ? "en" : "vi";
  const home = addressOf(lang, { page: "home" });
  const script = island === undefined ? null : assets.island(island);
  return html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <title>${page.page === "home" ? "" : `${title} · `}${say("portal.name")}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="description" content="${say("portal.description")}" />
        ${hidden ? html`<meta name="robots" content="noindex" />` : html`<link rel="alternate" hreflang="${other}" href="${addressOf(other, page)}" />`}
        ${assets.preload.map((font) => html`<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin />`)}
        <link rel="stylesheet" href="${assets.style}" />
        ${form ? html`<link rel="stylesheet" href="${assets.forms}" />` : ""}
        ${script === null ? "" : html`<script type="module" src="${script}"></script>`}
        <link rel="icon" href="${assets.mark}" type="image/svg+xml" />
        <link
          rel="alternate"
          type="application/rss+xml"
          title="${say("portal.warnings.title")}"
          href="${addressOf(lang, { page: "warnings-feed" })}"
        />
      </head>
      <body>
        <a class="skip" href="#main">${say("portal.skip")}</a>
        <header class="top">
          <div class="bar">
            <a class="brand" href="${home}"
              ><img src="${assets.mark}" width="32" height="32" alt="" /><span>${say("portal.name")}</span></a
            >
            <nav aria-label="${say("portal.nav.label")}">
              ${places.map(
                (place) =>
                  html`<a href="${addressOf(lang, place)}" ${page.page === place.page ? html` aria-current="page"` : ""}
                    >${say(place.key)}</a
                  >`,
              )}
            </nav>
            <a class="language" href="${addressOf(other, page)}" lang="${other}" hreflang="${other}"
              >${text(other, "portal.language")}</a
            >
          </div>
        </header>
        <main id="main" tabindex="-1" ${wide ? html` class="wide"` : ""}>${main}</main>
        <footer class="foot">
          <div class="bar">
            <p>${say("portal.foot.about")}</p>
            <p>
              <a href="${addressOf(lang, { page: "apply" })}">${say("portal.nav.apply")}</a> ·
              <a href="${addressOf(lang, { page: "open-data" })}">${say("open-data.title")}</a> ·
              <a href="${addressOf(lang, { page: "privacy" })}">${say("portal.nav.privacy")}</a> ·
              <a href="${addressOf(lang, { page: "warnings-feed" })}">RSS</a>
            </p>
          </div>
        </footer>
      </body>
    </html>`;
}
