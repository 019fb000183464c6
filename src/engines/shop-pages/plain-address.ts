/** Parameters that say who visits, from where or in which session, and never which page. */
const visitParameter =
  /^(?:utm_\w+|mtm_\w+|fbclid|gclid|gbraid|wbraid|dclid|msclkid|zarsrc|zalo_source|ttclid|yclid|igshid|mc_[ce]id|_ga|ref|referrer|spm|scm|sid|sessid|session_?id|phpsessid|jsessionid|aspsessionid\w*|cfid|cftoken|osadcid)$/i;

/**
 * The one way of writing a page's address, so that a page is known once: lower-case host, no fragment, no session and tracking parameters,
 * the others in order. Null where it is none of a page, or tells a password.
 *
 * @example plainAddress("https://Shop.example/Ao?utm_source=a&mau=do#anh") // "https://shop.example/Ao?mau=do"
 */
export function plainAddress(written: string): string | null {
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
  return url.href;
}
