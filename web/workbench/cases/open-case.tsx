import { Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useLocation } from "wouter";
import { leadsText } from "../../../src/kernel/text/leads.ts";
import { casesPageText } from "../../../src/kernel/text/workbench/cases.ts";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import { useOpenCase } from "../api/cases.ts";
import type { Lead } from "../api/leads.ts";
import { useOnce } from "../api/once.ts";
import { FormDialog } from "../frame/form-dialog.tsx";
import { paths } from "../paths.ts";
import type { Say } from "../words/format.ts";
import { useText } from "../words/lang.tsx";

/** Opens a case from the leads chosen; its title is filled in from them. */
export function OpenCase({ leads, onClose }: { leads: readonly Lead[]; onClose: () => void }) {
  const t = useText(casesPageText);
  const f = useText(frameText);
  const concern = useText(leadsText);
  const [title, setTitle] = useState(() => titleFor(leads, concern));
  const [summary, setSummary] = useState("");
  const open = useOpenCase();
  const once = useOnce();
  const [, go] = useLocation();
  const submit = () => {
    const input = { leads: leads.map((lead) => lead.id), title, summary };
    open.mutate({ input, once: once(input) }, { onSuccess: (opened) => go(paths.case(opened.id)) });
  };
  return (
    <FormDialog
      title={t("workbench.case.open.title", { n: leads.length })}
      wide
      change={open}
      send={t("workbench.case.open.go")}
      onSend={submit}
      onClose={onClose}
    >
      <ul className="plain-list small">
        {leads.map((lead) => (
          <li key={lead.id}>
            {lead.sellerName} · {concern(`leads.concern.${lead.concern}`)}
          </li>
        ))}
      </ul>
      <TextInput
        label={t("workbench.case.title")}
        required
        withAsterisk={false}
        maxLength={300}
        data-autofocus
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Textarea
        label={`${t("workbench.case.summary")} (${f("workbench.optional")})`}
        rows={4}
        maxLength={5000}
        value={summary}
        onChange={(event) => setSummary(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

/** `Đồng hồ Minh Anh, Gian B: Hàng giả`, with what does not fit left out. */
function titleFor(leads: readonly Lead[], concern: Say<typeof leadsText>): string {
  const shops = [...new Set(leads.map((lead) => lead.sellerName))];
  const about = [...new Set(leads.map((lead) => concern(`leads.concern.${lead.concern}`)))].join("; ");
  const named = shops.slice(0, 3).join(", ") + (shops.length > 3 ? ` (+${shops.length - 3})` : "");
  return `${named}: ${about}`.slice(0, 300);
}
