import assert from "node:assert/strict";
import test from "node:test";
import { testDatabase } from "./support/database.ts";

const db = await testDatabase();

/** Tables whose rows no actor is kept from, each with the reason; every other table is under forced row-level security. */
const open: Record<string, string> = {
  migrations: "names of files, for readiness",
};

type Table = { name: string; enabled: boolean; forced: boolean; owner: string; partition: boolean };
const tables = (
  await db.asSuperuser(`
    select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced, pg_get_userbyid(c.relowner) as owner, c.relispartition as partition
    from pg_class c where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p') order by c.relname`)
).rows as Table[];

test("every table is under forced row-level security, or listed as open with the reason", () => {
  assert.ok(tables.length > 3);
  assert.deepEqual(
    tables
      .filter((table) => !(table.name in open) && !table.partition && !(table.enabled && table.forced))
      .map((table) => table.name),
    [],
  );
  assert.deepEqual(
    Object.keys(open).filter((name) => !tables.some((table) => table.name === name)),
    [],
    "listed as open and not there",
  );
});

test("a partition is reached through its table alone, whose policies hold", async () => {
  const granted = (
    await db.asSuperuser(`
      select distinct c.relname as name from pg_class c cross join lateral aclexplode(c.relacl) as acl
      where c.relnamespace = 'app'::regnamespace and c.relispartition and acl.grantee <> c.relowner`)
  ).rows;
  assert.deepEqual(granted, []);
});

test("the owner owns every table, and can neither sign in nor pass by the policies", async () => {
  assert.deepEqual(
    tables.filter((table) => table.owner !== "chinhhang_owner").map((table) => table.name),
    [],
  );
  const roles = (
    await db.asSuperuser(
      "select rolname, rolsuper, rolbypassrls, rolcanlogin, rolcreaterole from pg_roles where rolname like 'chinhhang%'",
    )
  ).rows;
  assert.equal(roles.length, 10);
  for (const role of roles) assert.ok(!role.rolsuper && !role.rolbypassrls && !role.rolcreaterole, role.rolname);
  assert.deepEqual(
    roles
      .filter((role) => !role.rolcanlogin)
      .map((role) => role.rolname)
      .sort(),
    ["chinhhang_blind", "chinhhang_owner", "chinhhang_search"],
  );
});

for (const plane of ["app", "party"] as const)
  test(`without an actor nobody sees a row that is not public (${plane})`, async () => {
    const nobody = { kind: "officer" as const, id: "", name: "", agency: null, audiences: [], roles: [], scopes: [] };
    for (const table of tables.filter(({ name, partition }) => !(name in open) && !partition)) {
      const { granted, levelled } = (
        await db.asSuperuser(
          `select has_table_privilege($2, 'app.' || quote_ident($1), 'select') as granted, exists (
             select from information_schema.columns where table_schema = 'app' and table_name = $1 and column_name = 'level') as levelled`,
          [table.name, `chinhhang_${plane}`],
        )
      ).rows[0];
      if (!granted || !levelled) continue;
      const seen = await db.database.transaction(
        plane,
        nobody,
        "read only",
        async (tx) =>
          (await tx.client.query(`select count(*) as n from ${table.name} where level <> 'public'`)).rows[0].n,
      );
      assert.equal(seen, 0n, table.name);
    }
  });

test("nobody but the owner makes or changes tables, and facts are never changed or removed", async () => {
  const rights = (
    await db.asSuperuser(`
      select grantee, table_name, privilege_type from information_schema.role_table_grants
      where table_schema = 'app' and grantee like 'chinhhang%' and grantee <> 'chinhhang_owner'`)
  ).rows as { grantee: string; table_name: string; privilege_type: string }[];
  assert.deepEqual(
    rights.filter((right) => ["TRUNCATE", "TRIGGER", "REFERENCES"].includes(right.privilege_type)),
    [],
  );
  assert.deepEqual(
    rights.filter((right) => right.table_name === "facts" && ["UPDATE", "DELETE"].includes(right.privilege_type)),
    [],
  );
  assert.deepEqual(
    rights.filter(
      (right) => ["chinhhang_public", "chinhhang_reader"].includes(right.grantee) && right.privilege_type !== "SELECT",
    ),
    [],
  );
  for (const role of ["app", "public", "reader", "auditor"]) {
    assert.equal(
      (await db.asSuperuser(`select has_schema_privilege('chinhhang_${role}', 'app', 'create') as yes`)).rows[0].yes,
      false,
    );
  }
});

test("there are no triggers of our own, and no function that runs as its owner without a fixed search path", async () => {
  const triggers = (
    await db.asSuperuser(
      "select tgrelid::regclass::text as t, tgname from pg_trigger where not tgisinternal and tgrelid::regclass::text not like 'jobs.%'",
    )
  ).rows;
  assert.deepEqual(triggers, []);
  const loose = (
    await db.asSuperuser(`
      select p.oid::regprocedure::text as f from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where p.prosecdef and n.nspname in ('app', 'sec', 'search') and not coalesce(p.proconfig::text like '%search_path=%', false)`)
  ).rows;
  assert.deepEqual(loose, []);
});
