import assert from "node:assert/strict";
import test from "node:test";
import { systemActor } from "../../src/kernel/actor.ts";
import { loadReference } from "../../src/registers/reference/index.ts";
import { watchRelistings } from "../../src/signals/watch/index.ts";
import { testFactLog } from "../support/fact-log.ts";
import { importObserved, suspicious } from "../support/listings.ts";
import { workAMinute } from "../support/minute.ts";
import { assertFits, assertOpenToAll, openWorkbench, signInAs } from "../support/workbench.ts";

const house = await openWorkbench();
const skip = house === null ? "there is no browser" : false;

test("a platform is asked to take a listing down, it does, and what comes back is seen", { skip }, async () => {
  if (house === null) throw new Error("a skipped journey ran");
  const { url, db, person, window } = house;
  const ctx = db.contextOf(systemActor("moit.dms"));
  await loadReference(ctx);
  const bag = suspicious({ externalId: "t-1", sellerExternalId: "t", sellerName: "Shop Túi Tre" });
  await importObserved(ctx, [bag]);

  const page = await window();
  await signInAs(page, url, await person("an", ["officer"]));
  await page.getByRole("link", { name: "Yêu cầu gỡ", exact: true }).click();
  await page.getByRole("heading", { name: "Chưa có yêu cầu gỡ nào" }).waitFor();
  await assertOpenToAll(page);

  await page.getByRole("link", { name: "Đến danh sách đầu mối" }).click();
  await page.getByText("Shop Túi Tre").first().click();
  await page.getByRole("button", { name: "Yêu cầu gỡ" }).click();
  const asked = page.getByRole("dialog", { name: "Yêu cầu sàn gỡ tin đăng" });
  await asked.getByText(bag.title).waitFor();
  await assertOpenToAll(page);
  await asked.getByLabel("Lý do gửi sàn").fill("Bán hàng xâm phạm nhãn hiệu, Điều 129 Luật Sở hữu trí tuệ");
  await asked.getByRole("button", { name: "Ghi nhận yêu cầu" }).click();
  await page.getByRole("heading", { name: /Yêu cầu gỡ GB-\d{4}-\d{6}/ }).waitFor();
  await page.getByText("Chờ sàn trả lời").waitFor();
  await assertOpenToAll(page);

  await page.getByRole("button", { name: "Ghi kết quả" }).click();
  const answer = page.getByRole("dialog", { name: "Ghi kết quả" });
  await answer.getByLabel(bag.title).selectOption("removed");
  await assertOpenToAll(page);
  await answer.getByRole("button", { name: "Lưu kết quả" }).click();
  await page.getByText("Sàn đã trả lời").waitFor();
  await page.getByText("Chưa thấy tin nào rao lại", { exact: false }).waitFor();

  const log = await testFactLog(db);
  await workAMinute(db, log, [watchRelistings]);
  await importObserved(ctx, [{ ...bag, externalId: "t-2", observedAt: new Date(Date.now() + 60_000) }]);
  await workAMinute(db, log, [watchRelistings]);
  await page.reload();
  await page.getByText("cùng người bán rao lại", { exact: false }).waitFor();
  await assertOpenToAll(page);
  const address = page.url();
  await page.getByRole("link", { name: "Xem tin rao lại" }).click();
  await page.getByRole("heading", { name: bag.title }).waitFor();

  const phone = await window({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await signInAs(phone, url, await person("binh", ["approver"]));
  await phone.getByRole("heading", { name: "Đầu mối", exact: true }).waitFor();
  await phone.goto(address);
  await phone.getByText("cùng người bán rao lại", { exact: false }).waitFor();
  await assertFits(phone);
  await assertOpenToAll(phone);
  await phone.goto(`${url}/workbench/takedowns?state=answered`);
  await phone.getByRole("link", { name: /GB-/ }).waitFor();
  await assertFits(phone);
  await phone.goto(`${url}/workbench/leads`);
  await phone.getByText("Shop Túi Tre").first().click();
  await phone.getByText("Cùng người bán rao lại hàng đã gỡ").first().waitFor();
  assert.ok(
    await phone
      .getByText(/tin đã gỡ ngày/)
      .first()
      .isVisible(),
  );
});
