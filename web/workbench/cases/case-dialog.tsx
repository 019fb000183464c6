import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { casesText } from "../../../src/kernel/text/cases.ts";
import { casesPageText } from "../../../src/kernel/text/workbench/cases.ts";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import type { CaseChange, CaseFile } from "../api/cases.ts";
import { useChangeCase } from "../api/cases.ts";
import { colleaguesQuery } from "../api/users.ts";
import { Confirm } from "../frame/confirm.tsx";
import { ReasonField } from "../frame/reason-field.tsx";
import { useText } from "../words/lang.tsx";
import { AgencyBoxes } from "./agency-boxes.tsx";
import type { CaseAct } from "./case-actions.tsx";

const outcomes = ["no-violation", "handled", "transferred", "unverifiable", "duplicate"] as const;
const levels = ["own", "named", "agencies"] as const;

const titles = {
  edit: "workbench.case.edit",
  verify: "workbench.case.verify",
  back: "workbench.case.back-to-open",
  close: "workbench.case.close",
  reopen: "workbench.case.reopen",
  assign: "workbench.case.assign",
  share: "workbench.case.share",
} as const satisfies Record<CaseAct, string>;

type Given = {
  title: string;
  summary: string;
  reason: string;
  outcome: string;
  owner: string;
  level: string;
  sharedWith: string[];
};

/** The form behind each action of a case: what it asks for, and the change it makes. */
export function CaseDialog({ of, act, onClose }: { of: CaseFile; act: CaseAct; onClose: () => void }) {
  const t = useText(casesPageText);
  const [given, setGiven] = useState<Given>({
    title: of.title,
    summary: of.summary,
    reason: "",
    outcome: "",
    owner: of.owner,
    level: of.level,
    sharedWith: of.sharedWith,
  });
  const change = useChangeCase(of);
  const submit = () => {
    change.mutate(changeOf(act, given), { onSuccess: onClose });
  };
  return (
    <Confirm title={t(titles[act])} change={change} onConfirm={submit} onClose={onClose}>
      <Fields act={act} given={given} onGive={(part) => setGiven({ ...given, ...part })} />
    </Confirm>
  );
}

function changeOf(act: CaseAct, given: Given): CaseChange {
  const { title, summary, reason, outcome, owner, level } = given;
  switch (act) {
    case "edit":
      return { kind: "edit", body: { title, summary } };
    case "verify":
      return { kind: "state", body: { to: "verifying", reason } };
    case "back":
      return { kind: "state", body: { to: "open", reason } };
    case "close":
      return { kind: "close", body: { outcome, reason } };
    case "reopen":
      return { kind: "reopen", body: { reason } };
    case "assign":
      return { kind: "owner", body: { owner } };
    case "share":
      return { kind: "sharing", body: { level, sharedWith: level === "named" ? given.sharedWith : [] } };
  }
}

type FieldsParts = { act: CaseAct; given: Given; onGive: (part: Partial<Given>) => void };

function Fields({ act, given, onGive }: FieldsParts) {
  const t = useText(casesPageText);
  const f = useText(frameText);
  switch (act) {
    case "edit":
      return (
        <>
          <TextInput
            label={t("workbench.case.title")}
            required
            withAsterisk={false}
            maxLength={300}
            value={given.title}
            onChange={(event) => onGive({ title: event.currentTarget.value })}
          />
          <Textarea
            label={t("workbench.case.summary")}
            rows={6}
            maxLength={5000}
            value={given.summary}
            onChange={(event) => onGive({ summary: event.currentTarget.value })}
          />
        </>
      );
    case "assign":
      return <Owner given={given} onGive={onGive} />;
    case "share":
      return <Sharing given={given} onGive={onGive} />;
    case "close":
    case "reopen":
    case "verify":
    case "back": {
      const needed = act === "close" || act === "reopen";
      return (
        <>
          {act === "close" && <Outcome given={given} onGive={onGive} />}
          <ReasonField
            label={needed ? t("workbench.case.reason") : `${t("workbench.case.reason")} (${f("workbench.optional")})`}
            required={needed}
            value={given.reason}
            onChange={(reason) => onGive({ reason })}
          />
        </>
      );
    }
  }
}

function Outcome({ given, onGive }: Omit<FieldsParts, "act">) {
  const t = useText(casesPageText);
  const c = useText(casesText);
  return (
    <NativeSelect
      label={t("workbench.case.outcome")}
      required
      withAsterisk={false}
      value={given.outcome}
      onChange={(event) => onGive({ outcome: event.currentTarget.value })}
    >
      <option value="">{t("workbench.case.outcome.choose")}</option>
      {outcomes.map((one) => (
        <option key={one} value={one}>
          {c(`cases.outcome.${one}`)}
        </option>
      ))}
    </NativeSelect>
  );
}

function Owner({ given, onGive }: Omit<FieldsParts, "act">) {
  const t = useText(casesPageText);
  const colleagues = useQuery(colleaguesQuery);
  const able =
    colleagues.data?.items.filter(
      (one) => one.state === "active" && one.roles.some((role) => role === "officer" || role === "approver"),
    ) ?? [];
  return (
    <NativeSelect
      label={t("workbench.case.owner")}
      value={given.owner}
      onChange={(event) => onGive({ owner: event.currentTarget.value })}
    >
      {able.map(({ id, name, login }) => (
        <option key={id} value={id}>
          {name} ({login})
        </option>
      ))}
    </NativeSelect>
  );
}

function Sharing({ given, onGive }: Omit<FieldsParts, "act">) {
  const t = useText(casesPageText);
  const c = useText(casesText);
  return (
    <>
      <NativeSelect
        label={t("workbench.case.level")}
        value={given.level}
        onChange={(event) => onGive({ level: event.currentTarget.value })}
      >
        {levels.map((one) => (
          <option key={one} value={one}>
            {c(`cases.level.${one}`)}
          </option>
        ))}
      </NativeSelect>
      {given.level === "named" && (
        <AgencyBoxes chosen={given.sharedWith} onChange={(sharedWith) => onGive({ sharedWith })} withGroups />
      )}
    </>
  );
}
