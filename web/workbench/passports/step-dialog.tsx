import { useState } from "react";
import { passportPageText } from "../../../src/kernel/text/workbench/passports.ts";
import type { ProductPassport, Step } from "../api/passports.ts";
import { usePassportStep } from "../api/passports.ts";
import { Refusal } from "../api/request.ts";
import { Confirm } from "../frame/confirm.tsx";
import { ReasonField } from "../frame/reason-field.tsx";
import { useText } from "../words/lang.tsx";

/** Asks once more before a passport is published, withdrawn, suspended or reinstated, and for the reason where one is owed. */
export function StepDialog({ of, step, onClose }: { of: ProductPassport; step: Step; onClose: () => void }) {
  const t = useText(passportPageText);
  const change = usePassportStep(of);
  const [reason, setReason] = useState("");
  const owed = step === "withdraw" || step === "suspend";
  const missing = missingFields(change.error);
  return (
    <Confirm
      title={t(`workbench.passport.${step}`)}
      change={{ isPending: change.isPending, error: missing.length > 0 ? withoutFields(change.error) : change.error }}
      onConfirm={() => change.mutate({ step, body: owed ? { reason: reason.trim() } : {} }, { onSuccess: onClose })}
      onClose={onClose}
    >
      {missing.length > 0 && (
        <ul>
          {missing.map(({ pointer, message }) => (
            <li key={pointer}>{message}</li>
          ))}
        </ul>
      )}
      <p>{t(`workbench.passport.${step}.sure`)}</p>
      {owed && (
        <ReasonField label={t("workbench.passport.reason")} data-autofocus value={reason} onChange={setReason} />
      )}
    </Confirm>
  );
}

/** The fields that keep a passport from being published, in words; a pointer says nothing to a person. */
const missingFields = (error: unknown) =>
  error instanceof Refusal ? (error.body.errors ?? []).filter(({ code }) => code === "missing") : [];

function withoutFields(error: unknown): unknown {
  if (!(error instanceof Refusal)) return error;
  return new Refusal({ ...error.body, errors: [] });
}
