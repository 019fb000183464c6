import { BlockList, isIPv4, isIPv6 } from "node:net";

/**
 * IPv4 ranges that are no place of a public shop: this network, private, shared (CGNAT), loopback, link-local, protocol assignments,
 * documentation, 6to4 relays, benchmarks, multicast, reserved, broadcast. Source: IANA IPv4 Special-Purpose Address Registry.
 */
const refused4: [string, number][] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.31.196.0", 24],
  ["192.52.193.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["192.175.48.0", 24],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];

/**
 * Of IPv6 only global unicast (2000::/3) is public at all, which leaves out loopback, mapped, NAT64, unique local, link-local and
 * multicast. Within it: Teredo, ORCHID and other assignments, documentation, 6to4. Source: IANA IPv6 Special-Purpose Address Registry.
 */
const refused6: [string, number][] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["2620:4f:8000::", 48],
  ["3fff::", 20],
];

const special = new BlockList();
for (const [network, bits] of refused4) special.addSubnet(network, bits, "ipv4");
for (const [network, bits] of refused6) special.addSubnet(network, bits, "ipv6");
const globalUnicast = new BlockList();
globalUnicast.addSubnet("2000::", 3, "ipv6");

/**
 * Whether an address, in the form that a resolver gives it, is one of the public internet. What is no plain address (decimal, octal,
 * a zone, anything else) is not.
 *
 * @example isPublicAddress("169.254.169.254") // false
 */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !special.check(address, "ipv4");
  if (!isIPv6(address) || address.includes("%")) return false;
  return globalUnicast.check(address, "ipv6") && !special.check(address, "ipv6");
}
