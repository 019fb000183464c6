import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import test from "node:test";
import { partyPerson, testDatabase } from "../../../test/support/database.ts";
import { documentOf, runOn, shipping, tracesApi } from "../../../test/support/traces.ts";
import { captureDocumentsJob } from "./index.ts";

const db = await testDatabase();
const ask = tracesApi(db);
const maker = partyPerson("pty_maker");
const count = async (sql: string) => Number((await db.asSuperuser(`select count(*) as n from app.${sql}`)).rows[0].n);
const bodyOf = (document: number) =>
  documentOf(
    Array.from({ length: 200 }, (_, n) =>
      shipping({
        eventTime: new Date(Date.UTC(2026, 5, 1, document, 0, n)).toISOString(),
        epcList: [`urn:epc:id:sgtin:8938505.012345.${document * 1000 + n}`],
      }),
    ),
  );

/** A process of its own that captures what waits, and says when it begins to. */
function startWorker(): { begun: Promise<void>; ended: Promise<void>; kill(): void } {
  const child = spawn(process.execPath, [new URL("../../../test/support/trace-worker.ts", import.meta.url).pathname], {
    env: { ...process.env, APP_URL: db.urlOf("app"), PARTY_URL: db.urlOf("party"), AGENCY: "pty_maker" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const begun = new Promise<void>((resolve) => void child.stdout.once("data", () => resolve()));
  const ended = new Promise<void>((resolve) => void child.once("exit", () => resolve()));
  return { begun, ended, kill: () => void child.kill("SIGKILL") };
}

test("a process killed in the middle of capturing loses nothing that was acknowledged, and keeps nothing twice or by half", async () => {
  const documents = 12;
  for (let at = 0; at < documents; at++) {
    const taken = await ask(maker, "POST", "/capture", { body: bodyOf(at) });
    assert.equal(taken.status, 202);
  }
  let killedInTheMiddle = 0;
  for (const wait of [0, 15, 40, 90]) {
    const worker = startWorker();
    await worker.begun;
    await new Promise((resolve) => setTimeout(resolve, wait));
    worker.kill();
    await worker.ended;
    const done = await count("trace_captures where state = 'done'");
    if (done < documents) killedInTheMiddle++;
    assert.equal(await count("trace_events"), done * 200, "a document is there as a whole or not at all");
    assert.equal(await count("trace_documents"), documents - done, "what is not there yet still waits, with its bytes");
  }
  assert.ok(killedInTheMiddle > 0, "no process was killed before all was done");
  await captureDocumentsJob.handler(runOn(db), { agency: "pty_maker" });
  assert.equal(await count("trace_captures where state = 'done' and captured = 200"), documents);
  assert.equal(await count("trace_events"), documents * 200);
  assert.equal(await count("trace_refs"), documents * 200);
});
