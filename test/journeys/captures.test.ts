import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import test from "node:test";
import { openCase } from "../../src/handling/cases/index.ts";
import { systemActor } from "../../src/kernel/actor.ts";
import { loadReference } from "../../src/registers/reference/index.ts";
import { keepCapsule } from "../../src/signals/evidence/commands/keep-capsule.ts";
import { chromiumPath } from "../support/browser.ts";
import { officer } from "../support/database.ts";
import { importObserved, suspicious } from "../support/listings.ts";
import { assertFits, assertOpenToAll, openWorkbench, shot, signInAs } from "../support/workbench.ts";

const house = await openWorkbench();
const skip = house === null ? "there is no browser" : false;
const shop = createServer((_, answer) =>
  answer.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end("<title>Gian túi mẫu</title><p>450.000 ₫"),
);
await new Promise<void>((resolve) => shop.listen(0, "127.0.0.1", resolve));
test.after(() => {
  shop.closeAllConnections();
  shop.close();
});

test("an officer captures a listing's page, checks it, and ties it to the leads it serves", { skip }, async () => {
  if (house === null) throw new Error("a skipped journey ran");
  const { url, db, person, window, files, factLog } = house;
  const ctx = db.contextOf(systemActor("moit.dms"));
  await loadReference(ctx);
  const address = `http://127.0.0.1:${(shop.address() as AddressInfo).port}/tui`;
  await importObserved(ctx, [
    suspicious({ externalId: "c-1", sellerName: "Shop Túi Cọ", url: address }),
    suspicious({ externalId: "c-2", sellerExternalId: "shop-2", sellerName: "Shop Ví Đồng" }),
  ]);

  const page = await window({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const an = await person("an", ["officer"]);
  await signInAs(page, url, an);
  await page.getByText("Shop Túi Cọ").first().click();
  await page.getByText("Chưa thu trang nào", { exact: false }).waitFor();
  await page.getByRole("button", { name: "Thu trang làm chứng cứ" }).click();
  const form = page.getByRole("dialog", { name: "Thu trang làm chứng cứ" });
  assert.equal(await form.getByLabel("Địa chỉ trang").inputValue(), address);
  await assertOpenToAll(page);
  await form.getByRole("button", { name: "Thu trang", exact: true }).click();
  await page.getByText("Đang thu").waitFor();

  const [waiting] = (await db.asSuperuser("select id from app.evidence where state = 'waiting'")).rows;
  const allow = { allowAddress: (given: string) => given === "127.0.0.1", allowPort: () => true };
  const browser = { executablePath: chromiumPath(), allow };
  await keepCapsule(ctx, { files: files.store, signer: factLog.signer, browser }, waiting.id);
  await page.getByText("Gian túi mẫu").waitFor();
  await page.getByRole("listitem").getByText(address, { exact: true }).waitFor(); // many pages have one title
  await page.getByRole("button", { name: "Kiểm tra gói" }).click();
  await page.getByText(/Nguyên vẹn: \d+ bản ghi khớp chữ ký và mã băm\./).waitFor();
  await assertFits(page);
  await assertOpenToAll(page);

  await shot(page, "lead-with-capture-phone");

  // Untied it is kept, and proposed again by its address.
  await page.getByRole("button", { name: "Gỡ khỏi đầu mối" }).click();
  const sure = page.getByRole("dialog", { name: "Gỡ trang đã thu khỏi đầu mối" });
  await assertOpenToAll(page);
  await sure.getByRole("button", { name: "Gỡ trang đã thu khỏi đầu mối" }).click();
  await page.getByText("Chưa thu trang nào", { exact: false }).waitFor();
  await page.getByRole("button", { name: "Gắn trang đã thu" }).click();
  const ties = page.getByRole("dialog", { name: "Gắn trang đã thu với đầu mối" });
  const proposed = ties.getByRole("group", { name: "1 trang đã thu từ địa chỉ này" });
  await proposed.getByRole("checkbox", { name: /Gian túi mẫu/ }).check();
  await ties.getByLabel("Vì sao liên quan").fill("Cùng gian hàng");
  await assertOpenToAll(page);
  await shot(page, "tie-captures-phone");
  await ties.getByRole("button", { name: "Gắn 1 trang" }).click();
  await page.getByText("Cùng gian hàng").waitFor();
  await page.getByRole("button", { name: "Gắn trang đã thu" }).click();
  assert.equal(await proposed.getByRole("checkbox", { name: /Đã gắn/ }).isDisabled(), true);
  await page.keyboard.press("Escape");

  // In the list of all it is tied to a second lead, found by a part of its name.
  await page.goto(`${url}/workbench/captures`);
  await page.getByRole("heading", { name: "Chứng cứ đã thu" }).waitFor();
  await page.getByRole("link", { name: /^Shop Túi Cọ · / }).waitFor();
  await page.getByRole("button", { name: "Gắn với đầu mối" }).click();
  const leads = page.getByRole("dialog", { name: "Gắn với đầu mối" });
  await leads.getByRole("checkbox", { name: /Đã gắn/ }).waitFor();
  await leads.getByLabel("Tìm đầu mối theo tên gian hàng").fill("vi dong");
  await leads.getByRole("checkbox", { name: /Shop Ví Đồng/ }).check();
  await assertOpenToAll(page);
  await shot(page, "tie-to-leads-phone");
  await leads.getByRole("button", { name: "Gắn với 1 đầu mối" }).click();
  await page.getByRole("link", { name: /^Shop Ví Đồng · / }).waitFor();

  // It is found by words without marks, narrowed by how it went, and what stands in the address is there again when loaded anew.
  const words = page.getByRole("searchbox", { name: "Tìm theo tên trang, địa chỉ hoặc ghi chú" });
  await words.fill("không có");
  await words.press("Enter");
  await page.getByText("Không có trang đã thu nào khớp", { exact: false }).waitFor();
  await words.fill("gian tui");
  await words.press("Enter");
  await page.getByText("Gian túi mẫu").waitFor();
  await page.getByLabel("Trạng thái").selectOption({ label: "Không thu được" });
  await page.getByText("Không có trang đã thu nào khớp", { exact: false }).waitFor();
  await page.getByLabel("Trạng thái").selectOption({ label: "Đã lưu" });
  await page.reload();
  await page.getByText("Gian túi mẫu").waitFor();
  assert.equal(await words.inputValue(), "gian tui");
  await assertFits(page);
  await assertOpenToAll(page);
  await shot(page, "captures-phone");

  // With its lead it goes into the case.
  const [lead] = (await db.asSuperuser("select lead_id as id from app.evidence_leads limit 1")).rows;
  const opened = await openCase(db.contextOf(officer("moit.dms", ["officer"], an.id)), {
    leads: [lead.id],
    title: "Túi Cọ",
    summary: "",
  });
  await page.goto(`${url}/workbench/cases/${opened.id}`);
  await page.getByRole("listitem").getByText("Gian túi mẫu").waitFor();
  await assertFits(page);
});
