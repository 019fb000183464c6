import { randomFrom } from "../../../../src/engines/trees/index.ts";
import type { AskedPage } from "../hands.ts";
import { without } from "./change.ts";
import type { Change, VariedPage } from "./change.ts";
import { nameChanges } from "./names.ts";
import { titleChanges } from "./titles.ts";

/** What other shops do without: each mark that one writer never leaves out is missing on some pages. */
const changes: readonly Change[] = [
  without(0.3, /<script[^>]*ld\+json[^>]*>[\s\S]*?<\/script>/gi),
  without(0.3, /<meta[^>]*(?:property|name)=["']?(?:og|twitter|product):[^>]*>/gi),
  without(0.3, /<meta[^>]*name=["']?(?:description|keywords)[^>]*>/gi),
  without(0.3, /\s(?:itemprop|itemscope|itemtype|typeof|property|vocab)(?:=(?:"[^"]*"|'[^']*'|[^\s>]+))?(?=[\s>/])/gi),
  // Classes that hide something stay.
  without(0.25, /\s(?:class|id)=(?:"(?![^"]*(?:hid|none))[^"]*"|'(?![^']*(?:hid|none))[^']*')/gi),
  without(0.2, /\salt=(?:"[^"]*"|'[^']*')/gi),
  without(0.15, /<title>[\s\S]*?<\/title>/i, "<title>Trang chủ</title>"),
  { share: 0.2, apply: (page) => ({ ...page, html: page.html.replace(/<(\/?)h1\b/gi, "<$1div") }) },
  {
    share: 0.3,
    apply({ html, url, truth }, draw) {
      const { host } = new URL(url);
      const other = `${["sanpham", "webgia", "online", "muasam"][Math.floor(draw() * 4)]}${Math.floor(draw() * 900)}.vn`;
      return { html: html.replaceAll(host, other), url: url.replace(host, other), truth };
    },
  },
  {
    share: 0.3,
    apply({ html, url, truth }, draw) {
      const { pathname } = new URL(url);
      const other = `/p/${Math.floor(draw() * 1e6)}`;
      return pathname.length < 4
        ? { html, url, truth }
        : { html: html.replaceAll(pathname, other), url: url.replace(pathname, other), truth };
    },
  },
  ...nameChanges,
  ...titleChanges,
];

/** The same page as another shop might have written it, always the same for one seed. */
export function varied(page: AskedPage, seed: number): AskedPage {
  const draw = randomFrom(seed);
  const changed = changes.reduce<VariedPage>(
    (one, { share, apply }) => (draw() < share ? apply(one, draw) : one),
    page,
  );
  return { ...page, ...changed };
}
