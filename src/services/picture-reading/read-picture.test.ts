import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import sharp from "sharp";
import { drawCode } from "../../../test/support/drawn-codes.ts";
import { canDrawVietnamese, drawLabel, labels, lettersWrong, worn } from "../../../test/support/drawn-labels.ts";
import { sharedPath } from "../../../test/support/shared.ts";
import type { PictureText } from "./model.ts";
import { readPicture } from "./read-picture.ts";

const noFont = (await canDrawVietnamese()) ? false : "this machine has no font for Vietnamese to draw labels with";
const ean = "8936020020013";

async function read(bytes: Uint8Array): Promise<PictureText> {
  const answer = await readPicture(bytes);
  assert.ok(answer.ok, answer.ok ? "" : `${answer.refused}: ${answer.detail}`);
  return answer;
}

const textOf = ({ lines }: PictureText) => lines.map(({ text }) => text).join(" ");

test("a Vietnamese label is read with its marks, line by line, each with its place", { skip: noFont }, async () => {
  const label = labels[0]!;
  const answer = await read(await worn(drawLabel(label)));
  assert.deepEqual(
    answer.lines.map(({ text }) => text),
    label,
  );
  assert.ok(answer.isWhole);
  for (const [at, { text, box, confidence }] of answer.lines.entries()) {
    assert.equal(text, text.normalize("NFC"));
    assert.ok(confidence > 80 && confidence <= 100);
    const middle = box.top + box.height / 2;
    assert.ok(Math.abs(middle - 24 * (1.6 + at * 1.7)) < 12, `line ${at} at ${middle}`);
    assert.ok(box.left >= 20 && box.left < 30, `line ${at} from ${box.left}`);
  }
});

test(
  "small, grainy, faint, leaning and white-on-red labels are read with few letters wrong",
  { skip: noFont },
  async () => {
    const paper = "#a00020";
    const wears = [
      worn(drawLabel(labels[1]!, { size: 11 })),
      worn(drawLabel(labels[2]!, { size: 20 }), { noise: 30 }),
      worn(drawLabel(labels[3]!, { size: 20, ink: "#999", paper: "#ccc" }), { paper: "#ccc" }),
      worn(drawLabel(labels[3]!, { size: 20 }), { degrees: 8 }),
      worn(drawLabel(labels[4]!, { size: 22, ink: "#fff", paper }), { paper }),
    ];
    for (const [at, bytes] of wears.entries()) {
      const text = labels[[1, 2, 3, 3, 4][at]!]!.join(" ");
      const answer = textOf(await read(await bytes));
      assert.ok(lettersWrong(answer, text) <= text.length * 0.06, `${at}: ${answer}`);
    }
  },
);

test("a label that lies on its side or head is turned, and its lines are where it lay", { skip: noFont }, async () => {
  const label = labels[3]!;
  const upright = await sharp(drawLabel(label)).flatten().png().toBuffer();
  const { width, height } = await sharp(upright).metadata();
  for (const quarter of [90, 180, 270]) {
    const answer = await read(await sharp(upright).rotate(quarter).png().toBuffer());
    assert.ok(lettersWrong(textOf(answer), label.join(" ")) <= 3, `${quarter}: ${textOf(answer)}`);
    const { box } = answer.lines[0]!;
    // The first line begins 24 from the left and 28 from the top of the upright label.
    const edge = { 90: height - box.left - box.width, 180: height - box.top - box.height, 270: box.left }[quarter]!;
    assert.ok(Math.abs(edge - 26) < 12, `${quarter}: ${JSON.stringify(box)} of ${width} x ${height}`);
    assert.equal(box.height > box.width, quarter !== 180);
  }
});

