import assert from "node:assert/strict";
import test from "node:test";
import { systemActor } from "../../src/kernel/actor.ts";
import { loadReference } from "../../src/registers/reference/index.ts";
import { invented, inventedGln, inventedTaxCode, loadProvinces, makeParty } from "../support/parties.ts";
import { assertFits, assertOpenToAll, openWorkbench, signInAs } from "../support/workbench.ts";

const house = await openWorkbench();
const skip = house === null ? "there is no browser" : false;
const phoneSize = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const password = "con chim xanh 27 to";

test(
  "a business registers on a phone, an approver lets it in, and it adds a place with its GLN",
  { skip },
  async () => {
    if (house === null) throw new Error("a skipped journey ran");
    const { url, db, person, window } = house;
    await loadProvinces(db);
    await loadReference(db.contextOf(systemActor("moit.dms")));

    const phone = await window(phoneSize);
    await phone.goto(`${url}/doanh-nghiep/dang-ky`);
    await assertOpenToAll(phone);
    await assertFits(phone);
    await phone.getByLabel("Tên theo giấy đăng ký").fill("Công ty Trà Hư Cấu");
    await phone.getByLabel("Mã số thuế").fill("0100109107");
    await phone.getByLabel("Nhà sản xuất").check();
    await phone.getByLabel("Số nhà, đường, khu").fill("5 Đường Chè");
    await phone.getByLabel("Tỉnh, thành phố").selectOption({ label: "Thành phố Hà Nội" });
    await phone.getByLabel("Phường, xã").fill("Phường Hư Cấu");
    await phone.getByLabel("Họ tên").fill("Trần Thị Trà");
    await phone.getByLabel("Điện thoại").fill("0912 345 678");
    await phone.getByLabel("Thư điện tử").fill("tra@hucau.example");
    await phone.getByLabel("Tiền tố mã doanh nghiệp").fill("8934321");
    await phone.getByLabel("Tên đăng nhập").fill("tra@hucau.example");
    await phone.getByLabel("Mật khẩu", { exact: true }).fill(password);
    await phone.getByLabel("Gõ lại mật khẩu").fill(password);
    await phone.getByRole("button", { name: "Gửi hồ sơ" }).click();
    const alert = phone.getByRole("alert");
    await alert.getByText("Có 1 chỗ cần sửa").waitFor();
    await assertOpenToAll(phone);
    await assertFits(phone);
    await alert.getByRole("link", { name: "Mã số thuế" }).click();
    await phone.getByText("số kiểm tra không khớp").waitFor();
    assert.equal(await phone.getByLabel("Tên theo giấy đăng ký").inputValue(), "Công ty Trà Hư Cấu");
    await phone.getByLabel("Mã số thuế").fill(inventedTaxCode(77));
    await phone.getByLabel("Mật khẩu", { exact: true }).fill(password);
    await phone.getByLabel("Gõ lại mật khẩu").fill(password);
    await phone.getByRole("button", { name: "Gửi hồ sơ" }).click();
    await phone.getByRole("heading", { name: /Hồ sơ DK-\d{4}-\d{6}/ }).waitFor();
    await phone.getByText("Hồ sơ đang chờ xét", { exact: false }).waitFor();
    await assertOpenToAll(phone);
    await assertFits(phone);

    const desk = await window();
    await signInAs(desk, url, await person("duyet", ["officer", "approver"]));
    await desk.getByRole("navigation").getByRole("link", { name: "Đăng ký doanh nghiệp", exact: true }).click();
    await desk.getByRole("link", { name: "Công ty Trà Hư Cấu" }).waitFor();
    await assertOpenToAll(desk);
    await desk.getByRole("link", { name: "Công ty Trà Hư Cấu" }).click();
    await desk.getByText("Mã số thuế doanh nghiệp, số kiểm tra khớp").waitFor();
    await desk.getByText("Không thấy gì.").first().waitFor();
    await assertOpenToAll(desk);

    await desk.getByRole("button", { name: "Yêu cầu bổ sung" }).click();
    const asking = desk.getByRole("dialog", { name: "Yêu cầu bổ sung" });
    await asking.getByLabel("Cần bổ sung gì").fill("Ghi đúng số nhà");
    await assertOpenToAll(desk);
    await asking.getByRole("button", { name: "Yêu cầu bổ sung" }).click();
    await desk.getByText("Chờ bổ sung").first().waitFor();
    await phone.reload();
    await phone.getByText("Ghi đúng số nhà").waitFor();
    await assertOpenToAll(phone);
    await assertFits(phone);
    await phone.getByLabel("Số nhà, đường, khu").fill("15 Đường Chè");
    await phone.getByRole("button", { name: "Gửi bổ sung" }).click();
    await phone.getByText("Hồ sơ đang chờ xét", { exact: false }).waitFor();

    await desk.reload();
    await desk.getByText("15 Đường Chè", { exact: false }).waitFor();
    await desk.getByRole("button", { name: "Chấp thuận" }).click();
    await desk.getByRole("dialog").getByRole("button", { name: "Chấp thuận" }).click();
    await desk.getByRole("link", { name: "Đến trang doanh nghiệp" }).click();
    await desk.getByRole("heading", { name: "Công ty Trà Hư Cấu" }).waitFor();
    await assertOpenToAll(desk);
    await desk.getByRole("button", { name: "Xác minh tiền tố 8934321" }).click();
    const proving = desk.getByRole("dialog");
    await assertOpenToAll(desk);
    await proving.getByRole("button", { name: "Xác minh tiền tố 8934321" }).click();
    await desk.getByText("Đã xác minh").waitFor();

    await phone.reload();
    await phone.getByRole("link", { name: "Đăng nhập" }).click();
    await phone.getByLabel("Tên đăng nhập").fill("tra@hucau.example");
    await phone.getByLabel("Mật khẩu", { exact: true }).fill(password);
    await phone.getByRole("button", { name: "Đăng nhập", exact: true }).click();
    await phone.getByRole("heading", { name: "Công ty Trà Hư Cấu" }).waitFor();
    await assertOpenToAll(phone);
    await assertFits(phone);
    assert.equal(
      await phone.getByRole("button", { name: /Xác minh/ }).count(),
      0,
      "officers' buttons are not the party's",
    );

    await phone.getByRole("button", { name: "Mở danh mục trang" }).click();
    assert.equal(await phone.getByRole("link", { name: "Đầu mối" }).count(), 0, "the list of pages is the party's own");
    await phone.getByRole("navigation").getByRole("link", { name: "Địa điểm, mã GLN" }).click();
    await phone.getByRole("heading", { name: "Chưa có địa điểm nào" }).waitFor();
    await assertOpenToAll(phone);
    await phone.getByRole("button", { name: "Thêm địa điểm" }).click();
    const place = phone.getByRole("dialog", { name: "Thêm địa điểm" });
    const gln = inventedGln("8934321", 1);
    await place.getByLabel("Tên địa điểm").fill("Xưởng chè số 1");
    await place.getByLabel("Mã GLN").fill(`${gln.slice(0, 12)}${(Number(gln[12]) + 1) % 10}`);
    await place.getByLabel("Số nhà, đường, khu").fill("Đồi Chè");
    await place.getByLabel("Tỉnh, thành phố").selectOption({ label: "Tỉnh Thái Nguyên" });
    await place.getByLabel("Phường, xã").fill("Xã Hư Cấu");
    await place.getByRole("button", { name: "Lưu" }).click();
    await place.getByText("số cuối không khớp", { exact: false }).waitFor();
    await assertOpenToAll(phone);
    await place.getByLabel("Mã GLN").fill(gln);
    await place.getByRole("button", { name: "Lưu" }).click();
    await phone.getByText(gln).waitFor();
    await assertOpenToAll(phone);
    await assertFits(phone);
  },
);

