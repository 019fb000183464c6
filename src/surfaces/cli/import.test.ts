import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import test, { after } from "node:test";
import { gzipSync } from "node:zlib";
import { savedProfile } from "../../services/sockets/index.ts";
import type { ShownReport } from "./import-report.ts";
import { reportLine, reportWords } from "./import-report.ts";
import { formatOf } from "./import.ts";

const folder = await mkdtemp(path.join(tmpdir(), "chinhhang-import-"));
after(() => rm(folder, { recursive: true }));

const counts = { source: "listings", run: "imp_1", read: 12, new: 3, changed: 0, unchanged: 2, rejected: 7 };
const report: ShownReport = {
  ...counts,
  file: "tin.csv",
  seconds: 2,
  rejectsFile: "/nha/imp_1.jsonl",
  firstRejects: [
    { line: 0, code: "unreadable-archive", message: "The gzip is damaged" },
    { line: 1204, code: "required", message: "id is missing; title is missing" },
  ],
};

test("the report shows the first rejected lines with their reasons, where the rest is, and that there is a rest", () => {
  const lines = reportWords("en", report).split("\n");
  const at = lines.findIndex((line) => line.includes("/nha/imp_1.jsonl"));
  assert.deepEqual(
    lines.slice(at + 1).map((line) => line.trim()),
    ["The gzip is damaged", "1,204  id is missing; title is missing", "…", ""],
  );
  assert.ok(!reportWords("vi", { ...report, rejected: 2 }).includes("…"));
  assert.ok(!reportWords("vi", { ...report, rejected: 0, rejectsFile: null, firstRejects: [] }).includes("nha"));
});

test("for programs the report is one line of JSON", () => {
  const line = reportLine(report);
  assert.equal(line.indexOf("\n"), line.length - 1);
  assert.deepEqual(JSON.parse(line), { ...counts, file: "tin.csv", seconds: 2, rejectsFile: "/nha/imp_1.jsonl" });
});

test("a packed file is read in the format of what it holds, whatever its name", async () => {
  const profile = await savedProfile("listings-csv");
  const jsonLines = gzipSync('{"id":"1"}\n{"id":"2"}\n');
  for (const [name, bytes, format] of [
    ["tin.jsonl.gz", jsonLines, "jsonl"],
    ["tin.gz", jsonLines, "jsonl"],
    ["tin.csv.gz", gzipSync("id;url;title\n"), "csv"],
    ["tin.csv.gz", jsonLines.subarray(0, 10), "csv"],
    ["tin.csv", Buffer.alloc(0), "csv"],
  ] as const) {
    const file = path.join(folder, name);
    await writeFile(file, bytes);
    assert.equal(await formatOf(file, profile), format, name);
  }
});
