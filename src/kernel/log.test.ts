import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import test from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { Worker } from "node:worker_threads";
import { createLog } from "./log.ts";

test("lines that gather are written without another one coming, and secrets are left out", async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), "chinhhang-log-"));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const file = path.join(folder, "log");
  createLog("info", file).info({ route: "/kiem-tra", password: "hunter2" });
  let written = "";
  while (written === "") {
    await wait(20);
    written = await readFile(file, "utf8").catch(() => "");
  }
  assert.equal((JSON.parse(written) as { route: string }).route, "/kiem-tra");
  assert.doesNotMatch(written, /hunter2/);
});

test("what has gathered is written when a thread ends, however it ends itself", async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), "chinhhang-log-"));
  t.after(() => rm(folder, { recursive: true, force: true }));
  for (const [at, end] of ["", "process.exit();", "throw new Error('gone');"].entries()) {
    const file = path.join(folder, String(at));
    const words = `const { workerData } = require("node:worker_threads");
      import(workerData.log).then(({ createLog }) => {
        const log = createLog("info", workerData.file);
        setTimeout(() => { log.info("last words"); ${end} }, 50);
      });`;
    const workerData = { log: new URL("log.ts", import.meta.url).href, file };
    await new Promise<void>((resolve) => {
      const thread = new Worker(words, { eval: true, workerData });
      thread.once("error", () => undefined);
      thread.once("exit", () => resolve());
    });
    assert.match(await readFile(file, "utf8"), /last words/, end);
  }
});

test("lines of several threads that write into one pipe stay whole", async () => {
  const log = JSON.stringify(new URL("log.ts", import.meta.url).href);
  const [threads, lines] = [3, 2000];
  const thread = `import(${log}).then(({ createLog }) => {
      const log = createLog("info");
      let left = ${lines};
      const more = () => { for (let n = 0; n < 20 && left > 0; n++, left--) log.info({ left, words: "x".repeat(left % 97) }); if (left > 0) setImmediate(more); };
      more();
    });`;
  const words = `import { Worker } from "node:worker_threads"; for (let n = 0; n < ${threads}; n++) new Worker(${JSON.stringify(thread)}, { eval: true });`;
  const run = promisify(execFile)(process.execPath, ["--input-type=module", "-e", words], { maxBuffer: 2 ** 26 });
  const written = (await run).stderr.trimEnd().split("\n");
  assert.equal(written.length, threads * lines);
  for (const line of written) JSON.parse(line);
});

test("what has gathered is written when the process ends, however it ends itself", async () => {
  const log = JSON.stringify(new URL("log.ts", import.meta.url).href);
  for (const end of ["", "process.exit(0);", "process.exitCode = 1; throw new Error('gone');"]) {
    const words = `const { createLog } = await import(${log}); createLog("info").info("last words"); ${end}`;
    const run = promisify(execFile)(process.execPath, ["--input-type=module", "-e", words]);
    const { stderr } = await run.catch((error: { stderr: string }) => error);
    assert.match(stderr, /last words/, end);
  }
});
