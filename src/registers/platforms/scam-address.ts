import { hostAndParents, hostOf } from "../../services/sockets/index.ts";

/** An address on a list: a whole host (empty path), or one address on a host that serves many. */
export type ScamAddress = { host: string; path: string };

/**
 * The host and path of an address as lists write it. Without a path the whole host is meant, `www.` and without alike; with one, only what
 * stands under that path: a listed page of sites.google.com says nothing of google.com. Null where there is no host.
 */
export function scamAddress(written: string): ScamAddress | null {
  const host = hostOf(written);
  if (host === null) return null;
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(written) ? written : `http://${written}`;
  const url = URL.parse(address);
  const path = url === null ? "" : `${url.pathname}${url.search}`.replace(/\/+$/, "");
  return { host: host.startsWith("www.") ? host.slice(4) : host, path: path.slice(0, 1000) };
}

/** The hosts under which an address may be listed: its own and those above it. */
export function listedHosts(host: string): string[] {
  return hostAndParents(host.startsWith("www.") ? host.slice(4) : host);
}

/** Whether a listed entry covers an address: its whole host, or a path that the address begins with. */
export function covers(entry: ScamAddress, address: ScamAddress): boolean {
  if (entry.path === "") return address.host === entry.host || address.host.endsWith(`.${entry.host}`);
  if (address.host !== entry.host || !address.path.startsWith(entry.path)) return false;
  const next = address.path[entry.path.length];
  return next === undefined || next === "/" || next === "?" || next === "&";
}
