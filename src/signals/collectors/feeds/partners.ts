import { BlockList, isIPv4, isIPv6 } from "node:net";

const privateNetworks = new BlockList();
privateNetworks.addSubnet("10.0.0.0", 8, "ipv4");
privateNetworks.addSubnet("172.16.0.0", 12, "ipv4");
privateNetworks.addSubnet("192.168.0.0", 16, "ipv4");
privateNetworks.addSubnet("fc00::", 7, "ipv6");

/**
 * Whether an address is of a private network (RFC 1918, RFC 4193), as partners of the state's own network have them. This machine itself
 * and link-local addresses, where clouds answer with their keys, never are.
 */
export function isPrivateNetwork(address: string): boolean {
  if (isIPv4(address)) return privateNetworks.check(address, "ipv4");
  return isIPv6(address) && !address.includes("%") && privateNetworks.check(address, "ipv6");
}

/** Whether the setting COLLECTOR_PARTNERS names this address: `host` for the usual ports, `host:port` for one other. */
export function isPartner(setting: string | null, url: URL): boolean {
  return (setting ?? "")
    .split(",")
    .map((one) => one.trim().toLowerCase())
    .some((one) => one !== "" && one === url.host);
}
