import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { accessText } from "../../../src/kernel/text/access.ts";
import { programmeText } from "../../../src/kernel/text/programme.ts";
import { registersPageText } from "../../../src/kernel/text/workbench/registers.ts";
import type { Programme, Task } from "../api/registers.ts";
import { programmeQuery } from "../api/registers.ts";
import { useSession } from "../api/session.ts";
import { AbilityButton } from "../frame/ability-button.tsx";
import { Waiting } from "../frame/gone.tsx";
import { Page } from "../frame/page.tsx";
import { Table } from "../frame/table.tsx";
import { useFormat, useLang, useText } from "../words/lang.tsx";
import { TaskDialog } from "./task-dialog.tsx";

/** The tasks of both documents, with what the programme office recorded of each, and the way to record it. */
export function ProgrammePage() {
  const t = useText(registersPageText);
  const query = useQuery(programmeQuery);
  const [recording, setRecording] = useState<string | null>(null);
  if (query.data === undefined) return <Waiting query={query} />;
  const programme = query.data;
  const task = programme.items.find(({ id }) => id === recording);
  return (
    <Page title={t("workbench.programme.title")} about={t("workbench.programme.about")}>
      {[...new Set(programme.items.map(({ document }) => document))].map((document) => (
        <Tasks key={document} document={document} programme={programme} onRecord={setRecording} />
      ))}
      {task !== undefined && <TaskDialog key={task.id + task.version} task={task} onClose={() => setRecording(null)} />}
    </Page>
  );
}

type TasksParts = { document: string; programme: Programme; onRecord: (id: string) => void };

function Tasks({ document, programme, onRecord }: TasksParts) {
  const t = useText(registersPageText);
  const p = useText(programmeText);
  const { lang } = useLang();
  const name = `programme.document.${document}`;
  const headings = new Map(programme.headings.map((heading) => [heading.id, heading.title[lang]]));
  const tasks = programme.items.filter((task) => task.document === document);
  return (
    <section className="stack">
      <h2>{name in programmeText ? p(name as keyof typeof programmeText) : document}</h2>
      <Table
        heads={[
          t("workbench.programme.task"),
          t("workbench.programme.owner"),
          t("workbench.programme.period"),
          t("workbench.programme.standing"),
          t("workbench.programme.result"),
        ]}
      >
        {tasks.map((task, n) => (
          <TaskRow
            key={task.id}
            task={task}
            heading={
              task.heading === tasks[n - 1]?.heading || task.heading === null ? undefined : headings.get(task.heading)
            }
            onRecord={onRecord}
          />
        ))}
      </Table>
    </section>
  );
}

function TaskRow({
  task,
  heading,
  onRecord,
}: {
  task: Task;
  heading: string | undefined;
  onRecord: (id: string) => void;
}) {
  const t = useText(registersPageText);
  const p = useText(programmeText);
  const a = useText(accessText);
  const { lang } = useLang();
  const { day, time } = useFormat();
  const { data: session } = useSession();
  const mayRecord = session?.user?.roles.includes("programme") ?? false;
  const { starts, due, printed } = task.period;
  return (
    <>
      {heading !== undefined && (
        <tr>
          <th colSpan={5} scope="colgroup" className="wrapped">
            {heading}
          </th>
        </tr>
      )}
      <tr>
        <td className="first">
          <strong>{task.number}</strong> {task.title[lang]}
        </td>
        <td>
          {task.owners
            .flatMap((owner) => owner.today)
            .map((agency) => agency[lang])
            .join("; ") || task.ownerPrinted}
        </td>
        <td className="figures nowrap">
          {starts !== null && due !== null ? `${day(starts)} – ${day(due)}` : (printed ?? "")}
        </td>
        <td>
          <span className="tag" data-tone={tones[task.standing]}>
            {p(`programme.standing.${task.standing}`)}
          </span>
        </td>
        <td className="written">
          {task.progress !== null && (
            <>
              {task.progress.result}
              <div className="small soft">
                {t("workbench.programme.recorded", { agency: task.progress.agency[lang], at: time(task.progress.at) })}
              </div>
            </>
          )}
          <div className="no-print">
            <AbilityButton
              ability={
                mayRecord ? { allowed: true, reason: null } : { allowed: false, reason: a("access.reason.role") }
              }
              size="compact-sm"
              variant="default"
              aria-label={t("workbench.programme.record.of", { number: task.number })}
              onClick={() => onRecord(task.id)}
            >
              {t("workbench.programme.record")}
            </AbilityButton>
          </div>
        </td>
      </tr>
    </>
  );
}

const tones: Record<Task["standing"], string | undefined> = {
  done: "accent",
  dropped: undefined,
  running: "no",
  "not-started": undefined,
  overdue: "yes",
  "unrecorded-past": "unsure",
  unrecorded: undefined,
};
