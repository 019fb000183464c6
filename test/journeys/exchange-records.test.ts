import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";
import { systemActor } from "../../src/kernel/actor.ts";
import { keepRecords, recordInput } from "../../src/outcomes/exchange/index.ts";
import { matchBlindly } from "../../src/outcomes/exchange/blind/jobs.ts";
import { loadAgencies } from "../../src/registers/agencies/index.ts";
import { settled } from "../support/database.ts";
import { assertFits, assertOpenToAll, openWorkbench, shot, signInAs } from "../support/workbench.ts";

const house = await openWorkbench();
const skip = house === null ? "there is no browser" : false;
const phoneSize = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const deskSize = { viewport: { width: 1280, height: 800 } };
const customs = "customs.cuc";

test(
  "customs write a record and share it in two clicks; market surveillance read it, propose a correction, and customs see all that",
  { skip },
  async () => {
    if (house === null) throw new Error("a skipped journey ran");
    const { url, db, person, window } = house;
    await loadAgencies(db.contextOf(systemActor("moit.dms")));
    const desk = await window(deskSize);
    await signInAs(desk, url, await person("haiquan", ["officer"], customs));
    await desk.getByRole("link", { name: "Hồ sơ trao đổi" }).click();
    await desk.getByRole("heading", { name: "Chưa có hồ sơ nào" }).waitFor();
    await assertOpenToAll(desk);
    await desk.getByRole("link", { name: "Hồ sơ mới" }).first().click();
    await desk.getByLabel("Tên hồ sơ").fill("Lô túi ở cảng");
    await desk.getByLabel("Các mục").fill("Điện thoại: 0912 345 678\nkhông có dấu");
    await desk.getByText("Dòng 2 thiếu dấu hai chấm").waitFor();
    await desk.getByLabel("Các mục").fill("Điện thoại: 0912 345 678\nSố lượng: 640");
    await desk.getByLabel(/Mục chỉ cơ quan tôi xem/).fill("Nguồn tin: Người báo số 7");
    await assertOpenToAll(desk);
    await desk.getByRole("button", { name: "Lưu hồ sơ" }).click();
    await desk.getByRole("heading", { name: "Lô túi ở cảng" }).waitFor();
    const record = desk.url();

    await desk.getByRole("button", { name: "Chia sẻ", exact: true }).click();
    const form = desk.getByRole("dialog", { name: "Chia sẻ hồ sơ" });
    await form.getByPlaceholder("Tìm cơ quan").fill("phat trien thi truong trong nuoc");
    await form.getByLabel("Cục Quản lý và Phát triển thị trường trong nước").check();
    await form.getByLabel("Để làm gì").fill("Xử lý gian hàng bán lô này");
    await assertOpenToAll(desk);
    await form.getByRole("button", { name: "Chia sẻ", exact: true }).click();
    await form.waitFor({ state: "detached" });
    await desk.getByText("Chưa ai ngoài cơ quan giữ xem hồ sơ này.").waitFor();
    await desk.getByText("Ít người xem hơn: Chỉ cơ quan giữ").waitFor();

    const phone = await window(phoneSize);
    await signInAs(phone, url, await person("canbo", ["officer"]));
    await phone.getByRole("button", { name: "Mở danh mục trang" }).waitFor();
    await phone.goto(record);
    await phone.getByRole("heading", { name: "Lô túi ở cảng" }).waitFor();
    await phone.getByText("640").waitFor();
    assert.equal(await phone.getByText("Người báo số 7").count(), 0, "what is kept closer is not there");
    await assertOpenToAll(phone);
    await assertFits(phone);
    await shot(phone, "exchange-record-390");
    await phone.getByRole("button", { name: "Đề nghị sửa" }).click();
    const propose = phone.getByRole("dialog", { name: "Đề nghị sửa" });
    await propose.getByLabel("Mục").selectOption("Số lượng");
    await propose.getByLabel("Nên ghi là").fill("642");
    await propose.getByLabel("Vì sao").fill("Đếm lại khi nhận hàng");
    await propose.getByRole("button", { name: "Gửi đề nghị" }).click();
    await propose.waitFor({ state: "detached" });

    await desk.getByRole("link", { name: /Bàn trao đổi/ }).click();
    await desk.getByRole("heading", { name: /Đề nghị sửa hồ sơ của đơn vị mình/ }).waitFor();
    await assertOpenToAll(desk);
    await shot(desk, "desk-1280");
    await desk.keyboard.press("j");
    await desk.keyboard.press("Enter");
    await desk.getByRole("heading", { name: "Lô túi ở cảng" }).waitFor();
    await desk.reload();
    await desk.getByText(/xem lúc/).waitFor();
    await desk.getByRole("link", { name: "Bảng để in" }).click();
    await desk.getByRole("cell", { name: /Cục Quản lý và Phát triển/ }).waitFor();
    await assertOpenToAll(desk);
    await shot(desk, "record-readers-1280");
    await desk.goBack();
    await desk.getByText("đang ghi “640”, đề nghị “642”").waitFor();
    await desk.getByRole("button", { name: "Chấp nhận" }).click();
    await desk.getByText("642", { exact: true }).waitFor();
    await assertOpenToAll(desk);
    await shot(desk, "exchange-record-1280");
    await desk.getByRole("button", { name: "Thu hồi" }).click();
    await desk.getByText(/đã thu hồi/).waitFor();
    await phone.reload();
    await phone.getByRole("heading", { name: "Không có trang này" }).waitFor();

    await desk.getByRole("link", { name: "Hồ sơ trao đổi" }).click();
    await desk.getByRole("button", { name: "Xuất ra tệp" }).click();
    const exporting = desk.getByRole("dialog", { name: "Xuất hồ sơ ra tệp" });
    await exporting.getByLabel("Dạng tệp").selectOption("csv");
    await exporting.getByLabel("Để làm gì").fill("Lưu vào sổ của đội");
    await assertOpenToAll(desk);
    await shot(desk, "exchange-export-1280");
    const downloading = desk.waitForEvent("download");
    await exporting.getByRole("button", { name: "Tải tệp" }).click();
    assert.match(await readFile(await (await downloading).path(), "utf8"), /Lô túi ở cảng.*Số lượng,642/);

    await phone.goto(`${url}/workbench/exchange/records/import`);
    const table = "so_vu,ten_vu,sdt\nV1,Kho giày,0987000111\nV2,,0987000112\n";
    const file = { name: "so theo doi.csv", mimeType: "text/csv", buffer: Buffer.from(table) };
    await phone.getByLabel("Tệp", { exact: true }).setInputFiles(file);
    await phone.getByText("Đây là một bảng").waitFor();
    await phone.getByRole("button", { name: "Xem thử cả tệp" }).click();
    await phone.getByText("2 dòng: 1 dùng được, 1 bị từ chối").waitFor();
    await phone.getByText("Dòng 3: ten_vu: trống").waitFor();
    await assertOpenToAll(phone);
    await assertFits(phone);
    await shot(phone, "exchange-import-390");
    await phone.getByRole("button", { name: "Nhập 1 hồ sơ" }).click();
    await phone.getByText("Đã nhập: 1 mới, 0 thay đổi, 0 không đổi, 1 bị từ chối.").waitFor();
    await phone.getByRole("link", { name: "Xem hồ sơ" }).click();
    await phone.getByRole("link", { name: "Kho giày" }).waitFor();
  },
);

