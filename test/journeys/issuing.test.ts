import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import test from "node:test";
import { systemActor } from "../../src/kernel/actor.ts";
import { issueBatch, openAge, typedPassword } from "../../src/signals/origin/index.ts";
import { plantParty } from "../support/issuing.ts";
import { assertFits, assertOpenToAll, openWorkbench, signInAs } from "../support/workbench.ts";

const house = await openWorkbench();
const skip = house === null ? "there is no browser" : false;
const phoneSize = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

test(
  "a maker orders codes on a phone, an approver lets them be made, and the maker opens the file",
  { skip },
  async () => {
    if (house === null) throw new Error("a skipped journey ran");
    const { url, db, person, window, files, originKeys: keys } = house;
    await plantParty(db.asSuperuser, { id: "pty_maker", name: "Công ty Nước Mắm Hư Cấu", prefix: "893603602" });

    const phone = await window({ ...phoneSize, acceptDownloads: true });
    await signInAs(phone, url, await person("mam", ["officer"], "pty_maker"));
    await phone.getByRole("button", { name: "Mở danh mục trang" }).click();
    await phone.getByRole("navigation").getByRole("link", { name: "Mã trên hàng" }).click();
    await phone.getByRole("heading", { name: "Chưa có đơn mã nào" }).waitFor();
    await assertOpenToAll(phone);
    await assertFits(phone);
    await phone.getByRole("button", { name: "Đặt mã" }).click();
    await phone.getByLabel("Mã GTIN").fill("8936036020015");
    await phone.getByLabel("Tên sản phẩm").fill("Nước mắm nhĩ 500 ml");
    await phone.getByLabel("Số mã").fill("3000");
    await phone.getByLabel("Lô sản xuất").fill("L-2026/11");
    await phone.getByLabel("Hạn dùng").fill("2028-11-30");
    await assertOpenToAll(phone);
    await assertFits(phone);
    await phone.getByRole("button", { name: "Gửi đơn" }).click();
    await phone.getByText("Chữ số kiểm tra không khớp", { exact: false }).first().waitFor();
    await assertOpenToAll(phone);
    await phone.getByLabel("Mã GTIN").fill("8936036020014");
    await phone.getByRole("button", { name: "Gửi đơn" }).click();
    await phone.getByRole("heading", { name: "3.000 mã cho Nước mắm nhĩ 500 ml" }).waitFor();
    await phone.getByText("Chờ duyệt").first().waitFor();
    await assertOpenToAll(phone);
    await assertFits(phone);
    const address = phone.url();

    const desk = await window();
    await signInAs(desk, url, await person("duyet", ["officer", "approver"]));
    await desk.getByRole("link", { name: "Mã trên hàng" }).click();
    await desk.getByText("Công ty Nước Mắm Hư Cấu").waitFor();
    await assertOpenToAll(desk);
    await desk.getByRole("link", { name: "Nước mắm nhĩ 500 ml" }).click();
    await desk.getByText("Đã xác minh").waitFor();
    await assertOpenToAll(desk);
    await desk.getByRole("button", { name: "Duyệt đơn" }).click();
    const deciding = desk.getByRole("dialog", { name: "Duyệt đơn" });
    await assertOpenToAll(desk);
    await deciding.getByRole("button", { name: "Duyệt đơn" }).click();
    await desk.getByText("Đang làm mã").waitFor();
    await assertOpenToAll(desk);

    // What the worker does when it takes the job.
    const { rows } = await db.asSuperuser("select batch_id from app.code_orders");
    await issueBatch(db.contextOf(systemActor("moit.dms")), { keys, files }, rows[0]?.batch_id as string);
    await desk.getByText("Có tệp in").waitFor();
    assert.equal(await desk.getByRole("link", { name: "Tải tệp in" }).count(), 0, "the file is the party's alone");
    await assertOpenToAll(desk);

    await phone.goto(address);
    await phone.getByText("Có tệp in").waitFor();
    await assertOpenToAll(phone);
    await assertFits(phone);
    const coming = phone.waitForEvent("download");
    await phone.getByRole("link", { name: "Tải tệp in" }).click();
    const download = await coming;
    assert.match(download.suggestedFilename(), /^08936036020014-ord_\w+\.csv\.age$/);
    await phone.getByText("Đã tải 1 lần", { exact: false }).waitFor();
    await phone.getByRole("button", { name: "Hiện mật khẩu" }).click();
    const once = phone.getByRole("dialog", { name: "Mật khẩu của tệp in" });
    await once.getByRole("button", { name: "Hiện mật khẩu" }).click();
    const password = await once.locator(".secret").innerText();
    await assertOpenToAll(phone);
    await assertFits(phone);
    const opened: Buffer[] = [];
    const sealed = Readable.from([await readFile(await download.path())]);
    for await (const piece of openAge(sealed, typedPassword(password.toLowerCase()))) opened.push(piece);
    const lines = Buffer.concat(opened).toString().trimEnd().split("\r\n");
    assert.equal(lines.length, 3001);
    await once.getByRole("button", { name: "Tôi đã chép lại" }).click();

    await phone.getByRole("button", { name: "Báo đã dùng" }).click();
    const report = phone.getByRole("dialog", { name: "Báo đã dùng" });
    await report.getByLabel("Số thứ tự bị hỏng").fill("5, 120-");
    await report.getByRole("button", { name: "Báo đã dùng" }).click();
    await report.getByText("Viết từng số hoặc từng khoảng", { exact: false }).waitFor();
    await assertOpenToAll(phone);
    await report.getByLabel("Số thứ tự bị hỏng").fill("5, 120-129, 4000");
    await report.getByRole("button", { name: "Báo đã dùng" }).click();
    await report.getByText("Khoảng số không nằm trong lô (1 đến 3000)").first().waitFor();
    await report.getByLabel("Số thứ tự bị hỏng").fill("5, 120-129");
    await report.getByLabel("Số sê-ri bị hỏng").fill(lines[1]?.split(",")[2] ?? "");
    await report.getByRole("button", { name: "Báo đã dùng" }).click();
    await phone.getByText("2.988 mã trên hàng, 12 mã hỏng", { exact: false }).waitFor();
    await phone.getByText("Đang dùng").first().waitFor();
    await assertOpenToAll(phone);
    await assertFits(phone);

    await desk.reload({ waitUntil: "commit" });
    await desk.getByText("2.988 mã trên hàng, 12 mã hỏng", { exact: false }).waitFor();
    await assertOpenToAll(desk);
  },
);

