import test from "node:test";
import { systemActor } from "../../src/kernel/actor.ts";
import { createContext } from "../../src/kernel/context.ts";
import { findCopies } from "../../src/signals/copies/index.ts";
import { openVerifier, verify } from "../../src/signals/origin/index.ts";
import { settled } from "../support/database.ts";
import { codeOf, gtinOf, plantBatch, testKeys } from "../support/origin.ts";
import { assertFits, assertOpenToAll, openWorkbench, signInAs } from "../support/workbench.ts";

const house = await openWorkbench();
const skip = house === null ? "there is no browser" : false;
const day = 86_400_000;

test(
  "a code met in eight provinces comes to an officer with its reasons, is answered about, and its maker sees that it is suspect",
  { skip },
  async () => {
    if (house === null) throw new Error("a skipped journey ran");
    const { url, db, person, window } = house;
    let at = new Date(Date.now() - 12 * day);
    const clock = () => at;
    const verifier = openVerifier({ database: db.database, keys: testKeys, clock });
    const batch = await plantBatch(db, { gtin: gtinOf(41), party: "pty_maker" });
    await db.asSuperuser("update app.code_batches set activated_at = '2026-01-01'");
    const { scan } = codeOf(batch, 7);

    const page = await window();
    await signInAs(page, url, await person("an", ["officer"]));
    await page.getByRole("heading", { name: "Đầu mối", exact: true }).waitFor();
    await page.getByRole("link", { name: "Mã nghi bị sao chép", exact: true }).click();
    await page.getByRole("heading", { name: "Chưa có mã nào đáng nghi" }).waitFor();
    await assertOpenToAll(page);

    for (const province of ["01", "79", "48", "92", "31", "66", "40", "22"]) {
      at = new Date(at.getTime() + day);
      await verify(
        verifier,
        { scan, device: `phone of ${province}`, province, channel: "web" },
        { lang: "vi", address: "203.0.113.4" },
      );
    }
    const ctx = createContext(db.database, { actor: systemActor("moit.dms"), clock });
    await settled(db);
    await findCopies({ contextOf: () => ctx, signal: new AbortController().signal });

    await page.reload();
    const row = page.getByRole("row").filter({ hasText: batch.gtin });
    await row.getByText("Chưa xem").waitFor();
    await assertOpenToAll(page);
    await row.getByRole("link").click();
    await page.getByRole("heading", { name: "Vì sao nghi" }).waitFor();
    await page.getByText("Ngưỡng này thấp hơn, vì doanh nghiệp không báo nơi giao hàng của lô").waitFor();
    await page.getByText("Thiết bị mới tiếp tục xuất hiện vào 7 ngày khác sau lần đầu").waitFor();
    await page.getByRole("row").filter({ hasText: "Hà Nội" }).first().waitFor();
    await assertOpenToAll(page);

    await page.getByRole("link", { name: "Đầu mối về sản phẩm này" }).click();
    await page.getByRole("heading", { name: "Về mã của sản phẩm" }).waitFor();
    await assertOpenToAll(page);
    await page.getByRole("link", { name: "Xem mã này" }).click();
    await page.getByRole("heading", { name: "Kết luận về mã này" }).waitFor();
    await page.getByLabel("Ghi chú (không bắt buộc)").fill("Đã mua thử ở hai tỉnh");
    await page.getByRole("heading", { name: "Kết luận về mã này" }).click();
    await page.keyboard.press("y");
    await page.getByText("Đã lưu kết luận.").waitFor();
    await page.getByText("Đã mua thử ở hai tỉnh").waitFor();
    await assertOpenToAll(page);

    const phone = await window({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
      locale: "vi-VN",
    });
    await signInAs(phone, url, await person("nha.may", ["officer"], "pty_maker"));
    await phone.getByLabel("Mật khẩu", { exact: true }).waitFor({ state: "detached" }); // let in, before it goes elsewhere
    await phone.goto(`${url}/workbench/code-alerts`);
    await phone.getByText(`${batch.id}-7`).waitFor();
    await assertFits(phone);
    await assertOpenToAll(phone);

    const small = await window({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await signInAs(small, url, await person("binh", ["approver"]));
    await small.getByRole("heading", { name: "Đầu mối", exact: true }).waitFor();
    await small.goto(`${url}/workbench/copied-codes/${batch.id}-7`);
    await small.getByRole("heading", { name: "Vì sao nghi" }).waitFor();
    await assertFits(small);
    await assertOpenToAll(small);
  },
);