test(
  "a party's own people are invited, other parties are not there to see, and a suspension is told",
  { skip },
  async () => {
    if (house === null) throw new Error("a skipped journey ran");
    const { url, db, gate, window } = house;
    await loadProvinces(db);
    const one = await makeParty(db, 50, { login: "nam-muoi" });
    const other = await makeParty(db, 51, invented(51));

    const page = await window();
    await signInAs(page, url, { login: "nam-muoi", password: "dong ho cat 42 hat" });
    await page.getByRole("heading", { name: "Công ty Hư Cấu Số 50" }).waitFor();
    await page.getByRole("link", { name: "Người của doanh nghiệp" }).click();
    await page.getByText("Người của Công ty Hư Cấu Số 50.").waitFor();
    await page.getByRole("button", { name: "Thêm người dùng" }).click();
    const adding = page.getByRole("dialog");
    assert.equal(await adding.getByRole("checkbox").count(), 2, "a party has two roles to give");
    await adding.getByLabel("Họ tên").fill("Người Mới");
    await adding.getByLabel("Tên đăng nhập").fill("nguoi-moi");
    await adding.getByRole("button", { name: "Thêm người dùng" }).click();
    await page.getByText("Chỉ hiện một lần").waitFor();
    await assertOpenToAll(page);
    await page.getByRole("button", { name: "Tôi đã chép lại" }).click();
    await page.getByRole("cell", { name: "Người Mới", exact: true }).waitFor();

    for (const path of [`/parties/${other.id}`, "/parties", "/leads", "/applications", "/keys"]) {
      await page.goto(`${url}/workbench${path}`);
      await page.getByRole("main").waitFor();
      await page.waitForLoadState("networkidle");
      assert.equal(await page.getByText("Công ty Hư Cấu Số 51").count(), 0, path);
    }
    const answer = await page.request.get(`${url}/v1/parties/${other.id}`);
    assert.equal(answer.status(), 404);

    const approver = await gate.person("dinh-chi", "moit.dms", ["officer", "approver"]);
    const desk = await window();
    await signInAs(desk, url, approver);
    await desk.getByRole("link", { name: "Doanh nghiệp", exact: true }).click();
    await desk.getByLabel("Tên hoặc mã số thuế").fill("hu cau so 50");
    await desk.getByRole("button", { name: "Tìm", exact: true }).click();
    await desk.getByRole("link", { name: "Công ty Hư Cấu Số 51" }).waitFor({ state: "detached" });
    await assertOpenToAll(desk);
    await desk.getByRole("link", { name: "Công ty Hư Cấu Số 50" }).click();
    await desk.getByRole("button", { name: "Đình chỉ" }).click();
    const suspending = desk.getByRole("dialog", { name: "Đình chỉ" });
    await suspending.getByLabel("Lý do").fill("Bị thu hồi giấy phép");
    await assertOpenToAll(desk);
    await suspending.getByRole("button", { name: "Đình chỉ" }).click();
    await desk.getByText("Bị đình chỉ từ", { exact: false }).waitFor();
    assert.ok(desk.url().endsWith(one.id));

    await page.goto(`${url}/workbench/places`);
    await page.getByText("Bị thu hồi giấy phép", { exact: false }).waitFor();
    await page.getByRole("button", { name: "Thêm địa điểm" }).hover();
    await page.getByText("Doanh nghiệp đang bị đình chỉ").waitFor();
    await assertOpenToAll(page);
  },
);
