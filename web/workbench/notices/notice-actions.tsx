import { useState } from "react";
import { noticesPageText } from "../../../src/kernel/text/workbench/notices.ts";
import type { NoticeFile } from "../api/notices.ts";
import { useChangeNotice } from "../api/notices.ts";
import { AbilityButton } from "../frame/ability-button.tsx";
import { Confirm } from "../frame/confirm.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { ReasonField } from "../frame/reason-field.tsx";
import { useText } from "../words/lang.tsx";

type Asked = "approve" | "reject" | "withdraw";

/** What may be done with a notice; publishing, sending back and withdrawing ask once more. */
export function NoticeActions({ of, onEdit }: { of: NoticeFile; onEdit: () => void }) {
  const t = useText(noticesPageText);
  const change = useChangeNotice(of);
  const [asked, setAsked] = useState<Asked | null>(null);
  const { abilities, state } = of;
  const open = state === "draft" || state === "submitted";
  return (
    <section className="stack no-print" aria-label={t("workbench.notice.actions")}>
      <ProblemNote error={asked === null ? change.error : null} />
      <div className="row">
        {state === "draft" && (
          <>
            <AbilityButton
              ability={abilities.submit}
              loading={change.isPending}
              onClick={() => change.mutate({ kind: "submit" })}
            >
              {t("workbench.notice.submit")}
            </AbilityButton>
            <AbilityButton ability={abilities.edit} variant="default" onClick={onEdit}>
              {t("workbench.notice.edit")}
            </AbilityButton>
          </>
        )}
        {state === "submitted" && (
          <>
            <AbilityButton ability={abilities.approve} onClick={() => setAsked("approve")}>
              {t("workbench.notice.approve")}
            </AbilityButton>
            <AbilityButton ability={abilities.reject} variant="default" onClick={() => setAsked("reject")}>
              {t("workbench.notice.reject")}
            </AbilityButton>
          </>
        )}
        {(open || state === "published") && (
          <AbilityButton ability={abilities.withdraw} variant="default" onClick={() => setAsked("withdraw")}>
            {t("workbench.notice.withdraw")}
          </AbilityButton>
        )}
      </div>
      {asked !== null && <Ask asked={asked} change={change} onClose={() => setAsked(null)} />}
    </section>
  );
}

function Ask({
  asked,
  change,
  onClose,
}: {
  asked: Asked;
  change: ReturnType<typeof useChangeNotice>;
  onClose: () => void;
}) {
  const t = useText(noticesPageText);
  const [reason, setReason] = useState("");
  const submit = () => {
    change.mutate(asked === "approve" ? { kind: asked } : { kind: asked, reason }, { onSuccess: onClose });
  };
  const title = t(`workbench.notice.${asked}`);
  return (
    <Confirm title={title} change={change} onConfirm={submit} onClose={onClose}>
      {asked === "approve" ? (
        <p>{t("workbench.notice.approve.sure")}</p>
      ) : (
        <ReasonField label={t("workbench.notice.reason")} data-autofocus value={reason} onChange={setReason} />
      )}
    </Confirm>
  );
}
