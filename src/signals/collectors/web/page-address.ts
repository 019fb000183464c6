import { plainAddress } from "../../../engines/shop-pages/index.ts";

const longest = 2_000;
const mostParts = 12;
const mostParameters = 8;

/** Files that are no pages. */
const fileName =
  /\.(?:jpe?g|png|gif|webp|avif|svg|ico|css|js|mjs|json|xml|rss|txt|csv|pdf|docx?|xlsx?|pptx?|zip|rar|7z|gz|apk|ipa|exe|mp[34]|webm|mov|avi|woff2?|ttf|eot)$/i;
/** Addresses that do something, or are one visitor's own. */
const notForCollectors =
  /(?:^|[/?&_-])(?:add[_-]to[_-]\w+|gio-hang|cart|checkout|thanh-toan|dang-nhap|dang-ky|dang-xuat|login|logout|register|wishlist|yeu-thich|compare|so-sanh|my-account|tai-khoan|wp-admin|wp-login|wp-json)(?:[/?&=.]|$)/i;

/**
 * The address of a page as it is written in one way (`plainAddress`). Null where it is none of a page to collect: a file, a cart, endless
 * by its form.
 */
export function pageAddress(written: string): string | null {
  const plain = plainAddress(written);
  if (plain === null || plain.length > longest) return null;
  const { pathname, search, searchParams } = new URL(plain);
  if (searchParams.size > mostParameters) return null;
  if (fileName.test(pathname) || notForCollectors.test(pathname + search)) return null;
  return isEndless(pathname) ? null : plain;
}

/** A path that goes round: too many parts, or the same part three times ("/a/b/a/b/a/b"). */
function isEndless(pathname: string): boolean {
  const parts = pathname.split("/").filter((part) => part !== "");
  if (parts.length > mostParts) return true;
  const times = new Map<string, number>();
  for (const part of parts) times.set(part, (times.get(part) ?? 0) + 1);
  return [...times.values()].some((count) => count >= 3);
}
