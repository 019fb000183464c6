import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import test, { after } from "node:test";
import type { Page } from "playwright-core";
import { chromium } from "playwright-core";
import sharp from "sharp";
import { signCode } from "../../src/engines/codes/index.ts";
import { setCodeNotice } from "../../src/signals/origin/index.ts";
import { chromiumPath } from "../support/browser.ts";
import { officer } from "../support/database.ts";
import { drawCode } from "../support/drawn-codes.ts";
import { codeOf, plantBatch, testKeys } from "../support/origin.ts";
import { loadProvinces } from "../support/parties.ts";
import { assertFits, assertOpenToAll, openWorkbench } from "../support/workbench.ts";

const house = await openWorkbench();
const skip = house === null ? "there is no browser" : false;
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** The house of these journeys; they are skipped where it could not be opened. */
function open() {
  if (house === null) throw new Error("a skipped journey ran");
  return house;
}
const verdict = (page: Page) => page.locator("#verdict").innerText();
const pictureOf = async (text: string) => ({
  name: "label.png",
  mimeType: "image/png",
  buffer: await drawCode(text, "QRCode"),
});

if (house !== null) await loadProvinces(house.db);

test(
  "a shopper photographs the label, scratches, enters the covered code, and is green again with it",
  { skip },
  async () => {
    const { url, db, window } = open();
    const { scan, pin } = codeOf(await plantBatch(db, { lot: "L7" }), 5);
    const page = await window(phone);
    await page.goto(`${url}/xac-thuc`);
    await assertFits(page);
    await assertOpenToAll(page);
    await page.getByLabel("Hoặc ảnh chụp mã").setInputFiles(await pictureOf(scan));
    await page.getByRole("heading", { name: "Cào và nhập mã dưới lớp phủ" }).waitFor();
    assert.equal(await page.getByLabel("Mã trên hàng hóa").inputValue(), scan);
    await assertOpenToAll(page);
    await page.getByLabel("Mã dưới lớp cào (nếu có)").fill(pin.toLowerCase());
    await page.getByRole("button", { name: "Xác thực" }).click();
    await page.getByText("Biên nhận của lần xác thực này").waitFor();
    const first = await verdict(page);
    await assertOpenToAll(page);
    await assertFits(page);
    await page.goto(`${url}/xac-thuc?ma=${encodeURIComponent(scan)}`);
    assert.notEqual(await verdict(page), first);
    assert.equal(await page.locator(".verdict.tone-calm").count(), 1);

    const stranger = await window({ ...phone, javaScriptEnabled: false });
    await stranger.goto(`${url}/en/verify`);
    await stranger.getByLabel("Code on the product").fill(scan);
    await stranger.getByLabel("Code under the scratch layer (if any)").fill(pin);
    await stranger.getByRole("button", { name: "Verify", exact: true }).click();
    assert.equal(await stranger.locator(".verdict.tone-care").count(), 1);
  },
);

test("the camera reads the label, and Escape closes it", { skip }, async () => {
  const { url, db } = open();
  const { scan } = codeOf(await plantBatch(db), 8);
  const folder = await mkdtemp(path.join(tmpdir(), "chinhhang-camera-"));
  const film = path.join(folder, "label.y4m");
  await writeFile(film, await stillFilm(await drawCode(scan, "QRCode", 6)));
  const seeing = await chromium.launch({
    executablePath: chromiumPath() ?? "",
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--use-fake-ui-for-media-stream",
      "--use-fake-device-for-media-stream",
      `--use-file-for-fake-video-capture=${film}`,
    ],
  });
  after(async () => {
    await seeing.close();
    await rm(folder, { recursive: true });
  });
  const page = await seeing.newPage(phone);
  page.on("pageerror", (error) => assert.fail(error.message));
  await page.goto(`${url}/xac-thuc`);
  await page.getByRole("button", { name: "Quét bằng máy ảnh" }).click();
  await page.locator("#verdict").waitFor();
  assert.match(await page.locator(".asked").innerText(), new RegExp(scan.slice(-17)));
});

test("the offline page judges without a network what it loaded with one", { skip }, async () => {
  const { url, db, window } = open();
  const batch = await plantBatch(db);
  const signed = (counter: number) => {
    const { scan, serial } = codeOf(batch, counter);
    return `${scan}?s=${signCode(testKeys, { gtin: batch.gtin, serial })}`;
  };
  await setCodeNotice(db.contextOf(officer("moit.dms", ["approver"])), testKeys, {
    kind: "recalled",
    about: { scope: "codes", codes: [codeOf(batch, 1).scan] },
    number: "9/QĐ",
    decidedOn: "2026-11-20",
    title: { vi: "Thu hồi thử", en: "Invented recall" },
    advice: { vi: "Ngừng dùng", en: "Stop using it" },
  });
  const page = await window(phone);
  await page.goto(`${url}/xac-thuc/ngoai-tuyen`);
  await page.getByText("1 thông báo đang có hiệu lực").waitFor();
  await assertOpenToAll(page);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.reload(); // the worker has it from now on
  await page.getByText("Đã cập nhật.").waitFor();
  await page.waitForLoadState("networkidle");
  await page.context().setOffline(true);
  await page.reload();
  await page.getByText("Không có mạng: dùng dữ liệu đã tải.").waitFor();
  const ask = async (code: string) => {
    await page.getByLabel("Mã trên hàng hóa").fill(code);
    await page.getByRole("button", { name: "Xác thực" }).click();
    return page.locator("[data-answer] h2").innerText();
  };
  assert.match(await ask(signed(2)), /Chữ ký đúng/);
  assert.match(await ask(signed(1)), /Không dùng sản phẩm này/);
  await page.getByText("Thu hồi thử (9/QĐ)").waitFor();
  assert.match(await ask(signed(2).replace(batch.gtin, "08936020020013")), /Chữ ký trên mã không đúng/);
  assert.match(await ask("not a code"), /Không đọc được mã/);
  await page.getByLabel("Hoặc ảnh chụp mã").setInputFiles(await pictureOf(signed(3)));
  await page.getByRole("heading", { name: /^Chữ ký đúng/ }).waitFor();
  await assertFits(page);
  await assertOpenToAll(page);
});

/** A film of one still picture, as Chromium takes it for a camera: YUV4MPEG2 with a grey plane and two empty ones. */
async function stillFilm(picture: Buffer): Promise<Buffer> {
  const [width, height] = [640, 480];
  const grey = await sharp(picture)
    .resize(width, height, { fit: "contain", background: "#ffffff" })
    .greyscale()
    .toColourspace("b-w")
    .raw()
    .toBuffer();
  const colours = Buffer.alloc((width * height) / 2, 128);
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\nFRAME\n`), grey, colours]);
}
