import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import test from "node:test";
import { systemActor } from "../../src/kernel/actor.ts";
import { loadReference } from "../../src/registers/reference/index.ts";
import { keepCapsule } from "../../src/signals/evidence/commands/keep-capsule.ts";
import { chromiumPath } from "../support/browser.ts";
import { importObserved, suspicious } from "../support/listings.ts";
import { assertFits, assertOpenToAll, openWorkbench, signInAs } from "../support/workbench.ts";

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

test("an officer captures the page of a listing, sees it come, and checks that it is whole", { skip }, async () => {
  if (house === null) throw new Error("a skipped journey ran");
  const { url, db, person, window, files, factLog } = house;
  const ctx = db.contextOf(systemActor("moit.dms"));
  await loadReference(ctx);
  const address = `http://127.0.0.1:${(shop.address() as AddressInfo).port}/tui`;
  await importObserved(ctx, [suspicious({ externalId: "c-1", sellerName: "Shop Túi Cọ", url: address })]);

  const page = await window({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await signInAs(page, url, await person("an", ["officer"]));
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
  await page.getByRole("button", { name: "Kiểm tra gói" }).click();
  await page.getByText(/Nguyên vẹn: \d+ bản ghi khớp chữ ký và mã băm\./).waitFor();
  await assertFits(page);
  await assertOpenToAll(page);

  // What belongs to nothing, as the browser extension sends it, is found in the list of all.
  await db.asSuperuser("update app.evidence set lead_id = null");
  await page.goto(`${url}/workbench/captures`);
  await page.getByRole("heading", { name: "Chứng cứ đã thu" }).waitFor();
  await page.getByText("Gian túi mẫu").waitFor();
  await assertFits(page);
  await assertOpenToAll(page);
});