test("an order is refused with a reason that the maker reads, in English too", { skip }, async () => {
  if (house === null) throw new Error("a skipped journey ran");
  const { url, db, person, window } = house;
  await plantParty(db.asSuperuser, {
    id: "pty_tea",
    name: "Công ty Chè Hư Cấu",
    prefix: "893850000",
    proof: "claimed",
  });
  const maker = await window();
  await signInAs(maker, url, await person("che", ["officer"], "pty_tea"));
  await maker.getByRole("link", { name: "Mã trên hàng" }).click();
  await maker.getByRole("button", { name: "Đặt mã" }).click();
  await maker.getByLabel("Mã GTIN").fill("8938500000010");
  await maker.getByLabel("Tên sản phẩm").fill("Chè xanh 100 g");
  await maker.getByRole("button", { name: "Gửi đơn" }).click();
  await maker.getByText("Doanh nghiệp tự khai, chưa xác minh").waitFor();

  const desk = await window();
  await signInAs(desk, url, await person("quyet", ["approver"]));
  await desk.getByRole("link", { name: "Mã trên hàng" }).click();
  await desk.getByRole("link", { name: "Chè xanh 100 g" }).click();
  await desk.getByRole("button", { name: "Duyệt đơn" }).click();
  await desk.getByRole("dialog").getByRole("button", { name: "Duyệt đơn" }).click();
  await desk.getByText("chưa được xác minh", { exact: false }).waitFor();
  await desk.keyboard.press("Escape");
  await desk.getByRole("button", { name: "Từ chối" }).click();
  await desk.getByLabel("Lý do, doanh nghiệp sẽ đọc").fill("Chưa xác minh được đầu mã");
  await desk.getByRole("dialog").getByRole("button", { name: "Từ chối" }).click();
  await desk.getByText("Bị từ chối").first().waitFor();
  await assertOpenToAll(desk);

  await maker.evaluate(() => localStorage.setItem("chinhhang.lang", "en"));
  await maker.reload();
  await maker.getByText("Chưa xác minh được đầu mã").waitFor();
  await assertOpenToAll(maker);
});
