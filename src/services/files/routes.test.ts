import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import test, { after } from "node:test";
import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";
import { testGate, testServer } from "../../../test/support/access.ts";
import { createServiceKey } from "../access/index.ts";
import { testDatabase } from "../../../test/support/database.ts";
import { sharedPath } from "../../../test/support/shared.ts";
import { filesRoutes, largestFileBytes, openFiles } from "./index.ts";

const db = await testDatabase();
const house = testGate(db);
const dataDir = await mkdtemp(path.join(tmpdir(), "chinhhang-files-"));
after(() => rm(dataDir, { recursive: true, force: true }));
const files = await openFiles(dataDir, null);
const server = testServer(house.gate, (api) => filesRoutes(api, files));
const cookieOf = async (login: string, agency: string) =>
  `ch=${await house.tokenOf(await house.person(login, agency, ["officer"]))}`;
const lan = await cookieOf("lan@dms.example", "moit.dms");
const police = await cookieOf("lan@police.example", "mps.a05");

type Answer = { id: string; hash: string; type: string; name: string; image: string | null };

async function bring(bytes: Uint8Array | ReadableStream, query = "", cookie = lan): Promise<Response> {
  const init = {
    method: "POST",
    body: bytes as BodyInit,
    duplex: "half",
    headers: { cookie, "accept-language": "en" },
  };
  return server.request(`/v1/files${query}`, init as RequestInit);
}
const fetchAs = (cookie: string, at: string) => server.request(at, { headers: { cookie, "accept-language": "en" } });

/** A photo as a phone takes it: turned by its EXIF, with a place in it. */
function photo(): Promise<Buffer> {
  return sharp({ create: { width: 3000, height: 1000, channels: 3, background: "#a03020" } })
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD0: { Make: "PhoneMaker" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "21/1 1/1 0/1" } })
    .jpeg()
    .toBuffer();
}

test("a photo comes back untouched as a download, and is shown upright, smaller and without what the phone wrote into it", async () => {
  const original = await photo();
  const stored = await bring(original, `?name=${encodeURIComponent("../Ảnh tại kho.html")}`);
  assert.equal(stored.status, 201);
  const file = (await stored.json()) as Answer;
  assert.deepEqual(
    [file.type, file.name, file.image],
    ["image/jpeg", "Ảnh tại kho.html", `/v1/files/${file.id}/image`],
  );

  const download = await fetchAs(lan, `/v1/files/${file.id}`);
  assert.ok(Buffer.from(await download.arrayBuffer()).equals(original));
  assert.match(download.headers.get("content-disposition") ?? "", /^attachment; .*filename\*=UTF-8''%E1%BA%A2nh/);
  assert.equal(download.headers.get("x-content-type-options"), "nosniff");
  assert.equal(download.headers.get("content-security-policy"), "default-src 'none'; sandbox");

  const shown = await fetchAs(lan, file.image as string);
  assert.equal(shown.headers.get("content-type"), "image/webp");
  for (const answer of [download, shown]) assert.match(answer.headers.get("x-request-id") ?? "", /^req_/);
  const bytes = Buffer.from(await shown.arrayBuffer());
  const seen = await sharp(bytes).metadata();
  assert.deepEqual([seen.format, seen.width, seen.height, seen.exif], ["webp", 667, 2000, undefined]);
  assert.ok(!bytes.includes("PhoneMaker"));
  assert.ok(
    Buffer.from(await (await fetchAs(lan, file.image as string)).arrayBuffer()).equals(bytes),
    "kept for the next time",
  );
});

test("a page with a script is text to us: a download that runs nowhere, and no picture", async () => {
  const file = (await (
    await bring(Buffer.from("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"), "?name=a.png")
  ).json()) as Answer;
  assert.equal(file.image, null);
  const download = await fetchAs(lan, `/v1/files/${file.id}`);
  assert.equal(download.headers.get("content-type"), "application/octet-stream");
  assert.equal((await fetchAs(lan, `/v1/files/${file.id}/image`)).status, 415);
});

test("the same content again is the same file and no new fact; another agency's copy is a file of its own", async () => {
  const bytes = Buffer.from("one and the same");
  const first = (await (await bring(bytes)).json()) as Answer;
  const again = (await (await bring(bytes)).json()) as Answer;
  const theirs = (await (await bring(bytes, "", police)).json()) as Answer;
  assert.equal(again.id, first.id);
  assert.notEqual(theirs.id, first.id);
  assert.equal(theirs.hash, first.hash);
  const facts = await db.asSuperuser(
    "select count(*)::int as n from app.facts where type = 'file-stored' and payload->>'hash' = $1",
    [first.hash],
  );
  assert.equal(facts.rows[0].n, 2);
});

