import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import test, { after } from "node:test";
import { verifyEvidence } from "../../src/engines/envelope/index.ts";
import { systemActor } from "../../src/kernel/actor.ts";
import { derivedId } from "../../src/kernel/id.ts";
import { houseId } from "../../src/outcomes/exchange/hubs/identity.ts";
import { syncHub } from "../../src/outcomes/exchange/hubs/taking/sync-hub.ts";
import { continueRun, keepRecords, listRecords, recordInput, startStandIn } from "../../src/outcomes/exchange/index.ts";
import { loadReference } from "../../src/registers/reference/index.ts";
import { partnerDatabase } from "../support/partner-database.ts";
import { assertFits, assertOpenToAll, openWorkbench, shot, signInAs } from "../support/workbench.ts";

const hereOf = (adminUrl: string) => `${new URL(adminUrl).hostname}:${new URL(adminUrl).port}`;
const time = { now: () => new Date() };
const standIn = await startStandIn({
  system: "VN/GOV/hai-quan/giam-sat",
  host: "127.0.0.1",
  port: 0,
  now: () => time.now(),
  houseKey: null,
});
after(() => standIn.close());
const house = await openWorkbench((db) => ({
  CONNECTION_PARTNERS: `${hereOf(db.adminUrl)},${new URL(standIn.url).host}`,
}));
if (house !== null) time.now = house.gate.now;
const skip = house === null ? "there is no browser" : false;

