import assert from "node:assert/strict";
import { test } from "node:test";
import sharp from "sharp";
import { sharedPath } from "../../../test/support/shared.ts";
import { distance, hashText, readHash } from "./hash.ts";
import { pdq, pdqLaid } from "./pdq.ts";
import type { Picture } from "./pixels.ts";

/** The hashes that the reference implementation has for its own pictures. Source: ThreatExchange, examples of its PDQ signal type. */
const known: Record<string, string> = {
  "aaa-orig": "f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22",
  "blur-a-little": "f8f8f0cee0f4a84f06370a2a038f63f0b36e26d596621e1d33e6b39c4e9c9b22",
  "blur-a-lot": "f8f8f0cee0f4a84f0637022a038f67f0b36e26d596621e1d33e6b39c4e9c9b22",
  "high-contrast": "f8f8f0cee0f4a84f06370a2a068f67f0b36e26d596621e1d33e6339c4e9c9b22",
  "high-saturation": "f8f8f0cee0f4a84f06370a22038f67f0b36e2ed596221e1d33e6b39c4e9c9b22",
  "sharpen-a-little": "f8f8f0cee0f4a84f0e370a22038f67f0b36e2ed596221e1d33e6b39c4a9c9b22",
  "sharpen-a-lot": "d8f8f0cec0f4a84f8e370a22038f67f0b36a2ed597231e1d72e6b39c4a9c9b22",
  "shrink-a-little": "f8f8f0cee0f4a84f06370a22038f67f0b36e2ed596621e1d33e6339c4e9c9b22",
  "shrink-a-lot": "d0f8f1ccc0f4a84d0a370a3a228f67f0b36e2ed5b6623e1d33e6339c4e9c9b22",
  "square-128x128": "d8f8f1eec0f4a84f0e37022a078f63f0b36e2ed596621e1d33e6239c4e9c9b22",
  "square-256x256": "d8f8f0cec4f4a84f0637022a078f67f0b36e2ee5b6621e1d33e6239c4e9c9b22",
  "square-512x512": "d8f8f0cec0f4a84f0637022a278f67f0b36e2ed596621e1d33e6339c4e9c9b22",
};

/** What it has for the first picture turned and flipped as files: from one transform a few bits at the median may differ. */
const laid = {
  "as it is": "f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22",
  "turned 90": "30a10efd71cc3d429013d48d0ffffc52e34e0e17ada952a9d29685211ea9e5af",
  "turned 180": "adad5a64b5a142e75b62a09857da895ae63b847fc23794b766b319361bc93188",
  "turned 270": "a5f0a457a48995e8c9065c275aaa5498b61ba4bdf8fcf80387c32f8b1bfc4f05",
  "upside down": "f8f80f31e0f417b20e37f5cd028f980fb36ed02a9662c1e233e64c634e9c64dd",
  mirrored: "0dad2599b1a1bd1a5362576742da32a5e63b7380c2374b4866b366c91bc9ce77",
  "flipped on one diagonal": "f0a5e102f1ccc0bd945308720fff038de34ef1e8ada9a956d2967ade5ea91a50",
  "flipped on the other": "a5f05aa8a4896a17c906a2d85aaaab07b61b5b42f8fc07fc87c3d0741bfcb0fa",
} as const;

async function pixelsOf(path: string): Promise<Picture> {
  const { data, info } = await sharp(path).raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

test("the hashes of the reference pictures are the reference implementation's, bit for bit", async (t) => {
  const folder = sharedPath("data/images/pdq-reference");
  if (folder === null) return t.skip("../shared is absent");
  for (const [name, hash] of Object.entries(known)) {
    const found = pdq(await pixelsOf(`${folder}/${name}.jpg`));
    assert.equal(hashText(found.hash), hash, name);
    assert.equal(found.quality, 100, name);
  }
});

test("one transform gives the hashes of a picture laid eight ways", async (t) => {
  const folder = sharedPath("data/images/pdq-reference");
  if (folder === null) return t.skip("../shared is absent");
  const { hashes } = pdqLaid(await pixelsOf(`${folder}/aaa-orig.jpg`));
  for (const [laying, hash] of Object.entries(laid)) {
    const bits = distance(hashes[laying as keyof typeof laid], readHash(hash)!);
    assert.ok(bits <= 16, `${laying}: ${bits} bits`);
  }
});

/** A lopsided pattern, so that every way to lay it is another one. */
function pattern(width: number, height: number, lay: (x: number, y: number) => [number, number]): Picture {
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [u, v] = lay(x, y);
      data[y * width + x] = 120 + 60 * Math.sin(u / 9 + (v * v) / 900) + 50 * Math.cos(v / 13 + u / 31);
    }
  return { width, height, data };
}

test("laying a hash another way is hashing the picture laid that way", () => {
  const side = 128;
  const other = side - 1;
  const ways = {
    "as it is": (x: number, y: number) => [x, y],
    "turned 180": (x: number, y: number) => [other - x, other - y],
    mirrored: (x: number, y: number) => [other - x, y],
    "upside down": (x: number, y: number) => [x, other - y],
    "flipped on one diagonal": (x: number, y: number) => [y, x],
    "flipped on the other": (x: number, y: number) => [other - y, other - x],
    "turned 90": (x: number, y: number) => [other - y, x],
    "turned 270": (x: number, y: number) => [y, other - x],
  } as const;
  const { hashes } = pdqLaid(pattern(side, side, (x, y) => [x, y]));
  const bits = Object.entries(ways).map(([laying, lay]): [string, number] => {
    const turned = pdq(pattern(side, side, (x, y) => lay(x, y) as unknown as [number, number])).hash;
    return [laying, distance(hashes[laying as keyof typeof ways], turned)];
  });
  assert.deepEqual(
    bits.filter(([, apart]) => apart > 24),
    [],
  );
});

test("an even picture has nothing to see, and a size that cannot be is refused", () => {
  assert.equal(pdq({ width: 64, height: 64, data: new Uint8Array(64 * 64).fill(200) }).quality, 0);
  assert.throws(() => pdq({ width: 64, height: 64, data: new Uint8Array(100) }), TypeError);
  assert.throws(() => pdq({ width: 4, height: 4, data: new Uint8Array(16) }), TypeError);
});
