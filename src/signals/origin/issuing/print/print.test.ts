import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { inflateSync } from "node:zlib";
import test from "node:test";
import * as fc from "fast-check";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import {
  checkCode,
  makeSerial,
  openCounter,
  originKeys,
  pinMatches,
  readSerial,
} from "../../../../engines/codes/index.ts";
import { CannotOpen, openAge } from "./age-file.ts";
import { plainFile } from "./plain-file.ts";
import type { PrintRun } from "./print-run.ts";
import { fileSecrets, printPassword, sealedFile, typedPassword } from "./sealed-file.ts";
import { gs1DataMatrix, qrCode } from "./symbols.ts";

const keys = originKeys(new Uint8Array(32).fill(11));
const run: PrintRun = {
  gtin: "08936036020014",
  tag: 4242,
  batch: { id: "bat_print", keyVersion: 1 },
  size: 100,
  withPin: true,
  signed: false,
  format: "csv",
  host: "HTTPS://MA.EXAMPLE",
  lot: "L-01",
  producedOn: "2026-11-01",
  expiresOn: "2028-11-01",
};
const secrets = fileSecrets(keys, { order: "ord_1", batch: "bat_print", fresh: new Uint8Array(16) });

async function whole(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of source) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function* inPieces(bytes: Buffer, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

async function sealedBytes(of: PrintRun): Promise<Buffer> {
  const file = sealedFile(await plainFile(keys, of), secrets);
  const parts: Buffer[] = [];
  for (let part = 0; part < file.parts; part++) parts.push(await whole(file.part(part)));
  return Buffer.concat(parts);
}

const opened = async (bytes: Buffer, password = secrets.password, length = 50_000) =>
  whole(openAge(inPieces(bytes, length), password));
const refusal = (why: string) => (error: unknown) => error instanceof CannotOpen && error.why === why;

test("a CSV file has a line for each code, each of which is ours, with its PIN and its address", async () => {
  const text = (await opened(await sealedBytes(run))).toString();
  const lines = text.split("\r\n");
  assert.equal(lines[0], "number,gtin,serial,pin,qr,lot,produced,expires");
  assert.equal(lines.length, run.size + 2);
  for (const [at, line] of lines.slice(1, -1).entries()) {
    const [number, gtin, serial, pin, qr, ...rest] = line.split(",") as [string, string, string, string, string];
    assert.deepEqual(
      [number, gtin, rest],
      [String(at + 1).padStart(7, "0"), run.gtin, ["L-01", "2026-11-01", "2028-11-01"]],
    );
    assert.equal(qr, `HTTPS://MA.EXAMPLE/01/${run.gtin}/21/${serial}`);
    const read = readSerial(keys, gtin, serial);
    assert.ok(read);
    assert.equal(openCounter(keys, run.batch, read.sealed), at);
    assert.ok(pinMatches(keys, run.batch, at, pin));
  }
});

test("a signed file carries signatures that a browser can check", async () => {
  const text = (await opened(await sealedBytes({ ...run, signed: true, withPin: false, size: 3 }))).toString();
  const { keyId, publicKey } = keys.signingKey(1);
  for (const line of text.split("\r\n").slice(1, -1)) {
    const [, gtin, serial, qr] = line.split(",") as [string, string, string, string];
    const signature = new URL(qr).searchParams.get("s") ?? "";
    assert.deepEqual(await checkCode({ gtin, serial, signature }, [{ keyId, publicKey }]), { ok: true, keyId });
  }
});

test("any stretch of a file is the same as the stretch of the whole", async () => {
  for (const format of ["csv", "zpl"] as const) {
    const file = await plainFile(keys, { ...run, format });
    const all = Buffer.from(file.read(0, file.length));
    assert.equal(all.length, file.length);
    fc.assert(
      fc.property(fc.nat({ max: file.length }), fc.nat({ max: file.length }), (one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        assert.deepEqual(Buffer.from(file.read(from, to)), all.subarray(from, to));
      }),
    );
    assert.equal(file.codesBefore(file.length), run.size);
    assert.equal(file.codesBefore(0), 0);
  }
});

test("parts made by themselves, in any order and twice, give the same file, and count the codes that are whole in it", async () => {
  const large = { ...run, size: 130_000, lot: null };
  const file = sealedFile(await plainFile(keys, large), secrets);
  assert.ok(file.parts > 2);
  assert.equal(file.codesAfter(file.parts - 1), large.size);
  const last = await whole(file.part(file.parts - 1));
  const first = await whole(file.part(0));
  const again = sealedFile(await plainFile(keys, large), secrets);
  assert.deepEqual(await whole(again.part(0)), first);
  const middle: Buffer[] = [];
  for (let part = 1; part < file.parts - 1; part++) middle.push(await whole(again.part(part)));
  const lines = (await opened(Buffer.concat([first, ...middle, last]))).toString().split("\r\n");
  assert.equal(new Set(lines.slice(1, -1).map((line) => line.split(",")[2])).size, large.size);
  assert.ok(file.codesAfter(0) > 0 && file.codesAfter(0) < file.codesAfter(1));
});

test("a file of exactly full chunks, and one of nothing but its head line, open whole", async () => {
  for (const length of [0, 1, 65_535, 65_536, 65_537, 131_072]) {
    const bytes = Buffer.alloc(length, 7);
    const file = sealedFile({ length, read: (from, to) => bytes.subarray(from, to), codesBefore: () => 0 }, secrets);
    const sealed = await whole(file.part(0));
    for (const piece of [1000, 65_552, 1_000_000])
      assert.ok(bytes.equals(await opened(sealed, secrets.password, piece)), `${length} in ${piece}`);
  }
});

test("a file that was cut off, changed, lengthened or put together anew does not open", async () => {
  const sealed = await sealedBytes({ ...run, size: 3000 });
  for (const length of [sealed.length - 1, sealed.length - 70_000, 300, 200, 3])
    await assert.rejects(opened(sealed.subarray(0, length)), CannotOpen, `${length} bytes`);
  const headLength = sealed.indexOf("\n--- ") + 5 + 44 + 16;
  const chunk = 65_536 + 16;
  const cutAtChunk = sealed.subarray(0, headLength + chunk);
  await assert.rejects(opened(cutAtChunk), refusal("damaged"));
  const swapped = Buffer.concat([
    sealed.subarray(0, headLength),
    sealed.subarray(headLength + chunk, headLength + 2 * chunk),
    sealed.subarray(headLength, headLength + chunk),
    sealed.subarray(headLength + 2 * chunk),
  ]);
  await assert.rejects(opened(swapped), refusal("damaged"));
  await assert.rejects(opened(Buffer.concat([sealed, Buffer.alloc(1)])), refusal("damaged"));
  for (const at of [headLength - 1, headLength + 5, sealed.length - 1]) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] as number) ^ 1;
    await assert.rejects(opened(changed), refusal("damaged"), `byte ${at}`);
  }
});

