import { Checkbox, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLocation } from "wouter";
import { leadsText } from "../../../src/kernel/text/leads.ts";
import { takedownsPageText } from "../../../src/kernel/text/workbench/takedowns.ts";
import { useOnce } from "../api/once.ts";
import { takedownAbilitiesQuery, useAskTakedown } from "../api/takedowns.ts";
import { AbilityButton } from "../frame/ability-button.tsx";
import { FormDialog } from "../frame/form-dialog.tsx";
import { ReasonField } from "../frame/reason-field.tsx";
import { paths } from "../paths.ts";
import { useText } from "../words/lang.tsx";

const concerns = ["counterfeit", "recalled", "prohibited", "promotion", "platform", "consumer", "label"] as const;

type Parts = {
  listings: readonly { id: string; title: string }[];
  concern?: string | undefined;
  caseId?: string | null | undefined;
};

/** The button that asks a platform to take listings down, and its form. */
export function AskTakedown(parts: Parts) {
  const t = useText(takedownsPageText);
  const [open, setOpen] = useState(false);
  const abilities = useQuery(takedownAbilitiesQuery);
  return (
    <>
      <AbilityButton ability={abilities.data?.ask} size="sm" variant="default" onClick={() => setOpen(true)}>
        {t("workbench.takedown.ask")}
      </AbilityButton>
      {open && <AskForm {...parts} onClose={() => setOpen(false)} />}
    </>
  );
}

function AskForm({ listings, concern: known, caseId, onClose }: Parts & { onClose: () => void }) {
  const t = useText(takedownsPageText);
  const c = useText(leadsText);
  const [chosen, setChosen] = useState<string[]>(listings.map((one) => one.id));
  const [concern, setConcern] = useState(known ?? "counterfeit");
  const [reason, setReason] = useState("");
  const ask = useAskTakedown();
  const once = useOnce();
  const [, go] = useLocation();
  const submit = () => {
    const input = { listings: chosen, concern, reason, ...(caseId == null ? {} : { caseId }) };
    ask.mutate({ input, once: once(input) }, { onSuccess: (asked) => go(paths.takedown(asked.id)) });
  };
  return (
    <FormDialog
      title={t("workbench.takedown.ask.title")}
      wide
      change={ask}
      send={t("workbench.takedown.ask.go")}
      disabled={chosen.length === 0}
      onSend={submit}
      onClose={onClose}
    >
      {listings.length > 1 ? (
        <Checkbox.Group label={t("workbench.takedown.ask.which")} value={chosen} onChange={setChosen}>
          <div className="stack">
            {listings.map((one) => (
              <Checkbox key={one.id} value={one.id} label={one.title} />
            ))}
          </div>
        </Checkbox.Group>
      ) : (
        <p>{listings[0]?.title}</p>
      )}
      <NativeSelect
        label={t("workbench.takedown.ask.concern")}
        value={concern}
        onChange={(event) => setConcern(event.currentTarget.value)}
      >
        {concerns.map((one) => (
          <option key={one} value={one}>
            {c(`leads.concern.${one}`)}
          </option>
        ))}
      </NativeSelect>
      <ReasonField
        label={t("workbench.takedown.ask.reason")}
        description={t("workbench.takedown.ask.reason.help")}
        rows={5}
        maxLength={5000}
        data-autofocus
        value={reason}
        onChange={setReason}
      />
      <p className="small soft">{t("workbench.takedown.ask.after")}</p>
    </FormDialog>
  );
}
