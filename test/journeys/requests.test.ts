import assert from "node:assert/strict";
import test from "node:test";
import { openCase } from "../../src/handling/cases/index.ts";
import { officer } from "../support/database.ts";
import { plantLead } from "../support/leads.ts";
import { loadForRequests } from "../support/requests.ts";
import { assertFits, assertOpenToAll, openWorkbench, shot, signInAs } from "../support/workbench.ts";

const house = await openWorkbench();
const skip = house === null ? "there is no browser" : false;

test(
  "an officer asks another agency from a case; it answers in parts with a file, and both see who read what",
  { skip },
  async () => {
    if (house === null) throw new Error("a skipped journey ran");
    const { url, db, person, window } = house;
    await loadForRequests(db);
    const lead = await plantLead(db, { agency: "moit.dms", shop: "Gian Lá Sen" });
    const lan = await person("lan", ["officer", "approver"]);
    const opener = db.contextOf(officer("moit.dms", ["officer"], lan.id));
    const opened = await openCase(opener, { leads: [lead.id], title: "Chuyên án kín Lá Sen", summary: "Kho Hoài Đức" });

    const page = await window();
    await signInAs(page, url, lan);
    await page.getByRole("link", { name: "Yêu cầu cơ quan", exact: true }).click();
    await page.getByRole("heading", { name: "Chưa có yêu cầu nào" }).waitFor();
    await assertOpenToAll(page);
    await shot(page, "requests-empty");

    await page.goto(`${url}/workbench/cases/${opened.id}`);
    await page.getByRole("button", { name: "Chia sẻ sang trao đổi" }).click();
    const excerpt = page.getByRole("dialog", { name: "Đưa sang hồ sơ trao đổi" });
    const make = excerpt.getByRole("button", { name: "Lập hồ sơ" });
    assert.equal(await make.getAttribute("aria-disabled"), "true", "nothing is chosen beforehand, so nothing goes");
    await excerpt.getByLabel(/^Tên gian hàng/).check();
    await assertOpenToAll(page);
    await shot(page, "excerpt");
    await make.click();
    await page.getByRole("dialog", { name: "Chia sẻ hồ sơ" }).getByRole("button", { name: "Hủy" }).click();
    await page.getByText("Gian Lá Sen").waitFor();
    assert.equal(await page.getByText("Kho Hoài Đức").count(), 0, "what was not chosen did not go");
    await assertOpenToAll(page);
    await page.getByRole("link", { name: /Chuyên án kín Lá Sen/ }).click();
    await page.getByRole("heading", { name: "Hồ sơ trao đổi" }).waitFor();
    await page.getByRole("button", { name: "Nhờ cơ quan khác" }).click();
    const ask = page.getByRole("dialog", { name: "Gửi yêu cầu tới cơ quan khác" });
    await ask.getByLabel("Gửi tới").selectOption("mps.a05");
    await ask.getByText(/^Chưa có ai của .* có tài khoản ở đây/).waitFor();
    await ask.getByLabel("Tên yêu cầu").fill("Chủ thuê bao bán túi giả");
    await ask.getByLabel("Nội dung").fill("Đề nghị cho biết chủ thuê bao 0900 000 000 (hư cấu).");
    await ask.getByLabel("Mục đích").fill("Xác minh người bán");
    await ask.getByLabel("Căn cứ pháp lý").fill("Quy chế phối hợp");
    await ask.getByLabel("Hạn trả lời").selectOption("5");
    await assertOpenToAll(page);
    await shot(page, "requests-ask");
    await ask.getByRole("button", { name: "Gửi yêu cầu" }).click();
    await page.getByRole("heading", { name: "Chủ thuê bao bán túi giả" }).waitFor();
    await page.getByText("Bên kia chưa xem").waitFor();
    await page.getByText(/^Chưa có ai của .* hãy in ra và gửi bằng công văn/).waitFor();
    const address = page.url();

    const other = await window({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await signInAs(other, url, await person("hung", ["officer", "approver"], "mps.a05"));
    await other.getByRole("button", { name: "Mở danh mục trang" }).click();
    await other.getByText("1 yêu cầu chờ đơn vị mình").waitFor({ state: "attached" });
    await other.getByRole("link", { name: /Bàn trao đổi/ }).click();
    await other.getByText("1 chưa tiếp nhận").waitFor();
    await other.getByRole("link", { name: "Chủ thuê bao bán túi giả" }).waitFor();
    await assertFits(other);
    await assertOpenToAll(other);
    await shot(other, "desk-phone");
    await other.getByRole("button", { name: "Mở danh mục trang" }).click();
    await other.getByRole("link", { name: /Yêu cầu cơ quan/ }).click();
    await other.getByText("1 mới").waitFor();
    await assertFits(other);
    await assertOpenToAll(other);
    await shot(other, "requests-inbox-phone");
    await other.getByRole("link", { name: "Chủ thuê bao bán túi giả" }).click();
    await other.getByText("Đề nghị cho biết chủ thuê bao", { exact: false }).waitFor();
    assert.equal(await other.getByText("Chuyên án kín", { exact: false }).count(), 0);
    await other.getByRole("button", { name: "Tiếp nhận" }).click();
    await other.getByText("Đã tiếp nhận").waitFor();
    await other.getByRole("button", { name: "Trả lời", exact: true }).click();
    const answer = other.getByRole("dialog", { name: "Trả lời" });
    await answer.getByLabel("Nội dung trả lời").fill("Thuê bao đứng tên bà B (hư cấu).");
    await answer.getByLabel("Đây là phần cuối: kết thúc yêu cầu").uncheck();
    await answer
      .locator("input[type=file]")
      .setInputFiles({ name: "cong-van.txt", mimeType: "text/plain", buffer: Buffer.from("công văn mẫu") });
    await answer.getByText("cong-van.txt").first().waitFor();
    await assertFits(other);
    await assertOpenToAll(other);
    await answer.getByRole("button", { name: "Gửi trả lời" }).click();
    await other.getByText("Đã trả lời một phần").waitFor();
    await other.getByLabel("Viết lời nhắn").fill("Phần còn lại gửi sau.");
    await other.getByRole("button", { name: "Gửi lời nhắn" }).click();
    await other.getByText("Phần còn lại gửi sau.").waitFor();
    await other.getByRole("button", { name: "Xin gia hạn" }).click();
    const extend = other.getByRole("dialog", { name: "Xin gia hạn" });
    await extend.getByLabel("Lý do").fill("Chờ nhà mạng");
    await extend.getByRole("button", { name: "Gửi đề nghị" }).click();
    await other.getByText("Xin gia hạn").first().waitFor();
    await assertFits(other);
    await assertOpenToAll(other);
    await shot(other, "request-phone");

    await page.goto(`${url}/workbench/requests?box=out`);
    await page.getByText("Xin gia hạn").waitFor();
    await shot(page, "requests-outbox");
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await page.getByText("Thuê bao đứng tên bà B (hư cấu).").waitFor();
    assert.equal(page.url(), address);
    await page
      .getByText(/hung \(.*\) xem/)
      .first()
      .waitFor();
    const saved = page.waitForEvent("download");
    await page.getByRole("link", { name: "cong-van.txt" }).click();
    assert.equal((await saved).suggestedFilename(), "cong-van.txt");
    await page.getByRole("button", { name: "Trả lời gia hạn" }).click();
    await page.getByRole("button", { name: "Đồng ý gia hạn" }).click();
    await page.getByText(/Đồng ý, đến hết/).waitFor();
    await assertOpenToAll(page);
    await shot(page, "request");
    await other.reload();
    await other.getByText(/Đã xem: lan/).waitFor();
    await page.getByRole("button", { name: "Tài khoản của lan" }).click();
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { name: "Time line" }).waitFor();
    await page.keyboard.press("Escape");
    await shot(page, "request-en");
  },
);

test(
  "an approver plans an operation with another agency, which takes its task and says how far it is",
  { skip },
  async () => {
    if (house === null) throw new Error("a skipped journey ran");
    const { url, person, window } = house;
    const page = await window();
    await signInAs(page, url, await person("thu", ["officer", "approver"]));
    await page.getByRole("link", { name: "Chiến dịch chung", exact: true }).click();
    await page.getByRole("heading", { name: "Chưa có chiến dịch nào" }).waitFor();
    await assertOpenToAll(page);
    await page.getByRole("button", { name: "Lập chiến dịch" }).click();
    const plan = page.getByRole("dialog", { name: "Lập chiến dịch" });
    await plan.getByLabel("Chiến dịch").fill("Cao điểm hàng giả cuối năm");
    await plan.getByLabel("Mục đích").fill("Kiểm tra kho hàng giả mạo nhãn hiệu");
    await plan.getByLabel("Từ ngày").fill("2027-01-04");
    await plan.getByLabel("Đến ngày").fill("2027-01-08");
    await plan.getByLabel("Nơi kiểm tra").fill("Công ty Lá Non (hư cấu); 0100109106\nKho Hoài Đức (hư cấu)");
    await plan.getByRole("searchbox").fill("mps.a05");
    await plan.getByRole("checkbox").first().check();
    await assertOpenToAll(page);
    await shot(page, "operation-plan");
    await plan.getByRole("button", { name: "Lập chiến dịch" }).click();
    await page.getByRole("heading", { name: "Cao điểm hàng giả cuối năm" }).waitFor();
    await page.getByRole("button", { name: "Giao việc" }).click();
    const task = page.getByRole("dialog", { name: "Giao việc" });
    await task.getByLabel("Việc", { exact: true }).fill("Chốt danh sách kho");
    await task.getByLabel("Đơn vị làm").selectOption("mps.a05");
    await task.getByRole("button", { name: "Giao việc" }).click();
    await page.getByText("Chốt danh sách kho").first().waitFor();
    await assertOpenToAll(page);
    await shot(page, "operation");

    const other = await window({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await signInAs(other, url, await person("minh", ["officer"], "mps.a05"));
    await other.getByRole("button", { name: "Mở danh mục trang" }).waitFor();
    await other.goto(`${url}/workbench/operations`);
    await other.getByRole("link", { name: "Cao điểm hàng giả cuối năm" }).click();
    await other.getByRole("button", { name: "Cập nhật: Chốt danh sách kho" }).click();
    const update = other.getByRole("dialog", { name: "Cập nhật: Chốt danh sách kho" });
    await update.getByLabel("Đến đâu").selectOption("done");
    await update.getByLabel(/Kết quả/).fill("12 kho");
    await update.getByRole("button", { name: "Lưu" }).click();
    await other.getByText("12 kho").waitFor();
    await assertFits(other);
    await assertOpenToAll(other);
    await shot(other, "operation-phone");
  },
);
