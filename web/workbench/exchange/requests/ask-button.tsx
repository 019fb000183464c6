import type { ButtonProps } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { askText } from "../../../../src/kernel/text/workbench/exchange-ask.ts";
import type { SubjectKind } from "../../api/exchange-requests.ts";
import { askAbilityQuery } from "../../api/exchange-requests.ts";
import { AbilityButton } from "../../frame/ability-button.tsx";
import { useText } from "../../words/lang.tsx";

const AskForm = lazy(async () => ({ default: (await import("./ask-form.tsx")).AskForm }));

/** What a request is asked about, as its asker knows it. */
export type Subject = { kind: SubjectKind; id: string; title: string };

/** The button that asks another agency about a thing, and its form; it can stand on the page of any thing. */
export function AskButton({ subject, size = "sm" }: { subject: Subject | null; size?: ButtonProps["size"] }) {
  const t = useText(askText);
  const [open, setOpen] = useState(false);
  const abilities = useQuery(askAbilityQuery);
  return (
    <>
      <AbilityButton ability={abilities.data?.ask} size={size ?? "sm"} variant="default" onClick={() => setOpen(true)}>
        {t(subject === null ? "workbench.requests.new" : "workbench.ask.button")}
      </AbilityButton>
      {open && (
        <Suspense>
          <AskForm subject={subject} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
