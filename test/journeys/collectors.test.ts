import assert from "node:assert/strict";
import test from "node:test";
import { systemActor } from "../../src/kernel/actor.ts";
import { loadReference } from "../../src/registers/reference/index.ts";
import { continueRun } from "../../src/signals/collectors/index.ts";
import { partsFor } from "../support/collecting.ts";
import { asHtml, openSite } from "../support/site.ts";
import { assertFits, assertOpenToAll, openWorkbench, signInAs } from "../support/workbench.ts";

const house = await openWorkbench();
const skip = house === null ? "there is no browser" : false;

test("a collector is made, switched on, run and read, at a desk and on a phone", { skip }, async () => {
  if (house === null) throw new Error("a skipped journey ran");
  const { url, db, person, window } = house;
  const ctx = db.contextOf(systemActor("moit.dms"));
  await loadReference(ctx);
  const site = await openSite((_, request, response) => {
    if (request.url === "/robots.txt")
      return void response.writeHead(200, { "content-type": "text/plain" }).end("User-agent: *\nDisallow: /kin\n");
    response.writeHead(200, asHtml).end('<h1>Ấm siêu tốc Mẫu</h1><p>Giá: 250.000đ</p><a href="/kin">Kín</a>');
  });

  const page = await window();
  await signInAs(page, url, await person("chu", ["administrator", "officer"]));
  await page.getByRole("heading", { name: "Đầu mối", exact: true }).waitFor();
  await page.getByRole("link", { name: "Bộ thu thập", exact: true }).click();
  await page.getByRole("heading", { name: "Chưa có bộ thu thập nào" }).waitFor();
  await assertOpenToAll(page);
  await page.getByRole("button", { name: "Thêm bộ thu thập" }).click();
  const form = page.getByRole("dialog", { name: "Thêm bộ thu thập" });
  await form.getByLabel("Tên", { exact: true }).fill("Cửa hàng Ấm");
  await form.getByLabel("Trang bắt đầu, mỗi dòng một địa chỉ").fill("am.example");
  await form.getByLabel("Lịch chạy").selectOption("Hằng tuần");
  await form.getByLabel("Vào").selectOption("chủ nhật");
  await form.getByLabel("Lúc", { exact: true }).fill("03:30");
  await assertOpenToAll(page);
  await form.getByRole("button", { name: "Thêm bộ thu thập" }).click();
  await form.getByRole("alert").waitFor();
  await form.getByLabel("Trang bắt đầu, mỗi dòng một địa chỉ").fill(site.address("am.example"));
  await form.getByRole("button", { name: "Thêm bộ thu thập" }).click();

  await page.getByRole("heading", { name: "Cửa hàng Ấm", level: 1 }).waitFor();
  await page.getByText("Đang tắt").waitFor();
  await page.getByText("Hằng tuần, chủ nhật lúc 03:30").waitFor();
  await page.getByRole("button", { name: "Bật", exact: true }).click();
  await page.getByText("Đang bật").waitFor();
  await page.getByRole("button", { name: "Chạy ngay" }).click();
  await page.getByRole("cell", { name: "Đang chạy" }).waitFor();
  await page.getByRole("button", { name: "Dừng lượt này" }).waitFor();
  const run = await db.asSuperuser("select id from app.collector_runs where state = 'running'");
  await continueRun(ctx, run.rows[0].id as string, partsFor(site));
  await page.getByRole("cell", { name: "Xong" }).waitFor();
  await page.getByText("robots.txt của trang không cho phép: 1").waitFor();
  await page.getByRole("heading", { name: "Trang không lấy được, mới nhất" }).waitFor();
  await assertOpenToAll(page);
  await assertFits(page);

  const phone = await window({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await signInAs(phone, url, await person("doc", ["approver"]));
  await phone.getByRole("heading", { name: "Đầu mối", exact: true }).waitFor();
  await phone.goto(`${url}/workbench/collectors`);
  await phone.getByRole("link", { name: "Cửa hàng Ấm" }).waitFor();
  await assertFits(phone);
  await assertOpenToAll(phone);
  await phone.getByRole("link", { name: "Cửa hàng Ấm" }).click();
  await phone.getByRole("heading", { name: "Cửa hàng Ấm", level: 1 }).waitFor();
  await phone.getByText("Đang bật").waitFor();
  assert.equal(await phone.getByRole("button", { name: "Tắt" }).getAttribute("aria-disabled"), "true");
  await assertFits(phone);
  await assertOpenToAll(phone);

  await db.asSuperuser("update app.collectors set name = repeat('w', 120)");
  for (const shown of [page, phone]) {
    await shown.goto(`${url}/workbench/collectors`);
    const link = shown.getByRole("link", { name: /^w{120}$/ });
    await link.waitFor();
    const cut = await shown.locator(".table-frame").evaluate((frame) => frame.scrollWidth - frame.clientWidth);
    assert.equal(cut, 0, "nothing of the list stands out of sight");
    await assertFits(shown);
  }
});
