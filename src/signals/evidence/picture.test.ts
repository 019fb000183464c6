import assert from "node:assert/strict";
import test from "node:test";
import { buffer } from "node:stream/consumers";
import sharp from "sharp";
import { officer, testDatabase } from "../../../test/support/database.ts";
import { evidenceHouse, sentPage } from "../../../test/support/evidence.ts";
import type { EvidenceAnswer } from "./answers.ts";

const db = await testDatabase();
const house = await evidenceHouse(db);
const dms = officer("moit.dms");

async function kept(screenshot: Buffer): Promise<EvidenceAnswer> {
  const sent = { screenshot: { type: "image/png", data: screenshot.toString("base64") } };
  const answer = await house.ask(dms, "/v1/evidence/uploads", sentPage(sent));
  const { id, picture } = (await answer.json()) as EvidenceAnswer;
  assert.equal(picture, null);
  assert.equal((await house.ask(dms, `/v1/evidence/${id}/picture`)).status, 409);
  await house.work("moit.dms", id);
  return (await (await house.ask(dms, `/v1/evidence/${id}`)).json()) as EvidenceAnswer;
}
const red = { r: 200, g: 10, b: 10 };
const blue = { r: 10, g: 10, b: 200 };

test("of a long page its top is shown, small, to those who see the capture", async () => {
  const top = await sharp({ create: { width: 640, height: 480, channels: 3, background: red } })
    .extend({ bottom: 6000, background: blue })
    .png()
    .toBuffer();
  const { picture } = await kept(top);
  const shown = await house.ask(dms, picture as string);
  assert.deepEqual([shown.status, shown.headers.get("content-type")], [200, "image/webp"]);
  const bytes = Buffer.from(await shown.arrayBuffer());
  const read = sharp(bytes);
  const { width, height } = await read.metadata();
  const { channels } = await read.stats();
  assert.deepEqual([width, height], [320, 240]);
  assert.ok(channels[0]!.mean > 180 && channels[2]!.mean < 40, "the top is red");
  await db.asSuperuser("update app.evidence set picture = null where picture is not null");
  const again = await house.ask(dms, picture as string);
  assert.deepEqual(
    Buffer.from(await again.arrayBuffer()),
    bytes,
    "of what was captured before pictures were kept it is made anew",
  );
  for (const other of [officer("mps.a05"), officer("mps.a05", ["auditor"])])
    assert.equal((await house.ask(other, picture as string)).status, 404);
});

test("the small picture is made once, with the capsule, and given out as it is kept", async () => {
  const { id, picture } = await kept(
    await sharp({ create: { width: 640, height: 480, channels: 3, background: blue } })
      .png()
      .toBuffer(),
  );
  const { rows } = await db.asSuperuser(
    "update app.evidence set capsule = repeat('0', 64) where id = $1 returning picture",
    [id],
  );
  const held = await house.files.store.get(String(rows[0].picture));
  const shown = await house.ask(dms, picture as string);
  assert.deepEqual(Buffer.from(await shown.arrayBuffer()), await buffer(held!));
});

test("what a browser called a picture and is none is not shown", async () => {
  const { picture } = await kept(Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"));
  assert.equal((await house.ask(dms, picture as string)).status, 404);
});
