import assert from "node:assert/strict";
import { test } from "node:test";
import { randomLink } from "../../../test/support/digital-links.ts";
import { canonicalDigitalLink } from "./digital-link-making.ts";
import { digitalLinkToEpcUrn, epcUrnToDigitalLink } from "./epc.ts";

/** URN, link behind the host, digits of the company prefix. */
const pairs: [string, string, number][] = [
  ["urn:epc:id:sgtin:8936036.002001.A1", "/01/08936036020014/21/A1", 7],
  ["urn:epc:id:sgtin:893603602.1001.0007", "/01/18936036020011/21/0007", 9],
  ["urn:epc:id:sgtin:0614141.112345.32a%2Fb", "/01/10614141123459/21/32a%2Fb", 7],
  ["urn:epc:id:sgtin:8936036.002001.a.b", "/01/08936036020014/21/a.b", 7],
  ["urn:epc:idpat:sgtin:8936036.002001.*", "/01/08936036020014", 7],
  ["urn:epc:class:lgtin:8936036.002001.L1", "/01/08936036020014/10/L1", 7],
  ["urn:epc:id:upui:1234567.089456.51qIgY)%3C%26Jp3*j7'SDB", "/01/01234567894560/235/51qIgY%29%3C%26Jp3%2Aj7%27SDB", 7],
  ["urn:epc:id:sscc:0614141.1234567890", "/00/106141412345678908", 7],
  ["urn:epc:id:sgln:0614141.12345.0", "/414/0614141123452", 7],
  ["urn:epc:id:sgln:0614141.12345.400", "/414/0614141123452/254/400", 7],
  ["urn:epc:id:sgln:061414112345..400", "/414/0614141123452/254/400", 12],
  ["urn:epc:id:pgln:1234567.89012", "/417/1234567890128", 7],
  ["urn:epc:id:grai:0614141.12345.400", "/8003/00614141123452400", 7],
  ["urn:epc:idpat:grai:0614141.12345.*", "/8003/00614141123452", 7],
  ["urn:epc:id:giai:0614141.12345400", "/8004/061414112345400", 7],
  ["urn:epc:id:gsrn:0614141.1234567890", "/8018/061414112345678902", 7],
  ["urn:epc:id:gsrnp:0614141.1234567890", "/8017/061414112345678902", 7],
  ["urn:epc:id:gdti:0614141.12345.400", "/253/0614141123452400", 7],
  ["urn:epc:id:sgcn:4012345.67890.04711", "/255/401234567890104711", 7],
  ["urn:epc:id:cpi:0614141.123ABC.123456789", "/8010/0614141123ABC/8011/123456789", 7],
  ["urn:epc:id:cpi:0614141.5PQ7%2FZ43.12345", "/8010/06141415PQ7%2FZ43/8011/12345", 7],
  ["urn:epc:idpat:cpi:0614141.123ABC.*", "/8010/0614141123ABC", 7],
  ["urn:epc:id:ginc:0614141.xyz47%2F11", "/401/0614141xyz47%2F11", 7],
  ["urn:epc:id:gsin:0614141.123456789", "/402/06141411234567890", 7],
  ["urn:epc:id:itip:4012345.012345.04.04.987", "/8006/040123451234560404/21/987", 7],
  ["urn:epc:idpat:itip:4012345.012345.01.02.*", "/8006/040123451234560102", 7],
];

test("an EPC URN and a Digital Link say the same, both ways", () => {
  for (const [urn, path, prefixLength] of pairs) {
    assert.deepEqual(epcUrnToDigitalLink(urn), { ok: true, uri: `https://id.gs1.org${path}` }, urn);
    assert.deepEqual(digitalLinkToEpcUrn(`https://id.gs1.org${path}`, prefixLength), { ok: true, urn }, path);
  }
});

test("a URN that no Digital Link can say is refused", () => {
  for (const urn of [
    "",
    "urn:epc:id:sgtin:8936036.002001",
    "urn:epc:id:sgtin:8936036.02001.A1",
    "urn:epc:id:sgtin:8936036.002001.*",
    "urn:epc:id:sgtin:8936036.002001.%20",
    "urn:epc:idpat:sgtin:8936036.002001.A1",
    "urn:epc:idpat:sscc:0614141.1234567890",
    "urn:epc:id:lgtin:8936036.002001.L1",
    "urn:epc:class:sgtin:8936036.002001.L1",
    "urn:epc:id:sscc:0614141.1234567890.1",
    "urn:epc:id:gid:95100000.12345.400",
    "urn:epc:id:sgtin:ABCDEFG.002001.A1",
    "https://id.gs1.org/01/08936036020014",
  ])
    assert.equal(epcUrnToDigitalLink(urn).ok, false, urn);
});

test("a prefix of an impossible length is refused", () => {
  for (const length of [0, 3, 13, Number.NaN])
    assert.equal(digitalLinkToEpcUrn("https://id.gs1.org/01/08936036020014", length).ok, false);
});

test("random identifiers come back from their URN, but for what a URN cannot hold", () => {
  for (let seed = 1; seed <= 2_000; seed++) {
    const uri = randomLink(seed);
    // A GMN and a payment slip have no URN; a variant, and a lot beside a serial, have no place in one.
    if (/\/8013\/|\/415\/|\/22\/|\/10\/.*\/21\/|\/8006\/\d+\/10\/|\/7040\/|\/8019\/|\?/.test(uri)) continue;
    const urn = digitalLinkToEpcUrn(uri, 4 + (seed % 6));
    if (!urn.ok) {
      // The company prefix of a random text key may be shorter than asked.
      assert.match(uri, /\/(8004|401|8010)\//, uri);
      continue;
    }
    assert.deepEqual(epcUrnToDigitalLink(urn.urn), canonicalDigitalLink(uri), `${uri} ${urn.urn}`);
  }
});
