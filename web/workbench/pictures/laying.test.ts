import assert from "node:assert/strict";
import test from "node:test";
import sharp from "sharp";
import { see } from "../../../src/engines/images/index.ts";
import { besideOf } from "../../../src/signals/pictures/likeness.ts";
import { drawing } from "../../../test/support/drawing.ts";
import type { Beside } from "../api/pictures.ts";
import { laidOver, matrixOver, sizeOf } from "./laying.ts";

async function seen(bytes: Buffer, hash: string) {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { ...info, hash, ...see({ width: info.width, height: info.height, data: new Uint8Array(data) }) };
}

const copies: Record<string, (of: Buffer) => Promise<Buffer>> = {
  mirrored: (of) => sharp(of).flop().png().toBuffer(),
  cropped: (of) => sharp(of).extract({ left: 40, top: 30, width: 400, height: 300 }).png().toBuffer(),
  "mirrored and cropped": async (of) =>
    sharp(await sharp(of).flop().png().toBuffer())
      .extract({ left: 60, top: 10, width: 400, height: 330 })
      .png()
      .toBuffer(),
  turned: (of) => sharp(of).rotate(3, { background: "#888" }).png().toBuffer(),
};

for (const [way, make] of Object.entries(copies)) {
  test(`a copy that was ${way} is laid over the picture so that the points that agree fall together`, async () => {
    const original = await drawing(7);
    const [one, other] = [await seen(original, "a"), await seen(await make(original), "b")];
    const found = { ...besideOf(one, other), one, other } as unknown as Beside;
    const matrix = matrixOver(found);
    assert.ok(matrix !== null && found.points.length >= 10);
    for (const { one: wanted, other: place } of found.points) {
      const laid = laidOver(matrix, place);
      assert.ok(Math.hypot(laid.x - wanted.x, laid.y - wanted.y) < 15);
    }
  });
}

test("sides are thousandths of the longer one, and without an alignment nothing is laid", () => {
  assert.deepEqual(sizeOf({ width: 480, height: 360 }), { width: 1000, height: 750 });
  assert.equal(matrixOver({ alignment: null, same: null } as unknown as Beside), null);
});
