import assert from "node:assert/strict";
import test from "node:test";
import { systemActor } from "../../src/kernel/actor.ts";
import { loadAgencies } from "../../src/registers/agencies/index.ts";
import { codeOf, plantBatch } from "../support/origin.ts";
import { assertFits, assertOpenToAll, openWorkbench, signInAs, shot } from "../support/workbench.ts";

const house = await openWorkbench();
const skip = house === null ? "there is no browser" : false;

test(
  "a party reports goods and takes it back; an approver recalls a product, whoever scans sees it, and it is lifted",
  { skip },
  async () => {
    if (house === null) throw new Error("a skipped journey ran");
    const { url, db, person, window, originKeys } = house;
    await loadAgencies(db.contextOf(systemActor("moit.dms")));
    const batch = await plantBatch(db, { lot: "L7" });
    const scans = [1, 2, 3].map((counter) => codeOf(batch, counter, originKeys).scan);

    const desk = await window();
    await signInAs(desk, url, await person("chi", ["officer"], "pty_maker"));
    await desk.getByRole("link", { name: "Báo trạng thái hàng" }).click();
    await desk.getByText("Chưa có báo cáo nào").waitFor();
    await assertOpenToAll(desk);
    await desk.getByLabel("Các mã, mỗi dòng một mã").fill([scans[0], scans[1], "sai"].join("\n"));
    await desk.getByRole("button", { name: "Báo", exact: true }).click();
    await desk.getByText("Đã ghi nhận 2 mã.").waitFor();
    await desk.getByText("Dòng 3: Không có mã này").waitFor();
    await assertOpenToAll(desk);
    await shot(desk, "reports-1280");
    await desk.getByRole("button", { name: "Rút lại" }).click();
    await desk.getByText("Đã rút lại 2 mã").waitFor();
    await desk.getByLabel("Trạng thái").selectOption("stolen");
    await desk.getByLabel("Việc gì đã xảy ra, ở đâu, khi nào").fill("Mất một thùng ở kho Gò Vấp");
    await desk.getByRole("button", { name: "Báo mất cắp" }).click();
    await desk.getByText("Đã gửi đề nghị cho 2 mã.").waitFor();
    await desk.getByRole("heading", { name: "Thông báo về hàng của bạn" }).waitFor();

    const page = await window();
    await signInAs(page, url, await person("an", ["officer", "approver"]));
    await page.getByRole("link", { name: "Thông báo về mã" }).click();
    await page.getByRole("cell", { name: "Chờ quyết định" }).waitFor();
    await page.getByRole("button", { name: "Ra thông báo" }).click();
    const form = page.getByRole("dialog", { name: "Ra thông báo" });
    await form.getByLabel("Mã sản phẩm (GTIN)").fill(batch.gtin);
    await form.getByLabel("Số quyết định").fill("12/QĐ-QLTT");
    await form.getByLabel("Nội dung công bố, tiếng Việt").fill("Thu hồi vì lẫn tạp chất");
    await form.getByLabel("Nội dung công bố, tiếng Anh").fill("Recalled for foreign matter");
    await assertOpenToAll(page);
    await shot(page, "set-1280");
    await form.getByRole("button", { name: "Ra thông báo" }).click();
    await page.getByRole("heading", { name: `Thu hồi: Cả sản phẩm ${batch.gtin}` }).waitFor();
    await assertOpenToAll(page);
    await shot(page, "notice-1280");
    const address = page.url();

    const asked = await fetch(`${url}/v1/verify`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ scan: scans[2] }),
    });
    const answer = (await asked.json()) as { verdict: string; notice: { number: string } };
    assert.deepEqual([answer.verdict, answer.notice.number], ["DO_NOT_USE", "12/QĐ-QLTT"]);

    const phone = await window({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: "en" });
    await signInAs(phone, url, await person("binh", ["officer"]));
    await phone.getByRole("heading", { name: "Đầu mối", exact: true }).waitFor();
    await phone.goto(`${url}/workbench/code-notices`);
    await phone.getByLabel("Mã quét được hoặc gõ theo nhãn").fill(scans[0] as string);
    await phone.getByRole("button", { name: "Xem" }).click();
    await phone.getByText("Đã bán → Đang dùng").waitFor();
    await assertFits(phone);
    await assertOpenToAll(phone);
    await shot(phone, "notices-390");
    await phone.goto(address);
    await phone.getByRole("button", { name: "Gỡ thông báo" }).waitFor();
    await assertFits(phone);

    await page.getByRole("button", { name: "Gỡ thông báo" }).click();
    await page.getByLabel("Vì sao gỡ").fill("Đã khắc phục");
    await page.getByRole("dialog").getByRole("button", { name: "Gỡ thông báo" }).click();
    await page.locator(".tag", { hasText: "Đã gỡ" }).waitFor();
    await page.getByText("Đã khắc phục").first().waitFor();
    for (const opened of [desk, page, phone]) await opened.close();
  },
);
