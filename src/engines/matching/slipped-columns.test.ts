import assert from "node:assert/strict";
import { test } from "node:test";
import { knownColumns, restoreColumns } from "./slipped-columns.ts";

const clean = [
  { title: "blender 600w glass jug", brand: "van phuc", model: "vp2231", price: 31.5, text: "kitchen machines" },
  { title: "rice cooker large white", brand: "sao bien", model: "sb18", price: 25, text: "cookers" },
];
const known = knownColumns(clean);

test("columns that slipped behind the title are put back", () => {
  const [blender] = clean;
  const slipped = {
    title: "blender 600w glass jug kitchen machines van phuc vp2231 31.5",
    brand: null,
    model: null,
    price: null,
    text: null,
  };
  assert.deepEqual(restoreColumns(slipped, known), blender);
});

test("what stands in its column stays, and a title without slips is left as it is", () => {
  for (const entry of clean) assert.deepEqual(restoreColumns(entry, known), entry);
  const plain = { title: "garden chair", brand: null, model: null, price: null, text: null };
  assert.deepEqual(restoreColumns(plain, known), plain);
});

test("a brand that begins the title is the brand and stays there", () => {
  const entry = { title: "sao bien kettle 1.7l steel", brand: null, model: null, price: 9, text: "kettles" };
  assert.deepEqual(restoreColumns(entry, known), { ...entry, brand: "sao bien" });
});