test("another password does not open it; people's writing of the right one does", async () => {
  const sealed = await sealedBytes(run);
  await assert.rejects(opened(sealed, printPassword(keys, "ord_2")), refusal("password"));
  assert.match(secrets.password, /^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/);
  const typed = secrets.password.toLowerCase().replaceAll("-", " ").replaceAll("0", "o");
  assert.equal(typedPassword(typed), secrets.password);
  await assert.rejects(opened(Buffer.from("not a file of ours")), refusal("form"));
});

test("a file that another program of the format made opens here", async () => {
  // Made by typage 0.3.1 (age-encryption) with passphrase "chín hãng" and work factor 10.
  const made =
    "YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCBVRm9ublVwUEZkK0lHaVlwbThtRHl3IDEwClQ1RFBSNFpIU0VndHlBS0g2cjd4SUVOMk1udUNoY1U4YUdnTm5Tck0rTncKLS0tIGtHTDFORFg3Um1haHRDZi80U2ZVdlAvTzNqb2dwSm9CYytRdmVTUVd4TU0Kun/XIDZv5+d7/5L1v2uU9R7exrDvrJI2chL/0XpBchQVuOhIgyp0a2JA";
  assert.equal((await opened(Buffer.from(made, "base64"), "chín hãng")).toString(), "xin chào\n");
});

