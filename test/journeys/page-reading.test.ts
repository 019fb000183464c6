import assert from "node:assert/strict";
import test from "node:test";
import type { Page } from "playwright-core";
import { systemActor } from "../../src/kernel/actor.ts";
import { formatMoney } from "../../src/kernel/text/format.ts";
import { loadReference } from "../../src/registers/reference/index.ts";
import { webCollector } from "../support/collecting.ts";
import { officer } from "../support/database.ts";
import { marketPages, seenTemplates } from "../support/shop-market/market.ts";
import { asHtml, openSite } from "../support/site.ts";
import { assertFits, assertOpenToAll, openWorkbench, shot, signInAs } from "../support/workbench.ts";

const house = await openWorkbench();
const skip = house === null ? "there is no browser" : false;
const agency = "moit.dms";

const template = seenTemplates.find(({ name }) => name === "blog with a shop plugin");
const [goods, other] = template === undefined ? [] : marketPages(template, 2, 7);
assert.ok(goods !== undefined && other !== undefined && goods.truth.price !== null);
const copied = "Túi Gucci rep 1:1 siêu cấp";
const shop = new Map([
  ["/", '<title>Cửa hàng</title><h1>Hàng của chúng tôi</h1><a href="/mot">Một</a><a href="/hai">Hai</a>'],
  ["/mot", goods.html],
  // The same shop with goods that raise a lead, and of which it tells machines another price than it shows.
  ["/hai", other.html.replaceAll(other.truth.title, copied).replace(/"price":\s*"?\d+"?/, '"price":"1"')],
]);

const foldOut = (page: Page) => page.locator("details", { has: page.getByRole("table") });
const row = (page: Page, name: string) =>
  foldOut(page)
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name, exact: true }) });

test(
  "an officer sees how a page was read, on the listing and on its lead, on paper and on a phone",
  { skip },
  async () => {
    if (house === null) throw new Error("a skipped journey ran");
    const { db, url } = house;
    await loadReference(db.contextOf(systemActor(agency)));
    const site = await openSite((_, request, response) => {
      const html = shop.get(request.url ?? "");
      response.writeHead(html === undefined ? 404 : 200, asHtml).end(html ?? "");
    });
    const who = { ...officer(agency, ["administrator"]), agency };
    await (
      await webCollector(db, site, { who, host: "cua-hang.example", level: "own" })
    )();
    const idOf = async (path: string): Promise<string> =>
      (await db.asSuperuser("select id from app.listings where url like $1", [`%${path}`])).rows[0].id;

    const listing = `${url}/workbench/listings/${await idOf("/mot")}`;

    const page = await house.window();
    await signInAs(page, url, await house.person("lan", ["officer"]));
    await page.getByRole("heading", { name: "Đầu mối", exact: true }).waitFor();
    await page.goto(listing);
    await page.getByText("Cách đọc trang này").click();
    const { title, price, seller } = goods.truth;
    await row(page, "Tiêu đề").getByText(title).first().waitFor();
    const told = row(page, "Giá");
    await told.getByText(formatMoney("vi", price as number)).waitFor();
    await told.getByText("Dữ liệu trang khai cho máy (JSON-LD)").waitFor();
    assert.equal(await told.getByText("Phỏng đoán").count(), 0);
    await row(page, "Gian hàng").getByText(seller, { exact: true }).waitFor();
    await row(page, "Gian hàng")
      .getByText(/máy đọc tự ước chắc \d+ %/)
      .waitFor();
    const picked = row(page, "Điện thoại");
    await picked.getByText("Phỏng đoán").waitFor();
    await picked.getByText("Nội dung trang").waitFor();
    await picked.getByText(/^“Hotline: 0\d+”$/).waitFor();
    await assertFits(page);
    await assertOpenToAll(page);
    await shot(page, "reading-listing-desk-vi");

    await page.getByText("Cách đọc trang này").click();
    await page.getByRole("table").waitFor({ state: "hidden" });
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    await row(page, "Giá").waitFor();
    await page.emulateMedia({ media: "print" });
    await shot(page, "reading-listing-paper");
    await page.emulateMedia({ media: "screen" });
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await page.getByRole("table").waitFor({ state: "hidden" });

    const lead = (await db.asSuperuser("select id from app.leads")).rows[0].id as string;
    const onPhone = await house.window({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await signInAs(onPhone, url, await house.person("mai", ["officer"]));
    await onPhone.getByRole("heading", { name: "Đầu mối", exact: true }).waitFor();
    for (const [window, name] of [
      [page, "desk"],
      [onPhone, "phone"],
    ] as const) {
      await window.goto(`${url}/workbench/leads/${lead}`);
      await window.getByText("Cách đọc trang này").click();
      await row(window, "Giá khác").getByText("“price: 1 VND”").waitFor();
      await window.getByText("Trang ghi những giá khác nhau").waitFor();
      await row(window, "Giá").getByText("Phỏng đoán").waitFor();
      await assertFits(window);
      await assertOpenToAll(window);
      await shot(window, `reading-lead-${name}-vi`);
    }

    await onPhone.goto(listing);
    await onPhone.getByText("Cách đọc trang này").waitFor();
    await shot(onPhone, "reading-listing-phone-folded");
    await onPhone.getByRole("button", { name: "Tài khoản của mai" }).click();
    await onPhone.getByRole("button", { name: "English" }).click();
    await onPhone.keyboard.press("Escape");
    await onPhone.getByText("How this page was read").click();
    await row(onPhone, "Price").getByText("Data the page gives to machines (JSON-LD)").waitFor();
    await assertFits(onPhone);
    await assertOpenToAll(onPhone);
    await shot(onPhone, "reading-listing-phone-en");
  },
);
