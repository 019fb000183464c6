import assert from "node:assert/strict";
import test from "node:test";
import { testApi } from "../../../../test/support/api.ts";
import { officer, testDatabase } from "../../../../test/support/database.ts";
import { importObserved, suspicious } from "../../../../test/support/listings.ts";
import type { Actor, Role, Verdict } from "../../../kernel/actor.ts";
import { publicActor, systemActor } from "../../../kernel/actor.ts";
import { newId } from "../../../kernel/id.ts";
import { judgeLead, leadsRoutes, listLeads } from "../index.ts";
import { canDecideWeights, canProposeWeights, canReadWeights, canUndoWeights } from "./policy.ts";
import { rescoreLeads } from "./rescore.ts";

const agency = "moit.dms";
const db = await testDatabase();
const house = db.contextOf(systemActor(agency));
const proposer = officer(agency, ["officer", "approver"], "usr_an");
const decider = officer(agency, ["approver"], "usr_binh");
const an = db.contextOf(proposer);
await importObserved(
  house,
  ["một", "hai"].map((shop, at) =>
    suspicious({ externalId: `l${at}`, sellerExternalId: shop, sellerName: `Shop ${shop}` }),
  ),
);
const ask = testApi(db, leadsRoutes);

/** Verdicts on invented leads: a grade of copy is real one time in ten, what it stands beside nine times. */
async function plantVerdicts(of: string): Promise<void> {
  const rows = Array.from({ length: 300 }, (_, n) => {
    const check = n % 2 === 0 ? "lexicon.copy_grade" : "price.below_product";
    const real = n % 2 === 0 ? n % 20 === 0 : n % 10 !== 1;
    const at = new Date(Date.UTC(2026, 10, 1) - n);
    return { id: newId("ver", at), lead: newId("lea", at), verdict: real ? "yes" : "no", signs: { [check]: 14 } };
  });
  await db.asSuperuser(
    `insert into app.lead_verdicts (id, lead_id, verdict, score, before, signs, given_by, given_at, agency, level)
     select one->>'id', one->>'lead', one->>'verdict', 14, '{}', one->'signs', 'usr_test', '2026-11-01', $2, 'own'
     from jsonb_array_elements($1::jsonb) as one`,
    [JSON.stringify(rows), of],
  );
}
const counterfeits = async () =>
  (await an.read((tx) => listLeads(tx, { concern: "counterfeit" }, { limit: 10 }))).items;
const settle = () => rescoreLeads(house, agency, () => false);
type Answer = {
  id: string;
  state: string;
  worths: { check: string; now: number; proposed: number }[];
  figures: { leads: { fallen: number; moved: number }; now: { error: number }; proposed: { error: number } };
  abilities: { decide: { allowed: boolean }; undo: { allowed: boolean } };
};

const role = "access.reason.role";
const signIn = "access.reason.sign-in";
const open = { state: "open", made_by: "usr_other" };
const key: Actor = { ...officer(agency, []), kind: "key", scopes: ["leads:read"] };
const as = (held: Role[]) => officer(agency, held);
const table: [
  string,
  Actor,
  [read: true | string, propose: true | string, decide: true | string, undo: true | string],
][] = [
  ["the public", publicActor, [signIn, signIn, signIn, signIn]],
  ["an officer", as(["officer"]), [true, true, role, role]],
  ["an approver", as(["approver"]), [true, role, true, true]],
  ["an administrator", as(["administrator"]), [true, true, role, role]],
  ["an auditor", as(["auditor"]), [true, role, role, role]],
  ["a key", key, [role, role, role, role]],
];
const answer = (verdict: Verdict) => (verdict.allowed ? true : verdict.reason);

for (const [who, actor, expected] of table) {
  test(`what ${who} may do with weights`, () => {
    assert.deepEqual(
      [
        canReadWeights(actor),
        canProposeWeights(actor),
        canDecideWeights(actor, open),
        canUndoWeights(actor, { state: "in-force" }),
      ].map(answer),
      expected,
    );
  });
}

