// Hosts that many sellers share, where the first part of the path tells them apart. On these a host alone says nothing.
const sharedHosts = new Set(
  (
    "facebook.com fb.com m.me instagram.com tiktok.com youtube.com zalo.me t.me twitter.com x.com threads.net pinterest.com " +
    "linktr.ee beacons.ai bio.link shopee.vn lazada.vn tiki.vn sendo.vn chotot.com google.com sites.google.com " +
    "blogspot.com wordpress.com wixsite.com weebly.com github.io bit.ly shope.ee s.lazada.vn vt.tiktok.com"
  ).split(" "),
);
const groups = new Set(["groups", "share", "sharer", "watch", "search", "hashtag", "p", "reel", "explore", "maps"]);

/**
 * What a link says of whose it is: the host of an own site, or host and name of a page on a host that many share. Null for what tells
 * nothing: a shared host alone, a group, a search.
 *
 * @example pageKey("https://www.facebook.com/Owen.Menswear?ref=x") // "facebook.com/owen.menswear"
 */
export function pageKey(link: string): string | null {
  const [, host, path = ""] =
    /^(?:https?:\/\/)?(?:www\.|m\.)?([a-z\d.-]+\.[a-z]{2,})(?::\d+)?(\/[^?#]*)?/i.exec(link.trim()) ?? [];
  if (host === undefined) return null;
  const own = host.toLowerCase();
  if (!sharedHosts.has(own)) return own;
  const first =
    path
      .toLowerCase()
      .split("/")
      .find((part) => part !== "") ?? "";
  return first === "" || groups.has(first) ? null : `${own}/${first}`;
}

/** The number in a link that opens a chat with it, or null. */
export function phoneInLink(link: string): string | null {
  return /^(?:https?:\/\/)?(?:www\.)?(?:zalo\.me\/|wa\.me\/|tel:)\+?(\d{9,12})\b/i.exec(link.trim())?.[1] ?? null;
}
