import { refused } from "./model.ts";
import type { FetchLimits, Refused } from "./model.ts";

const longestUrl = 2_048;

/** An address that may be asked at all: http or https, a permitted port, no user name or password, not endless. The fragment is dropped. */
export function checkedUrl(text: string, base: URL | null, ports: FetchLimits["ports"]): URL | Refused {
  if (text.length > longestUrl) return refused("bad-address", `longer than ${longestUrl} characters`);
  const url = base === null ? URL.parse(text) : URL.parse(text, base);
  if (url === null) return refused("bad-address", "not an address");
  if (url.href.length > longestUrl) return refused("bad-address", `longer than ${longestUrl} characters`);
  if (url.protocol !== "http:" && url.protocol !== "https:")
    return refused("bad-address", `the scheme ${url.protocol.slice(0, 20)}`);
  if (url.username !== "" || url.password !== "") return refused("bad-address", "a user name or password");
  if (!ports.includes(portOf(url))) return refused("blocked-port", `port ${portOf(url)}`);
  url.hash = "";
  return url;
}

export function portOf(url: URL): number {
  return url.port === "" ? (url.protocol === "https:" ? 443 : 80) : Number(url.port);
}
