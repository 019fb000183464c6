import { Button, Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { exchangeFeedsPageText } from "../../../../src/kernel/text/workbench/exchange-feeds.ts";
import { exchangeRecordsPageText } from "../../../../src/kernel/text/workbench/exchange-records.ts";
import type { SearchGiven } from "../../api/exchange-feeds.ts";
import { useSaveSearch } from "../../api/exchange-feeds.ts";
import { useOnce } from "../../api/once.ts";
import { FormDialog } from "../../frame/form-dialog.tsx";
import { faultsAt } from "../../parties/faults.ts";
import { useText } from "../../words/lang.tsx";
import { recordKinds } from "../records/record-kinds.ts";

/** What a page looks for at this moment. */
export type Looking = { words?: string; kind?: string | null; value?: { kind: string; value: string } | null };

/** A button that keeps what a page looks for, so that new records that match become alerts. */
export function SaveSearchButton({ looking }: { looking: Looking }) {
  const t = useText(exchangeFeedsPageText);
  const [open, setOpen] = useState(false);
  const [isSaved, setSaved] = useState(false);
  return (
    <>
      <Button size="sm" variant="default" onClick={() => setOpen(true)}>
        {t("workbench.searches.save.this")}
      </Button>
      {isSaved && <span role="status">{t("workbench.searches.saved")}</span>}
      {open && <SaveSearchForm looking={looking} onClose={() => setOpen(false)} onSaved={() => setSaved(true)} />}
    </>
  );
}

type FormParts = { looking: Looking; onClose: () => void; onSaved?: () => void };

/** Saves a search: what for, when it alerts, and for whom. */
export function SaveSearchForm({ looking, onClose, onSaved }: FormParts) {
  const t = useText(exchangeFeedsPageText);
  const r = useText(exchangeRecordsPageText);
  const value = looking.value ?? null;
  const [words, setWords] = useState(looking.words ?? "");
  const [kind, setKind] = useState(looking.kind ?? "");
  const [name, setName] = useState(looking.words ?? value?.value ?? "");
  const [alerts, setAlerts] = useState<SearchGiven["alerts"]>("now");
  const [own, setOwn] = useState(false);
  const [forAgency, setForAgency] = useState(false);
  const save = useSaveSearch();
  const once = useOnce();
  const queries = useQueryClient();
  const { at, others } = faultsAt(save.error, ["name", "query/words"]);
  const submit = () => {
    const query = { words, kinds: kind === "" ? [] : [kind], values: value === null ? [] : [value], own };
    const body = { name, query, alerts, forAgency };
    save.mutate(
      { body, once: once(body) },
      {
        onSuccess: () => {
          void queries.invalidateQueries({ queryKey: ["saved-searches"] });
          onSaved?.();
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={t("workbench.searches.save")}
      change={{ error: others, isPending: save.isPending }}
      onSend={submit}
      onClose={onClose}
    >
      <TextInput
        label={t("workbench.searches.words")}
        maxLength={200}
        autoComplete="off"
        data-autofocus
        error={at.get("query/words")}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <NativeSelect
        label={t("workbench.searches.kind")}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value)}
      >
        <option value="">{t("workbench.searches.kind.all")}</option>
        {recordKinds.map((one) => (
          <option key={one} value={one}>
            {r(`workbench.record.kind.${one}`)}
          </option>
        ))}
      </NativeSelect>
      {value !== null && <p className="figures">{value.value}</p>}
      <TextInput
        label={t("workbench.searches.name")}
        required
        withAsterisk={false}
        maxLength={120}
        autoComplete="off"
        error={at.get("name")}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <NativeSelect
        label={t("workbench.searches.alerts")}
        value={alerts}
        onChange={(event) => setAlerts(event.currentTarget.value as typeof alerts)}
      >
        {(["now", "daily", "off"] as const).map((one) => (
          <option key={one} value={one}>
            {t(`workbench.searches.alerts.${one}`)}
          </option>
        ))}
      </NativeSelect>
      <Checkbox label={t("workbench.searches.own")} checked={own} onChange={() => setOwn(!own)} />
      <Checkbox
        label={t("workbench.searches.for-agency")}
        checked={forAgency}
        onChange={() => setForAgency(!forAgency)}
      />
    </FormDialog>
  );
}
