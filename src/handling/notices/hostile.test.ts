import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { testApi } from "../../../test/support/api.ts";
import { officer, testDatabase } from "../../../test/support/database.ts";
import { plantLead } from "../../../test/support/leads.ts";
import { sharedPath } from "../../../test/support/shared.ts";
import { casesRoutes } from "../cases/index.ts";
import { noticesRoutes } from "./index.ts";

const db = await testDatabase();
const ask = testApi(db, casesRoutes, noticesRoutes);
const an = officer("moit.dms", ["officer"], "usr_an");
const strings = sharedPath("hostile-input/blns/blns.json");

test("naughty strings through every text of cases and notices are kept as they are or refused, never an error of ours", async (t) => {
  if (strings === null) return t.skip("../shared is absent");
  const lead = await plantLead(db, { agency: "moit.dms", shop: "Gian Thử" });
  const of = await ask(an, "POST", "/v1/cases", { body: { leads: [lead.id] } });
  const id = of.body["id"] as string;
  let version = 1;
  let kept = 0;
  for (const naughty of JSON.parse(readFileSync(strings, "utf8")) as string[]) {
    const edit = await ask(an, "PATCH", `/v1/cases/${id}`, { body: { title: naughty }, version });
    assert.ok([200, 422].includes(edit.status), `${edit.status} ${naughty}`);
    if (edit.status === 200) {
      version++;
      kept++;
      assert.equal(edit.body["title"], naughty.trim());
    }
    const subjects = ["host", "phone", "gtin", "seller", "brand", "product"].map((kind) => ({ kind, value: naughty }));
    const answers = [
      await ask(an, "POST", `/v1/cases/${id}/notes`, { body: { body: naughty } }),
      await ask(an, "POST", "/v1/cases", { body: { leads: [naughty] } }),
      await ask(an, "GET", `/v1/cases?q=${encodeURIComponent(naughty.toWellFormed())}`),
      await ask(an, "GET", `/v1/cases/number/${encodeURIComponent(naughty.slice(0, 30).toWellFormed() || "x")}`),
      await ask(null, "GET", `/v1/public/notices/${encodeURIComponent(naughty.slice(0, 30).toWellFormed() || "x")}`),
      await ask(an, "POST", "/v1/notices", {
        body: { kind: "warning", title: { vi: naughty }, body: { vi: naughty }, subjects: subjects.slice(0, 1) },
      }),
      await ask(an, "POST", "/v1/notices", {
        body: { kind: "warning", title: { vi: "x" }, body: { vi: naughty || "x" }, subjects: subjects.slice(3, 4) },
      }),
    ];
    for (const answer of answers)
      assert.ok(answer.status < 500, `${answer.status} ${JSON.stringify(answer.body)} ${naughty}`);
  }
  assert.ok(kept > 400, `only ${kept} titles were kept`);
});
