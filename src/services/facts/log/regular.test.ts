import assert from "node:assert/strict";
import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import test from "node:test";
import { createLog } from "../../../kernel/log.ts";
import { testDatabase } from "../../../../test/support/database.ts";
import { recordFacts, sequenceAll, testFactLog, verified } from "../../../../test/support/fact-log.ts";
import { startSequencer } from "../index.ts";

const db = await testDatabase();
const log = await testFactLog(db);
const quiet = createLog("silent");

test("a running house takes facts into the log by itself, and is cheap to leave running", async () => {
  const sequencer = startSequencer(log, quiet);
  await recordFacts(db, 3);
  while ((await verified(log)).facts < 3) await new Promise((resolve) => setTimeout(resolve, 20));
  const roots = (await verified(log)).roots;
  await sequencer.stop();
  assert.equal((await verified(log)).roots, roots, "a look that finds nothing signs nothing");
});

test("what goes wrong is said once, and facts go in again when it is right", async () => {
  const said: string[] = [];
  const listening = {
    ...quiet,
    error: (_: unknown, words: string) => said.push(words),
    info: (words: string) => said.push(words),
  };
  const folder = path.dirname(log.rootsFile);
  await rm(folder, { recursive: true });
  await writeFile(folder, "a file where the folder should be");
  const sequencer = startSequencer(log, listening as never);
  while (said.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  assert.deepEqual(said, ["facts do not go into the log"]);
  await rm(folder);
  await recordFacts(db, 1);
  await sequencer.stop();
  assert.deepEqual(said, ["facts do not go into the log", "facts go into the log again"]);
  await sequenceAll(db, log);
  assert.deepEqual((await verified(log)).found, []);
});
