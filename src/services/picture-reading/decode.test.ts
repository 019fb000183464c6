import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import sharp from "sharp";
import { text } from "../../kernel/text/index.ts";
import { decodePixels } from "./decode.ts";
import type { RefusalCode } from "./model.ts";
import { leastSide, mostBytes, mostPixels } from "./model.ts";

const red = { create: { width: 60, height: 40, channels: 3, background: "#ff0000" } } as const;

const frame = (background: string) =>
  sharp({ create: { ...red.create, background } })
    .png()
    .toBuffer();

async function refusedAs(bytes: Uint8Array): Promise<RefusalCode | "read"> {
  const decoded = await decodePixels(bytes);
  return decoded.ok ? "read" : decoded.refused;
}

test("JPEG, PNG, WebP, GIF and AVIF become RGB", async () => {
  for (const format of ["jpeg", "png", "webp", "gif", "avif"] as const) {
    const decoded = await decodePixels(await sharp(red).toFormat(format).toBuffer());
    assert.ok(decoded.ok, format);
    assert.deepEqual([decoded.width, decoded.height], [60, 40], format);
    assert.equal(decoded.picture.data.length, 60 * 40 * 3, format);
    const [r, g, b] = decoded.picture.data;
    assert.ok(r! > 240 && g! < 15 && b! < 15, `${format}: ${r} ${g} ${b}`);
  }
});

test("a picture is turned upright as its EXIF says, and made to fit the side asked for", async () => {
  const decoded = await decodePixels(await sharp(red).withMetadata({ orientation: 6 }).jpeg().toBuffer(), 30);
  assert.ok(decoded.ok);
  assert.deepEqual([decoded.width, decoded.height], [40, 60]);
  assert.deepEqual([decoded.picture.width, decoded.picture.height], [20, 30]);
});

test("what lets through stands on white, as in a shop, and sixteen bits become eight", async () => {
  const clear = { create: { width: 32, height: 32, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } } as const;
  const decoded = await decodePixels(await sharp(clear).png().toBuffer());
  assert.ok(decoded.ok);
  assert.ok(decoded.picture.data.every((byte) => byte === 255));
  const deep = await decodePixels(await sharp(red).toColourspace("rgb16").png().toBuffer());
  assert.ok(deep.ok);
  assert.deepEqual([...deep.picture.data.subarray(0, 3)], [255, 0, 0]);
});

test("of a moving picture the first one is taken", async () => {
  const moving = await sharp([await frame("#ff0000"), await frame("#0000ff")], { join: { animated: true } })
    .gif()
    .toBuffer();
  const decoded = await decodePixels(moving);
  assert.ok(decoded.ok);
  assert.deepEqual([decoded.width, decoded.height], [60, 40]);
  assert.ok(decoded.picture.data[0]! > 200 && decoded.picture.data[2]! < 60);
});

test("what is no picture, or a type that is not read, is refused by its first bytes", async () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="50" height="50"><image href="file:///etc/hostname"/></svg>`;
  assert.equal(await refusedAs(Buffer.from("")), "not-a-picture");
  assert.equal(await refusedAs(Buffer.from("ảnh.jpg")), "not-a-picture");
  assert.equal(await refusedAs(Buffer.from(svg)), "not-a-picture");
  assert.equal(await refusedAs(Buffer.from(`<?xml version="1.0"?>${svg}`)), "not-a-picture");
  assert.equal(await refusedAs(Buffer.from("%PDF-1.7\n%âãÏÓ")), "not-a-picture");
  assert.equal(await refusedAs(await sharp(red).tiff().toBuffer()), "unread-type");
});

test("a small file that claims a giant picture is refused without decoding it", async () => {
  const png = await sharp(red).png().toBuffer();
  const claim = Buffer.from(png);
  claim.writeUInt32BE(60_000, 16);
  claim.writeUInt32BE(60_000, 20);
  assert.equal(await refusedAs(claim), "too-many-pixels");
  const giant = await sharp({ create: { width: 7_000, height: 6_000, channels: 3, background: "#000" } })
    .png({ compressionLevel: 9 })
    .toBuffer();
  assert.ok(giant.length < 1_000_000);
  assert.equal(await refusedAs(giant), "too-many-pixels");
  assert.equal(await refusedAs(Buffer.concat([png, Buffer.alloc(21 * 2 ** 20)])), "too-many-bytes");
});

test("the words of a refusal name the bound that was passed", () => {
  const bounds = [
    ["too-many-bytes", mostBytes / 2 ** 20],
    ["too-many-pixels", mostPixels / 1e6],
    ["too-small", leastSide],
  ] as const;
  for (const lang of ["vi", "en"] as const)
    for (const [code, bound] of bounds)
      assert.match(text(lang, `picture-reading.refusal.${code}`), new RegExp(`\\b${bound}\\b`));
});

test("a picture that is broken off is refused, and so is one with nothing to see", async () => {
  const jpeg = await sharp({ create: { ...red.create, noise: { type: "gaussian", mean: 128, sigma: 40 } } })
    .jpeg()
    .toBuffer();
  assert.equal(await refusedAs(jpeg.subarray(0, jpeg.length * 0.6)), "damaged");
  assert.equal(await refusedAs(jpeg.subarray(0, 30)), "damaged");
  assert.equal(await refusedAs(await sharp(red).resize(8, 8).png().toBuffer()), "too-small");
  const thread = { create: { width: 17, height: 5_000, channels: 3, background: "#000" } } as const;
  assert.equal(await refusedAs(await sharp(thread).png().toBuffer()), "too-small");
});

test("whatever the bytes are, decoding answers and never throws", async () => {
  const { create } = red;
  const noise = { create: { ...create, noise: { type: "gaussian", mean: 128, sigma: 40 } } } as const;
  const whole = await Promise.all(
    (["jpeg", "png", "webp", "gif", "avif"] as const).map((format) => sharp(noise).toFormat(format).toBuffer()),
  );
  const damage = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...whole),
      damage,
      fc.double({ min: 0.2, max: 1, noNaN: true }),
      async (file, hits, kept) => {
        const bytes = Uint8Array.from(file.subarray(0, Math.ceil(file.length * kept)));
        for (const [place, value] of hits) bytes[Math.floor(place * (bytes.length - 1))] = value;
        const decoded = await decodePixels(bytes, 64);
        if (decoded.ok) assert.equal(decoded.picture.data.length, decoded.picture.width * decoded.picture.height * 3);
      },
    ),
    { numRuns: 150 },
  );
});
