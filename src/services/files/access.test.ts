import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import test, { after } from "node:test";
import { publicActor, roles, systemActor } from "../../kernel/actor.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { Problem } from "../../kernel/problem.ts";
import { officer, testDatabase } from "../../../test/support/database.ts";
import { getFile, openFiles, storeFile } from "./index.ts";

const db = await testDatabase();
const dataDir = await mkdtemp(path.join(tmpdir(), "chinhhang-files-"));
after(() => rm(dataDir, { recursive: true, force: true }));
const files = await openFiles(dataDir, null);
const input = { name: "a.txt", level: "own" as const, sharedWith: [] };
const own = await storeFile(db.contextOf(officer("moit.dms")), files, input, Readable.from([Buffer.from("own")]));

const key: Actor = { ...publicActor, kind: "key", id: "key_1", agency: "moit.dms", audiences: ["moit.dms"] };
const cases: [who: string, actor: Actor, store: string, read: string][] = [
  ["the public", publicActor, "unauthenticated", "unauthenticated"],
  ...roles.map((role): [string, Actor, string, string] => [role, officer("moit.dms", [role]), "+", "+"]),
  ["someone of another agency", officer("mps.a05"), "+", "not-found"],
  ["a service key", key, "forbidden", "forbidden"],
  ["the house itself", systemActor("moit.dms"), "+", "+"],
];

for (const [who, actor, store, read] of cases) {
  test(`${who}: store-file ${store}, read a file of moit.dms ${read}`, async () => {
    const ctx = db.contextOf(actor);
    assert.equal(await outcome(storeFile(ctx, files, input, Readable.from([Buffer.from(`by ${who}`)]))), store);
    assert.equal(await outcome(getFile(ctx, own.id)), read);
  });
}

test("a file's row cannot be changed or removed, nor written for another agency", async () => {
  const ctx = db.contextOf(officer("mps.a05"));
  for (const sql of ["update files set type = 'x'", "delete from files"]) {
    await assert.rejects(
      ctx.transaction((tx) => tx.client.query(sql)),
      /permission denied/,
    );
  }
  const forged = `insert into files (id, hash, size, type, name, agency, level, stored_by, created_at)
    values ('fil_x', repeat('0', 64), 1, 'text/plain', 'x', 'moit.dms', 'own', 'x', now())`;
  await assert.rejects(
    ctx.transaction((tx) => tx.client.query(forged)),
    /row-level security/,
  );
});

function outcome(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "+",
    (error: Problem) => error.code,
  );
}
