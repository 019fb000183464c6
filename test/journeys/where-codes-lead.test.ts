import test from "node:test";
import { applicantPassword, invented } from "../support/parties.ts";
import { inventedGtin, loadLaw, makeMaker } from "../support/passports.ts";
import { assertFits, assertOpenToAll, openWorkbench, signInAs, shot } from "../support/workbench.ts";

const house = await openWorkbench();
const skip = house === null ? "there is no browser" : false;
const phoneSize = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

test(
  "a maker says on a phone where its code leads; an officer hides the link, and its maker reads why",
  { skip },
  async () => {
    if (house === null) throw new Error("a skipped journey ran");
    const { url, db, person, window } = house;
    await loadLaw(db);
    const maker = await makeMaker(db, 1);
    const gtin = inventedGtin(maker.prefix, 1);
    const { login } = invented(1);

    const phone = await window(phoneSize);
    await signInAs(phone, url, { login, password: applicantPassword });
    await phone.getByRole("heading", { name: "Công ty Hư Cấu Số 1" }).waitFor();
    await phone.goto(`${url}/workbench/ways`);
    await phone.getByRole("heading", { name: "Chưa có liên kết nào" }).waitFor();
    await assertOpenToAll(phone);
    await assertFits(phone);
    await shot(phone, "ways-empty-390");
    await phone.getByRole("button", { name: "Thêm liên kết" }).click();
    const form = phone.getByRole("dialog", { name: "Thêm liên kết" });
    await form.getByLabel("Mã", { exact: true }).fill("8939000090004");
    await form.getByLabel("Dẫn tới").fill("http://hang-hu-cau.example/nuoc-mam");
    await form.getByLabel("Tên liên kết").fill("Trang nước mắm");
    await form.getByRole("button", { name: "Lưu" }).click();
    await form.getByText("Không đọc được mã").or(form.getByText("không thuộc mã doanh nghiệp")).waitFor();
    await assertOpenToAll(phone);
    await shot(phone, "ways-fault-390");
    await form.getByLabel("Mã", { exact: true }).fill(gtin);
    await form.getByRole("button", { name: "Lưu" }).click();
    await form.getByText("phải bắt đầu bằng https://").waitFor();
    await form.getByLabel("Dẫn tới").fill("https://hang-hu-cau.example/nuoc-mam");
    await form.getByRole("button", { name: "Lưu" }).click();
    await phone.getByText("https://hang-hu-cau.example/nuoc-mam").waitFor();
    await assertOpenToAll(phone);
    await assertFits(phone);
    await shot(phone, "ways-390");

    const answer = await fetch(`${url}/01/0${gtin}`, { redirect: "manual" });
    if (answer.headers.get("location") !== "https://hang-hu-cau.example/nuoc-mam")
      throw new Error("the code leads elsewhere");

    const desk = await window({ viewport: { width: 1280, height: 800 } });
    await signInAs(desk, url, await person("canbo", ["officer", "approver"]));
    await desk.getByRole("navigation").first().waitFor();
    await desk.goto(`${url}/workbench/ways`);
    await desk.getByLabel("Tìm theo mã").fill(gtin);
    await desk.getByRole("button", { name: "Tìm", exact: true }).click();
    await desk.getByRole("button", { name: "Ẩn liên kết “Trang nước mắm”" }).click();
    const hide = desk.getByRole("dialog", { name: "Ẩn liên kết “Trang nước mắm”" });
    await hide.getByLabel("Lý do").fill("Trang đích đã bị chiếm");
    await assertOpenToAll(desk);
    await hide.getByRole("button", { name: "Ẩn liên kết" }).click();
    await desk.getByText("Bị ẩn: Trang đích đã bị chiếm").waitFor();
    await assertOpenToAll(desk);
    await shot(desk, "ways-1280");
    const gone = await fetch(`${url}/01/0${gtin}`, { redirect: "manual" });
    if (gone.status !== 404) throw new Error(`a hidden link still leads: ${gone.status}`);

    await phone.reload();
    await phone.getByText("Bị ẩn: Trang đích đã bị chiếm").waitFor();
    await shot(phone, "ways-hidden-390");
  },
);