test("codes are read with what they say, however the picture lies", async () => {
  const code = await drawCode(ean, "EAN13");
  for (const degrees of [0, 90, 180, 7]) {
    const answer = await read(await sharp(code).rotate(degrees, { background: "#fff" }).png().toBuffer());
    const [found] = answer.codes;
    assert.equal(found?.format, "EAN-13", `turned ${degrees}`);
    assert.deepEqual(found.meaning, { kind: "gtin", gtin14: `0${ean}`, prefix: "893" });
    assert.equal(found.corners.length, 4);
  }
});

test("each kind of code gives its own meaning, and two in one picture are both read", async () => {
  const digitalLink = `https://id.example.vn/01/0${ean}/10/L7`;
  const drawn = [
    { bytes: await drawCode(digitalLink, "QRCode"), format: "QR", kind: "link" },
    { bytes: await drawCode(`(01)0${ean}(10)L7`, "DataMatrix", 4, true), format: "Data Matrix", kind: "gtin" },
    { bytes: await drawCode("KHO-A 00912", "Code128"), format: "Code 128", kind: "text" },
    { bytes: await drawCode("96385074", "EAN8"), format: "EAN-8", kind: "gtin" },
    { bytes: await drawCode("036000291452", "UPCA"), format: "EAN-13", kind: "gtin" },
    { bytes: await drawCode("01234565", "UPCE"), format: "UPC-E", kind: "gtin" },
  ];
  for (const { bytes, format, kind } of drawn) {
    const { codes } = await read(bytes);
    assert.deepEqual(
      codes.map((code) => [code.format, code.meaning.kind]),
      [[format, kind]],
    );
  }
  const both = sharp({ create: { width: 1_000, height: 700, channels: 3, background: "#fff" } }).composite([
    { input: drawn[0]!.bytes, left: 10, top: 10 },
    { input: drawn[3]!.bytes, left: 500, top: 300 },
  ]);
  const { codes } = await read(await both.png().toBuffer());
  assert.deepEqual(codes.map(({ format }) => format).toSorted(), ["EAN-8", "QR"]);
});

test("a payment code gives bank and account", async () => {
  const identifiers = JSON.parse(await readFile("reference/identifiers.json", "utf8")) as { vietqr: { ok: string[] } };
  const { codes } = await read(await drawCode(identifiers.vietqr.ok[0]!, "QRCode"));
  assert.equal(codes[0]?.meaning.kind, "payment");
});

test("the places of a large picture are told in its own pixels", async () => {
  const code = await sharp(await drawCode(ean, "EAN13", 6))
    .extend({ right: 3_000, background: "#fff" })
    .png()
    .toBuffer();
  const answer = await read(code);
  assert.ok(answer.width > 3_000);
  const [topLeft, topRight] = answer.codes[0]!.corners;
  assert.ok(Math.abs(topRight!.x - topLeft!.x - 95 * 6) < 40, `${topLeft!.x} to ${topRight!.x}`);
});

test("a page of many lines is read in bands, in order and with its places", { skip: noFont }, async () => {
  const page = Array.from({ length: 30 }, (_, at) => labels[at % labels.length]![at % 4]!);
  const answer = await read(await worn(drawLabel(page)));
  assert.equal(answer.lines.length, page.length);
  for (const [at, { text, box }] of answer.lines.entries()) {
    assert.ok(lettersWrong(text, page[at]!) <= 2, text);
    assert.ok(Math.abs(box.top + box.height / 2 - 24 * (1.6 + at * 1.7)) < 14, `line ${at}: ${JSON.stringify(box)}`);
  }
});

async function texts(order: readonly Buffer[]): Promise<string[]> {
  const found: string[] = [];
  for (const bytes of order) found.push(textOf(await read(bytes)));
  return found;
}

test("what is read does not depend on what was read before", { skip: noFont }, async () => {
  const pictures = await Promise.all(labels.map((lines) => worn(drawLabel(lines, { size: 16 }))));
  assert.deepEqual((await texts(pictures.toReversed())).toReversed(), await texts(pictures));
});

