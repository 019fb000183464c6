import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useLocation } from "wouter";
import { statesPageText } from "../../../src/kernel/text/workbench/states.ts";
import { useOnce } from "../api/once.ts";
import type { About } from "../api/states.ts";
import { linesOf, useSetNotice } from "../api/states.ts";
import { Confirm } from "../frame/confirm.tsx";
import { paths } from "../paths.ts";
import { useText } from "../words/lang.tsx";
import { blankDecision, DecisionFields } from "./decision-fields.tsx";

const kinds = ["recalled", "suspended", "stolen", "seized", "destroyed", "licence", "banned"] as const;
const scopes = ["product", "lot", "range", "codes"] as const;
const blankAim = { gtin: "", lot: "", first: "", last: "", codes: "" };

/** Sets a notice: over what, why, and what the public reads. */
export function SetNotice({ onClose }: { onClose: () => void }) {
  const t = useText(statesPageText);
  const [kind, setKind] = useState<(typeof kinds)[number]>("recalled");
  const [scope, setScope] = useState<(typeof scopes)[number]>("product");
  const [aim, setAim] = useState(blankAim);
  const [decision, setDecision] = useState(blankDecision);
  const set = useSetNotice();
  const once = useOnce();
  const [, go] = useLocation();
  const submit = () => {
    const input = { kind, about: aboutOf(scope, aim), ...decision };
    set.mutate({ input, once: once(input) }, { onSuccess: ({ id }) => go(paths.codeNotice(id)) });
  };
  const field = (name: keyof typeof blankAim, label: string) => (
    <TextInput
      label={label}
      required
      withAsterisk={false}
      maxLength={600}
      value={aim[name]}
      onChange={(event) => setAim({ ...aim, [name]: event.currentTarget.value })}
    />
  );
  return (
    <Confirm title={t("workbench.states.set")} wide change={set} onConfirm={submit} onClose={onClose}>
      <NativeSelect
        label={t("workbench.states.kind")}
        data-autofocus
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as typeof kind)}
      >
        {kinds.map((one) => (
          <option key={one} value={one}>
            {t(`workbench.states.kind.${one}`)}
          </option>
        ))}
      </NativeSelect>
      <NativeSelect
        label={t("workbench.states.form.scope")}
        value={scope}
        onChange={(event) => setScope(event.currentTarget.value as typeof scope)}
      >
        {scopes.map((one) => (
          <option key={one} value={one}>
            {t(`workbench.states.form.scope.${one}`)}
          </option>
        ))}
      </NativeSelect>
      {(scope === "product" || scope === "lot") && field("gtin", t("workbench.states.form.gtin"))}
      {scope === "lot" && field("lot", t("workbench.states.form.lot"))}
      {scope === "range" && field("first", t("workbench.states.form.first"))}
      {scope === "range" && field("last", t("workbench.states.form.last"))}
      {scope === "codes" && (
        <Textarea
          label={t("workbench.states.form.codes")}
          required
          withAsterisk={false}
          rows={5}
          value={aim.codes}
          onChange={(event) => setAim({ ...aim, codes: event.currentTarget.value })}
        />
      )}
      <DecisionFields of={decision} onChange={setDecision} />
      <p className="small soft">{t("workbench.states.form.effect")}</p>
    </Confirm>
  );
}

function aboutOf(scope: (typeof scopes)[number], { gtin, lot, first, last, codes }: typeof blankAim): About {
  const bare = gtin.replace(/[\s-]/g, "");
  switch (scope) {
    case "product":
      return { scope, gtin: bare };
    case "lot":
      return { scope, gtin: bare, lot };
    case "range":
      return { scope, first, last };
    case "codes":
      return { scope, codes: linesOf(codes) };
  }
}
