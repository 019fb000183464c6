import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import * as fc from "fast-check";
import { sharedPath } from "../../../test/support/shared.ts";
import { guardedFetch } from "./guarded-fetch.ts";
import { pageLimits } from "./model.ts";
import { isPublicAddress } from "./public-address.ts";

const inside = `
  0.0.0.0 10.1.2.3 100.64.0.1 100.127.255.255 127.0.0.1 127.255.0.9 169.254.169.254 172.16.0.1 172.31.255.255 192.0.0.8 192.0.2.1
  192.88.99.1 192.168.1.1 198.19.0.1 198.51.100.7 203.0.113.9 224.0.0.1 239.1.1.1 240.0.0.1 255.255.255.255
  :: ::1 ::ffff:8.8.8.8 ::ffff:127.0.0.1 ::ffff:7f00:1 ::127.0.0.1 64:ff9b::8.8.8.8 64:ff9b:1::1 100::1 2001::1 2001:db8::1
  2002:7f00:1:: 3fff::1 fc00::1 fd12::1 fe80::1 fe80::1%eth0 fec0::1 ff02::1 5f00::1 2606:4700::1%1`;
const outside = `8.8.8.8 1.1.1.1 100.63.0.1 100.128.0.1 172.15.0.1 172.32.0.1 203.113.131.1
  2606:4700::1111 2a00:1450:4005::200e 2405:4800::1`;
const listed = (addresses: string) => addresses.trim().split(/\s+/);

test("addresses of no public place are refused, and those beside them are not", () => {
  for (const address of listed(inside)) assert.equal(isPublicAddress(address), false, address);
  for (const address of listed(outside)) assert.equal(isPublicAddress(address), true, address);
});

test("what is no address in its plain form is refused", () => {
  for (const text of [
    "",
    "2130706433",
    "0x7f000001",
    "0177.0.0.1",
    "127.1",
    "8.8.8.8.",
    " 8.8.8.8",
    "8.8.8.8:80",
    "[::1]",
  ])
    assert.equal(isPublicAddress(text), false, text);
});

const privateIpv4 = fc.oneof(
  fc.tuple(fc.constantFrom(10, 127, 0), octet(), octet(), octet()),
  fc.tuple(fc.constant(192), fc.constant(168), octet(), octet()),
  fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), octet(), octet()),
  fc.tuple(fc.constant(169), fc.constant(254), octet(), octet()),
  fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), octet(), octet()),
);
function octet() {
  return fc.integer({ min: 0, max: 255 });
}
type Octets = [number, number, number, number];
const asNumber = ([a, b, c, d]: Octets) => ((a * 256 + b) * 256 + c) * 256 + d;

/** The ways in which browsers let people write one IPv4 address. */
const writings: ((octets: Octets) => string)[] = [
  (octets) => octets.join("."),
  (octets) => String(asNumber(octets)),
  (octets) => `0x${asNumber(octets).toString(16)}`,
  (octets) => `0${asNumber(octets).toString(8)}`,
  (octets) => octets.map((one) => `0x${one.toString(16)}`).join("."),
  (octets) => octets.map((one) => `0${one.toString(8)}`).join("."),
  ([a, b, c, d]) => `${a}.${b}.${c * 256 + d}`,
  ([a, b, c, d]) => `${a}.${(b * 256 + c) * 256 + d}`,
  (octets) => `${octets.join(".")}.`,
  (octets) => octets.join("。"),
  (octets) =>
    octets
      .map((one) => [...String(one)].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join(""))
      .join("."),
  (octets) => octets.join(".").replaceAll(".", "%2E"),
  (octets) => `[::ffff:${octets.join(".")}]`,
  (octets) => `[::${octets.join(".")}]`,
  (octets) => `[64:ff9b::${octets.join(".")}]`,
  ([a, b, c, d]) => `[2002:${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}::]`,
];

test("a private address is refused in every form in which it can be written, without a look at any name", async () => {
  await fc.assert(
    fc.asyncProperty(
      privateIpv4,
      fc.constantFrom(...writings),
      fc.constantFrom("http", "https"),
      async (octets, write, scheme) => {
        const outcome = await guardedFetch(`${scheme}://${write(octets as Octets)}/x`, {
          ...pageLimits,
          resolve: () => assert.fail("a name was looked up"),
        });
        assert.ok(!outcome.ok && ["blocked-address", "bad-address"].includes(outcome.code), JSON.stringify(outcome));
      },
    ),
    { numRuns: 500 },
  );
});

test("the URL tests of the browsers reach nothing but public addresses on the web's own ports", async (t) => {
  const folder = sharedPath("hostile-input/url-wpt/tests/wpt");
  if (folder === null) return t.skip("needs ../shared/hostile-input");
  type Case = string | { input: string; base?: string | null };
  const cases = [
    "urltestdata.json",
    "ada_extra_urltestdata.json",
    "ada_long_urltestdata.json",
    "IdnaTestV2.json",
    "toascii.json",
  ].flatMap((file) => JSON.parse(readFileSync(`${folder}/${file}`, "utf8")) as Case[]);
  let refused = 0;
  let wouldAsk = 0;
  for (const given of cases) {
    if (typeof given === "string") continue;
    for (const url of [given.input, `http://${given.input}/`]) {
      const outcome = await guardedFetch(url, {
        ...pageLimits,
        // A literal public address would be connected to: the gate ends the journey where the connection would begin.
        gate: async (hop) => {
          wouldAsk++;
          assert.match(hop.protocol, /^https?:$/);
          assert.equal(`${hop.username}${hop.password}${hop.hash}`, "", hop.href);
          assert.ok(["", "80", "443"].includes(hop.port), hop.href);
          return { refused: "unknown-host", detail: "" };
        },
      });
      assert.equal(outcome.ok, false);
      refused++;
    }
  }
  assert.ok(refused > 5_000 && wouldAsk > 500, `${refused} refused, ${wouldAsk} got as far as a name`);
});
