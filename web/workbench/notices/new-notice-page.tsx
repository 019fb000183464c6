import { useQuery } from "@tanstack/react-query";
import { useLocation, useSearchParams } from "wouter";
import { noticesPageText } from "../../../src/kernel/text/workbench/notices.ts";
import type { CaseFile } from "../api/cases.ts";
import { caseQuery } from "../api/cases.ts";
import type { Written } from "../api/notices.ts";
import { useDraftNotice } from "../api/notices.ts";
import { useOnce } from "../api/once.ts";
import { Waiting } from "../frame/gone.tsx";
import { Page } from "../frame/page.tsx";
import { paths } from "../paths.ts";
import type { Say } from "../words/format.ts";
import { say } from "../words/format.ts";
import { useText } from "../words/lang.tsx";
import { NoticeForm } from "./notice-form.tsx";

/** Drafts a public warning, alone or from the case that the address names. */
export function NewNoticePage() {
  const [search] = useSearchParams();
  const caseId = search.get("case");
  return caseId === null ? <Draft from={null} /> : <DraftFromCase caseId={caseId} />;
}

function DraftFromCase({ caseId }: { caseId: string }) {
  const query = useQuery(caseQuery(caseId));
  return query.data === undefined ? <Waiting query={query} /> : <Draft from={query.data} />;
}

function Draft({ from }: { from: CaseFile | null }) {
  const t = useText(noticesPageText);
  const draft = useDraftNotice();
  const once = useOnce();
  const [, go] = useLocation();
  const save = (written: Written) =>
    draft.mutate(
      { written, caseId: from?.id ?? null, once: once({ written, from: from?.id }) },
      { onSuccess: ({ id }) => go(paths.notice(id)) },
    );
  return (
    <Page title={t("workbench.notices.new")} about={from === null ? undefined : `${from.number} · ${from.title}`}>
      <NoticeForm
        written={startOf(from)}
        kindIsOpen
        saving={draft.isPending}
        error={draft.error}
        onSave={save}
        onCancel={() => go(from === null ? paths.notices : paths.case(from.id))}
      />
    </Page>
  );
}

/** What can be filled in from a case: its shops as subjects and in the title, and the advice that fits most warnings. */
function startOf(from: CaseFile | null): Written {
  const names = from?.parties.map((party) => party.name) ?? [];
  const name = names.slice(0, 3).join(", ");
  return {
    kind: "warning",
    title: both((t) => (name === "" ? "" : t("workbench.notice.draft-title", { name }).slice(0, 200))),
    body: both(() => ""),
    advice: both((t) => t("workbench.notice.draft-advice")),
    subjects: names.map((value) => ({ kind: "seller", value })),
    violator: null,
  };
}

const both = (words: (t: Say<typeof noticesPageText>) => string) => ({
  vi: words(say(noticesPageText, "vi")),
  en: words(say(noticesPageText, "en")),
});
