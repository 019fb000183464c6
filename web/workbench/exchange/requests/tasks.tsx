import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { exchangeRequestsText } from "../../../../src/kernel/text/exchange-requests.ts";
import { operationsPageText } from "../../../../src/kernel/text/workbench/exchange-operations.ts";
import { frameText } from "../../../../src/kernel/text/workbench/frame.ts";
import { useAgencyName } from "../../api/agencies.ts";
import type { OperationFile, Task } from "../../api/exchange-operations.ts";
import { useAddTask, useChangeTask } from "../../api/exchange-operations.ts";
import { useOnce } from "../../api/once.ts";
import { useSession } from "../../api/session.ts";
import { AbilityButton } from "../../frame/ability-button.tsx";
import { Confirm } from "../../frame/confirm.tsx";
import { FormDialog } from "../../frame/form-dialog.tsx";
import { Table } from "../../frame/table.tsx";
import { useFormat, useText } from "../../words/lang.tsx";
import { AgencySelect } from "./agency-select.tsx";

const states = ["to-do", "under-way", "done", "dropped"] as const;
const tones = { "to-do": "unsure", "under-way": "accent", done: "no", dropped: undefined } as const;

/** Who does what in an operation, until when, and what came of it. */
export function Tasks({ of }: { of: OperationFile }) {
  const t = useText(operationsPageText);
  const s = useText(exchangeRequestsText);
  const nameOf = useAgencyName();
  const { day } = useFormat();
  const [adding, setAdding] = useState(false);
  const [changing, setChanging] = useState<Task | null>(null);
  return (
    <section className="stack">
      <div className="row spread">
        <h2>{t("workbench.operation.tasks")}</h2>
        <span className="no-print">
          <AbilityButton ability={of.abilities.addTask} size="xs" variant="default" onClick={() => setAdding(true)}>
            {t("workbench.operation.task.add")}
          </AbilityButton>
        </span>
      </div>
      {of.tasks.length === 0 && <p className="soft">{t("workbench.operation.tasks.none")}</p>}
      {of.tasks.length > 0 && (
        <Table
          heads={[
            t("workbench.operation.task"),
            t("workbench.operation.task.doer"),
            t("workbench.operation.task.due"),
            t("workbench.operation.task.state"),
          ]}
        >
          {of.tasks.map((task) => (
            <tr key={task.id}>
              <td className="first">
                {task.title}
                {task.result !== "" && <div className="small written">{task.result}</div>}
              </td>
              <td>
                {nameOf(task.doer)}
                {task.person !== "" && <div className="small soft">{task.person}</div>}
              </td>
              <td className="figures nowrap">{task.dueOn !== null && day(`${task.dueOn}T00:00:00+07:00`)}</td>
              <td>
                <span className="row">
                  <span className="tag" data-tone={tones[task.state]}>
                    {s(`exchange-requests.task.${task.state}`)}
                  </span>
                  {task.change.allowed && (
                    <Button
                      size="compact-xs"
                      variant="subtle"
                      className="no-print"
                      aria-label={t("workbench.operation.task.change.of", { title: task.title })}
                      onClick={() => setChanging(task)}
                    >
                      {t("workbench.operation.task.change")}
                    </Button>
                  )}
                </span>
              </td>
            </tr>
          ))}
        </Table>
      )}
      {adding && <AddForm of={of} onClose={() => setAdding(false)} />}
      {changing !== null && <ChangeForm task={changing} onClose={() => setChanging(null)} />}
    </section>
  );
}

function AddForm({ of, onClose }: { of: OperationFile; onClose: () => void }) {
  const t = useText(operationsPageText);
  const f = useText(frameText);
  const { data: session } = useSession();
  const own = session?.user?.agency ?? "";
  const [given, setGiven] = useState({ title: "", doer: own, person: "", dueOn: "" });
  const add = useAddTask(of.id);
  const once = useOnce();
  const set = (part: Partial<typeof given>) => setGiven({ ...given, ...part });
  // Who leads gives tasks to any of them, a member to itself.
  const among = of.abilities.edit.allowed ? [of.agency, ...of.members] : [own];
  const submit = () => {
    const input = { ...given, dueOn: given.dueOn === "" ? null : given.dueOn };
    add.mutate({ input, once: once({ input, after: of.tasks.length }) }, { onSuccess: onClose });
  };
  return (
    <Confirm
      title={t("workbench.operation.task.add")}
      change={add}
      disabled={given.doer === ""}
      onConfirm={submit}
      onClose={onClose}
    >
      <TextInput
        label={t("workbench.operation.task")}
        required
        withAsterisk={false}
        maxLength={500}
        data-autofocus
        value={given.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <AgencySelect
        label={t("workbench.operation.task.doer")}
        value={given.doer}
        among={among}
        onChange={(doer) => set({ doer })}
      />
      <TextInput
        label={`${t("workbench.operation.task.person")} (${f("workbench.optional")})`}
        maxLength={200}
        value={given.person}
        onChange={(event) => set({ person: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={`${t("workbench.operation.task.due")} (${f("workbench.optional")})`}
        value={given.dueOn}
        onChange={(event) => set({ dueOn: event.currentTarget.value })}
      />
    </Confirm>
  );
}

function ChangeForm({ task, onClose }: { task: Task; onClose: () => void }) {
  const t = useText(operationsPageText);
  const f = useText(frameText);
  const s = useText(exchangeRequestsText);
  const [state, setState] = useState(task.state);
  const [person, setPerson] = useState(task.person);
  const [result, setResult] = useState(task.result);
  const change = useChangeTask(task);
  const submit = () => {
    change.mutate({ state, person, result }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={t("workbench.operation.task.change.of", { title: task.title })}
      change={change}
      onSend={submit}
      onClose={onClose}
    >
      <NativeSelect
        label={t("workbench.operation.task.state")}
        value={state}
        onChange={(event) => setState(states.find((one) => one === event.currentTarget.value) ?? state)}
      >
        {states.map((one) => (
          <option key={one} value={one}>
            {s(`exchange-requests.task.${one}`)}
          </option>
        ))}
      </NativeSelect>
      <TextInput
        label={`${t("workbench.operation.task.person")} (${f("workbench.optional")})`}
        maxLength={200}
        value={person}
        onChange={(event) => setPerson(event.currentTarget.value)}
      />
      <Textarea
        label={`${t("workbench.operation.task.result")} (${f("workbench.optional")})`}
        rows={3}
        maxLength={5000}
        value={result}
        onChange={(event) => setResult(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
