import assert from "node:assert/strict";
import test from "node:test";
import { officer, testDatabase } from "../../../test/support/database.ts";
import { evidenceHouse, sentPage } from "../../../test/support/evidence.ts";
import { publicActor, systemActor } from "../../kernel/actor.ts";
import type { EvidenceAnswer } from "./answers.ts";
import { loadAgencies } from "../../registers/agencies/index.ts";

const db = await testDatabase();
await loadAgencies(db.contextOf(systemActor("chinhhang")));
const house = await evidenceHouse(db);
const dms = officer("moit.dms");
const police = officer("mps.a05", ["officer", "approver", "auditor", "administrator"]);

async function kept(more: Record<string, unknown> = {}): Promise<string> {
  const answer = await house.ask(dms, "/v1/evidence/uploads", sentPage({ case: "cas_kin", ...more }));
  const { id } = (await answer.json()) as EvidenceAnswer;
  await house.work("moit.dms", id);
  return id;
}
const doors = (id: string) => [`/v1/evidence/${id}`, `/v1/evidence/${id}/capsule`, `/v1/evidence/${id}/verify`];
const told = async (answer: Response) => ({
  status: answer.status,
  body: (await answer.text()).replace(/req_\w+/, ""),
});
const listed = async (query = "") => {
  const answer = await house.ask(police, `/v1/evidence${query}`);
  return ((await answer.json()) as { items: EvidenceAnswer[] }).items;
};

test("another agency is told the same of hidden evidence as of none, by every door", async () => {
  const id = await kept();
  for (const [at, door] of doors(id).entries()) {
    const hidden = await told(await house.ask(police, door));
    assert.equal(hidden.status, 404);
    assert.deepEqual(hidden, await told(await house.ask(police, doors("evi_none")[at]!)));
  }
  for (const query of ["", "?state=kept", "?case=cas_kin"]) assert.deepEqual(await listed(query), [], query);
});

test("what is shared is seen by those it is shared with, without the case it belongs to", async () => {
  const id = await kept({ level: "named", sharedWith: ["mps.a05"], note: "chung" });
  for (const door of doors(id)) assert.equal((await house.ask(police, door)).status, 200, door);
  const seen = (await (await house.ask(police, `/v1/evidence/${id}`)).json()) as EvidenceAnswer;
  assert.equal(seen.case, null);
  assert.deepEqual(
    (await listed()).map((one) => one.id),
    [id],
  );
  assert.deepEqual(await listed("?case=cas_kin"), []);
  assert.equal((await house.ask(officer("customs.cuc"), `/v1/evidence/${id}`)).status, 404);
});

test("the same page sent by two agencies is two captures, and neither learns of the other's", async () => {
  const id = await kept({ note: "giống nhau" });
  const answer = await house.ask(police, "/v1/evidence/uploads", sentPage({ case: "cas_kin", note: "giống nhau" }));
  const theirs = (await answer.json()) as EvidenceAnswer;
  assert.equal(answer.status, 202);
  assert.notEqual(theirs.id, id);
  assert.equal(theirs.state, "waiting");
});

test("nobody is shown evidence who is not signed in, whatever its level", async () => {
  const id = await kept({ level: "public", note: "mọi người" });
  for (const door of [...doors(id), "/v1/evidence"])
    assert.equal((await house.ask(publicActor, door)).status, 401, door);
  const count = await db
    .contextOf(publicActor)
    .read((tx) => tx.client.query("select count(*) from evidence"))
    .then(
      () => "let through",
      () => "refused",
    );
  assert.equal(count, "refused");
});

test("kept evidence is never changed again, whoever asks", async () => {
  const id = await kept({ note: "không đổi" });
  const changed = await db
    .contextOf(dms)
    .transaction((tx) => tx.client.query("update evidence set title = 'khác' where id = $1", [id]));
  assert.equal(changed.rowCount, 0);
});
