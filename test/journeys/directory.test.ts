import assert from "node:assert/strict";
import test from "node:test";
import type { Page } from "playwright-core";
import { systemActor } from "../../src/kernel/actor.ts";
import { loadAgencies, succeedAgency } from "../../src/registers/agencies/index.ts";
import { loadLaw } from "../support/passports.ts";
import { assertFits, assertOpenToAll, openWorkbench, shot, signInAs } from "../support/workbench.ts";

const house = await openWorkbench();
const skip = house === null ? "there is no browser" : false;
const phoneSize = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const deskSize = { viewport: { width: 1280, height: 800 } };

test(
  "an officer puts a colleague into the directory on a phone, and another force finds them there and calls",
  { skip },
  async () => {
    if (house === null) throw new Error("a skipped journey ran");
    const { url, db, person, window } = house;
    await loadLaw(db);
    await loadAgencies(db.contextOf(systemActor("moit.dms")));

    const phone = await window(phoneSize);
    await signInAs(phone, url, await person("canbo", ["officer"]));
    await phone.getByRole("button", { name: "Mở danh mục trang" }).waitFor();
    await phone.goto(`${url}/workbench/directory`);
    await phone.getByRole("heading", { name: "Chưa có ai trong danh bạ" }).waitFor();
    await assertOpenToAll(phone);
    await assertFits(phone);
    await phone.getByRole("button", { name: "Thêm người liên hệ" }).click();
    const form = phone.getByRole("dialog", { name: "Thêm người liên hệ" });
    await form.getByLabel("Họ và tên").fill("Đỗ Thị Mẫu");
    await form.getByLabel("Chức vụ, đơn vị").fill("Chuyên viên Phòng Nghiệp vụ");
    await form.getByLabel("Điện thoại").fill("0278 123 456");
    await form.getByLabel("Thư điện tử").fill("mau@co-quan.example");
    await form.getByLabel("Hàng giả").check();
    await form.getByLabel("Chủ nhật").check();
    await assertOpenToAll(phone);
    await shot(phone, "directory-form-390");
    await form.getByRole("button", { name: "Lưu" }).click();
    const call = phone.getByRole("link", { name: "0278 123 456" });
    await call.waitFor();
    assert.equal(await call.getAttribute("href"), "tel:0278123456");
    await assertOpenToAll(phone);
    await assertFits(phone);
    await shot(phone, "directory-390");

    const desk = await window(deskSize);
    await signInAs(desk, url, await person("haiquan", ["officer"], "customs.cuc"));
    await desk.getByRole("link", { name: "Danh bạ cơ quan" }).click();
    await desk.getByText("Đỗ Thị Mẫu").waitFor();
    assert.equal(await desk.getByRole("button", { name: "Sửa thông tin của Đỗ Thị Mẫu" }).count(), 0);
    await desk.getByLabel("Tên, số điện thoại hoặc cơ quan").fill("khong co ai");
    await desk.keyboard.press("Enter");
    await desk.getByRole("heading", { name: "Không tìm thấy ai" }).waitFor();
    await desk.getByRole("button", { name: "Bỏ mọi điều kiện" }).click();
    await desk.getByLabel("Cơ quan", { exact: true }).selectOption("moit.tcqltt");
    await desk.getByText("đã chấm dứt. Việc của cơ quan này do").waitFor();
    await desk.getByText("Đỗ Thị Mẫu").waitFor();
    await succeedAgency(db.contextOf({ ...systemActor("moit.dms"), id: "console" }), {
      ended: "moit.tcqltt",
      successor: "moit.dms",
      from: "2025-03-01",
      basis: "Nghị định 40/2025/NĐ-CP",
    });
    await desk.reload();
    await desk.getByText("giữ hồ sơ của").waitFor();
    await assertOpenToAll(desk);
    await assertFits(desk);
    await shot(desk, "directory-1280");
    await inEnglish(desk);
    await desk.getByRole("heading", { name: "Directory of agencies" }).waitFor();
    await shot(desk, "directory-1280-en");
  },
);

test(
  "an approver makes a group, another force finds it, is put out with a reason, and finds it gone",
  { skip },
  async () => {
    if (house === null) throw new Error("a skipped journey ran");
    const { url, person, window } = house;
    const desk = await window(deskSize);
    await signInAs(desk, url, await person("lanhdao", ["officer", "approver"]));
    await desk.getByRole("link", { name: "Nhóm chia sẻ" }).click();
    await desk.getByRole("heading", { name: "Cơ quan của bạn chưa ở nhóm nào" }).waitFor();
    await assertOpenToAll(desk);
    await desk.getByRole("button", { name: "Lập nhóm" }).click();
    const form = desk.getByRole("dialog", { name: "Lập nhóm" });
    await form.getByLabel("Tên nhóm").fill("Tết không hàng giả");
    await form.getByLabel("Mục đích").fill("Phối hợp kiểm tra hàng nhập dịp Tết");
    await form.getByRole("searchbox").fill("hai quan");
    await form.getByLabel("Cục Hải quan", { exact: true }).check();
    await assertOpenToAll(desk);
    await form.getByRole("button", { name: "Lưu" }).click();
    await desk.getByRole("heading", { level: 1, name: "Tết không hàng giả" }).waitFor();
    await assertOpenToAll(desk);
    await shot(desk, "group-1280");

    const phone = await window(phoneSize);
    await signInAs(phone, url, await person("haiquan2", ["officer", "approver"], "customs.cuc"));
    await phone.getByRole("button", { name: "Mở danh mục trang" }).waitFor();
    await phone.goto(`${url}/workbench/groups`);
    await assertFits(phone);
    await shot(phone, "groups-390");
    await phone.getByRole("link", { name: "Tết không hàng giả" }).click();
    await phone.getByRole("button", { name: "Rời nhóm" }).waitFor();
    await assertOpenToAll(phone);
    await assertFits(phone);
    await shot(phone, "group-390");

    await desk.getByRole("button", { name: "Đưa Cục Hải quan ra khỏi nhóm" }).click();
    const out = desk.getByRole("dialog", { name: "Đưa Cục Hải quan ra khỏi nhóm" });
    await out.getByLabel("Lý do").fill("Đợt kiểm tra đã kết thúc");
    await out.getByRole("button", { name: "Đưa Cục Hải quan ra khỏi nhóm" }).click();
    await desk.getByText("Đợt kiểm tra đã kết thúc").waitFor();
    await shot(desk, "group-out-1280");
    await phone.reload();
    await phone.getByRole("heading", { name: "Không có trang này" }).waitFor();

    await desk.getByRole("button", { name: "Đóng nhóm" }).click();
    const close = desk.getByRole("dialog", { name: "Đóng nhóm" });
    await close.getByLabel("Lý do").fill("Hết việc, nhóm không còn cần");
    await close.getByRole("button", { name: "Đóng nhóm" }).click();
    await desk.getByText("Không ai còn xem hồ sơ qua nhóm này").waitFor();
    await assertOpenToAll(desk);
    await inEnglish(desk);
    await desk.getByText("Nobody sees anything through this group any more").waitFor();
    await shot(desk, "group-closed-1280-en");
  },
);

/** Speaks English from here on, as somebody who chose it before would find the page. */
async function inEnglish(page: Page): Promise<void> {
  await page.evaluate(() => localStorage.setItem("chinhhang.lang", "en"));
  await page.reload();
}
