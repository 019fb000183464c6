import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { refused } from "./model.ts";
import type { FetchLimits, Refused, Resolve } from "./model.ts";
import { isPublicAddress } from "./public-address.ts";

const systemResolve: Resolve = async (hostname) =>
  (await lookup(hostname, { all: true })).map(({ address }) => address);

/**
 * The one address to connect to, looked up once: whoever connects to it and does not ask again cannot be led elsewhere by a name
 * that changes. A name of which any address is not public is refused whole: an honest shop has no address inside our network.
 */
export async function checkedAddress(url: URL, limits: FetchLimits): Promise<string | Refused> {
  const hostname = url.hostname.replace(/^\[|\]$/g, "");
  let addresses: readonly string[] = [hostname];
  if (isIP(hostname) === 0) {
    try {
      addresses = await (limits.resolve ?? systemResolve)(hostname);
    } catch {
      addresses = [];
    }
  }
  const blocked = addresses.find((address) => !isPublicAddress(address) && limits.allowAddress?.(address) !== true);
  if (blocked !== undefined) return refused("blocked-address", `${hostname} is ${blocked}`);
  // Shops in Viet Nam answer on IPv4, and a machine without an IPv6 route would only lose time.
  const chosen = addresses.find((address) => isIP(address) === 4) ?? addresses[0];
  return chosen ?? refused("unknown-host", hostname);
}
