import assert from "node:assert/strict";
import test from "node:test";
import sharp from "sharp";
import { officer, testDatabase } from "../../../test/support/database.ts";
import { importObserved, observed } from "../../../test/support/listings.ts";
import { pictureHouse } from "../../../test/support/pictures.ts";
import { loadReference } from "../../registers/reference/index.ts";
import { readPictures } from "./commands/read-pictures.ts";
import type { PictureFileAnswer } from "./index.ts";

const db = await testDatabase();
const { ask, bring, compare, files, house } = await pictureHouse(db);
const lan = officer("moit.dms");
await loadReference(house("moit.dms"));

/** A label that nobody printed. */
const label = (lines: string[]) =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="400"><rect width="900" height="400" fill="#fff"/>${lines
        .map(
          (words, at) => `<text x="40" y="${110 + at * 100}" font-size="56" font-family="sans-serif">${words}</text>`,
        )
        .join("")}</svg>`,
    ),
  )
    .png()
    .toBuffer();

test("what a seller writes on the picture alone is read, screened and found, with its place", async () => {
  await importObserved(db.contextOf(lan), [observed({ externalId: "o1", title: "Túi xách nữ mẫu mới" })]);
  const row = await db.asSuperuser("select id from app.listings where external_id = 'o1'");
  const { id } = await bring(
    lan,
    await label(["Túi xách cao cấp", "Hàng rep 1:1 siêu cấp"]),
    `?listing=${row.rows[0].id}`,
  );
  const dms = house("moit.dms");
  const parts = { store: files.store, signal: new AbortController().signal };
  while ((await readPictures(dms, "moit.dms", parts)) > 0);
  const file = (await (await ask(lan, `/v1/pictures/${id}`)).json()) as PictureFileAnswer;
  assert.match((file.lines ?? []).map((line) => line.text).join("\n"), /rep 1:1/i);
  await compare("moit.dms");
  const found = await db.asSuperuser("select check_code, evidence from app.findings where listing_id = $1", [
    row.rows[0].id,
  ]);
  const words = found.rows.filter((one) => one.check_code === "picture.words");
  assert.ok(words.some((one) => one.evidence.of === "lexicon.copy_grade" && one.evidence.box.length === 4));
});
