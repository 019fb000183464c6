import assert from "node:assert/strict";
import test from "node:test";
import { testDatabase } from "../../../test/support/database.ts";
import { systemActor } from "../../kernel/actor.ts";
import { loadAgencies } from "../../registers/agencies/index.ts";
import { WrongUse } from "./checked.ts";
import { agencyLines, holdKnown } from "./known-agency.ts";

const db = await testDatabase();
const ctx = db.contextOf(systemActor("moit.dms"));
await loadAgencies(ctx);

test("an agency of today is taken; one mistyped, ended or spoken of in general is refused, with those that were perhaps meant", async () => {
  await holdKnown(ctx, "mps.c03");
  await holdKnown(ctx, "prov.chicuc.vn-31-2");
  for (const [id, meant] of [
    ["mps.co3", "mps.c03  "],
    ["customs", "customs.cuc  "],
    ["prov.chicuc", "prov.chicuc.vn-01-2  "],
    ["any.ministries", "agencies list"],
    ["grp_01M82HEZREEMHTZQ37T6QZMCTF", "agencies list"],
    ["pty_1", "agencies list"],
    ["*", "agencies list"],
    ["", "agencies list"],
  ] as const)
    await assert.rejects(holdKnown(ctx, id), (error) => error instanceof WrongUse && error.message.includes(meant), id);
});

test("agencies are found by words of their names without marks", async () => {
  const lines = await agencyLines(ctx, ["quan ly thi truong", "HẢI phong"]);
  assert.deepEqual(lines, ["prov.chicuc.vn-31-2  Chi cục Quản lý thị trường thành phố Hải Phòng"]);
  assert.deepEqual(await agencyLines(ctx, ["không có ai như thế"]), []);
  assert.ok((await agencyLines(ctx, [])).length > 150);
});
