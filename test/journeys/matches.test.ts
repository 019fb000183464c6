import test from "node:test";
import { systemActor } from "../../src/kernel/actor.ts";
import { registerProducts, registerProductsInput } from "../../src/registers/products/index.ts";
import { matchWaiting } from "../../src/signals/matches/index.ts";
import { importObserved, observed } from "../support/listings.ts";
import { assertFits, assertOpenToAll, openWorkbench, signInAs } from "../support/workbench.ts";

const house = await openWorkbench();
const water = (at: number, title: string, price: number) =>
  observed({ externalId: `w${at}`, title, price, brand: "Suối Trong" });
const skip = house === null ? "there is no browser" : false;

const offer = (at: number, price: number) =>
  observed({ externalId: `o${at}`, title: `Nồi cơm Sông Lam SL180 hàng mới ${at}`, price, brand: null });

test(
  "an officer reads why a listing is a product, says no, takes it back, and compares the offers",
  { skip },
  async () => {
    if (house === null) throw new Error("a skipped journey ran");
    const { url, db, person, window } = house;
    const ctx = db.contextOf(systemActor("moit.dms"));
    const name = "Nồi cơm điện Sông Lam SL-180";
    const products = [{ externalId: "1", name, brand: "Sông Lam", model: "SL-180" }];
    await registerProducts(ctx, registerProductsInput.parse({ source: "mau", level: "public", products }));
    await importObserved(ctx, [offer(1, 900_000), offer(2, 950_000), offer(3, 920_000), offer(4, 300_000)]);
    const contextOf = (agency: string | null) => db.contextOf(systemActor(agency ?? ""));
    await matchWaiting({ now: () => new Date(), signal: new AbortController().signal, contextOf });
    const { rows } = await db.asSuperuser("select id from app.listings where external_id = 'o4'");

    const page = await window({ viewport: { width: 390, height: 844 } });
    await signInAs(page, url, await person("lan", ["officer"]));
    await page.getByRole("heading", { name: "Đầu mối", exact: true }).waitFor();
    await page.goto(`${url}/workbench/listings/${rows[0]?.["id"]}`);
    await page.getByText("Khớp:", { exact: false }).waitFor();
    await page.locator("mark", { hasText: "SL180" }).waitFor();
    await assertFits(page);
    await assertOpenToAll(page);
    await page.getByRole("button", { name: "Không phải" }).click();
    await page.getByText("Cán bộ kết luận: Không phải").waitFor();
    await page.getByRole("button", { name: "Hoàn tác" }).click();
    await page.getByRole("button", { name: "Không phải" }).waitFor();
    await page.getByRole("link", { name }).click();
    await page.getByText("Rẻ bất thường").waitFor();
    await assertFits(page);
    await assertOpenToAll(page);
  },
);

test(
  "an administrator is shown a wrong bar code at its field, mends it, and finds the product; an officer compares offers alike",
  { skip },
  async () => {
    if (house === null) throw new Error("a skipped journey ran");
    const { url, db, person, window } = house;
    const page = await window({ viewport: { width: 390, height: 844 } });
    await signInAs(page, url, await person("quan", ["administrator", "officer"]));
    await page.getByRole("heading", { name: "Đầu mối", exact: true }).waitFor();
    await page.goto(`${url}/workbench/products`);
    await page.getByRole("link", { name: "Nồi cơm điện Sông Lam SL-180" }).waitFor();
    await assertFits(page);
    await assertOpenToAll(page);
    await page.getByRole("button", { name: "Đăng ký sản phẩm" }).click();
    await page.getByLabel("Tên sản phẩm").fill("Nước giặt hương hoa 3.6kg");
    await page.getByLabel("Thương hiệu").fill("Thác Bạc");
    await page.getByLabel("Mã vạch (GTIN)").fill("9520000000012");
    await page.getByRole("button", { name: "Đăng ký sản phẩm" }).click();
    await page.getByText("không phải mã vạch hợp lệ").waitFor();
    await assertFits(page);
    await assertOpenToAll(page);
    await page.getByLabel("Mã vạch (GTIN)").fill("9520000000011");
    await page.getByRole("button", { name: "Đăng ký sản phẩm" }).click();
    await page.getByRole("link", { name: "Nước giặt hương hoa 3.6kg" }).waitFor();
    await page.getByRole("searchbox", { name: "Tìm theo tên" }).fill("không có hàng này");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Không tìm thấy" }).waitFor();

    const ctx = db.contextOf(systemActor("moit.dms"));
    await importObserved(ctx, [
      water(1, "Nước khoáng Suối Trong chai 500ml", 6_000),
      water(2, "Thùng 24 chai nước khoáng Suối Trong 500ml", 120_000),
      water(3, "Nước khoáng Suối Trong 500ml", 5_500),
    ]);
    const contextOf = (agency: string | null) => db.contextOf(systemActor(agency ?? ""));
    await matchWaiting({ now: () => new Date(), signal: new AbortController().signal, contextOf });
    const { rows } = await db.asSuperuser("select id from app.listings where external_id = 'w2'");
    await page.goto(`${url}/workbench/listings/${rows[0]?.["id"]}`);
    await page.getByRole("link", { name: "So sánh giá cùng loại (3 tin đăng)" }).click();
    await page.getByRole("heading", { name: "So sánh giá cùng loại" }).waitFor();
    await page.getByText("cho 100 ml", { exact: false }).waitFor();
    await assertFits(page);
    await assertOpenToAll(page);
  },
);
