import assert from "node:assert/strict";
import test from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { captureDocumentsJob } from "../../src/signals/traces/index.ts";
import { documentOf, runOn, shipping } from "../support/traces.ts";
import { assertFits, assertOpenToAll, openWorkbench, signInAs, shot } from "../support/workbench.ts";

const house = await openWorkbench();
const skip = house === null ? "there is no browser" : false;

const fileOf = (body: string) => ({ name: "su-kien.json", mimeType: "application/json", buffer: Buffer.from(body) });

test("a document is sent, mended and read event by event, at a desk and on a phone", { skip }, async () => {
  if (house === null) throw new Error("a skipped journey ran");
  const { url, db, person, window } = house;
  /** The worker's part, once the document that was sent is there for it. */
  const work = async () => {
    for (let looks = 0; looks < 600; looks++) {
      const { rows } = await db.asSuperuser("select count(*)::int as n from app.trace_documents");
      if (rows[0].n > 0) return captureDocumentsJob.handler(runOn(db), { agency: "moit.dms" });
      await wait(50);
    }
    throw new Error("no document came");
  };
  const packed = shipping({
    type: "AggregationEvent",
    action: "ADD",
    bizStep: "packing",
    epcList: undefined,
    parentID: "urn:epc:id:sscc:8938505.0000000001",
    childEPCs: Array.from({ length: 5 }, (_, n) => `urn:epc:id:sgtin:8938505.012345.${n}`),
    eventTime: "2026-03-01T07:00:00+07:00",
  });

  const page = await window();
  await signInAs(page, url, await person("chu", ["officer"]));
  await page.getByRole("heading", { name: "Đầu mối", exact: true }).waitFor();
  await page.getByRole("link", { name: "Sự kiện truy xuất", exact: true }).click();
  await page.getByRole("heading", { name: "Chưa có sự kiện nào" }).waitFor();
  await assertOpenToAll(page);
  await page.getByRole("link", { name: "Gửi tài liệu" }).click();
  await page.getByRole("heading", { name: "Chưa gửi tài liệu nào" }).waitFor();
  await page.getByRole("button", { name: "Gửi tệp" }).click();
  await page.getByText("Hãy chọn một tệp").waitFor();
  await assertOpenToAll(page);

  const file = page.getByLabel("Tệp EPCIS (JSON hoặc XML)");
  await file.setInputFiles(fileOf(documentOf([shipping(), shipping({ eventTime: "hôm qua" }), packed])));
  await page.getByRole("button", { name: "Gửi tệp" }).click();
  await page.getByText("Đang đọc").waitFor();
  await work();
  await page.getByText("Không nhận", { exact: true }).waitFor();
  await page.getByRole("heading", { name: "Chỗ sai" }).waitFor();
  await page.getByText("/epcisBody/eventList/1/eventTime").waitFor();
  await assertOpenToAll(page);
  await assertFits(page);
  await shot(page, "traces-document");

  await page.getByRole("link", { name: "Tài liệu đã gửi" }).click();
  await file.setInputFiles(fileOf(documentOf([shipping(), packed])));
  await page.getByRole("button", { name: "Gửi tệp" }).click();
  await page.getByText("Đang đọc").waitFor();
  await work();
  await page.getByText("Đã nhận", { exact: true }).waitFor();
  await page.getByText("Không có chỗ sai nào.").waitFor();
  await page.getByRole("main").getByRole("link", { name: "Sự kiện truy xuất" }).click();

  await page.getByRole("link", { name: "Đóng gói", exact: true }).waitFor();
  await page.getByRole("link", { name: "Gửi hàng", exact: true }).waitFor();
  await page.getByText("và 3 mã khác").waitFor();
  await assertOpenToAll(page);
  await assertFits(page);
  await shot(page, "traces-traces");
  await page.getByLabel("Mã hàng, thùng hoặc kiện").fill("urn:epc:id:sgtin:8938505.012345.3");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "Gửi hàng", exact: true }).waitFor({ state: "detached" });
  await page.getByRole("link", { name: "Đóng gói", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: /^Đóng gói: / }).waitFor();
  await page.getByText("Kiện chứa").waitFor();
  await page.getByText("Dữ liệu gốc (JSON)").click();
  await page.getByText('"AggregationEvent"').waitFor();
  await assertOpenToAll(page);
  await assertFits(page);
  await shot(page, "traces-trace");

  const phone = await window({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await signInAs(phone, url, await person("doc", ["auditor"]));
  await phone.getByRole("heading", { name: "Đầu mối", exact: true }).waitFor();
  await phone.goto(`${url}/workbench/traces`);
  await phone.getByRole("link", { name: "Gửi hàng", exact: true }).waitFor();
  await assertFits(phone);
  await assertOpenToAll(phone);
  await shot(phone, "traces-phone");
  await phone.goto(`${url}/workbench/traces/documents`);
  const button = phone.getByRole("button", { name: "Gửi tệp" });
  assert.equal(await button.getAttribute("aria-disabled"), "true");
  await assertFits(phone);
  await assertOpenToAll(phone);
});