test("when the time is over the answer comes without lines, and the next picture is read all the same", async () => {
  const noise = { type: "gaussian", mean: 128, sigma: 60 } as const;
  const grain = await sharp({ create: { width: 900, height: 900, channels: 3, background: "#fff", noise } })
    .png()
    .toBuffer();
  const late = await readPicture(grain, { milliseconds: 1 }); // of hundreds that it takes
  assert.ok(!late.ok && late.refused === "too-slow");
  assert.equal((await read(await drawCode(ean, "EAN13"))).codes.length, 1);
});

test("a reading that is no longer wanted ends, waiting or running", async () => {
  const code = await drawCode(ean, "EAN13");
  assert.deepEqual(await refusedWith(code, AbortSignal.abort()), "stopped");
  const wanted = new AbortController();
  const several = Array.from({ length: 5 }, () => refusedWith(code, wanted.signal));
  const last = read(code);
  setImmediate(() => wanted.abort());
  assert.deepEqual(await Promise.all(several), Array(5).fill("stopped"));
  assert.equal((await last).codes.length, 1);
});

async function refusedWith(bytes: Uint8Array, signal: AbortSignal): Promise<string> {
  const answer = await readPicture(bytes, { signal });
  return answer.ok ? "read" : answer.refused;
}

test("reading opens no connection, and the process ends by itself when it is done", async (t) => {
  // Every thread of the process loads this first, so that whoever asks for a name or a connection fails.
  const walls = `import net from "node:net"; import dns from "node:dns"; import { syncBuiltinESMExports } from "node:module";
    const refuse = () => { throw new Error("a connection was opened"); };
    globalThis.fetch = refuse; net.connect = refuse; net.createConnection = refuse; net.Socket.prototype.connect = refuse; dns.lookup = refuse;
    syncBuiltinESMExports();`;
  const script = `import { readPicture } from ${JSON.stringify(new URL("./index.ts", import.meta.url).href)};
    const read = await readPicture(Buffer.from(process.argv[2], "base64"));
    console.log(JSON.stringify(read.ok ? [read.codes.length, read.isWhole] : read));`;
  const folder = await mkdtemp(path.join(tmpdir(), "picture-reading-"));
  t.after(() => rm(folder, { recursive: true }));
  await writeFile(path.join(folder, "read.mjs"), script);
  const wall = `data:text/javascript,${encodeURIComponent(walls)}`;
  const code = (await drawCode(ean, "EAN13")).toString("base64");
  const args = ["--import", wall, path.join(folder, "read.mjs"), code];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  assert.deepEqual(JSON.parse(stdout), [1, true]);
});

const photographs = sharedPath("data/images/clothing-sample");

test(
  "photographs without text give no codes and hardly a line",
  { skip: photographs === null && "needs ../shared/data" },
  async () => {
    const names = (await readdir(photographs!)).filter((name) => name.endsWith(".jpg")).toSorted();
    const taken = names.filter((_, at) => at % 20 === 0);
    let sure = 0;
    for (const name of taken) {
      const { codes, lines } = await read(await readFile(`${photographs}/${name}`));
      assert.deepEqual(codes, [], name);
      sure += lines.filter(({ confidence }) => confidence >= 80).length;
    }
    assert.ok(sure <= 2, `${sure} sure lines in ${taken.length} photographs of clothes`);
  },
);

test("whoever asks for the codes alone gets them, and no line of text", async () => {
  const picture = await sharp(await drawCode(ean, "EAN13"))
    .flatten({ background: "#fff" })
    .extend({ top: 80, background: "#fff" })
    .composite([
      {
        input: Buffer.from(`<svg width="200" height="60"><text x="10" y="40" font-size="28">SAO MAI</text></svg>`),
        top: 5,
        left: 5,
      },
    ])
    .png()
    .toBuffer();
  const answer = await readPicture(picture, { onlyCodes: true });
  assert.ok(answer.ok && answer.isWhole);
  assert.deepEqual(
    answer.codes.map(({ text }) => text),
    [ean],
  );
  assert.deepEqual(answer.lines, []);
});
