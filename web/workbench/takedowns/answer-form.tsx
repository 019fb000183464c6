import { Button, NativeSelect, Textarea } from "@mantine/core";
import { useState } from "react";
import { takedownsText } from "../../../src/kernel/text/takedowns.ts";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import { takedownsPageText } from "../../../src/kernel/text/workbench/takedowns.ts";
import type { Outcome, TakedownFile } from "../api/takedowns.ts";
import { useChangeTakedown } from "../api/takedowns.ts";
import { FormDialog } from "../frame/form-dialog.tsx";
import { useText } from "../words/lang.tsx";

const outcomes = ["waiting", "removed", "refused"] as const;

/** What the platform did, listing by listing; an outcome entered by mistake is set back here too. */
export function AnswerForm({ of, onClose }: { of: TakedownFile; onClose: () => void }) {
  const t = useText(takedownsPageText);
  const f = useText(frameText);
  const s = useText(takedownsText);
  const [given, setGiven] = useState<Record<string, Outcome>>(
    Object.fromEntries(of.listings.map((one) => [one.listingId, one.outcome])),
  );
  const [answer, setAnswer] = useState(of.answer ?? "");
  const change = useChangeTakedown(of);
  const submit = () => {
    const all = Object.entries(given).map(([listing, outcome]) => ({ listing, outcome }));
    change.mutate({ kind: "answer", body: { outcomes: all, answer } }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={t("workbench.takedown.answer.enter")}
      wide
      change={change}
      send={t("workbench.takedown.answer.save")}
      onSend={submit}
      onClose={onClose}
    >
      {of.listings.map((one) => (
        <NativeSelect
          key={one.listingId}
          label={one.title}
          value={given[one.listingId]}
          onChange={(event) => setGiven({ ...given, [one.listingId]: event.currentTarget.value as Outcome })}
        >
          {outcomes.map((outcome) => (
            <option key={outcome} value={outcome}>
              {s(`takedowns.outcome.${outcome}`)}
            </option>
          ))}
        </NativeSelect>
      ))}
      {of.listings.length > 1 && (
        <div>
          <Button
            variant="default"
            size="sm"
            onClick={() => setGiven(Object.fromEntries(of.listings.map((one) => [one.listingId, "removed"])))}
          >
            {t("workbench.takedown.answer.all-removed")}
          </Button>
        </div>
      )}
      <Textarea
        label={`${t("workbench.takedown.answer.words")} (${f("workbench.optional")})`}
        rows={3}
        maxLength={5000}
        value={answer}
        onChange={(event) => setAnswer(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
