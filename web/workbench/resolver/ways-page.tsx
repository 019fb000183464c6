import { Button, TextInput } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { useState } from "react";
import { resolverPageText } from "../../../src/kernel/text/workbench/resolver.ts";
import type { Way } from "../api/resolver.ts";
import { waysQuery } from "../api/resolver.ts";
import { AbilityButton } from "../frame/ability-button.tsx";
import { Listed } from "../frame/listed.tsx";
import { Empty, Page } from "../frame/page.tsx";
import { Table } from "../frame/table.tsx";
import { useText } from "../words/lang.tsx";
import { useTypeName } from "./type-name.ts";
import { HideWay, WayConfirm } from "./way-acts.tsx";
import { WayForm } from "./way-form.tsx";

type Act = "change" | "remove" | "hide" | "show";
const acts: readonly Act[] = ["change", "remove", "hide", "show"];

/** Where codes on goods lead: a party's own links, for officers everybody's. */
export function WaysPage() {
  const t = useText(resolverPageText);
  const [code, setCode] = useState("");
  const [adding, setAdding] = useState(false);
  const [open, setOpen] = useState<{ act: Act; of: Way } | null>(null);
  const found = useInfiniteQuery(waysQuery(code));
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  const close = () => setOpen(null);
  return (
    <Page
      title={t("workbench.ways.title")}
      about={t("workbench.ways.about")}
      actions={
        <AbilityButton ability={found.data?.pages[0]?.add} onClick={() => setAdding(true)}>
          {t("workbench.ways.add")}
        </AbilityButton>
      }
    >
      <Find onFind={setCode} />
      <Listed
        of={found}
        none={
          <Empty title={t(code === "" ? "workbench.ways.empty" : "workbench.ways.none")}>
            <p>{t("workbench.ways.empty.about")}</p>
          </Empty>
        }
      >
        <Ways items={items} onAct={(act, of) => setOpen({ act, of })} />
      </Listed>
      {adding && <WayForm onClose={() => setAdding(false)} />}
      {open?.act === "change" && <WayForm of={open.of} onClose={close} />}
      {open?.act === "hide" && <HideWay of={open.of} onClose={close} />}
      {(open?.act === "remove" || open?.act === "show") && <WayConfirm act={open.act} of={open.of} onClose={close} />}
    </Page>
  );
}

function Find({ onFind }: { onFind: (code: string) => void }) {
  const t = useText(resolverPageText);
  const [typed, setTyped] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onFind(typed.trim());
  };
  return (
    <form className="row" role="search" onSubmit={submit}>
      <TextInput
        label={t("workbench.ways.find")}
        maxLength={400}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" style={{ alignSelf: "end" }}>
        {t("workbench.ways.find.go")}
      </Button>
    </form>
  );
}

function Ways({ items, onAct }: { items: readonly Way[]; onAct: (act: Act, of: Way) => void }) {
  const t = useText(resolverPageText);
  return (
    <Table
      heads={[t("workbench.way.code"), t("workbench.way.type"), t("workbench.way.href"), t("workbench.way.actions")]}
    >
      {items.map((of) => (
        <WayRow key={of.id} of={of} onAct={(act) => onAct(act, of)} />
      ))}
    </Table>
  );
}

function WayRow({ of, onAct }: { of: Way; onAct: (act: Act) => void }) {
  const t = useText(resolverPageText);
  const typeName = useTypeName();
  // What may never be done here has no button: an officer hides, whoever wrote a link changes it.
  const offered = acts.filter((act) => of.abilities[act].allowed);
  return (
    <tr>
      <td className="first figures">
        {of.anchor}
        {of.isDefault && <div className="small soft">{t("workbench.way.is-default")}</div>}
      </td>
      <td data-name={t("workbench.way.type")}>{typeName(of.linkType)}</td>
      <td>
        {of.title}
        {of.hreflang !== null && <span className="soft"> · {of.hreflang}</span>}
        <div className="small soft" style={{ overflowWrap: "anywhere" }}>
          {of.href}
        </div>
        {of.hidden !== null && <div className="small">{t("workbench.way.hidden", { because: of.hidden.because })}</div>}
      </td>
      <td>
        <div className="row">
          {offered.map((act) => (
            <AbilityButton
              key={act}
              ability={of.abilities[act]}
              size="compact-sm"
              variant="default"
              aria-label={t(`workbench.way.${act}.of`, { title: of.title })}
              onClick={() => onAct(act)}
            >
              {t(`workbench.way.${act}`)}
            </AbilityButton>
          ))}
        </div>
      </td>
    </tr>
  );
}
