import assert from "node:assert/strict";
import { once } from "node:events";
import test, { after } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { serve } from "@hono/node-server";
import type { Page } from "playwright-core";
import { chromium } from "playwright-core";
import { approveNotice, draftNotice, submitNotice } from "../../src/handling/notices/index.ts";
import { systemActor } from "../../src/kernel/actor.ts";
import { loadProgramme } from "../../src/outcomes/programme/index.ts";
import { loadAgencies } from "../../src/registers/agencies/index.ts";
import { loadPlatforms } from "../../src/registers/platforms/index.ts";
import { chromiumPath } from "../support/browser.ts";
import { officer, testDatabase } from "../support/database.ts";
import { portalApp } from "../support/portal-server.ts";

const executablePath = chromiumPath();
const skip = executablePath === null ? "no Chromium here: set CHROMIUM_PATH" : false;

const phone = { width: 360, height: 740 };
const desk = { width: 1280, height: 800 };
const stage = executablePath === null ? null : await prepare(executablePath);

/** A portal with something to show, and a browser to look at it. */
async function prepare(executable: string) {
  const db = await testDatabase();
  const house = db.contextOf(systemActor("moit.dms"));
  await loadAgencies(house);
  await loadPlatforms(house);
  await loadProgramme(house);
  const writer = db.contextOf(officer("moit.dms", ["officer"], "usr_writer"));
  const approver = db.contextOf(officer("moit.dms", ["officer", "approver"], "usr_approver"));
  const drafted = await draftNotice(writer, {
    kind: "warning",
    title: { vi: "Gian hàng Đồng Hồ Bịa bán hàng giả", en: "Shop Đồng Hồ Bịa sells fakes" },
    body: { vi: "Bịa ra để thử.", en: "Invented for a test." },
    advice: { vi: "Không mua.", en: "Do not buy." },
    violator: null,
    subjects: [{ kind: "phone", value: "0901234567", shown: "0901 234 567" }],
  });
  const { version } = await submitNotice(writer, drafted.id, drafted.version);
  const { number } = await approveNotice(approver, drafted.id, version);
  const server = serve({ fetch: portalApp(db.database).fetch, port: 0, hostname: "127.0.0.1" });
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  const browser = await chromium.launch({ executablePath: executable, args: ["--no-sandbox"] });
  after(async () => {
    await browser.close();
    server.close();
  });
  return { browser, base: `http://127.0.0.1:${address.port}`, number: number ?? "" };
}

type Stage = NonNullable<typeof stage>;
type Look = { viewport: typeof phone; colorScheme?: "light" | "dark"; javaScriptEnabled?: boolean };

/** Runs a visit in a browser context of its own, which must end without a request to elsewhere, a cookie or an error. */
async function visit(look: Look, work: (page: Page, at: Stage) => Promise<void>): Promise<void> {
  assert.ok(stage);
  const context = await stage.browser.newContext({ ...look, baseURL: stage.base });
  const elsewhere: string[] = [];
  const page = await context.newPage();
  page.on("request", (request) => void (request.url().startsWith(stage.base) || elsewhere.push(request.url())));
  page.on("console", (message) => void (message.type() === "error" && elsewhere.push(message.text())));
  await work(page, stage);
  assert.deepEqual(elsewhere, []);
  assert.deepEqual(await context.cookies(), []);
  await context.close();
}

test("a shopper without scripts asks about a phone number, reads the warning, and reads it in English", { skip }, () =>
  visit({ viewport: phone, javaScriptEnabled: false }, async (page, { number }) => {
    await page.goto("/");
    await page.getByLabel("Bạn muốn kiểm tra điều gì?").fill("Shop báo zalo o9o1.234.567 chuyển cọc trước");
    await page.getByRole("button", { name: "Kiểm tra" }).click();
    await page.getByRole("heading", { level: 1, name: "Cơ quan nhà nước đã cảnh báo" }).waitFor();
    assert.equal(new URL(page.url()).search, "", "the question is in no address");
    await page.getByRole("link", { name: "Gian hàng Đồng Hồ Bịa" }).click();
    assert.ok(page.url().endsWith(`/canh-bao/${number}`));
    await page.getByRole("link", { name: "English" }).click();
    await page.getByRole("heading", { level: 1, name: "Shop Đồng Hồ Bịa sells fakes" }).waitFor();
  }),
);

test("the keyboard alone reaches the box past the skip link, and Enter asks", { skip }, () =>
  visit({ viewport: desk }, async (page) => {
    await page.goto("/en/");
    await page.keyboard.press("Tab");
    assert.equal(await page.locator(":focus").textContent(), "Skip to main content");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.type("temu.com");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "on record as not registered" }).waitFor();
    await page.getByRole("link", { name: "This platform's page" }).click();
    await page.getByRole("heading", { level: 1, name: "Temu" }).waitFor();
  }),
);

for (const [colorScheme, rules] of [["light"], ["dark", ["color-contrast"]]] as const) {
  test(`every page is accessible and fits a phone, ${colorScheme}`, { skip }, () =>
    visit({ viewport: phone, colorScheme }, async (page, { number }) => {
      const pages = [
        "/",
        "/en/",
        "/san",
        "/san/temu.com",
        "/canh-bao",
        `/canh-bao/${number}`,
        "/chuong-trinh",
        "/chuong-trinh/tien-do",
        "/quyen-rieng-tu",
        "/problems/stale",
      ];
      for (const path of pages) {
        await page.goto(path);
        await holds(page, path, rules);
      }
      for (const typed of [
        "0901234567",
        "shopee.vn",
        "temu.com",
        "8936036020015",
        "Shop Lạ",
        "?!",
        `https://${"a".repeat(60)}.vn/${"b".repeat(300)}`,
      ]) {
        await page.goto("/");
        await page.getByRole("textbox").fill(typed);
        await page.getByRole("button", { name: "Kiểm tra" }).click();
        await page.waitForURL("**/kiem-tra");
        await holds(page, typed, rules);
      }
    }),
  );
}

/** All rules once; in the dark only colours differ. */
async function holds(page: Page, what: string, rules?: readonly string[]): Promise<void> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules === undefined ? axe : axe.withRules([...rules])).analyze();
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    [],
    what,
  );
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(wider <= 0, `${what} is ${wider} pixels too wide`);
}

test("the Gantt chart prints on A4 across", { skip }, () =>
  visit({ viewport: desk }, async (page) => {
    await page.goto("/chuong-trinh/tien-do");
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    const boxes = [...pdf.matchAll(/\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
      ([, width, height]) => Number(width) > Number(height),
    );
    assert.ok(boxes.length > 0);
    assert.ok(boxes.every(Boolean));
  }),
);
