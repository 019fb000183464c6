import type { ReactNode } from "react";
import { useState } from "react";
import { useLocation } from "wouter";
import { groupsPageText } from "../../../../src/kernel/text/workbench/exchange-groups.ts";
import { useAgencyName } from "../../api/agencies.ts";
import type { GroupChange, SharingGroup } from "../../api/groups.ts";
import { useChangeGroups } from "../../api/groups.ts";
import { AgencyBoxes } from "../../cases/agency-boxes.tsx";
import { Confirm } from "../../frame/confirm.tsx";
import { ReasonField } from "../../frame/reason-field.tsx";
import { paths } from "../../paths.ts";
import { useText } from "../../words/lang.tsx";

type Parts = { of: SharingGroup; onClose: () => void };

/** Chooses agencies to take in, with the reason that everybody in the group reads. */
export function TakeIn({ of, onClose }: Parts) {
  const t = useText(groupsPageText);
  const [chosen, setChosen] = useState<string[]>([]);
  const [asked, setAsked] = useState(false);
  return (
    <WithReason
      title={t("workbench.group.take-in")}
      make={(reason) => {
        setAsked(true);
        return chosen.length === 0 ? null : { kind: "members", of, body: { in: chosen, out: [], reason } };
      }}
      onClose={onClose}
    >
      <p>{t("workbench.group.take-in.about")}</p>
      <AgencyBoxes chosen={chosen} onChange={setChosen} />
      {asked && chosen.length === 0 && <p role="alert">{t("workbench.group.take-in.none")}</p>}
    </WithReason>
  );
}

export function PutOut({ of, agency, onClose }: Parts & { agency: string }) {
  const t = useText(groupsPageText);
  const nameOf = useAgencyName();
  return (
    <WithReason
      title={t("workbench.group.put-out.of", { agency: nameOf(agency) })}
      make={(reason) => ({ kind: "members", of, body: { in: [], out: [agency], reason } })}
      onClose={onClose}
    >
      <p>{t("workbench.group.put-out.about")}</p>
    </WithReason>
  );
}

/** Leaving and closing: each after saying what comes of it. */
export function EndGroup({ act, of, onClose }: Parts & { act: "leave" | "close" }) {
  const t = useText(groupsPageText);
  const [, go] = useLocation();
  return (
    <WithReason
      title={t(`workbench.group.${act}`)}
      make={(reason) => ({ kind: act, of, reason })}
      onClose={onClose}
      onDone={() => act === "leave" && go(paths.sharingGroups)}
    >
      <p>{t(`workbench.group.${act}.about`)}</p>
    </WithReason>
  );
}

function WithReason(parts: {
  title: string;
  make: (reason: string) => GroupChange | null;
  onClose: () => void;
  onDone?: () => void;
  children: ReactNode;
}) {
  const t = useText(groupsPageText);
  const [reason, setReason] = useState("");
  const change = useChangeGroups();
  const confirm = () => {
    const made = parts.make(reason.trim());
    if (made === null) return;
    change.mutate(made, {
      onSuccess: () => {
        parts.onClose();
        parts.onDone?.();
      },
    });
  };
  return (
    <Confirm title={parts.title} change={change} onConfirm={confirm} onClose={parts.onClose}>
      {parts.children}
      <ReasonField
        label={t("workbench.group.reason")}
        description={t("workbench.group.reason.about")}
        minLength={5}
        maxLength={500}
        value={reason}
        onChange={setReason}
      />
    </Confirm>
  );
}