test(
  "another force's table is connected, mapped with a preview, run, and a conflict decided, at a desk and on a phone",
  { skip },
  async () => {
    if (house === null) throw new Error("a skipped journey ran");
    const { url, db, gate, person, window, exchangeKey: key } = house;
    const ctx = db.contextOf(systemActor("moit.dms"));
    await loadReference(ctx);
    const theirs = await partnerDatabase(db);
    await theirs.asSuperuser(`create table vu_viec (so_vu int primary key, ten_hang text, khoi_luong text, sdt text, ngay date);
    insert into vu_viec values (1, 'Giày giả', '2.5', '0912345678', '2026-03-05'), (2, 'Túi giả', 'hai tạ', null, '2026-03-06'), (3, 'Ví giả', '1', null, null)`);
    const at = new URL(db.adminUrl);

    const page = await window();
    await signInAs(page, url, await person("chu", ["administrator", "officer"]));
    await page.getByRole("heading", { name: "Đầu mối", exact: true }).waitFor();
    await page.getByRole("link", { name: "Kết nối dữ liệu", exact: true }).click();
    await page.getByRole("heading", { name: "Chưa có kết nối nào" }).waitFor();
    await assertOpenToAll(page);
    await page.getByRole("button", { name: "Thêm kết nối" }).click();
    const form = page.getByRole("dialog", { name: "Thêm kết nối" });
    await form.getByLabel("Tên", { exact: true }).fill("Công an tỉnh Mẫu");
    await form.getByLabel("Máy chủ", { exact: true }).fill(at.hostname);
    await form.getByLabel("Cổng", { exact: true }).fill(at.port);
    await form.getByLabel("Tên cơ sở dữ liệu").fill(theirs.name);
    await form.getByLabel("Tên đăng nhập").fill(decodeURIComponent(at.username));
    await form.getByLabel("Mã hóa đường truyền").selectOption("none");
    await form.getByLabel("Bảng hoặc khung nhìn", { exact: true }).fill("vu_viec");
    await form.getByLabel("Mỗi lượt đọc").selectOption("whole");
    await form.getByLabel("Mật khẩu", { exact: true }).fill(decodeURIComponent(at.password) || "none");
    await assertOpenToAll(page);
    await form.getByRole("button", { name: "Thêm kết nối" }).click();

    await page.getByRole("heading", { name: "Công an tỉnh Mẫu", level: 1 }).waitFor();
    await page.getByRole("button", { name: "Đọc cột của đối tác" }).click();
    await page.getByLabel("Tên hồ sơ").fill("Vụ {so_vu}: {ten_hang}");
    await page.getByRole("button", { name: "Xem thử 20 dòng" }).click();
    await page.getByText("1 dòng trong số này sẽ bị từ chối").waitFor();
    await page.getByText("không phải số", { exact: true }).waitFor();
    await page.getByText("Vụ 1: Giày giả").waitFor();
    await assertOpenToAll(page);
    await assertFits(page);
    await shot(page, "connections-mapping");
    await page.getByRole("button", { name: "Lưu bảng ghép cột" }).click();
    await page.getByRole("heading", { name: "Bảng ghép cột số 1" }).waitFor();

    const runNow = async () => {
      gate.pass(60_000);
      await page.getByRole("button", { name: "Chạy ngay" }).click();
      await page.getByRole("button", { name: "Dừng lượt này" }).waitFor();
      const run = await db.asSuperuser("select id from app.connection_runs where state = 'running'");
      await continueRun(ctx, run.rows[0].id as string, {
        dataDir: "/nowhere",
        partners: hereOf(db.adminUrl),
        key,
        asAgency: async () => ctx,
        stop: () => false,
        onFault: (error) => assert.fail(error as Error),
      });
      await page.getByRole("button", { name: "Chạy ngay" }).waitFor();
    };
    await runNow();
    await page.getByRole("button", { name: "Xem dòng bị từ chối: 1" }).click();
    const refusals = page.getByRole("dialog", { name: "Dòng bị từ chối" });
    await refusals.getByRole("cell", { name: "khoi_luong" }).waitFor();
    await assertOpenToAll(page);
    await page.keyboard.press("Escape");

    const source = "ket-noi-cong-an-tinh-mau";
    const { items } = await listRecords(ctx, { sources: [source] }, { after: null, limit: 10 });
    assert.deepEqual(items.map(({ title }) => title).sort(), ["Vụ 1: Giày giả", "Vụ 3: Ví giả"]);
    const byHand = recordInput.parse({
      externalId: "3",
      kind: "case",
      title: "Vụ 3: ví giả, đã xác minh",
      level: "own",
    });
    await keepRecords(ctx, source, [byHand], key);
    await theirs.asSuperuser("update vu_viec set ten_hang = 'Ví da giả' where so_vu = 3");
    await runNow();
    const conflicts = page.getByRole("region", { name: "Xung đột" });
    await conflicts.getByText("Vụ 3: Ví da giả").waitFor();
    await assertOpenToAll(page);
    await shot(page, "connections-conflict");
    for (const side of await conflicts.getByRole("radio", { name: "Ở đây" }).all()) await side.check();
    await conflicts.getByRole("button", { name: "Lưu quyết định" }).click();
    await conflicts.waitFor({ state: "detached" });
    const [kept] = (await listRecords(ctx, { sources: [source] }, { after: null, limit: 10 })).items;
    assert.equal(kept?.title, "Vụ 3: ví giả, đã xác minh");

    const theirHouse = await houseThatGives("Lô giày từ tỉnh bạn");
    await page.getByRole("link", { name: "Hệ thống đối tác", exact: true }).click();
    await page.getByRole("heading", { name: "Chưa có hệ thống đối tác nào" }).waitFor();
    await page.getByRole("button", { name: "Thêm hệ thống đối tác" }).click();
    const hubForm = page.getByRole("dialog", { name: "Thêm hệ thống đối tác" });
    await hubForm.getByLabel("Tên", { exact: true }).fill("Tỉnh bạn");
    await hubForm.getByLabel("Địa chỉ", { exact: true }).fill(theirHouse.url);
    await hubForm.getByLabel("Khóa đối tác cấp").fill("chk_khoa-cua-ho");
    await assertOpenToAll(page);
    await shot(page, "hub-form");
    await hubForm.getByRole("button", { name: "Thêm hệ thống đối tác" }).click();
    await page.getByRole("heading", { name: "Tỉnh bạn", level: 1 }).waitFor();
    await page.getByRole("button", { name: "Nhận ngay" }).click();
    await page.getByText("Đang chạy", { exact: true }).waitFor();
    const hub = (await db.asSuperuser("select id from app.hubs")).rows[0].id as string;
    const quiet = { stop: () => false, onFault: (error: unknown) => assert.fail(error as Error) };
    await syncHub(ctx, hub, { key, partners: new URL(theirHouse.url).host, ...quiet });
    await theirHouse.close();
    await page.getByText("Nhận đủ", { exact: true }).waitFor();
    await page.getByText("Xong", { exact: true }).waitFor();
    await assertFits(page);
    await assertOpenToAll(page);
    await shot(page, "hub");

    const phone = await window({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await signInAs(phone, url, await person("doc", ["approver"]));
    await phone.getByRole("heading", { name: "Đầu mối", exact: true }).waitFor();
    await phone.goto(`${url}/workbench/exchange/connections`);
    await phone.getByRole("link", { name: "Công an tỉnh Mẫu" }).waitFor();
    await assertFits(phone);
    await assertOpenToAll(phone);
    await phone.getByRole("link", { name: "Công an tỉnh Mẫu" }).click();
    await phone.getByRole("heading", { name: "Công an tỉnh Mẫu", level: 1 }).waitFor();
    assert.equal(await phone.getByRole("button", { name: "Chạy ngay" }).getAttribute("aria-disabled"), "true");
    await assertFits(phone);
    await assertOpenToAll(phone);
    await shot(phone, "connections-phone");
    await phone.goto(`${url}/workbench/exchange/hubs`);
    await phone.getByRole("link", { name: "Tỉnh bạn" }).waitFor();
    await assertOpenToAll(phone);
    await shot(phone, "hubs-phone");
    await phone.getByRole("link", { name: "Tỉnh bạn" }).click();
    await phone.getByText("Nhận đủ", { exact: true }).waitFor();
    await assertFits(phone);
    await assertOpenToAll(phone);
    await shot(phone, "hub-phone");
  },
);

test(
  "another agency's system is registered by its key, asked in the officer's name, and the exchange found in the log with its proof",
  { skip },
  async () => {
    if (house === null) throw new Error("a skipped journey ran");
    const { url, person, window } = house;
    const page = await window();
    await signInAs(page, url, await person("khoa", ["administrator", "officer"]));
    await page.getByRole("heading", { name: "Đầu mối", exact: true }).waitFor();
    await page.getByRole("link", { name: "Phong bì chia sẻ", exact: true }).click();
    await page.getByRole("heading", { name: "Chưa có đối tác nào" }).waitFor();
    await assertOpenToAll(page);
    await page.getByRole("button", { name: "Đăng ký đối tác" }).click();
    const form = page.getByRole("dialog", { name: "Đăng ký đối tác" });
    await form.getByLabel("Tên gọi").fill("Giám sát hải quan");
    await form.getByLabel("Tên hệ thống").fill(standIn.system);
    await form.getByLabel("Khóa công khai").fill("không phải khóa");
    await form.getByLabel("Địa chỉ nhận phong bì").fill(standIn.url);
    await form.getByRole("button", { name: "Lưu" }).click();
    await form.locator("[aria-invalid=true]").waitFor();
    await assertOpenToAll(page);
    await form.getByLabel("Khóa công khai").fill(standIn.key);
    await form.getByRole("button", { name: "Lưu" }).click();
    const partner = page.getByRole("region", { name: "Giám sát hải quan" });
    await partner.getByText("Chưa trao đổi lần nào").waitFor();
    await partner.getByRole("button", { name: "Hỏi mã số thuế" }).click();
    const ask = page.getByRole("dialog", { name: "Hỏi mã số thuế: Giám sát hải quan" });
    await ask.getByLabel("Mã số thuế").fill("0101234565");
    await ask.getByLabel("Căn cứ pháp lý").fill("Quy chế phối hợp, điều 6");
    await ask.getByLabel("Mục đích").fill("Kiểm tra nơi bán");
    await ask.getByRole("button", { name: "Gửi câu hỏi" }).click();
    await ask.getByRole("heading", { name: "Doanh nghiệp mẫu 0101234565" }).waitFor();
    await assertOpenToAll(page);
    await shot(page, "envelope-answer");
    await page.keyboard.press("Escape");
    await partner.getByText("Thông suốt").waitFor();
    await page.getByRole("button", { name: "Nhật ký", exact: true }).click();
    await page.getByRole("cell", { name: "Hỏi Giám sát hải quan" }).waitFor();
    await page.getByRole("cell", { name: "khoa" }).waitFor();
    const number = (await page.locator("td.first .soft").textContent()) ?? "";
    await page.getByLabel("Số yêu cầu").fill(number.slice(0, 9));
    await page.getByRole("button", { name: "Tìm", exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: `Tải bằng chứng của ${number}` }).click(),
    ]);
    const verdict = verifyEvidence(await readFile(await download.path()), []);
    assert.deepEqual([verdict.ok, verdict.request?.head.id, verdict.stamped.response !== null], [true, number, true]);

    const phone = await window({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await signInAs(phone, url, await person("xem", ["auditor"]));
    await phone.getByRole("heading", { name: "Đầu mối", exact: true }).waitFor();
    for (const part of ["", "?part=log", "?part=house"]) {
      await phone.goto(`${url}/workbench/exchange/envelopes${part}`);
      await phone
        .getByText(part === "?part=house" ? "Vân tay khóa" : "Giám sát hải quan")
        .first()
        .waitFor();
      await assertFits(phone);
      await assertOpenToAll(phone);
      await shot(phone, `envelope-phone${part.replace("?part=", "-")}`);
    }
  },
);

/** Another house, as much of it as gives one record. */
async function houseThatGives(title: string): Promise<{ url: string; close: () => Promise<void> }> {
  const theirs = houseId(Buffer.alloc(32, 99));
  const id = derivedId("rec", "theirs", "1");
  const record = {
    agency: "hp.dms",
    kind: "seizure",
    title,
    summary: "",
    occurredOn: null,
    level: "agencies",
    until: null,
  };
  const whole = { ...record, fields: [], origin: { house: theirs, record: id }, path: [] };
  const page = { house: theirs, items: [{ id, kind: "put", record: whole }], next: "1", more: false, behind: 0 };
  const server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(page));
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}
