import assert from "node:assert/strict";
import test from "node:test";
import { clustersByName, linkingHouse, offered } from "../support/links.ts";
import { importObserved, suspicious } from "../support/listings.ts";
import { assertFits, assertOpenToAll, openWorkbench, signInAs } from "../support/workbench.ts";

const house = await openWorkbench();
const skip = house === null ? "there is no browser" : false;

/** The house of these journeys; they are skipped where it could not be opened. */
function workbench() {
  if (house === null) throw new Error("a skipped journey ran");
  return house;
}

/** Whether the letters behind a name that turns its own round still run from left to right. */
function readsOn(): boolean {
  const line = document.createElement("p");
  line.innerHTML = "<strong>\u202EKho</strong> ab";
  document.body.append(line);
  const behind = line.lastChild as Text;
  const [one, other] = [1, 2].map((at) => {
    const letter = document.createRange();
    letter.setStart(behind, at);
    letter.setEnd(behind, at + 1);
    return letter.getBoundingClientRect().left;
  }) as [number, number];
  line.remove();
  return one < other;
}

test("an officer sees who is linked, reads why, parts two accounts, and the group is parted", { skip }, async () => {
  const { url, db, person, window } = workbench();
  const jobs = linkingHouse(db);
  const work = async () => {
    await jobs.read();
    await jobs.link("moit.dms");
  };
  const page = await window();
  await signInAs(page, url, await person("an", ["officer"]));
  await page.getByRole("heading", { name: "Đầu mối", exact: true }).waitFor();
  await page.getByRole("link", { name: "Tài khoản liên kết", exact: true }).click();
  await page.getByRole("heading", { name: "Đơn vị chưa bật liên kết tài khoản" }).waitFor();
  await assertOpenToAll(page);

  await importObserved(jobs.contextOf("moit.dms"), [
    offered("Tiệm Hoa Ban", "Zalo o9o1.234.567", { platformHost: "cho-mot.example" }),
    offered("Kho Hoa Ban", "gọi 0901 234 567, STK 0123456789", { platformHost: "cho-hai.example" }),
    suspicious({
      externalId: "gau",
      sellerExternalId: "gau",
      sellerName: "Xưởng Gấu Nâu",
      description: "Hàng rep 1:1. Chuyển khoản STK 0123 456 789, gọi 0977 000 111",
    }),
    offered("Vườn Sao La", "Hotline 0988777666"),
  ]);
  await work();
  await page.reload();
  await page.getByRole("link", { name: /Hoa Ban/ }).click();
  await page.getByRole("heading", { name: "Nhóm 3 tài khoản" }).waitFor();
  await page.getByRole("group", { name: "Hình vẽ nhóm" }).getByRole("link", { name: "Xưởng Gấu Nâu" }).waitFor();
  await page.getByRole("heading", { name: "Các mối liên hệ (2)" }).waitFor();
  await assertOpenToAll(page);
  assert.ok(await page.evaluate(readsOn), "a name that turns its letters round turns nothing beside it");

  await page.getByRole("link", { name: /^Vì sao .*Gấu Nâu.* liên kết$/ }).click();
  await page.getByRole("heading", { name: "Vì sao hai tài khoản được liên kết" }).waitFor();
  await page.getByRole("heading", { name: "Tài khoản ngân hàng: giống nhau, ít tài khoản có" }).waitFor();
  await page.getByText("viết “0123 456 789” trong tin", { exact: false }).waitFor();
  await page.getByRole("heading", { name: "Nếu điều này không đúng" }).waitFor();
  await assertOpenToAll(page);
  await page.getByText("+84977000111").waitFor();
  await page.emulateMedia({ media: "print" });
  assert.deepEqual(
    await Promise.all(
      ["+84977000111", "0123456789"].map((value) => page.getByText(value, { exact: true }).first().isVisible()),
    ),
    [false, true],
    "paper carries what both show, and nothing that only one does",
  );
  await page.emulateMedia({ media: "screen" });

  const second = await window({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  await signInAs(second, url, await person("hoa", ["officer"]));
  await second.getByRole("heading", { name: "Đầu mối", exact: true }).waitFor();
  await second.goto(page.url());
  await second.getByRole("radio", { name: "Cùng một người", exact: true }).check();
  await second.getByRole("textbox", { name: "Lý do" }).fill("Cùng đứng tên giấy phép");

  await page.getByRole("button", { name: "Ghi kết luận" }).click();
  await page.getByText("Hãy ghi lý do.").waitFor();
  await page.getByRole("radio", { name: "Không cùng một người" }).check();
  await page.getByRole("textbox", { name: "Lý do" }).fill("Tài khoản của đơn vị giao hàng thu hộ");
  await page.getByRole("button", { name: "Ghi kết luận" }).click();
  await page.getByText("Đang gộp lại theo kết luận này…").waitFor();
  await second.getByRole("button", { name: "Ghi kết luận" }).tap();
  await second.getByText("Đồng nghiệp đã kết luận về hai tài khoản này", { exact: false }).waitFor();
  await second.getByText("Tài khoản của đơn vị giao hàng thu hộ").waitFor();
  assert.equal(await second.getByRole("textbox", { name: "Lý do" }).inputValue(), "Cùng đứng tên giấy phép");
  await assertFits(second);
  await assertOpenToAll(second);
  await second.close();
  await jobs.link("moit.dms");
  await page.getByText("Sau kết luận này:", { exact: false }).waitFor();
  await page.getByText("Hiện không nằm trong cùng một nhóm.").waitFor();
  await assertOpenToAll(page);
  assert.deepEqual(await clustersByName(db, "moit.dms"), [["Kho Hoa Ban", "Tiệm Hoa Ban"]]);

  const phone = await window({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await signInAs(phone, url, await person("binh", ["approver"]));
  await phone.getByRole("heading", { name: "Đầu mối", exact: true }).waitFor();
  await phone.goto(page.url());
  const barred = phone.getByRole("button", { name: "Ghi kết luận" });
  await barred.waitFor();
  assert.equal(await barred.getAttribute("aria-disabled"), "true");
  await assertFits(phone);
  await assertOpenToAll(phone);
  await phone.getByRole("main").getByRole("link", { name: "Kho Hoa Ban" }).first().click();
  await phone.getByRole("heading", { name: "Nhóm 2 tài khoản" }).waitFor();
  await assertFits(phone);
  await assertOpenToAll(phone);

  await page.getByRole("button", { name: "Rút lại" }).click();
  await page.getByText("đã rút lại", { exact: false }).waitFor();
  await jobs.link("moit.dms");
  await page.getByText("Hiện nằm trong cùng một nhóm.").waitFor();
});

test(
  "a lead names the accounts linked with its shop, and an account by itself is compared with another",
  { skip },
  async () => {
    const { url, person, window } = workbench();
    const page = await window();
    await signInAs(page, url, await person("cuc", ["officer"]));
    await page.getByRole("heading", { name: "Đầu mối", exact: true }).waitFor();
    await page
      .getByRole("link", { name: /Xưởng Gấu Nâu/ })
      .first()
      .click();
    await page.getByRole("link", { name: "Liên kết với 2 tài khoản khác" }).click();
    await page.getByRole("heading", { name: "Nhóm 3 tài khoản" }).waitFor();
    await page.getByRole("table").getByRole("link", { name: "Tiệm Hoa Ban" }).click();
    await page.getByRole("heading", { name: "Tiệm Hoa Ban", level: 1 }).waitFor();
    await page.getByRole("heading", { name: "Tài khoản liên kết" }).waitFor();
    await page.getByRole("link", { name: "Xem cả nhóm và lý do" }).waitFor();
    await assertOpenToAll(page);
    const known = page.url();

    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").getByRole("combobox").fill("Vườn Sao La");
    await page
      .getByRole("option", { name: /Vườn Sao La/ })
      .first()
      .click();
    await page.getByRole("link", { name: "So với tài khoản khác" }).click();
    await page.getByRole("heading", { name: "Tài khoản đứng riêng" }).waitFor();
    await page.getByRole("textbox", { name: "Tài khoản kia" }).fill("không phải");
    await page.getByRole("button", { name: "So", exact: true }).click();
    await page.getByText("Không thấy tài khoản nào trong địa chỉ này", { exact: false }).waitFor();
    await page.getByRole("textbox", { name: "Tài khoản kia" }).fill(known);
    await page.getByRole("button", { name: "So", exact: true }).click();
    await page.getByRole("heading", { name: "So hai tài khoản" }).waitFor();
    await page.getByText("Hiện không nằm trong cùng một nhóm.").waitFor();
    await page.getByRole("heading", { name: "Số điện thoại: khác nhau" }).waitFor();
    await assertOpenToAll(page);
  },
);
