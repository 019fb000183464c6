import assert from "node:assert/strict";
import test from "node:test";
import sharp from "sharp";
import { officer, testDatabase } from "../../../test/support/database.ts";
import { copies, drawing, pictureHouse } from "../../../test/support/pictures.ts";
import type { AlikeAnswer, BesideAnswer, PictureFileAnswer } from "./index.ts";

const db = await testDatabase();
const { ask, bring } = await pictureHouse(db);
const lan = officer("moit.dms");
const json = async <T>(answer: Response) => {
  const body = await answer.text();
  assert.ok(answer.ok, body);
  return JSON.parse(body) as T;
};

test("a picture is kept once, however often it is brought, and known by its content", async () => {
  const bytes = await drawing(1);
  const first = await bring(lan, bytes);
  assert.deepEqual(await bring(lan, bytes), first);
  const file = await json<PictureFileAnswer>(await ask(lan, `/v1/pictures/${first.id}`));
  assert.deepEqual([file.width, file.height, file.type, file.origin], [480, 360, "image/png", "upload"]);
  assert.match(file.pdq, /^[0-9a-f]{64}$/);
  const facts = await db.asSuperuser("select count(*)::int as n from app.facts where type = 'picture-added'");
  assert.equal(facts.rows[0].n, 1);
});

for (const [way, make] of Object.entries(copies)) {
  test(`a copy that was ${way} is found by searching with it, and the search keeps nothing`, async () => {
    const original = await bring(lan, await drawing(2));
    await bring(lan, await drawing(3));
    const before = await db.asSuperuser("select count(*)::int as n from app.pictures");
    const found = await json<AlikeAnswer>(
      await ask(lan, "/v1/pictures/search", { body: await make(await drawing(2)) }),
    );
    assert.equal(found.state, "ready");
    assert.deepEqual(
      found.items.map(({ picture }) => picture.id),
      [original.id],
    );
    assert.equal(found.items[0]!.same.isMirrored, way === "mirrored");
    const after = await db.asSuperuser("select count(*)::int as n from app.pictures");
    assert.deepEqual(after.rows, before.rows);
  });
}

test("side by side, the points of a copy lie where the alignment says", async () => {
  const [one, other] = [
    await bring(lan, await drawing(4)),
    await bring(lan, await copies["mirrored"]!(await drawing(4))),
  ];
  const seen = await json<BesideAnswer>(await ask(lan, `/v1/pictures/${one.id}/beside/${other.id}`));
  assert.ok(seen.same?.by === "points" && seen.same.isMirrored && seen.points.length >= 10);
  const { scale, degrees, moveX, moveY } = seen.alignment!;
  const turn = (degrees * Math.PI) / 180;
  for (const { one: a, other: b } of seen.points) {
    const x = scale * (Math.cos(turn) * b.x - Math.sin(turn) * b.y) + moveX;
    const y = scale * (Math.sin(turn) * b.x + Math.cos(turn) * b.y) + moveY;
    assert.ok(Math.hypot(1000 - x - a.x, y - a.y) < 12, "the mirrored place of the point");
  }
  const stranger = await bring(lan, await drawing(5));
  const apart = await json<BesideAnswer>(await ask(lan, `/v1/pictures/${one.id}/beside/${stranger.id}`));
  assert.deepEqual([apart.same, apart.alignment, apart.points], [null, null, []]);
});

test("a picture is shown encoded anew, without its metadata, and no browser runs anything of it", async () => {
  const withPlace = await sharp(await drawing(6))
    .jpeg()
    .withExif({ IFD0: { Artist: "Người chụp" } })
    .toBuffer();
  const { id } = await bring(lan, withPlace);
  for (const [door, widest] of [
    ["image", 2000],
    ["thumbnail", 320],
  ] as const) {
    const answer = await ask(lan, `/v1/pictures/${id}/${door}`);
    const seen = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
    assert.ok(seen.format === "webp" && seen.exif === undefined && seen.width <= widest);
    assert.equal(answer.headers.get("content-type"), "image/webp");
    assert.equal(answer.headers.get("x-content-type-options"), "nosniff");
    assert.match(answer.headers.get("content-security-policy") ?? "", /default-src 'none'; sandbox/);
  }
});

test("what is no picture, is broken, or would burst is refused in words, and nothing of it is kept", async () => {
  const whole = await drawing(7);
  const bomb = await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: "#888" } })
    .png({ compressionLevel: 9 })
    .toBuffer();
  const hostile: Record<string, Uint8Array> = {
    nothing: new Uint8Array(),
    text: Buffer.from("không phải ảnh"),
    "a drawing program": Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    "a page": Buffer.from("<html><img src=x onerror=alert(1)>"),
    "half a picture": whole.subarray(0, whole.length / 2),
    "a picture's name only": whole.subarray(0, 40),
    "a bomb": bomb,
    "a speck": await sharp({ create: { width: 3, height: 3, channels: 3, background: "#888" } })
      .png()
      .toBuffer(),
  };
  const before = await db.asSuperuser("select count(*)::int as n from app.pictures");
  for (const [what, bytes] of Object.entries(hostile))
    for (const door of ["/v1/pictures", "/v1/pictures/search"]) {
      const answer = await ask(lan, door, { body: bytes });
      const told = (await answer.json()) as { code: string; detail?: string };
      assert.ok(answer.status === 422 && (told.detail ?? "").length > 5, `${what}: ${answer.status}`);
    }
  const tooLong = await ask(lan, "/v1/pictures", { body: new Uint8Array(20 * 2 ** 20 + 1) });
  assert.equal(tooLong.status, 413);
  const after = await db.asSuperuser("select count(*)::int as n from app.pictures");
  assert.deepEqual(after.rows, before.rows);
});

test("a plain picture without views is kept and searched with, and is like nothing but itself", async () => {
  const plain = await sharp({ create: { width: 300, height: 200, channels: 3, background: "#fff" } })
    .png()
    .toBuffer();
  const { id } = await bring(lan, plain);
  const found = await json<AlikeAnswer>(await ask(lan, "/v1/pictures/search", { body: plain }));
  assert.deepEqual(
    found.items.map(({ picture, same }) => [picture.id, same.by]),
    [[id, "file"]],
  );
  assert.deepEqual((await json<AlikeAnswer>(await ask(lan, `/v1/pictures/${id}/alike`))).items, []);
});