test(
  "two forces hold one tax code: the newcomer is told nothing, the other lets it be known, and shows its record for a time",
  { skip },
  async () => {
    if (house === null) throw new Error("a skipped journey ran");
    const { url, db, person, window, exchangeKey } = house;
    const keep = (agency: string, title: string, hoursAgo: number) =>
      keepRecords(
        db.contextOf(systemActor(agency), new Date(Date.now() - hoursAgo * 3_600_000)),
        "file",
        [
          recordInput.parse({
            externalId: title,
            kind: "seller",
            title,
            fields: [{ name: "Mã số thuế", value: "0100109106" }],
          }),
        ],
        exchangeKey,
      );
    const match = async (hoursAgo: number) => {
      await settled(db);
      await matchBlindly({
        signal: new AbortController().signal,
        contextOf: (agency) => db.contextOf(systemActor(agency ?? "x"), new Date(Date.now() - hoursAgo * 3_600_000)),
      });
    };
    await keep(customs, "Tờ khai bị từ chối", 5);
    await match(4);
    await keep("moit.dms", "Gian hàng nước hoa", 3);
    await match(2);

    const desk = await window(deskSize);
    await signInAs(desk, url, await person("haiquan2", ["officer"], customs));
    const other = await window(deskSize);
    await signInAs(other, url, await person("canbo2", ["officer", "approver"]));
    await other.getByRole("link", { name: "Đối chiếu ẩn" }).click();
    await other.getByRole("heading", { name: "Chưa có gì trùng" }).waitFor();
    await assertOpenToAll(other);
    await desk.getByRole("link", { name: "Đối chiếu ẩn" }).click();
    await desk.getByText("Một cơ quan khác cũng giữ mã số thuế này").waitFor();
    await assertOpenToAll(desk);
    await shot(desk, "exchange-blind-1280");
    await desk.getByRole("button", { name: "Cho họ biết" }).click();
    await desk.getByText("Họ biết hoặc được biết").waitFor();

    // The other side is told at the next full hour; here that hour has come.
    await db.asSuperuser(
      "update app.blind_notices set shown_from = now() - interval '1 minute' where shown_from > now()",
    );
    await other.reload();
    await other.getByText("Cục Hải quan cũng giữ mã số thuế này").waitFor();
    await other.getByRole("button", { name: "Xin xem hồ sơ của họ" }).click();
    const form = other.getByRole("dialog", { name: "Xin xem hồ sơ của họ" });
    await form.getByLabel(/Để làm gì/).fill("Xác minh người bán nước hoa");
    await form.getByLabel("Xin xem đến hết ngày").fill(dayFromNow(20));
    await assertOpenToAll(other);
    await form.getByRole("button", { name: "Gửi đề nghị" }).click();
    await form.waitFor({ state: "detached" });

    await desk.reload();
    await desk.getByRole("button", { name: "Xin xem hồ sơ", exact: true }).click();
    await desk.getByText("Xác minh người bán nước hoa").waitFor();
    await assertOpenToAll(desk);
    await desk.getByRole("button", { name: "Cho xem đến ngày đó" }).click();
    await desk.getByText("Được xem").waitFor();
    await other.goto(`${url}/workbench/exchange/records`);
    await other.getByRole("link", { name: "Tờ khai bị từ chối" }).click();
    await other.getByRole("link", { name: "So sánh" }).click();
    await other.getByRole("heading", { name: "Hai hồ sơ cạnh nhau" }).waitFor();
    await other.getByRole("button", { name: "Chỉ mục khác nhau" }).click();
    await other.getByText("Không có mục nào khác nhau.").waitFor();
    await other.getByRole("button", { name: "Tất cả các mục" }).click();
    await assertOpenToAll(other);
    await shot(other, "exchange-beside-1280");
    await other.goto(`${url}/workbench/exchange/blind?part=rules`);
    await other.getByLabel("Mã số thuế").selectOption("none");
    await other.reload();
    await other.getByLabel("Mã số thuế").waitFor();
    assert.equal(await other.getByLabel("Mã số thuế").inputValue(), "none");
    await assertOpenToAll(other);
    await shot(other, "exchange-blind-rules-1280");
  },
);

const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
