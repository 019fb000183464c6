import assert from "node:assert/strict";
import test from "node:test";
import { systemActor } from "../../src/kernel/actor.ts";
import { loadReference } from "../../src/registers/reference/index.ts";
import { continueRescreening } from "../../src/signals/monitoring/rescreening/continue.ts";
import { importObserved, observed, suspicious } from "../support/listings.ts";
import { assertFits, assertOpenToAll, openWorkbench, shot, signInAs } from "../support/workbench.ts";

const house = await openWorkbench();
const skip = house === null ? "there is no browser" : false;
const blind = { screener: { screen: () => [] } };

/** The house of these journeys; they are skipped where it could not be opened. */
function workbench() {
  if (house === null) throw new Error("a skipped journey ran");
  return house;
}

const idIn = (address: string): string => /rsc_\w+/.exec(address)?.[0] ?? assert.fail(`no rescreening in ${address}`);

test("all listings are screened again, looked over, and the changes applied", { skip }, async () => {
  const { url, db, person, window } = workbench();
  const ctx = db.contextOf(systemActor("moit.dms"));
  await loadReference(ctx);
  const hidden = suspicious({ externalId: "r-1", sellerExternalId: "r-1", sellerName: "Shop Túi Lá" });
  await importObserved(ctx, [hidden, observed({ externalId: "r-2" })], blind);
  const work = (id: string) => continueRescreening(ctx, id, () => false);

  const page = await window();
  await signInAs(page, url, await person("an", ["officer"]));
  await page.getByRole("heading", { name: "Đầu mối", exact: true }).waitFor();
  await page.getByRole("link", { name: "Sàng lọc lại", exact: true }).click();
  await page.getByRole("heading", { name: "Chưa sàng lọc lại lần nào" }).waitFor();
  await assertOpenToAll(page);
  await page.getByRole("button", { name: "Sàng lọc lại mọi tin rao" }).click();

  await page.getByText("Đang xem lại từng tin rao", { exact: false }).waitFor();
  const apply = page.getByRole("button", { name: "Áp dụng" });
  assert.equal(await apply.getAttribute("aria-disabled"), "true");
  await apply.focus();
  await page.getByText("Chỉ áp dụng được khi đã xem trước xong và chưa áp dụng.").waitFor();
  await assertOpenToAll(page);
  const id = idIn(page.url());

  await work(id);
  await page.getByText("Bản xem trước đã xong", { exact: false }).waitFor();
  await page.getByRole("link", { name: "Shop Túi Lá" }).waitFor();
  await page.getByRole("link", { name: hidden.title }).waitFor();
  await page.getByRole("link", { name: "Từ chỉ cấp độ hàng nhái" }).click();
  await page.waitForURL(/\?check=lexicon\.copy_grade/);
  assert.equal(await page.getByRole("combobox", { name: "Dấu hiệu" }).inputValue(), "lexicon.copy_grade");
  await page.getByRole("link", { name: hidden.title }).waitFor();
  await page.getByRole("cell", { name: /^Từ chỉ cấp độ hàng nhái \(6\); Lời rao là hàng thật; / }).waitFor();
  await assertOpenToAll(page);

  const second = await window({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await signInAs(second, url, await person("binh", ["approver"]));
  await second.getByRole("heading", { name: "Đầu mối", exact: true }).waitFor();
  await second.goto(`${url}/workbench/rescreenings/${id}`);
  await second.getByText("Bản xem trước đã xong", { exact: false }).waitFor();
  const barred = second.getByRole("button", { name: "Áp dụng" });
  assert.equal(await barred.getAttribute("aria-disabled"), "true");
  await barred.focus();
  await second.getByText("Vai trò của bạn không có quyền này").first().waitFor();
  await assertFits(second);
  await assertOpenToAll(second);

  await db.asSuperuser(
    "insert into app.scam_hosts (host, path, source, first_seen, agency, level) values ('lua-dao.example', '', 'test', '2026-01-01', 'moit.dms', 'agencies')",
  );
  await apply.click();
  const asked = page.getByRole("dialog", { name: "Áp dụng" });
  await asked.getByText(/1 đầu mối nêu thêm, 0 đầu mối xuống dưới ngưỡng/).waitFor();
  await assertOpenToAll(page);
  await asked.getByRole("button", { name: "Áp dụng" }).click();
  await asked.getByText("hoặc xác nhận áp dụng theo bản xem trước cũ", { exact: false }).waitFor();
  await asked.getByText("bản xem trước này theo cách sàng lọc cũ", { exact: false }).waitFor();
  await assertOpenToAll(page);
  await shot(page, "rescreening-outdated");
  await asked.getByRole("button", { name: "Áp dụng" }).click();
  await page.getByText("Đang áp dụng các thay đổi.").waitFor();
  await work(id);
  await page.getByText("Đã áp dụng cho 1 tin rao.").waitFor();
  assert.equal(await page.getByRole("button", { name: "Bỏ", exact: true }).getAttribute("aria-disabled"), "true");
  await assertOpenToAll(page);

  await page.getByRole("link", { name: "Shop Túi Lá" }).click();
  await page.getByRole("heading", { name: "Shop Túi Lá", level: 1 }).waitFor();
  await page.getByRole("link", { name: /Hàng giả, xâm phạm nhãn hiệu/ }).waitFor();
});

test("a preview with nothing new is discarded, and while one is open there is no second", { skip }, async () => {
  const { url, db, person, window } = workbench();
  const page = await window();
  await signInAs(page, url, await person("cuc", ["officer"]));
  await page.getByRole("heading", { name: "Đầu mối", exact: true }).waitFor();
  await page.goto(`${url}/workbench/rescreenings`);
  const start = page.getByRole("button", { name: "Sàng lọc lại mọi tin rao" });
  await start.click();
  await page.waitForURL(/rsc_/);
  await continueRescreening(db.contextOf(systemActor("moit.dms")), idIn(page.url()), () => false);
  await page.getByText("không có gì để áp dụng", { exact: false }).waitFor();

  await page.getByRole("link", { name: "Sàng lọc lại", exact: true }).click();
  await page.getByText("Chờ quyết định").waitFor();
  assert.equal(await start.getAttribute("aria-disabled"), "true");
  await start.hover();
  await page.getByText("Áp dụng hoặc bỏ lượt đó trước", { exact: false }).waitFor();
  await assertOpenToAll(page);

  await page.getByRole("row").filter({ hasText: "Chờ quyết định" }).getByRole("link").click();
  await page.getByRole("button", { name: "Bỏ", exact: true }).click();
  await page.getByRole("dialog", { name: "Bỏ" }).getByRole("button", { name: "Bỏ", exact: true }).click();
  await page.getByText("Bản xem trước đã bỏ; không có gì thay đổi.").waitFor();
  await assertOpenToAll(page);
});
