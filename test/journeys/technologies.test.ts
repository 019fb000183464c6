import { readFile } from "node:fs/promises";
import test from "node:test";
import { systemActor } from "../../src/kernel/actor.ts";
import { consoleActor } from "../../src/services/access/index.ts";
import { loadAgencies } from "../../src/registers/agencies/index.ts";
import { loadReference } from "../../src/registers/reference/index.ts";
import { askDetectorsJob, registerTechnology, settleTechnologyJob } from "../../src/outcomes/exchange/index.ts";
import type { Manifest } from "../../src/services/sockets/index.ts";
import { manifestSchema } from "../../src/services/sockets/index.ts";
import { createLog } from "../../src/kernel/log.ts";
import { importObserved, observed } from "../support/listings.ts";
import { assertFits, assertOpenToAll, openWorkbench, shot, signInAs } from "../support/workbench.ts";

const house = await openWorkbench();
const skip = house === null ? "there is no browser" : false;

const example = async (kind: string): Promise<[Manifest, string]> => {
  const folder = new URL(`../../examples/technologies/${kind}/`, import.meta.url);
  return [
    manifestSchema.parse(JSON.parse(await readFile(new URL("manifest.json", folder), "utf8"))),
    await readFile(new URL("main.mjs", folder), "utf8"),
  ];
};

test(
  "an approver lets a supplier's detector run in shadow, then live, and its finding stands in a lead under its name",
  { skip },
  async () => {
    if (house === null) throw new Error("a skipped journey ran");
    const { url, db, person, window } = house;
    const agency = db.contextOf(systemActor("moit.dms"));
    await loadReference(agency);
    await loadAgencies(agency);
    const run = {
      database: db.database,
      now: () => new Date(),
      log: createLog("silent"),
      signal: new AbortController().signal,
      house: null,
      contextOf: (of: string | null) => db.contextOf({ ...systemActor(of ?? ""), agency: of }),
    };
    const page = await window();
    await signInAs(page, url, await person("an", ["officer", "approver", "administrator"]));
    await page.getByRole("heading", { name: "Đầu mối", exact: true }).waitFor();
    await page.getByRole("link", { name: "Công nghệ", exact: true }).click();
    await page.getByRole("heading", { name: "Chưa có công nghệ nào" }).waitFor();
    await assertOpenToAll(page);

    const atConsole = db.contextOf(consoleActor("moit.dms"));
    const [detector, code] = await example("detector");
    const { id } = await registerTechnology(atConsole, detector, code);
    await registerTechnology(atConsole, ...(await example("authenticator")));
    await importObserved(agency, [
      observed({ externalId: "a", title: "Nồi chiên giá gốc 5 triệu", price: 500_000, listPrice: 5_000_000 }),
    ]);
    await page.reload();
    const row = page.getByRole("row").filter({ hasText: "Giá neo" });
    await row.getByText("Đang tắt").waitFor();
    await assertOpenToAll(page);
    await shot(page, "technologies-desk-vi");
    await row.getByRole("link").click();
    await page.getByRole("heading", { name: "Giá neo" }).waitFor();

    const put = async (to: string, reason: string) => {
      await page.getByRole("button", { name: "Đổi trạng thái" }).first().click();
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("radio", { name: to }).check();
      await dialog.getByLabel("Lý do").fill(reason);
      await assertOpenToAll(page);
      await dialog.getByRole("button", { name: "Đổi trạng thái" }).click();
      await dialog.waitFor({ state: "detached" });
    };
    await put("Chạy thử song song", "Xem hai tuần đã");
    await page.getByText("Xem hai tuần đã").waitFor();
    await askDetectorsJob.handler(run, {});
    await page.reload();
    await page.getByRole("row").filter({ hasText: "Xem tin rao" }).getByText("Đúng mẫu").waitFor();
    await put("Dùng thật", "Đúng trong hai tuần");
    await page.getByText("Đúng trong hai tuần").waitFor();
    await settleTechnologyJob.handler(run, { agency: "moit.dms", technology: id });
    await assertOpenToAll(page);
    await shot(page, "technology-desk-vi");

    await page.getByRole("link", { name: "Công nghệ", exact: true }).click();
    await page.getByRole("link", { name: "Bảng số tem của hãng" }).click();
    await put("Chạy thử song song", "Thử");
    await put("Dùng thật", "Đã thử");
    await page.getByLabel("Mã, số tem").fill("AK26-004213-0");
    await page.getByRole("button", { name: "Hỏi", exact: true }).click();
    await page.getByRole("status").getByText("Chữ số kiểm tra không khớp").waitFor();
    await assertOpenToAll(page);
    await shot(page, "technology-authenticator-vi");

    const { rows } = await db.asSuperuser("select id from app.leads where 'outside.price-anchor' = any(checks)");
    await page.goto(`${url}/workbench/leads/${rows[0].id}`);
    await page
      .getByText(/Giá neo \(bản 1\.0\.0\)/)
      .first()
      .waitFor();
    await assertOpenToAll(page);

    const phone = await window({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await signInAs(phone, url, await person("binh", ["officer"]));
    await phone.getByRole("heading", { name: "Đầu mối", exact: true }).waitFor();
    await phone.goto(`${url}/workbench/technologies`);
    await phone.getByRole("link", { name: "Giá neo" }).waitFor();
    await assertFits(phone);
    await assertOpenToAll(phone);
    await shot(phone, "technologies-phone-vi");
    await phone.evaluate(() => localStorage.setItem("chinhhang.lang", "en"));
    await phone.goto(`${url}/workbench/technologies/${id}`);
    await phone.getByRole("heading", { level: 1 }).waitFor();
    await phone.getByRole("row").first().waitFor();
    await assertFits(phone);
    await assertOpenToAll(phone);
    await shot(phone, "technology-phone");
  },
);
