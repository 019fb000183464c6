import { serve } from "@hono/node-server";
import test from "node:test";
import { chromium } from "playwright-core";
import { systemActor } from "../../src/kernel/actor.ts";
import { loadProgramme } from "../../src/outcomes/programme/index.ts";
import { approveNotice, draftNotice, submitNotice } from "../../src/handling/notices/index.ts";
import { loadAgencies } from "../../src/registers/agencies/index.ts";
import { loadPlatforms } from "../../src/registers/platforms/index.ts";
import { officer, testDatabase } from "./database.ts";
import { portalApp } from "./portal-server.ts";
const db = await testDatabase();
const house = db.contextOf(systemActor("moit.dms"));
await loadAgencies(house); await loadPlatforms(house); await loadProgramme(house);
const w = db.contextOf(officer("moit.dms", ["officer"], "usr_w"));
const a = db.contextOf(officer("moit.dms", ["officer", "approver"], "usr_a"));
for (const [vi, en, seller] of [["Gian hàng “Đồng Hồ Rẻ 24h” bán đồng hồ giả nhãn hiệu", "Shop “Đồng Hồ Rẻ 24h” sells watches with a false brand", "Đồng Hồ Rẻ 24h"], ["Thu hồi nồi chiên mẫu AX-200 do nguy cơ cháy", "Fryer model AX-200 recalled for risk of fire", "Bếp Việt"], ["Trang mỹ phẩm giả mạo siêu thị", "A cosmetics site poses as a supermarket", "My Pham Gia"]] as const) {
  const d = await draftNotice(w, { kind: "warning", title: { vi, en }, body: { vi: "Qua kiểm tra, lực lượng chức năng phát hiện gian hàng bán hàng không rõ nguồn gốc.\n\nNgười mua nên giữ lại hàng và hóa đơn.", en: "An inspection found goods of unknown origin.\n\nBuyers should keep goods and receipts." }, advice: { vi: "Không mua, không chuyển tiền trước.", en: "Do not buy, do not pay in advance." }, violator: null, subjects: [{ kind: "seller", value: seller, shown: seller }, { kind: "phone", value: "0901234567", shown: "0901 234 567" }] });
  const s2 = await submitNotice(w, d.id, d.version);
  await approveNotice(a, d.id, s2.version);
}
test("shots", async () => {
  const server = serve({ fetch: portalApp(db.database).fetch, port: 0, hostname: "127.0.0.1" });
  await new Promise((r) => setTimeout(r, 200));
  const port = (server.address() as { port: number }).port;
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
  const base = `http://127.0.0.1:${port}`;
  for (const [w, h, n] of [
    [360, 740, "m"],
    [1280, 800, "d"],
  ] as const)
    for (const scheme of ["light", "dark"] as const) {
      if (scheme === "dark" && w === 360) continue;
      const p = await browser.newPage({ viewport: { width: w, height: h }, colorScheme: scheme });
      for (const path of (process.env["SHOTS"] ?? "/,/en/").split(",")) {
        await p.goto(base + path);
        await p.screenshot({
          path: `/tmp/shots/${n}-${scheme}${path.replaceAll("/", "_")}.png`,
          fullPage: process.env["FULL"] === "1",
        });
      }
      for (const [i, q] of (process.env["ASK"] ?? "").split("|").filter(Boolean).entries()) {
        await p.goto(base + (w === 360 ? "/" : "/en/"));
        await p.fill("#q", q);
        await p.press("#q", "Enter");
        await p.waitForLoadState();
        await p.screenshot({ path: `/tmp/shots/${n}-${scheme}_ask${i}.png`, fullPage: true });
      }
      await p.close();
    }
  await browser.close();
  server.close();
});
