import assert from "node:assert/strict";
import test from "node:test";
import { systemActor } from "../../src/kernel/actor.ts";
import { comparePictures } from "../../src/signals/pictures/index.ts";
import { importObserved, observed } from "../support/listings.ts";
import { copies, drawing } from "../support/pictures.ts";
import { assertFits, assertOpenToAll, openWorkbench, signInAs } from "../support/workbench.ts";

const house = await openWorkbench();
const skip = house === null ? "there is no browser" : false;

/** The house of these journeys; they are skipped where it could not be opened. */
function workbench() {
  if (house === null) throw new Error("a skipped journey ran");
  return house;
}
const file = async (name: string, bytes: Promise<Buffer>) => ({ name, mimeType: "image/png", buffer: await bytes });

test(
  "a counterfeit's picture goes into an album, its copy at a shop becomes a lead, and both are laid side by side",
  {
    skip,
  },
  async () => {
    const { url, db, person, window } = workbench();
    const ctx = db.contextOf(systemActor("moit.dms"));
    const seen = observed({
      externalId: "p-1",
      title: "Kem dưỡng trắng da",
      sellerExternalId: "p-1",
      sellerName: "Tiệm Mây",
    });
    const other = observed({
      externalId: "p-2",
      title: "Kem dưỡng loại lớn",
      sellerExternalId: "p-2",
      sellerName: "Tiệm Gió",
    });
    await importObserved(ctx, [seen, other]);
    const copy = copies["mirrored"]!(await drawing(61, "SAO MAI"));

    const page = await window();
    await signInAs(page, url, await person("mai", ["officer"]));
    await page.getByRole("heading", { name: "Đầu mối", exact: true }).waitFor();
    await page.getByRole("link", { name: "Ảnh hàng hóa", exact: true }).click();
    await page.getByText("Chưa có ảnh nào do hai gian hàng trở lên cùng đăng.").waitFor();
    await assertOpenToAll(page);
    await page.getByRole("link", { name: "Bộ ảnh mẫu" }).click();
    await page.getByRole("heading", { name: "Chưa có bộ ảnh nào" }).waitFor();
    await assertOpenToAll(page);
    await page.getByRole("button", { name: "Mở bộ ảnh" }).click();
    const form = page.getByRole("dialog", { name: "Mở bộ ảnh" });
    await form.getByLabel("Tên bộ ảnh").fill("Kem Sao Mai giả");
    await form.getByLabel("Thương hiệu").fill("Sao Mai");
    await assertOpenToAll(page);
    await form.getByRole("button", { name: "Mở bộ ảnh" }).click();
    await page.getByText("Bộ này chưa có ảnh.").waitFor();
    await page.getByLabel("Thêm ảnh vào bộ").setInputFiles(await file("a.png", drawing(61, "SAO MAI")));
    await page.getByRole("button", { name: "Bỏ khỏi bộ" }).waitFor();
    await assertOpenToAll(page);

    for (const [external, bytes] of [
      ["p-1", copy],
      ["p-2", copy],
    ] as const) {
      const row = await db.asSuperuser("select id from app.listings where external_id = $1", [external]);
      await page.goto(`${url}/workbench/listings/${row.rows[0].id}`);
      await page.getByText("Nguồn không nêu ảnh nào.", { exact: false }).waitFor();
      await page.getByLabel("Thêm ảnh vào tin này").setInputFiles(await file("b.png", bytes));
      await page.getByRole("img", { name: /Ảnh hàng hóa: Kem dưỡng/ }).waitFor();
    }
    await page.getByText("còn ở 1 gian hàng khác").waitFor();
    await assertOpenToAll(page);
    while ((await comparePictures(ctx, "moit.dms")) > 0);
    await page.goto(`${url}/workbench/leads`);
    await page.getByText("Tiệm Gió").first().click();
    await page.getByText("trùng với ảnh trong bộ ảnh hàng giả Sao Mai", { exact: false }).first().waitFor();
    await page.getByRole("img", { name: "Ảnh trong bộ ảnh mẫu" }).waitFor();

    await page.goto(`${url}/workbench/pictures`);
    await page.getByText("2 tin rao · 2 gian hàng").waitFor();
    await page
      .getByLabel("Tìm bằng ảnh")
      .setInputFiles(await file("c.png", copies["cropped"]!(await drawing(61, "SAO MAI"))));
    await page.getByRole("heading", { name: "Tìm thấy 2 ảnh trùng" }).waitFor();
    await assertOpenToAll(page);
    await page
      .getByLabel("Tìm bằng ảnh")
      .setInputFiles({ name: "d.png", mimeType: "image/png", buffer: Buffer.from("x") });
    await page.getByRole("alert").getByText("Tệp này không phải là ảnh").waitFor();

    await page.getByRole("link", { name: /Ảnh hàng hóa: 2 tin rao/ }).click();
    await page.getByRole("link", { name: "Tiệm Mây" }).waitFor();
    await page.getByRole("link", { name: "Đặt cạnh nhau" }).waitFor();
    await assertOpenToAll(page);
    await page.getByRole("link", { name: "Đặt cạnh nhau" }).click();
    await page.getByText(/\d+ điểm trên hai ảnh nằm khớp nhau/).waitFor();
    await page.getByText("Một ảnh đã bị lật gương.", { exact: false }).waitFor();
    await assertOpenToAll(page);
    await page.keyboard.press("2");
    const slider = page.getByRole("slider", { name: "Độ rõ của ảnh thứ hai" });
    assert.equal(await slider.inputValue(), "50");
    await page.keyboard.press("ArrowRight");
    assert.equal(await slider.inputValue(), "60");
    await page.keyboard.press("d");
    assert.equal(await page.getByLabel("Hiện điểm trùng khớp").isChecked(), false);
    await assertOpenToAll(page);

    const phone = await window({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await signInAs(phone, url, await person("thu", ["auditor"]));
    await phone.getByRole("heading", { name: "Đầu mối", exact: true }).waitFor();
    for (const [at, words] of [
      ["/workbench/pictures", "Vai trò của bạn không có quyền này"],
      ["/workbench/albums", "Kem Sao Mai giả"],
      [new URL(page.url()).pathname, "Cùng một bức ảnh không có nghĩa"],
    ] as const) {
      await phone.goto(url + at);
      await phone.getByText(words, { exact: false }).first().waitFor();
      await phone.waitForLoadState("networkidle");
      await assertFits(phone);
      await assertOpenToAll(phone);
    }
  },
);
