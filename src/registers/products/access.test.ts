import assert from "node:assert/strict";
import test from "node:test";
import { officer, testDatabase } from "../../../test/support/database.ts";
import type { Actor } from "../../kernel/actor.ts";
import { publicActor, roles, systemActor } from "../../kernel/actor.ts";
import { text } from "../../kernel/text/index.ts";
import { canVerifyRecall, importRecalls, importReferencePrices, registerProducts } from "./index.ts";

const db = await testDatabase();
async function* nothing() {}
const source = { id: "x", level: "public" } as const;

type Reason = Parameters<typeof text>[1] | null;
const onlyAdministrator = "reference.only-administrator";
const key: Actor = { ...officer("moit.dms", ["administrator", "approver"]), kind: "key" };

const goods = {
  source: "x",
  level: "own" as const,
  products: [{ externalId: "1", name: "Hàng mẫu", brand: null, model: null, gtin: null, holder: null }],
};

/** Who -> import-recalls, import-reference-prices, register-products; verify-recall of an alert of moit.dms: allowed, or why not. */
const table: [name: string, actor: Actor, imports: Reason, verify: Reason][] = [
  ["the public", publicActor, onlyAdministrator, "access.reason.role"],
  ["the house", systemActor("moit.dms"), null, "access.reason.role"],
  ["a service key", key, onlyAdministrator, "access.reason.role"],
  ["an approver of the police", officer("mps.a05", ["approver"]), onlyAdministrator, "access.reason.agency"],
  ...roles.map((role): [string, Actor, Reason, Reason] => [
    role,
    officer("moit.dms", [role]),
    role === "administrator" ? null : onlyAdministrator,
    role === "approver" ? null : "access.reason.role",
  ]),
];

for (const [name, actor, imports, verify] of table) {
  test(`${name}: imports ${imports ?? "allowed"}, verify-recall ${verify ?? "allowed"}`, async () => {
    const ctx = db.contextOf(actor);
    for (const attempt of [
      importRecalls(ctx, nothing(), source),
      importReferencePrices(ctx, nothing(), source),
      registerProducts(ctx, goods),
    ]) {
      if (imports === null) await attempt;
      else await assert.rejects(attempt, { code: "forbidden", message: text("vi", imports) });
    }
    const verdict = canVerifyRecall(actor, { agency: "moit.dms", level: "agencies" });
    assert.equal(verdict.allowed ? null : verdict.reason, verify);
  });
}

const recall = (agency: string) =>
  `insert into recalls (id, source, external_id, product, models, gtins, kind, content_hash, first_seen, agency, level)
   values ('rec_x', 'x', 'x', 'x', '{}', '{}', 'x', 'x', now(), '${agency}', 'public')`;

test("the database refuses writing behind the policies", async () => {
  const officerOnly = db.contextOf(officer("moit.dms", ["officer"]));
  await assert.rejects(
    officerOnly.transaction((tx) => tx.client.query(recall("moit.dms"))),
    /row-level security/,
  );
  const elsewhere = db.contextOf(officer("mps.a05", ["administrator"]));
  await assert.rejects(
    elsewhere.transaction((tx) => tx.client.query(recall("moit.dms"))),
    /row-level security/,
  );
  await assert.rejects(
    db.contextOf(publicActor).transaction((tx) => tx.client.query(recall("moit.dms"))),
    /permission denied/,
  );
});

const product = `insert into products (id, source, external_id, name, content_hash, first_seen, changed_at, agency, level)
  values ('prd_x', 'x', 'x', 'x', 'x', now(), now(), 'moit.dms', 'own')`;

test("the database refuses registering a product behind the policies", async () => {
  for (const actor of [officer("moit.dms", ["officer"]), officer("mps.a05", ["administrator"])])
    await assert.rejects(
      db.contextOf(actor).transaction((tx) => tx.client.query(product)),
      /row-level security/,
    );
});

test("the public cannot read who verified a recall or which agency keeps it", async () => {
  for (const column of ["verified_by", "agency", "external_id", "content_hash"]) {
    await assert.rejects(
      db.contextOf(publicActor).read((tx) => tx.client.query(`select ${column} from recalls`)),
      /permission denied/,
    );
  }
});
