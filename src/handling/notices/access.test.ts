import assert from "node:assert/strict";
import test from "node:test";
import { officer } from "../../../test/support/database.ts";
import type { Actor, Verdict } from "../../kernel/actor.ts";
import { publicActor, systemActor } from "../../kernel/actor.ts";
import type { NoticeState } from "./model.ts";
import {
  canApproveNotice,
  canDraftNotice,
  canEditNotice,
  canReadNotices,
  canRejectNotice,
  canSubmitNotice,
  canWithdrawNotice,
} from "./policy.ts";

const agency = "moit.dms";
const actors = {
  drafter: officer(agency, ["officer"], "usr_drafter"),
  "drafting approver": officer(agency, ["officer", "approver"], "usr_both"),
  "editing approver": officer(agency, ["approver"], "usr_editor"),
  officer: officer(agency, ["officer"], "usr_colleague"),
  approver: officer(agency, ["approver"], "usr_approver"),
  auditor: officer(agency, ["auditor"]),
  programme: officer(agency, ["programme"]),
  administrator: officer(agency, ["administrator"]),
  other: officer("mps.a05", ["officer", "approver"]),
  key: { ...officer(agency, []), kind: "key", scopes: ["leads:read"] },
  system: systemActor(agency),
  public: publicActor,
} satisfies Record<string, Actor>;
type Who = keyof typeof actors;

const words = { vi: "a", en: "a" };
const notice = (state: NoticeState, draftedBy = "usr_drafter") => ({
  agency,
  state,
  draftedBy,
  editedBy: ["usr_editor"],
  title: words,
  body: words,
  advice: words,
  correction: null,
});
const untranslated = { ...notice("draft"), body: { vi: "a", en: "" } };

const role = "access.reason.role";
const second = "access.reason.second-person";
const nobodyElse = {
  auditor: role,
  programme: role,
  administrator: role,
  other: "access.reason.agency",
  key: role,
  system: role,
  public: "access.reason.sign-in",
};
/** The five who work on notices, in the order above. */
const desk = (
  drafter: string,
  both: string,
  editor: string,
  colleague: string,
  approver: string,
): Record<Who, string> => ({
  drafter,
  "drafting approver": both,
  "editing approver": editor,
  officer: colleague,
  approver,
  ...nobodyElse,
});
const all = (answer: string) => desk(answer, answer, answer, answer, answer);

const matrix: Record<string, [(actor: Actor) => Verdict, Record<Who, string>]> = {
  "read notices": [canReadNotices, { ...all("yes"), auditor: "yes", other: "yes" }],
  "draft a notice": [canDraftNotice, { ...all("yes"), other: "yes" }],
  "edit a draft": [(actor) => canEditNotice(actor, notice("draft")), all("yes")],
  "edit what is submitted": [(actor) => canEditNotice(actor, notice("submitted")), all("notices.reason.not-draft")],
  "edit what is published": [(actor) => canEditNotice(actor, notice("published")), all("notices.reason.not-draft")],
  "submit a draft": [(actor) => canSubmitNotice(actor, notice("draft")), all("yes")],
  "submit a draft without English": [(actor) => canSubmitNotice(actor, untranslated), all("notices.reason.english")],
  "approve what is submitted": [
    (actor) => canApproveNotice(actor, notice("submitted")),
    desk(role, "yes", second, role, "yes"),
  ],
  "approve their own": [
    (actor) => canApproveNotice(actor, notice("submitted", "usr_both")),
    desk(role, second, second, role, "yes"),
  ],
  "approve a draft": [
    (actor) => canApproveNotice(actor, notice("draft")),
    desk(role, ...submittedOnly(), role, "notices.reason.not-submitted"),
  ],
  "reject what is submitted": [
    (actor) => canRejectNotice(actor, notice("submitted")),
    desk(role, "yes", "yes", role, "yes"),
  ],
  "withdraw a draft": [(actor) => canWithdrawNotice(actor, notice("draft")), desk("yes", "yes", "yes", role, "yes")],
  "withdraw what is published": [
    (actor) => canWithdrawNotice(actor, notice("published")),
    desk(role, "yes", "yes", role, "yes"),
  ],
  "withdraw what has ended": [(actor) => canWithdrawNotice(actor, notice("expired")), all("notices.reason.ended")],
};

function submittedOnly(): [string, string] {
  return ["notices.reason.not-submitted", "notices.reason.not-submitted"];
}

for (const [command, [policy, expected]] of Object.entries(matrix)) {
  test(`who may ${command}, and why not`, () => {
    const answers = Object.entries(actors).map(([who, actor]) => {
      const verdict = policy(actor);
      return [who, verdict.allowed ? "yes" : verdict.reason];
    });
    assert.deepEqual(Object.fromEntries(answers), expected);
  });
}
