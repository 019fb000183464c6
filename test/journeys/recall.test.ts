import assert from "node:assert/strict";
import test from "node:test";
import { systemActor } from "../../src/kernel/actor.ts";
import { importRecalls } from "../../src/registers/products/index.ts";
import type { MappedRecord } from "../../src/services/sockets/index.ts";
import { assertOpenToAll, openWorkbench, signInAs } from "../support/workbench.ts";

const house = await openWorkbench();
const skip = house === null ? "there is no browser" : false;

async function* compiled(): AsyncGenerator<MappedRecord> {
  const absent = { number: null, title: null, brand: null, company: null, regNo: null, description: null, url: null };
  const value = {
    ...absent,
    externalId: "1",
    issuedOn: { from: "2026-05-01", precision: "month" },
    product: "Kem trộn Mây Trắng",
    models: [],
    gtins: [],
    hazard: null,
    remedy: null,
    kind: "recall",
    authority: null,
  };
  yield { line: 1, value };
}

test(
  "an alert is verified by an approver and then shown to the public; an officer is told why not",
  { skip },
  async () => {
    if (house === null) throw new Error("a skipped journey ran");
    const { url, db, person, window } = house;
    await importRecalls(db.contextOf(systemActor("moit.dms")), compiled(), { id: "x", level: "agencies" });
    const { rows } = await db.asSuperuser("select id from app.recalls");
    const address = `${url}/workbench/recalls/${rows[0]?.["id"]}`;

    const officers = await window();
    await signInAs(officers, url, await person("dung", ["officer"]));
    await officers.getByRole("heading", { name: "Đầu mối", exact: true }).waitFor();
    await officers.goto(address);
    await officers.getByText("05/2026", { exact: true }).waitFor();
    const barred = officers.getByRole("button", { name: "Xác minh và công khai" });
    assert.equal(await barred.getAttribute("aria-disabled"), "true");
    await barred.hover();
    await officers.getByText("Vai trò của bạn không có quyền này").waitFor();
    await assertOpenToAll(officers);

    const page = await window();
    await signInAs(page, url, await person("em", ["approver"]));
    await page.getByRole("heading", { name: "Đầu mối", exact: true }).waitFor();
    await page.goto(address);
    await page.getByRole("button", { name: "Xác minh và công khai" }).click();
    const asked = page.getByRole("dialog", { name: "Xác minh và công khai" });
    await asked.getByText("Không có nút hoàn tác", { exact: false }).waitFor();
    await assertOpenToAll(page);
    await asked.getByLabel("Đã xác minh bằng cách nào").fill("Đã đọc quyết định thu hồi");
    await asked.getByRole("button", { name: "Xác minh và công khai" }).click();
    await page.getByText("Người dân thấy cảnh báo này.").waitFor();
    assert.equal(await page.getByRole("button", { name: "Xác minh và công khai" }).count(), 0);
    await assertOpenToAll(page);
    assert.equal((await fetch(`${url}/v1/recalls/${rows[0]?.["id"]}`)).status, 200);
  },
);
