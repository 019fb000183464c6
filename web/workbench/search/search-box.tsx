import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import type { KeyboardEvent } from "react";
import { useEffect, useId, useRef, useState } from "react";
import { useLocation } from "wouter";
import { searchPageText } from "../../../src/kernel/text/workbench/search.ts";
import type { Found, Hit } from "../api/search.ts";
import { searchQuery } from "../api/search.ts";
import { Dialog } from "../frame/dialog.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { useFormat, useText } from "../words/lang.tsx";
import { addressOf, groupsOf } from "./hits.ts";
import style from "./search.module.css";

// Typing is answered when it rests this long; shorter asks the server for words half typed.
const restMs = 150;

/** The search box over every page: a combobox whose list is moved by arrow keys while the words stay in focus. */
export function SearchBox({ onClose }: { onClose: () => void }) {
  const t = useText(searchPageText);
  const [typed, setTyped] = useState("");
  const [q] = useDebouncedValue(typed.trim(), restMs);
  const answer = useQuery(searchQuery(q));
  const found = q === "" ? undefined : answer.data;
  const groups = groupsOf(found?.hits ?? []);
  const hits = groups.flatMap((group) => group.hits);
  // The choice belongs to an answer; another answer begins at its first hit.
  const [choice, setChoice] = useState<{ of: Found | undefined; at: number }>({ of: undefined, at: 0 });
  const at = choice.of === found ? choice.at : 0;
  const [, go] = useLocation();
  const listId = useId();
  const open = (hit: Hit | undefined) => {
    if (hit === undefined) return;
    onClose();
    go(addressOf(hit));
  };
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && hits.length > 0) {
      event.preventDefault();
      setChoice({ of: found, at: (at + step + hits.length) % hits.length });
    } else if (
      event.key === "Enter" &&
      !event.nativeEvent.isComposing &&
      typed.trim() === q &&
      !answer.isPlaceholderData
    ) {
      event.preventDefault();
      open(hits[at]);
    }
  };
  return (
    <Dialog title={t("workbench.search.title")} onClose={onClose} wide bare>
      <input
        className={style["box"]}
        type="search"
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={hits[at] === undefined ? undefined : `${listId}-${at}`}
        aria-label={t("workbench.search.label")}
        placeholder={t("workbench.search.hint")}
        autoComplete="off"
        spellCheck={false}
        maxLength={500}
        data-autofocus
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onKey}
      />
      {answer.isError && q !== "" && (
        <div className={style["note"]}>
          <ProblemNote error={answer.error} />
        </div>
      )}
      <Hits id={listId} groups={groups} at={at} onOpen={open} />
      <Foot q={q} found={answer.isError ? undefined : found} />
    </Dialog>
  );
}

function Hits({
  id,
  groups,
  at,
  onOpen,
}: {
  id: string;
  groups: ReturnType<typeof groupsOf>;
  at: number;
  onOpen: (hit: Hit) => void;
}) {
  const t = useText(searchPageText);
  const starts = groups.map((_, n) => groups.slice(0, n).reduce((sum, group) => sum + group.hits.length, 0));
  return (
    <div id={id} role="listbox" aria-label={t("workbench.search.results")} className={style["hits"]}>
      {groups.map((group, g) => (
        <div key={group.kind} role="group" aria-label={t(`workbench.search.kind.${group.kind}`)}>
          <div className={style["kind"]} aria-hidden="true">
            {t(`workbench.search.kind.${group.kind}`)}
          </div>
          {group.hits.map((hit, h) => (
            <Option
              key={hit.id}
              hit={hit}
              id={`${id}-${(starts[g] ?? 0) + h}`}
              chosen={(starts[g] ?? 0) + h === at}
              onOpen={onOpen}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

function Option({ hit, id, chosen, onOpen }: { hit: Hit; id: string; chosen: boolean; onOpen: (hit: Hit) => void }) {
  const { money } = useFormat();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen) place.current?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  return (
    // The combobox above holds the focus and the keys.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div id={id} ref={place} role="option" aria-selected={chosen} className={style["hit"]} onClick={() => onOpen(hit)}>
      <span className={style["title"]}>{hit.title}</span>
      <span className={style["detail"]}>
        {[hit.detail, hit.price === null ? null : money(hit.price)].filter(Boolean).join(" · ")}
      </span>
    </div>
  );
}

function Foot({ q, found }: { q: string; found: Found | undefined }) {
  const t = useText(searchPageText);
  const { number } = useFormat();
  const kinds = (found?.readAs ?? [])
    .filter((kind) => kind !== "words")
    .map((kind) => t(`workbench.search.read-as.${kind}`));
  const nothing = found !== undefined && found.hits.length === 0;
  return (
    <div className={style["foot"]}>
      <div role="status">
        {nothing && (
          <p className={style["none"]}>
            {t("workbench.search.none", { q })} {t("workbench.search.none.about")}
          </p>
        )}
        {kinds.length > 0 && <span>{t("workbench.search.read-as", { kinds: kinds.join(", ") })} · </span>}
        {found !== undefined && !nothing && (
          <span>
            {found.more ? t("workbench.search.more") : t("workbench.search.count", { n: number(found.hits.length) })}
          </span>
        )}
      </div>
      <span className={style["keys"]}>{t("workbench.search.keys")}</span>
    </div>
  );
}
