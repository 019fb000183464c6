import { Button, TextInput } from "@mantine/core";
import type { FormEvent } from "react";
import { useState } from "react";
import { Link, useLocation } from "wouter";
import { passportPageText } from "../../../src/kernel/text/workbench/passports.ts";
import { useOnce } from "../api/once.ts";
import { useDraftPassport } from "../api/passports.ts";
import { Page } from "../frame/page.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { faultsAt } from "../parties/faults.ts";
import { paths } from "../paths.ts";
import { useText } from "../words/lang.tsx";

const fields = ["gtin", "name"] as const;

/** Begins a passport with what is on every pack: bar code and name. */
export function NewPassportPage() {
  const t = useText(passportPageText);
  const [, go] = useLocation();
  const [body, setBody] = useState({ gtin: "", name: "" });
  const draft = useDraftPassport();
  const once = useOnce();
  const { at, others } = faultsAt(draft.error, fields);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    draft.mutate({ body, once: once(body) }, { onSuccess: ({ id }) => go(paths.passport(id)) });
  };
  return (
    <Page title={t("workbench.passports.add")} narrow>
      <form className="sheet stack" onSubmit={submit}>
        <ProblemNote error={others} />
        {fields.map((field) => (
          <TextInput
            key={field}
            label={t(`workbench.passports.new.${field}`)}
            description={field === "gtin" ? t("workbench.passports.new.gtin.help") : undefined}
            required
            withAsterisk={false}
            {...(field === "gtin" ? { inputMode: "numeric" as const } : {})}
            maxLength={field === "gtin" ? 40 : 300}
            autoComplete="off"
            error={at.get(field)}
            value={body[field]}
            onChange={(event) => {
              setBody({ ...body, [field]: event.currentTarget.value });
              if (draft.error !== null) draft.reset();
            }}
          />
        ))}
        <div className="row">
          <Button type="submit" loading={draft.isPending}>
            {t("workbench.passports.add")}
          </Button>
          <Button component={Link} href={paths.passports} variant="subtle">
            {t("workbench.passports.to-list")}
          </Button>
        </div>
      </form>
    </Page>
  );
}
