import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSearchParams } from "wouter";
import { directoryPageText } from "../../../../src/kernel/text/workbench/exchange-directory.ts";
import type { Contact, DirectoryFilter } from "../../api/directory.ts";
import { useAgencyName } from "../../api/agencies.ts";
import { directoryQuery } from "../../api/directory.ts";
import { AbilityButton } from "../../frame/ability-button.tsx";
import { Loading } from "../../frame/loading.tsx";
import { More } from "../../frame/more.tsx";
import { Empty, Page } from "../../frame/page.tsx";
import { PrintButton, PrintedBy } from "../../frame/print.tsx";
import { ProblemNote } from "../../frame/problem-note.tsx";
import { useText } from "../../words/lang.tsx";
import { ContactCard } from "./contact-card.tsx";
import { ContactForm } from "./contact-form.tsx";
import { DirectoryFind } from "./directory-filter.tsx";
import { EndContact } from "./end-contact.tsx";
import { Partners } from "./partners.tsx";
import { Successions } from "./successions.tsx";

const fields = ["q", "agency", "subject", "province", "language", "now", "past"] as const;
type Act = { act: "change" | "end"; of: Contact };

/** Whom to ask in each agency; on a phone a number is called by a tap. */
export function DirectoryPage() {
  const t = useText(directoryPageText);
  const [search, setSearch] = useSearchParams();
  const filter = Object.fromEntries(fields.map((name) => [name, search.get(name) ?? ""])) as DirectoryFilter;
  const [adding, setAdding] = useState(false);
  const [open, setOpen] = useState<Act | null>(null);
  const found = useInfiniteQuery(directoryQuery(filter));
  const items = found.data?.pages.flatMap((page) => page.items);
  const first = found.data?.pages[0];
  const look = (next: DirectoryFilter) =>
    setSearch(Object.fromEntries(Object.entries(next).filter(([, value]) => value !== "")));
  return (
    <Page
      title={t("workbench.directory.title")}
      about={t("workbench.directory.about")}
      actions={
        <>
          <PrintButton>{t("workbench.directory.print")}</PrintButton>
          <AbilityButton ability={first?.add} size="sm" onClick={() => setAdding(true)}>
            {t("workbench.directory.add")}
          </AbilityButton>
        </>
      }
    >
      <DirectoryFind key={filter.q} filter={filter} onLook={look} />
      <ProblemNote error={found.error} onRetry={() => void found.refetch()} />
      {first?.agency?.ended === true && <Ended {...first.agency} />}
      {found.isPending && <Loading />}
      {items?.length === 0 && <Nobody isNarrowed={search.size > 0} onClear={() => setSearch({})} />}
      {items !== undefined && <ByAgency items={items} onAct={(act, of) => setOpen({ act, of })} />}
      <More of={found} />
      <Partners />
      <Successions />
      <PrintedBy />
      {adding && <ContactForm onClose={() => setAdding(false)} />}
      {open?.act === "change" && <ContactForm of={open.of} onClose={() => setOpen(null)} />}
      {open?.act === "end" && <EndContact of={open.of} onClose={() => setOpen(null)} />}
    </Page>
  );
}

/** One heading an agency; people of an ended one stand under whoever holds its records. */
function ByAgency({ items, onAct }: { items: readonly Contact[]; onAct: (act: Act["act"], of: Contact) => void }) {
  const nameOf = useAgencyName();
  const groups = Map.groupBy(items, ({ ofAgency, heldBy }) => heldBy ?? ofAgency);
  return [...groups].map(([agency, people]) => (
    <section key={agency} className="stack">
      <h2>{nameOf(agency)}</h2>
      <ul className="plain-list stack">
        {people.map((of) => (
          <li key={of.id} className="sheet">
            <ContactCard of={of} onAct={(act) => onAct(act, of)} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

function Ended({ id, holders }: { id: string; holders: string[] }) {
  const t = useText(directoryPageText);
  const nameOf = useAgencyName();
  const agency = nameOf(id);
  return (
    <p className="sheet" role="status">
      {holders.length === 0
        ? t("workbench.directory.ended.unknown", { agency })
        : t("workbench.directory.ended", { agency, holders: holders.map(nameOf).join(", ") })}
    </p>
  );
}

function Nobody({ isNarrowed, onClear }: { isNarrowed: boolean; onClear: () => void }) {
  const t = useText(directoryPageText);
  if (!isNarrowed)
    return (
      <Empty title={t("workbench.directory.empty")}>
        <p>{t("workbench.directory.empty.about")}</p>
      </Empty>
    );
  return (
    <Empty title={t("workbench.directory.none")}>
      <p>{t("workbench.directory.none.about")}</p>
      <div>
        <Button variant="default" onClick={onClear}>
          {t("workbench.directory.none.clear")}
        </Button>
      </div>
    </Empty>
  );
}
