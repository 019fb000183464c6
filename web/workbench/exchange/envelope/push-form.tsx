import { Button, Checkbox, TextInput } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { envelopePageText } from "../../../../src/kernel/text/workbench/exchange-envelope.ts";
import { frameText } from "../../../../src/kernel/text/workbench/frame.ts";
import type { EnvelopePartner } from "../../api/envelope.ts";
import { usePushRecords } from "../../api/envelope.ts";
import { recordsQuery } from "../../api/exchange-records.ts";
import { useSession } from "../../api/session.ts";
import { Dialog } from "../../frame/dialog.tsx";
import { Loading } from "../../frame/loading.tsx";
import { More } from "../../frame/more.tsx";
import { ProblemNote } from "../../frame/problem-note.tsx";
import { useFormat, useText } from "../../words/lang.tsx";
import { WhyFields } from "./why-fields.tsx";

/** Sends records of the own agency to a partner. */
export function PushForm({ of, onClose }: { of: EnvelopePartner; onClose: () => void }) {
  const t = useText(envelopePageText);
  const f = useText(frameText);
  const { number } = useFormat();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [why, setWhy] = useState({ basis: "", purpose: "" });
  const push = usePushRecords(of.id);
  const turn = (id: string) => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <Dialog title={`${t("workbench.envelope.push")}: ${of.name}`} onClose={onClose}>
      {push.data === undefined ? (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            push.mutate({ records: [...chosen], ...why });
          }}
        >
          <p>{t("workbench.envelope.push.about")}</p>
          <ProblemNote error={push.error} />
          <OwnRecords chosen={chosen} onTurn={turn} />
          <WhyFields of={why} onChange={setWhy} />
          <div className="row">
            <Button type="submit" loading={push.isPending} disabled={chosen.length === 0 || chosen.length > 100}>
              {t("workbench.envelope.push.go", { n: number(chosen.length) })}
            </Button>
            <Button variant="subtle" onClick={onClose}>
              {f("workbench.cancel")}
            </Button>
          </div>
        </form>
      ) : (
        <div className="stack" role="status">
          <p>{t("workbench.envelope.push.done", { n: number(push.data.taken) })}</p>
          {push.data.refused.map(({ line, faults }) => (
            <p key={line}>
              {t("workbench.envelope.push.refused", {
                line: number(line),
                why: faults.map(({ message }) => message).join("; "),
              })}
            </p>
          ))}
          <div className="row">
            <Button onClick={onClose}>{f("workbench.close")}</Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}

function OwnRecords({ chosen, onTurn }: { chosen: readonly string[]; onTurn: (id: string) => void }) {
  const t = useText(envelopePageText);
  const { data: session } = useSession();
  const [words, setWords] = useState("");
  const records = useInfiniteQuery(recordsQuery({ kind: null, agency: session?.user?.agency ?? null }));
  const wanted = words.trim().toLowerCase();
  const items = (records.data?.pages.flatMap((page) => page.items) ?? []).filter(
    ({ title, state }) => state === "live" && title.toLowerCase().includes(wanted),
  );
  return (
    <>
      <TextInput
        type="search"
        label={t("workbench.envelope.push.find")}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <ProblemNote error={records.error} />
      {records.isPending && <Loading />}
      <fieldset className="boxes">
        <legend>{t("workbench.envelope.push.records")}</legend>
        {records.isSuccess && items.length === 0 && <p className="soft">{t("workbench.envelope.push.none")}</p>}
        {items.map(({ id, title }) => (
          <Checkbox key={id} label={title} checked={chosen.includes(id)} onChange={() => onTurn(id)} />
        ))}
      </fieldset>
      <More of={records} />
    </>
  );
}
