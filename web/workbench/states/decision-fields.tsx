import { TextInput, Textarea } from "@mantine/core";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import { statesPageText } from "../../../src/kernel/text/workbench/states.ts";
import type { Decision } from "../api/states.ts";
import { useText } from "../words/lang.tsx";

export const blankDecision = (): Decision => ({
  number: "",
  decidedOn: new Date().toISOString().slice(0, 10),
  title: { vi: "", en: "" },
  advice: { vi: "", en: "" },
});

/** What an authority's decision says: its number and date, and the words that whoever scans reads, in both languages. */
export function DecisionFields({ of, onChange }: { of: Decision; onChange: (next: Decision) => void }) {
  const t = useText(statesPageText);
  const f = useText(frameText);
  const optional = (label: string) => `${label} (${f("workbench.optional")})`;
  return (
    <>
      <TextInput
        label={t("workbench.states.form.number")}
        required
        withAsterisk={false}
        maxLength={100}
        value={of.number}
        onChange={(event) => onChange({ ...of, number: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t("workbench.states.form.date")}
        required
        withAsterisk={false}
        value={of.decidedOn}
        onChange={(event) => onChange({ ...of, decidedOn: event.currentTarget.value })}
      />
      {(["vi", "en"] as const).map((lang) => (
        <TextInput
          key={lang}
          label={t(`workbench.states.form.title-${lang}`)}
          required
          withAsterisk={false}
          maxLength={300}
          value={of.title[lang]}
          onChange={(event) => onChange({ ...of, title: { ...of.title, [lang]: event.currentTarget.value } })}
        />
      ))}
      {(["vi", "en"] as const).map((lang) => (
        <Textarea
          key={lang}
          label={optional(t(`workbench.states.form.advice-${lang}`))}
          rows={2}
          maxLength={1000}
          value={of.advice[lang]}
          onChange={(event) => onChange({ ...of, advice: { ...of.advice, [lang]: event.currentTarget.value } })}
        />
      ))}
    </>
  );
}
