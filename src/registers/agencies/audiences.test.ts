import assert from "node:assert/strict";
import test from "node:test";
import { testDatabase } from "../../../test/support/database.ts";
import { systemActor } from "../../kernel/actor.ts";
import { createLog } from "../../kernel/log.ts";
import type { JobRun } from "../../services/jobs/index.ts";
import { audiencesOf, contextForAgency } from "./index.ts";

const db = await testDatabase();
const run: JobRun = {
  database: db.database,
  now: () => new Date(),
  log: createLog("silent"),
  signal: new AbortController().signal,
  house: null,
  contextOf: (agency) => db.contextOf(systemActor(agency ?? "moit.dms")),
};

const asked = async (agency: string) =>
  (await contextForAgency(run, agency)).actor.audiences.toSorted((a, b) => a.localeCompare(b));

await db.asSuperuser(`
  insert into app.sharing_groups values
    ('grp_open', 'Open', 'p', 'moit.dms', 'usr_1', now(), null, 1), ('grp_shut', 'Shut', 'p', 'moit.dms', 'usr_1', now(), now(), 2);
  insert into app.sharing_group_members
    select g, a, 'moit.dms', 'usr_1', now() from unnest(array['grp_open', 'grp_shut']) g, unnest(array['moit.dms', 'moit.tcqltt']) a;
  insert into app.agency_successions values
    ('moit.old', 'moit.tcqltt', '2020-01-01', 'b', 'usr_1', now()), ('moit.tcqltt', 'customs', '2025-03-01', 'b', 'usr_1', now())`);

test("an agency is reached as itself, as those whose records it holds, and as the open groups of all these", async () => {
  assert.deepEqual(await asked("customs"), ["customs", "grp_open", "moit.old", "moit.tcqltt"]);
  assert.deepEqual(await asked("moit.dms"), ["grp_open", "moit.dms"]);
  assert.deepEqual(await asked("mps"), ["mps"]);
  assert.deepEqual(await db.contextOf(systemActor("mps")).read((tx) => audiencesOf(tx, "mps")), ["mps"]);
});

test("the house for a party is the party alone", async () => {
  assert.deepEqual((await contextForAgency(run, "pty_1")).actor.audiences, ["pty_1"]);
});
