import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { exchangeRecordsPageText } from "../../../../src/kernel/text/workbench/exchange-records.ts";
import { useText } from "../../words/lang.tsx";
import { valueKinds } from "./record-kinds.ts";

type Parts = { q: string; kind: string; value: string; onFind: (found: Record<string, string>) => void };

/** Two ways to find a record: words in it, or a number that it holds. */
export function RecordFinder({ q, kind, value, onFind }: Parts) {
  const t = useText(exchangeRecordsPageText);
  const [words, setWords] = useState(q);
  const [number, setNumber] = useState(value);
  const [by, setBy] = useState(kind === "" ? "phone" : kind);
  return (
    <div className="row no-print">
      <form
        className="row"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          onFind(words.trim() === "" ? {} : { q: words.trim() });
        }}
      >
        <TextInput
          type="search"
          label={t("workbench.records.find")}
          placeholder={t("workbench.records.find.hint")}
          miw="16rem"
          maxLength={200}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" mt="auto">
          {t("workbench.records.go")}
        </Button>
      </form>
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault();
          onFind(number.trim() === "" ? {} : { by, value: number.trim() });
        }}
      >
        <NativeSelect
          label={t("workbench.records.value.kind")}
          value={by}
          onChange={(event) => setBy(event.currentTarget.value)}
        >
          {valueKinds.map((one) => (
            <option key={one} value={one}>
              {t(`workbench.record.value.${one}`)}
            </option>
          ))}
        </NativeSelect>
        <TextInput
          label={t("workbench.records.value")}
          placeholder={t("workbench.records.value.hint")}
          miw="16rem"
          maxLength={200}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" mt="auto">
          {t("workbench.records.go")}
        </Button>
      </form>
      {(q !== "" || value !== "") && (
        <Button variant="subtle" mt="auto" onClick={() => onFind({})}>
          {t("workbench.records.clear")}
        </Button>
      )}
    </div>
  );
}
