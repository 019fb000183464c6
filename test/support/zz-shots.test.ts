import { serve } from "@hono/node-server";
import test from "node:test";
import { chromium } from "playwright-core";
import { systemActor } from "../../src/kernel/actor.ts";
import { loadProgramme } from "../../src/outcomes/programme/index.ts";
import { testDatabase } from "./database.ts";
import { portalApp } from "./portal-server.ts";
const db = await testDatabase();
await loadProgramme(db.contextOf(systemActor("moit.dms")));
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
