import type { ReactNode } from "react";
import { useState } from "react";
import { capturesText } from "../../../src/kernel/text/workbench/captures.ts";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import { useTie } from "../api/captures.ts";
import { FormDialog } from "../frame/form-dialog.tsx";
import { ReasonField } from "../frame/reason-field.tsx";
import { useText } from "../words/lang.tsx";
import type { Chooser } from "./choices.tsx";
import { Choosing, Words } from "./choices.tsx";

type Parts = {
  title: string;
  /** What the button says that sends. */
  send: string;
  /** What the words find. */
  find: string;
  of: Chooser;
  /** Which captures are tied to which leads, of what was chosen. */
  ties: { captures: string[]; leads: string[] };
  /** What is tied, above the words. */
  what?: ReactNode;
  onClose: () => void;
  children: ReactNode;
};

/** Ties what is chosen, with a reason or without. */
export function TieDialog({ title, send, find, of, ties, what, onClose, children }: Parts) {
  const t = useText(capturesText);
  const f = useText(frameText);
  const [reason, setReason] = useState("");
  const tie = useTie();
  return (
    <FormDialog
      title={title}
      wide
      change={tie}
      send={send}
      disabled={of.chosen.length === 0}
      onSend={() => tie.mutate({ ...ties, reason: reason.trim() }, { onSuccess: onClose })}
      onClose={onClose}
    >
      {what}
      <Words label={find} of={of} />
      <Choosing name={title}>{children}</Choosing>
      <ReasonField
        label={`${t("workbench.captures.reason")} (${f("workbench.optional")})`}
        required={false}
        rows={2}
        value={reason}
        onChange={setReason}
      />
    </FormDialog>
  );
}
