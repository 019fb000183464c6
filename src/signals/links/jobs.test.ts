import assert from "node:assert/strict";
import test from "node:test";
import { createLog } from "../../kernel/log.ts";
import { testDatabase } from "../../../test/support/database.ts";
import { clustersByName, offered } from "../../../test/support/links.ts";
import { importObserved } from "../../../test/support/listings.ts";
import { systemActor } from "../../kernel/actor.ts";
import { officer } from "../../../test/support/database.ts";
import { enqueue, startJobs } from "../../services/jobs/index.ts";
import { judgeLink, linkAccountsJob, readAccountsJob } from "./index.ts";

const db = await testDatabase();
const agency = "moit.dms";
const dms = db.contextOf(systemActor(agency));

/** Waits for the queue, which is looked at every two seconds. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}

test("the jobs read and link what was imported, and obey a verdict, with nobody calling them", async () => {
  await importObserved(dms, [
    offered("Tiệm Trúc Mai", "0911 222 333"),
    offered("Tiệm Hồng Cúc", "0911.222.333"),
    offered("Tiệm Tre Ngà", "không số"),
  ]);
  await db.contextOf(systemActor(agency)).transaction((tx) => enqueue(tx, readAccountsJob, {}));
  const runner = await startJobs({
    appUrl: db.urlOf("app"),
    database: db.database,
    jobs: [readAccountsJob, linkAccountsJob],
    clock: () => new Date(),
    log: createLog("silent"),
  });
  try {
    await until(async () => (await clustersByName(db, agency)).length === 1);
    assert.deepEqual(await clustersByName(db, agency), [["Tiệm Hồng Cúc", "Tiệm Trúc Mai"]]);
    const ids = await db.asSuperuser("select seller_id from app.link_members order by 1");
    const [one, other] = ids.rows.map((row: { seller_id: string }) => row.seller_id) as [string, string];
    await judgeLink(db.contextOf(officer(agency)), { one, other, verdict: "not", reason: "hai người" });
    await until(async () => (await clustersByName(db, agency)).length === 0);
    const { rows } = await db.asSuperuser("select settled_at is not null as settled from app.link_verdicts");
    assert.deepEqual(rows, [{ settled: true }]);
  } finally {
    await runner.stop();
  }
});
