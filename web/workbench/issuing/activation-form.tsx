import { Textarea } from "@mantine/core";
import { useState } from "react";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import { issuingPageText } from "../../../src/kernel/text/workbench/issuing.ts";
import type { CodeOrder } from "../api/code-orders.ts";
import { useChangeOrder } from "../api/code-orders.ts";
import { Refusal } from "../api/request.ts";
import { Confirm } from "../frame/confirm.tsx";
import { useText } from "../words/lang.tsx";
import { readNumbers } from "./wasted-numbers.ts";

/** What was wasted, by the numbers of the print file or by serial; everything else is on goods. */
export function ActivationForm({ of, title, onClose }: { of: CodeOrder; title: string; onClose: () => void }) {
  const t = useText(issuingPageText);
  const f = useText(frameText);
  const [numbers, setNumbers] = useState("");
  const [serials, setSerials] = useState("");
  const [note, setNote] = useState("");
  const [wrong, setWrong] = useState(false);
  const change = useChangeOrder(of);
  const faults = change.error instanceof Refusal ? (change.error.body.errors ?? []) : [];
  const faultOf = (head: string) => faults.find((fault) => fault.pointer.startsWith(head))?.message;
  const submit = () => {
    const wasted = readNumbers(numbers);
    setWrong(wasted === null);
    if (wasted === null) return;
    const wastedSerials = serials.split(/\s*\n\s*/).filter((line) => line.trim() !== "");
    change.mutate({ kind: "activation", body: { wasted, wastedSerials, note } }, { onSuccess: onClose });
  };
  return (
    <Confirm title={title} change={change} onConfirm={submit} onClose={onClose}>
      <p>{t("workbench.code-order.activate.about")}</p>
      <Textarea
        label={t("workbench.code-order.activate.wasted")}
        description={t("workbench.code-order.activate.wasted.help")}
        error={wrong ? t("workbench.code-order.activate.wasted.wrong") : faultOf("/wasted/")}
        rows={2}
        data-autofocus
        value={numbers}
        onChange={(event) => setNumbers(event.currentTarget.value)}
      />
      <Textarea
        label={t("workbench.code-order.activate.serials")}
        description={t("workbench.code-order.activate.serials.help")}
        error={faultOf("/wastedSerials/")}
        rows={3}
        value={serials}
        onChange={(event) => setSerials(event.currentTarget.value)}
      />
      <Textarea
        label={`${t("workbench.code-order.activate.note")} (${f("workbench.optional")})`}
        rows={2}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </Confirm>
  );
}
