import assert from "node:assert/strict";
import test from "node:test";
import { systemActor } from "../../src/kernel/actor.ts";
import { createLog } from "../../src/kernel/log.ts";
import { deliverWebhooksJob, findAlertsJob, keepRecords, recordInput } from "../../src/outcomes/exchange/index.ts";
import type { JobRun } from "../../src/services/jobs/index.ts";
import { officer, settled } from "../support/database.ts";
import { assertFits, assertOpenToAll, openWorkbench, shot, signInAs } from "../support/workbench.ts";

const house = await openWorkbench();
const skip = house === null ? "there is no browser" : false;

test(
  "an officer saves a search and is told of another force's record; an administrator sees why a webhook fails",
  { skip },
  async () => {
    if (house === null) throw new Error("a skipped journey ran");
    const { url, db, person, window, exchangeKey } = house;
    const work = async (job: typeof findAlertsJob, at = new Date()) => {
      await settled(db);
      const run = {
        database: db.database,
        now: () => at,
        log: createLog("silent"),
        signal: new AbortController().signal,
        house: { exchangeKey },
        contextOf: (agency: string | null) => db.contextOf(systemActor(agency ?? ""), at),
      };
      await job.handler(run as unknown as JobRun, {});
    };
    const lan = await person("lan", ["officer", "administrator"]);
    const page = await window();
    await signInAs(page, url, lan);
    await page.getByRole("link", { name: "Báo mới", exact: true }).click();
    await page.getByRole("heading", { name: "Không có báo mới" }).waitFor();
    await assertOpenToAll(page);
    await shot(page, "alerts-empty");
    await page.getByRole("button", { name: "Lưu tìm kiếm" }).click();
    const save = page.getByRole("dialog", { name: "Lưu tìm kiếm" });
    await save.getByRole("button", { name: "Lưu", exact: true }).waitFor();
    await save.getByLabel("Tên", { exact: true }).fill("Đồng hồ");
    await save.getByRole("button", { name: "Lưu", exact: true }).click();
    await save.getByText("Hãy nhập từ, loại hồ sơ hoặc giá trị cần theo dõi.").waitFor();
    await save.getByLabel("Có các từ").fill("dong ho");
    await assertOpenToAll(page);
    await shot(page, "alerts-save");
    await save.getByRole("button", { name: "Lưu", exact: true }).click();
    await page.getByText("dong ho").waitFor();

    const given = recordInput.parse({
      externalId: "1",
      kind: "seizure",
      title: "Lô đồng hồ ở cảng",
      level: "agencies",
    });
    await keepRecords(db.contextOf(officer("customs.cuc")), "file", [given], exchangeKey);
    await work(findAlertsJob, new Date(Date.now() + 120_000));
    await page.reload();
    await page.getByRole("button", { name: "Chưa xem (1)" }).waitFor();
    await assertOpenToAll(page);
    await shot(page, "alerts");
    const phone = await window({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: "vi" });
    await signInAs(phone, url, lan);
    await phone.getByRole("button", { name: "Mở danh mục trang" }).waitFor();
    await phone.goto(`${url}/workbench/exchange/alerts`);
    await phone.getByRole("link", { name: "Lô đồng hồ ở cảng" }).waitFor();
    await assertFits(phone);
    await assertOpenToAll(phone);
    await shot(phone, "alerts-phone");
    await page.getByRole("link", { name: "Lô đồng hồ ở cảng" }).click();
    await page.getByRole("heading", { name: "Lô đồng hồ ở cảng" }).waitFor();
    await page.goto(`${url}/workbench/exchange/alerts`);
    await page.getByRole("button", { name: "Chưa xem (0)" }).waitFor();

    await page.getByRole("link", { name: "Nơi nhận tự động", exact: true }).click();
    await page.getByRole("heading", { name: "Chưa có nơi nhận nào" }).waitFor();
    await assertOpenToAll(page);
    await page.getByRole("button", { name: "Thêm nơi nhận" }).click();
    const make = page.getByRole("dialog", { name: "Thêm nơi nhận" });
    await make.getByLabel("Tên").fill("Kho dữ liệu");
    await make.getByLabel("Địa chỉ (https)").fill("https://127.0.0.1/nhan");
    await assertOpenToAll(page);
    await shot(page, "webhook-form");
    await make.getByRole("button", { name: "Lưu" }).click();
    const once = page.getByRole("dialog", { name: "Khóa ký, chỉ hiện một lần" });
    assert.match(await once.locator("output").innerText(), /^whsec_/);
    await once.getByRole("button", { name: "Tôi đã chép lại" }).click();
    await page.getByRole("link", { name: "Kho dữ liệu" }).click();
    await page.getByRole("button", { name: "Gửi thử" }).click();
    await page.getByText("Đã đưa tin thử vào hàng gửi.").waitFor();
    await work(deliverWebhooksJob);
    await page.reload();
    await page.getByText("Các lần gửi (1)").click();
    await page.getByText(/mili giây/).waitFor();
    await assertOpenToAll(page);
    await shot(page, "webhook");
    await phone.goto(page.url());
    await phone.getByText("Các lần gửi (1)").waitFor();
    await assertFits(phone);
    await assertOpenToAll(phone);
    await shot(phone, "webhook-phone");
    await page.getByRole("button", { name: "Gửi lại", exact: true }).click();
    await page.getByText("Chưa có bản tin nào ở đây.").waitFor();
    await page.getByRole("button", { name: "Tạm dừng" }).click();
    await page.getByRole("button", { name: "Bật lại" }).click();
    await page.getByRole("dialog", { name: "Bật lại" }).getByRole("button", { name: "Bật lại" }).click();
    await page.getByRole("button", { name: "Gửi thử" }).waitFor();
    await page.getByRole("button", { name: "Tài khoản của lan" }).click();
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { name: "Messages" }).waitFor();
    await page.keyboard.press("Escape");
    await shot(page, "webhook-en");
  },
);
