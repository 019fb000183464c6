import assert from "node:assert/strict";
import test from "node:test";
import { captureDocumentsJob } from "../../src/signals/traces/index.ts";
import { documentOf, runOn, shipping, tracesApi } from "../support/traces.ts";
import { assertFits, assertOpenToAll, openWorkbench, signInAs, shot } from "../support/workbench.ts";
import { officer } from "../support/database.ts";

const house = await openWorkbench();
const skip = house === null ? "there is no browser" : false;

const hour = (at: number) => new Date(Date.UTC(2026, 4, 1, at)).toISOString();
const milk = (n: number) => `urn:epc:id:sgtin:8938505.012345.${n}`;
const cheese = (n: number) => `urn:epc:id:sgtin:8938505.022222.${n}`;
const box = "urn:epc:id:sscc:8938505.0000000001";
const none = { epcList: undefined, disposition: undefined };
const party = {
  id: "urn:epc:id:pgln:8938505.00002",
  attributes: [{ id: "urn:epcglobal:cbv:mda#name", attribute: "Cửa hàng Sông Hương" }],
};

/** Bottles of a lot become cheeses, which are boxed and sent to a shop. */
const told = documentOf(
  [
    shipping({
      action: "ADD",
      bizStep: "commissioning",
      disposition: "active",
      eventTime: hour(1),
      epcList: [milk(1), milk(2)],
      bizLocation: { id: "urn:epc:id:sgln:8938505.00001.0" },
      ilmd: { "cbvmda:lotNumber": "L7" },
    }),
    shipping({
      ...none,
      type: "TransformationEvent",
      action: undefined,
      bizStep: "creating_class_instance",
      eventTime: hour(2),
      inputEPCList: [milk(1)],
      outputEPCList: [cheese(1), cheese(2)],
    }),
    shipping({
      ...none,
      type: "AggregationEvent",
      action: "ADD",
      bizStep: "packing",
      eventTime: hour(3),
      parentID: box,
      childEPCs: [cheese(1), cheese(2)],
    }),
    shipping({
      eventTime: hour(4),
      epcList: [box],
      destinationList: [{ type: "possessing_party", destination: party.id }],
    }),
  ],
  {
    epcisHeader: {
      epcisMasterData: {
        vocabularyList: [{ type: "urn:epcglobal:epcis:vtype:Party", vocabularyElementList: [party] }],
      },
    },
  },
);

test("the path of a cheese is drawn and told, and the recall of its milk reaches the shop", { skip }, async () => {
  if (house === null) throw new Error("a skipped journey ran");
  const { url, db, person, window } = house;
  await tracesApi(db)(officer("moit.dms"), "POST", "/capture", { body: told });
  await captureDocumentsJob.handler(runOn(db), { agency: "moit.dms" });

  const page = await window();
  await signInAs(page, url, await person("chu", ["officer"]));
  await page.getByRole("heading", { name: "Đầu mối", exact: true }).waitFor();
  await page.goto(`${url}/workbench/trace-graph`);
  await page.getByRole("heading", { name: "Nhập một mã để xem đường đi" }).waitFor();
  await assertOpenToAll(page);
  await page.getByLabel("Mã hàng, lô, thùng hoặc kiện").fill(cheese(1));
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Món hàng 1" }).waitFor();
  await page.getByText("Chưa hết").waitFor({ state: "detached" });
  await page.getByRole("row", { name: /Món hàng 1 .*Trước 1 bước/ }).waitFor();
  await page.getByRole("cell", { name: "Sau 1 bước" }).waitFor();
  await page.getByText("gửi đến Cửa hàng Sông Hương").waitFor();
  await assertOpenToAll(page);
  await assertFits(page);
  await shot(page, "trace-graph-graph");

  await page
    .getByRole("figure")
    .getByRole("link", { name: /893850500000000/ })
    .click();
  await page.getByRole("heading", { name: /^Thùng, kiện/ }).waitFor();
  await page.getByLabel("Mã hàng, lô, thùng hoặc kiện").fill("(01)08938505123455(10)L7");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Lô L7" }).waitFor();
  await page.getByRole("link", { name: "Phạm vi thu hồi" }).click();
  await page.getByRole("heading", { name: "3 món hàng cần tìm" }).waitFor();
  await page.getByText("Đã dùng hết").waitFor();
  await page.getByText("Chỉ chứa hàng bị thu hồi").waitFor();
  const held = page.getByRole("row", { name: /Cửa hàng Sông Hương .* 2$/ });
  await held.waitFor();
  await assertOpenToAll(page);
  await assertFits(page);
  await shot(page, "trace-graph-reach");

  const fetched = page.waitForEvent("download");
  await page.getByRole("link", { name: "Bản ghi cổng truy xuất (CSV)" }).click();
  assert.equal((await fetched).suggestedFilename(), "truy-xuat.csv");

  await page.getByLabel("Mã hàng, lô, thùng hoặc kiện").fill(milk(99));
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Không có sự kiện nào về mã này" }).waitFor();
  await assertOpenToAll(page);

  const phone = await window({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: "en" });
  await signInAs(phone, url, await person("doc", ["auditor"]));
  await phone.getByRole("heading", { name: /^(Đầu mối|Leads)$/ }).waitFor();
  await phone.goto(`${url}/workbench/trace-graph?code=${encodeURIComponent(cheese(1))}&steps=3`);
  await phone.getByRole("heading", { name: /^(Đường đi của hàng|Path of goods)$/ }).waitFor();
  await phone.getByRole("figure").waitFor();
  await assertFits(phone);
  await assertOpenToAll(phone);
  await shot(phone, "trace-graph-phone");
  await phone.goto(`${url}/workbench/trace-graph?code=${encodeURIComponent("(01)08938505123455(10)L7")}&view=reach`);
  await phone.getByRole("heading", { name: /^3 (món hàng cần tìm|things to be found)$/ }).waitFor();
  await assertFits(phone);
  await shot(phone, "trace-graph-phone-reach");
});
