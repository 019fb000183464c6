import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import test from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
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

test("what has gathered is written when the process ends, however it ends itself", async () => {
  const log = JSON.stringify(new URL("log.ts", import.meta.url).href);
  for (const end of ["", "process.exit(0);", "process.exitCode = 1; throw new Error('gone');"]) {
    const words = `const { createLog } = await import(${log}); createLog("info").info("last words"); ${end}`;
    const run = promisify(execFile)(process.execPath, ["--input-type=module", "-e", words]);
    const { stderr } = await run.catch((error: { stderr: string }) => error);
    assert.match(stderr, /last words/, end);
  }
});
