import test from "node:test";
import { systemActor } from "../../src/kernel/actor.ts";
import { registerProducts, registerProductsInput } from "../../src/registers/products/index.ts";
import { matchWaiting } from "../../src/signals/matches/index.ts";
import { importObserved, observed } from "../support/listings.ts";
import { assertFits, assertOpenToAll, openWorkbench, signInAs } from "../support/workbench.ts";

const house = await openWorkbench();
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