test("a file of another agency is not there, until it is shared", async () => {
  const own = (await (await bring(Buffer.from("kept to ourselves"))).json()) as Answer;
  const named = (await (
    await bring(Buffer.from("for the police"), "?level=named&sharedWith=mps.a05")
  ).json()) as Answer;
  const all = (await (await bring(Buffer.from("for all agencies"), "?level=agencies")).json()) as Answer;
  const invented = await fetchAs(police, "/v1/files/fil_00000000000000000000000000");
  const hidden = await fetchAs(police, `/v1/files/${own.id}`);
  assert.equal(hidden.status, 404);
  assert.deepEqual(await told(hidden), await told(invented));
  assert.equal((await fetchAs(police, `/v1/files/${named.id}`)).status, 200);
  assert.equal((await fetchAs(police, `/v1/files/${all.id}`)).status, 200);
});

test("who is not signed in, or is a service key, neither brings nor fetches", async () => {
  const file = (await (await bring(Buffer.from("anything"), "?level=public")).json()) as Answer;
  for (const place of [`/v1/files/${file.id}`, `/v1/files/${file.id}/image`])
    assert.equal((await server.request(place)).status, 401);
  assert.equal((await bring(Buffer.from("x"), "", "")).status, 401);
  const { token } = await createServiceKey(house.console("moit.dms"), {
    name: "k",
    scopes: ["listings:write"],
    sources: [],
    days: 1,
  });
  const headers = { authorization: `Bearer ${token}` };
  assert.equal((await server.request("/v1/files", { method: "POST", body: "x", headers })).status, 403);
  assert.equal((await server.request(`/v1/files/${file.id}`, { headers })).status, 403);
});

test("an empty file, one past the limit by its header and one past it on the way are refused", async () => {
  assert.equal((await bring(Buffer.alloc(0))).status, 422);
  const announced = await server.request("/v1/files", {
    method: "POST",
    body: "x",
    headers: { cookie: lan, "content-length": String(largestFileBytes + 1) },
  });
  assert.equal(announced.status, 413);
  let sent = 0;
  const endless = new ReadableStream({
    pull(controller) {
      sent += 2 ** 20;
      controller.enqueue(new Uint8Array(2 ** 20));
    },
  });
  assert.equal((await bring(endless)).status, 413);
  assert.ok(sent < 2 * largestFileBytes, "it is not read to its end");
  assert.deepEqual(await readdir(path.join(dataDir, "files", "incoming")), []);
});

test("a picture of too many pixels, a cut one and one that only begins like one are refused as pictures and kept as files", async () => {
  const flood = pixelFlood(8_000);
  const whole = await photo();
  for (const bytes of [
    flood,
    whole.subarray(0, whole.length / 2),
    Buffer.concat([whole.subarray(0, 30), Buffer.from("<script>")]),
  ]) {
    const stored = await bring(bytes);
    assert.equal(stored.status, 201);
    const { id } = (await stored.json()) as Answer;
    const shown = await fetchAs(lan, `/v1/files/${id}/image`);
    assert.deepEqual(
      [shown.status, ((await shown.json()) as { detail: string }).detail],
      [422, "This picture cannot be read. The original is kept as it came."],
    );
    assert.ok(Buffer.from(await (await fetchAs(lan, `/v1/files/${id}`)).arrayBuffer()).equals(bytes));
  }
});

/** A sound PNG of one colour: a few kilobytes that are 64 million pixels. */
function pixelFlood(side: number): Buffer {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0]); // one bit a pixel, grey
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  const rows = deflateSync(Buffer.alloc((side / 8 + 1) * side));
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", rows), chunk("IEND", Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** An answer without the number of its request. */
async function told(answer: Response): Promise<object> {
  return { ...((await answer.json()) as object), instance: "" };
}

for (const corpus of ["hostile-input/libpng-pngs", "hostile-input/zip-malformed"]) {
  test(`every file of ${corpus} is kept, and shown or refused`, async (t) => {
    const folder = sharedPath(corpus);
    if (folder === null) return t.skip("../shared is absent");
    const outcomes: Record<number, number> = {};
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const bytes = await readFile(path.join(entry.parentPath, entry.name));
      const stored = await bring(bytes, `?name=${encodeURIComponent(entry.name)}`);
      assert.equal(stored.status, bytes.length === 0 ? 422 : 201, entry.name);
      if (stored.status !== 201) continue;
      const { id } = (await stored.json()) as Answer;
      const shown = await fetchAs(lan, `/v1/files/${id}/image`);
      assert.ok([200, 415, 422].includes(shown.status), `${shown.status} for ${entry.name}`);
      outcomes[shown.status] = (outcomes[shown.status] ?? 0) + 1;
      assert.ok(Buffer.from(await (await fetchAs(lan, `/v1/files/${id}`)).arrayBuffer()).equals(bytes), entry.name);
    }
    t.diagnostic(`shown or refused: ${JSON.stringify(outcomes)}`);
    return undefined;
  });
}
