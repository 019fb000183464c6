import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import test, { after } from "node:test";
import { systemActor } from "../../../kernel/actor.ts";
import { loadAgencies } from "../../../registers/agencies/index.ts";
import { loadReference } from "../../../registers/reference/index.ts";
import { officer, testDatabase } from "../../../../test/support/database.ts";
import { createCollector } from "../commands/create-collector.ts";
import { orderRun } from "../commands/order-run.ts";
import type { RunParts } from "../continue-run.ts";
import { continueRun } from "../continue-run.ts";
import { collectorFile, countsOf } from "../queries.ts";
import { problemInWords } from "../words.ts";

const db = await testDatabase();
const house = db.contextOf(systemActor("moit.dms"));
const chief = db.contextOf(officer("moit.dms", ["administrator"]));
await loadReference(house);
await loadAgencies(house);
const dataDir = await mkdtemp(path.join(tmpdir(), "chinhhang-feeds-"));
after(() => rm(dataDir, { recursive: true, force: true }));

const parts = (more: Partial<RunParts> = {}): RunParts => ({
  dataDir,
  contact: "soi@co-quan.example",
  partners: null,
  render: null,
  stop: () => false,
  onFault: (error) => assert.fail(error as Error),
  ...more,
});
const line = (id: number) =>
  JSON.stringify({ id: `f-${id}`, url: `https://cho-nguon.example/p/${id}`, title: `Nồi số ${id}` });
const reportOf = async (id: string) => {
  const { run } = await house.read((tx) => collectorFile(tx, id, house.now()));
  assert.ok(run);
  return { state: run.state, problem: run.problem, detail: run.problem_detail, ...countsOf(run) };
};

async function folderWith(name: string, files: Record<string, string>, dated = new Date(Date.now() - 60_000)) {
  const settings = { profile: "listings-jsonl" };
  const { id } = await createCollector(chief, { kind: "drop", name, cron: "*/5 * * * *", level: "own", settings });
  const folder = path.join(dataDir, "drop", id);
  await mkdir(folder, { recursive: true });
  for (const [file, content] of Object.entries(files)) {
    await writeFile(path.join(folder, file), content);
    await utimes(path.join(folder, file), dated, dated);
  }
  const left = async () => (await readdir(folder)).filter((file) => file.endsWith(".jsonl")).sort();
  return { id, folder, left };
}

test("ordered once, a run takes the files that lie there", async () => {
  const { id, left } = await folderWith("Bấm một lần", { "tin.jsonl": line(61) });
  await continueRun(house, (await orderRun(chief, id)).id, parts());
  assert.deepEqual([(await reportOf(id)).new, await left()], [1, []]);
});

test("a file that another clock dated tomorrow is taken once it lies still", async () => {
  const tomorrow = new Date(Date.now() + 86_400_000);
  const { id, left } = await folderWith("Ngày mai", { "mai.jsonl": line(62) }, tomorrow);
  const later = db.contextOf(systemActor("moit.dms"), new Date(Date.now() + 60_000));
  await continueRun(later, (await orderRun(chief, id)).id, parts());
  assert.deepEqual([(await reportOf(id)).new, await left()], [1, []]);
});

test("a file that cannot be opened is told, and the others are taken all the same", async () => {
  const { id, folder } = await folderWith("Một tệp hỏng quyền", { "a.jsonl": line(63), "b.jsonl": line(64) });
  let asked = 0;
  const stop = () => {
    if (asked++ === 0) rmSync(path.join(folder, "a.jsonl"));
    return false;
  };
  await continueRun(house, (await orderRun(chief, id)).id, parts({ stop }));
  const report = await reportOf(id);
  assert.deepEqual([report.state, report.new, report.refused], ["done", 1, { "unreadable-file": 1 }]);
  assert.match(problemInWords("en", report.problem, report.detail) ?? "", /a\.jsonl cannot be opened/);
});

test("switched off, a run by the schedule ends before its next file", async () => {
  const { id, left } = await folderWith("Tắt giữa chừng", { "a.jsonl": line(65), "b.jsonl": line(66) });
  const { id: run } = await orderRun(chief, id);
  await db.asSuperuser("update app.collector_runs set ordered_by = 'system' where id = $1", [run]);
  await continueRun(house, run, parts());
  assert.deepEqual([(await reportOf(id)).state, await left()], ["stopped", ["a.jsonl", "b.jsonl"]]);
});
