import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { tracesPageText } from "../../../src/kernel/text/workbench/traces.ts";
import type { TraceFilter } from "../api/traces.ts";
import { useText } from "../words/lang.tsx";
import { useSteps } from "./words.ts";

/** A code, a step and days: what is asked for when Enter is pressed. */
export function TraceFilterForm({ filter, onAsk }: { filter: TraceFilter; onAsk: (filter: TraceFilter) => void }) {
  const t = useText(tracesPageText);
  const steps = useSteps();
  const [asked, setAsked] = useState(filter);
  const field = (name: keyof TraceFilter) => ({
    value: asked[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      setAsked({ ...asked, [name]: event.currentTarget.value }),
  });
  return (
    <form
      className="row no-print"
      style={{ alignItems: "end" }}
      onSubmit={(event) => {
        event.preventDefault();
        onAsk({ ...asked, code: asked.code.trim() });
      }}
    >
      <TextInput label={t("workbench.traces.code")} {...field("code")} style={{ flex: "1 1 16rem" }} />
      <NativeSelect
        label={t("workbench.traces.step")}
        data={[{ value: "", label: t("workbench.traces.any") }, ...steps]}
        {...field("step")}
      />
      <TextInput type="date" label={t("workbench.traces.from")} {...field("from")} />
      <TextInput type="date" label={t("workbench.traces.to")} {...field("to")} />
      <Button type="submit">{t("workbench.traces.find")}</Button>
    </form>
  );
}
