import assert from "node:assert/strict";
import test from "node:test";
import { systemActor } from "../../src/kernel/actor.ts";
import { createLog } from "../../src/kernel/log.ts";
import { loadReference } from "../../src/registers/reference/index.ts";
import { lookAtDue } from "../../src/signals/candidates/index.ts";
import { openSites, shopPage } from "../support/candidate-sites.ts";
import { assertFits, assertOpenToAll, openWorkbench, signInAs } from "../support/workbench.ts";

const house = await openWorkbench();
const skip = house === null ? "there is no browser" : false;

/** The house of this journey; it is skipped where it could not be opened. */
function workbench() {
  if (house === null) throw new Error("a skipped journey ran");
  return house;
}

test("an officer pastes addresses, sees what a site claims beside the register, and decides", { skip }, async () => {
  const { url, db, person, window } = workbench();
  const ctx = db.contextOf(systemActor("moit.dms"));
  await loadReference(ctx);
  const mark = `<a href="https://gan-dau.example/chung-nhan"><img src="/bct.png" alt="Đã thông báo Bộ Công Thương"></a>`;
  const sites = await openSites({
    "gan-dau.example/": shopPage({
      title: "Shop Gắn Dấu",
      footer: `<p>Công ty TNHH Gắn Dấu. MST: 0100109107</p>${mark}`,
    }),
  });
  const look = () =>
    lookAtDue(
      { now: () => new Date(), signal: new AbortController().signal, log: createLog("silent") },
      ctx,
      "moit.dms",
      sites.collector,
    );

  const page = await window();
  await signInAs(page, url, await person("an", ["officer"]));
  await page.getByRole("heading", { name: "Đầu mối", exact: true }).waitFor();
  await page.getByRole("link", { name: "Trang chưa rõ", exact: true }).click();
  await page.getByRole("heading", { name: "Chưa có trang nào" }).waitFor();
  await assertOpenToAll(page);

  await page.getByRole("button", { name: "Thêm địa chỉ" }).click();
  const box = page.getByLabel("Địa chỉ, mỗi dòng một địa chỉ");
  await box.fill("https://gan-dau.example/ao\nkhông phải địa chỉ\n192.168.0.1\ngan-dau.example");
  await page.getByRole("button", { name: "Thêm", exact: true }).click();
  await page.getByText("Trùng với một dòng ở trên").waitFor();
  await page.getByText("Địa chỉ của mạng nội bộ", { exact: false }).waitFor();
  assert.equal(await box.inputValue(), "không phải địa chỉ\n192.168.0.1", "what could not be used stays to be mended");
  await assertOpenToAll(page);

  await page.getByRole("link", { name: "https://gan-dau.example/ao" }).click();
  await page.getByRole("heading", { name: "gan-dau.example", level: 1 }).waitFor();
  await page.getByText("Đang chờ đọc trang", { exact: false }).waitFor();
  await assertOpenToAll(page);
  assert.equal(await look(), 1);
  const badge = page.getByRole("row").filter({ hasText: "Huy hiệu dẫn tới nơi không phải sổ" });
  await badge.getByText("sai lệch").waitFor();
  await page.getByRole("row").filter({ hasText: "0100109107 không thể là mã số thuế" }).waitFor();
  await page.getByText("Luật Thương mại điện tử 122/2025/QH15", { exact: false }).waitFor();
  await assertOpenToAll(page);

  await page.getByRole("link", { name: "Đầu mối về trang này" }).click();
  await page.getByRole("heading", { name: "Về chính trang bán hàng" }).waitFor();
  await page.getByText("Huy hiệu đăng ký không đúng").first().waitFor();
  await assertOpenToAll(page);
  await page.getByRole("link", { name: "Xem trang này" }).click();

  await page.getByRole("button", { name: "Chưa đăng ký" }).click();
  const asked = page.getByRole("dialog", { name: "Chưa đăng ký" });
  await asked.getByLabel("Lý do, đã kiểm tra ở đâu").fill("Tra sổ ngày 22/11, không có tên");
  await assertOpenToAll(page);
  await asked.getByRole("button", { name: "Chưa đăng ký" }).click();
  await page.getByText("Tra sổ ngày 22/11, không có tên").waitFor();
  await page.getByRole("button", { name: "Đã đề nghị chặn" }).waitFor();
  await page.getByRole("button", { name: "Hoàn tác kết luận" }).click();
  await page.getByText("đã hoàn tác", { exact: false }).waitFor();
  await assertOpenToAll(page);

  const phone = await window({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await signInAs(phone, url, await person("binh", ["approver"]));
  await phone.getByRole("heading", { name: "Đầu mối", exact: true }).waitFor();
  await phone.goto(`${url}/workbench/candidates`);
  await phone.getByRole("link", { name: "gan-dau.example" }).waitFor();
  await assertFits(phone);
  await assertOpenToAll(phone);
  await phone.getByRole("link", { name: "gan-dau.example" }).click();
  await phone.getByRole("heading", { name: "gan-dau.example", level: 1 }).waitFor();
  const barred = phone.getByRole("button", { name: "Chưa đăng ký" });
  assert.equal(await barred.getAttribute("aria-disabled"), "true");
  await barred.focus();
  await phone.getByText("Vai trò của bạn không có quyền này").filter({ visible: true }).waitFor();
  await assertFits(phone);
  await assertOpenToAll(phone);
});