/** A symbol as a portable greymap, four pixels a module, with its quiet zone. */
function greymapOf({ width, height, modules }: Awaited<ReturnType<typeof qrCode>>): Uint8Array {
  const scale = 4;
  const [wide, high] = [(width + 8) * scale, (height + 8) * scale];
  const pixels = Buffer.alloc(wide * high, 255);
  for (let y = 0; y < height * scale; y++)
    for (let x = 0; x < width * scale; x++)
      if (modules[Math.floor(y / scale) * width + Math.floor(x / scale)] === 0)
        pixels[(y + 4 * scale) * wide + x + 4 * scale] = 0;
  return Buffer.concat([Buffer.from(`P5 ${wide} ${high} 255\n`), pixels]);
}

test("symbols hold what was asked for, and GS1 DataMatrix says that it is GS1", async () => {
  const program = await readFile(fileURLToPath(import.meta.resolve("zxing-wasm/reader/zxing_reader.wasm")));
  await prepareZXingModule({ overrides: { wasmBinary: program.buffer }, fireImmediately: true });
  const serial = makeSerial(keys, { ...run, counter: 1 });
  const link = `HTTPS://MA.EXAMPLE/01/${run.gtin}/21/${serial}`;
  const qr = await qrCode(link);
  assert.equal(qr.width, 29, "version 3");
  const matrix = await gs1DataMatrix([
    ["01", run.gtin],
    ["17", "281101"],
    ["10", "L-01"],
    ["21", serial],
  ]);
  const read = async (symbol: typeof qr) =>
    (await readBarcodes(greymapOf(symbol), { formats: ["QRCode", "DataMatrix"] }))[0];
  assert.equal((await read(qr))?.text, link);
  const found = await read(matrix);
  assert.equal(found?.contentType, "GS1");
  assert.equal(found.text, `(01)${run.gtin}(17)281101(10)L-01(21)${serial}`);
});

test("a ZPL label names code, PIN and lot, and doubles the letter that would escape", async () => {
  const file = await plainFile(keys, { ...run, format: "zpl", size: 2, lot: "A_1" });
  const [label] = Buffer.from(file.read(0, file.length)).toString().split("\n");
  assert.ok(label?.startsWith("^XA") && label.endsWith("^XZ"));
  assert.match(label as string, /\^FDMA,HTTPS:\/\/MA\.EXAMPLE\/01\/08936036020014\/21\/[0-9A-Z]{17}\^FS/);
  assert.match(label as string, /\^FD_101089360360200141728110110A__1_121[0-9A-Z]{17}\^FS/);
});

test("sheets have 24 labels a page, and a table that finds every object", async () => {
  const file = await plainFile(keys, { ...run, format: "pdf", size: 30, lot: "L(1)" });
  const pdf = Buffer.from(file.read(0, file.length));
  const text = pdf.toString("latin1");
  assert.equal(text.match(/\/Type\/Page\//g)?.length, 2);
  const table = Number(/startxref\n(\d+)\n/.exec(text)?.[1]);
  const places = [...text.slice(table).matchAll(/^(\d{10}) 00000 n $/gm)].map((match) => Number(match[1]));
  for (const [at, place] of places.entries())
    assert.ok(text.startsWith(`${at + 1} 0 obj\n`, place), `object ${at + 1}`);
  const streams = [...text.matchAll(/\/Length (\d+)\/Filter\/FlateDecode>>stream\n/g)].map((match) => {
    const start = (match.index ?? 0) + match[0].length;
    return inflateSync(pdf.subarray(start, start + Number(match[1]))).toString("latin1");
  });
  const serials = streams.flatMap((drawing) => drawing.match(/\\\(21\\\)[0-9A-Z]{17}/g) ?? []);
  assert.equal(new Set(serials).size, 30);
  assert.ok(streams[0]?.includes(String.raw`\(10\)L\(1\)`));
  assert.equal(file.codesBefore(file.length - 1), 0);
});
