import assert from "node:assert/strict";
import test from "node:test";
import { anchorsAbove, digitsOfOwner, prefixesOfKey, readAnchor } from "./anchor.ts";
import { linkTypeAddress, linkTypes, readLinkType } from "./link-types.ts";

test("an anchor is read from whatever form the code has, and written one way", () => {
  for (const [typed, anchor] of [
    ["8936036020014", "01/08936036020014"],
    ["01/08936036020014", "01/08936036020014"],
    ["01/8936036020014/10/L1", "01/08936036020014/10/L1"],
    ["https://ban.example/p/01/08936036020014/21/A%2f1/", null],
    ["https://ban.example/p/01/08936036020014/21/A%2f1", "01/08936036020014/21/A%2F1"],
    ["(01)08936036020014(21)A/1(10)L1", "01/08936036020014/10/L1/21/A%2F1"],
    ["(00)998440410914660971", "00/998440410914660971"],
    ["414/8936036000009", "414/8936036000009"],
    ["(01)08936036020014(17)290131", null],
    ["(99)ABC", null],
    ["8936036020015", null],
    ["", null],
  ] as const)
    assert.equal(readAnchor(typed)?.anchor ?? null, anchor, typed);
});

test("links hold for everything below their anchor", () => {
  const path = [
    { ai: "01", value: "08936036020014" },
    { ai: "10", value: "L1" },
    { ai: "21", value: "A" },
  ];
  assert.deepEqual(anchorsAbove(path), [
    "01/08936036020014/10/L1/21/A",
    "01/08936036020014/10/L1",
    "01/08936036020014",
  ]);
});

test("the digits of a key's owner follow what stands before the company prefix", () => {
  assert.equal(digitsOfOwner({ ai: "01", value: "18936036020011" }), "8936036020011");
  assert.equal(digitsOfOwner({ ai: "00", value: "998440410914660971" }), "9844041091466");
  assert.equal(digitsOfOwner({ ai: "8003", value: "08936036020014ABC" }), "8936036020014");
  assert.equal(digitsOfOwner({ ai: "8004", value: "8936036ABC" }), null);
  assert.deepEqual(prefixesOfKey({ ai: "8004", value: "8936A" }), ["", "8", "89", "893", "8936"]);
  assert.equal(prefixesOfKey({ ai: "01", value: "18936036020011" }).at(-1), "893603602001");
});

test("a link type is known by its short name and by both addresses of the vocabulary", () => {
  for (const type of linkTypes) assert.equal(readLinkType(linkTypeAddress(type)), type);
  assert.equal(readLinkType("gs1:pip"), "gs1:pip");
  assert.equal(readLinkType("https://gs1.org/voc/recallStatus"), "gs1:recallStatus");
  for (const unknown of ["", "pip", "gs1:", "gs1:nothing", "https://schema.org/image"])
    assert.equal(readLinkType(unknown), null);
  assert.equal(new Set(linkTypes).size, linkTypes.length);
});
