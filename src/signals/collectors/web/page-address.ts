const longest = 2_000;
const mostParts = 12;
const mostParameters = 8;

/** Parameters that say who visits, from where or in which session, and never which page. */
const visitParameter =
  /^(?:utm_\w+|mtm_\w+|fbclid|gclid|gbraid|wbraid|dclid|msclkid|zarsrc|zalo_source|ttclid|yclid|igshid|mc_[ce]id|_ga|ref|referrer|spm|scm|sid|sessid|session_?id|phpsessid|jsessionid|aspsessionid\w*|cfid|cftoken|osadcid)$/i;
/** Files that are no pages. */
const fileName =
  /\.(?:jpe?g|png|gif|webp|avif|svg|ico|css|js|mjs|json|xml|rss|txt|csv|pdf|docx?|xlsx?|pptx?|zip|rar|7z|gz|apk|ipa|exe|mp[34]|webm|mov|avi|woff2?|ttf|eot)$/i;
/** Addresses that do something, or are one visitor's own. */
const notForCollectors =
  /(?:^|[/?&_-])(?:add[_-]to[_-]\w+|gio-hang|cart|checkout|thanh-toan|dang-nhap|dang-ky|dang-xuat|login|logout|register|wishlist|yeu-thich|compare|so-sanh|my-account|tai-khoan|wp-admin|wp-login|wp-json)(?:[/?&=.]|$)/i;

/**
 * The one way of writing a page's address, so that a page is known once: lower-case host, no fragment, no session and tracking parameters,
 * the others in order. Null where the address is none of a page to collect: a file, a cart, endless by its form.
 *
 * @example pageAddress("https://Shop.example/Ao?utm_source=a&mau=do#anh") // "https://shop.example/Ao?mau=do"
 */
export function pageAddress(written: string): string | null {
  const url = URL.parse(written);
  if (url === null || (url.protocol !== "http:" && url.protocol !== "https:")) return null;
  if (url.username !== "" || url.password !== "") return null;
  url.hash = "";
  url.pathname = url.pathname.replace(/;jsessionid=[^/]*/gi, "").replace(/\/{2,}/g, "/");
  const parameters = [...url.searchParams]
    .filter(([name]) => !visitParameter.test(name))
    .sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x < y ? -1 : x > y ? 1 : 0));
  const kept = parameters.filter(([name, value], at) => {
    const before = parameters[at - 1];
    return before === undefined || before[0] !== name || before[1] !== value;
  });
  url.search = kept.length === 0 ? "" : new URLSearchParams(kept).toString();
  if (url.href.length > longest || kept.length > mostParameters) return null;
  if (fileName.test(url.pathname) || notForCollectors.test(url.pathname + url.search)) return null;
  return isEndless(url.pathname) ? null : url.href;
}

/** A path that goes round: too many parts, or the same part three times ("/a/b/a/b/a/b"). */
function isEndless(pathname: string): boolean {
  const parts = pathname.split("/").filter((part) => part !== "");
  if (parts.length > mostParts) return true;
  const times = new Map<string, number>();
  for (const part of parts) times.set(part, (times.get(part) ?? 0) + 1);
  return [...times.values()].some((count) => count >= 3);
}
