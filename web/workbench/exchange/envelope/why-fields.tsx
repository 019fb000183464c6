import { Textarea, TextInput } from "@mantine/core";
import { envelopePageText } from "../../../../src/kernel/text/workbench/exchange-envelope.ts";
import { useText } from "../../words/lang.tsx";

export type Why = { basis: string; purpose: string };

/** On what ground and what for: an envelope goes out with both, and the partner keeps them. */
export function WhyFields({ of, onChange }: { of: Why; onChange: (why: Why) => void }) {
  const t = useText(envelopePageText);
  return (
    <>
      <TextInput
        label={t("workbench.envelope.basis")}
        placeholder={t("workbench.envelope.basis.hint")}
        required
        withAsterisk={false}
        minLength={3}
        maxLength={300}
        value={of.basis}
        onChange={(event) => onChange({ ...of, basis: event.currentTarget.value })}
      />
      <Textarea
        label={t("workbench.envelope.purpose")}
        required
        withAsterisk={false}
        minLength={3}
        maxLength={500}
        rows={2}
        value={of.purpose}
        onChange={(event) => onChange({ ...of, purpose: event.currentTarget.value })}
      />
    </>
  );
}