test("fitted weights change nothing until another hand puts them in force, and undone everything is as before", async () => {
  assert.equal((await ask(proposer, "POST", "/v1/weight-proposals")).status, 409, "nobody has judged enough");
  await plantVerdicts(agency);
  const [first, second] = await counterfeits();
  assert.ok(first !== undefined && second !== undefined);
  await judgeLead(an, second.id, { verdict: "no" });
  const before = await counterfeits();

  const made = await ask(proposer, "POST", "/v1/weight-proposals");
  assert.equal(made.status, 201, JSON.stringify(made.body));
  const proposal = made.body as unknown as Answer;
  const grade = proposal.worths.find(({ check }) => check === "lexicon.copy_grade");
  assert.ok(grade !== undefined && grade.now === 1 && grade.proposed < 0.5, JSON.stringify(proposal.worths));
  assert.ok(proposal.figures.proposed.error < proposal.figures.now.error);
  assert.ok(proposal.figures.leads.moved >= 2);
  assert.deepEqual(await counterfeits(), before, "a proposal changes nothing");
  assert.equal((await ask(proposer, "POST", "/v1/weight-proposals")).status, 409, "one at a time");

  const at = `/v1/weight-proposals/${proposal.id}`;
  const decide = { body: { decision: "apply", reason: "Đúng với những gì đã xem." } };
  assert.equal((await ask(proposer, "POST", `${at}/decide`, decide)).status, 403, "not by the hand that proposed");
  const applied = (await ask(decider, "POST", `${at}/decide`, decide)).body as unknown as Answer;
  assert.deepEqual([applied.state, applied.abilities.undo.allowed], ["in-force", true]);
  assert.equal((await ask(decider, "POST", `${at}/decide`, decide)).status, 403);
  assert.equal((await ask(decider, "GET", "/v1/weight-proposals")).body["isSettling"], true);
  assert.equal(await settle(), false);
  assert.equal((await ask(decider, "GET", "/v1/weight-proposals")).body["isSettling"], false);

  const then = await counterfeits();
  for (const lead of before) {
    const now = then.find(({ id }) => id === lead.id);
    assert.ok(now !== undefined && now.score < lead.score, `${lead.score} -> ${now?.score}`);
    assert.equal(now.state, lead.state, "what was put aside stays so");
  }
  const { evidence } = (await ask(proposer, "GET", `/v1/leads/${first.id}`)).body as {
    evidence: { findings: { check: string; weight: number }[] }[];
  };
  const shown = evidence.flatMap((one) => one.findings).find(({ check }) => check === "lexicon.copy_grade");
  assert.ok(shown !== undefined && shown.weight < 12, "reasons are shown with the weights that were counted");

  const undone = (await ask(decider, "POST", `${at}/undo`, { body: { reason: "Xem lại." } })).body as unknown as Answer;
  assert.equal(undone.state, "undone");
  await settle();
  const scores = (leads: Awaited<ReturnType<typeof counterfeits>>) =>
    leads.map(({ id, score, state }) => [id, score, state]);
  assert.deepEqual(scores(await counterfeits()), scores(before));
});

test("a verdict keeps points before the scale, so that labels of different times compare", async () => {
  const { body } = await ask(proposer, "POST", "/v1/weight-proposals");
  await ask(decider, "POST", `/v1/weight-proposals/${String(body["id"])}/decide`, {
    body: { decision: "apply", reason: "x" },
  });
  await settle();
  const [lead] = await counterfeits();
  assert.ok(lead);
  await judgeLead(an, lead.id, { verdict: "unsure" });
  const { rows } = await db.asSuperuser(
    "select signs from app.lead_verdicts where lead_id = $1 order by given_at desc limit 1",
    [lead.id],
  );
  const signs = rows[0].signs as Record<string, number>;
  assert.ok((signs["lexicon.copy_grade"] ?? 0) >= 6, JSON.stringify(signs));
});

test("another agency neither sees proposals nor learns of them, and its scores are its own", async () => {
  const stranger = officer("customs.cuc", ["officer", "approver"]);
  const seen = await ask(stranger, "GET", "/v1/weight-proposals");
  assert.deepEqual([seen.body["items"], seen.body["isSettling"]], [[], false]);
  const { body } = await ask(proposer, "GET", "/v1/weight-proposals");
  for (const { id } of body["items"] as Answer[]) {
    const at = `/v1/weight-proposals/${id}`;
    assert.equal((await ask(stranger, "POST", `${at}/undo`, { body: { reason: "x" } })).status, 404);
    assert.equal(
      (await ask(stranger, "POST", `${at}/decide`, { body: { decision: "apply", reason: "x" } })).status,
      404,
    );
  }
  await plantVerdicts("customs.cuc");
  assert.equal(
    (await ask(stranger, "POST", "/v1/weight-proposals")).status,
    201,
    "an open one of ours does not hinder theirs",
  );
});
