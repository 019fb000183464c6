import assert from "node:assert/strict";
import test from "node:test";
import { systemActor } from "../../src/kernel/actor.ts";
import { loadReference } from "../../src/registers/reference/index.ts";
import { ingestFile, listingProfile } from "../../src/signals/monitoring/index.ts";
import { assertFits, assertOpenToAll, openWorkbench, signInAs } from "../support/workbench.ts";

const house = await openWorkbench();
const skip = house === null ? "there is no browser" : false;

const live = `WEBVTT

NOTE
url: https://www.youtube.com/watch?v=vidumau1234
account: Kho Live Mẫu
place: Nhóm túi mẫu
title: Xả kho tối thứ bảy
time: 2026-10-03T20:00:00+07:00

00:00:05.000 --> 00:00:08.000
chào cả nhà

00:12:31.000 --> 00:12:34.000
túi Gucci này hàng rep

00:12:34.000 --> 00:12:36.000
1:1 nha mọi người
`;

test(
  "an officer sees when the words of a livestream were said, on the lead and on the listing, on a phone too",
  { skip },
  async () => {
    if (house === null) throw new Error("a skipped journey ran");
    const ctx = house.db.contextOf(systemActor("moit.dms"));
    await loadReference(ctx);
    await ingestFile(ctx, {
      profile: await listingProfile(ctx, "livestream-transcript"),
      inputHash: null,
      async *open() {
        yield Buffer.from(live);
      },
    });
    const query =
      "select l.id, f.listing_id from app.leads l join app.findings f on f.seller_id = l.seller_id where l.concern = 'counterfeit' limit 1";
    const [found] = (await house.db.asSuperuser(query)).rows as { id: string; listing_id: string }[];
    assert.ok(found !== undefined);
    const page = await house.window({ viewport: { width: 390, height: 844 } });
    await signInAs(page, house.url, await house.person("lan", ["officer"], "moit.dms"));
    await page.getByRole("heading", { name: "Đầu mối", exact: true }).waitFor();
    await page.goto(`${house.url}/workbench/leads/${found.id}`);
    const said = page.getByRole("link", { name: "Nói lúc 00:12:31" }).first();
    await said.waitFor();
    assert.equal(await said.getAttribute("href"), "https://www.youtube.com/watch?v=vidumau1234&t=751");
    await assertFits(page);
    await assertOpenToAll(page);
    await page.goto(`${house.url}/workbench/listings/${found.listing_id}`);
    await page.getByRole("heading", { name: "Lời nói trong livestream" }).waitFor();
    assert.equal(await page.getByRole("link", { name: /Nói lúc/ }).count(), 3);
    await page.getByText("Nhóm túi mẫu").waitFor();
    await assertFits(page);
    await assertOpenToAll(page);
  },
);
