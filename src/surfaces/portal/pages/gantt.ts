import { html } from "hono/html";
import type { Lang } from "../../../kernel/text/index.ts";
import type { Programme, Task } from "../../../outcomes/programme/index.ts";
import type { Html, Setting } from "../frame.ts";
import { frame, sayIn } from "../frame.ts";
import { addressOf } from "../paths.ts";
import { periodWords } from "./period.ts";
import { documents } from "./programme.ts";
import { dayOf } from "./verdict.ts";

/** Month of a day `yyyy-mm-dd`, counted from year 0; the day's share of its month added. */
function monthsOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return year * 12 + month - 1 + (date - 1) / 31;
}

/** First and last year that any task touches; whole years, so that the grid begins and ends with one. */
export function ganttSpan(tasks: readonly Task[]): { first: number; last: number } {
  const years = tasks
    .flatMap(({ period }) => [period.starts, period.due])
    .flatMap((day) => (day === null ? [] : [Number(day.slice(0, 4))]));
  return years.length === 0 ? { first: 2023, last: 2025 } : { first: Math.min(...years), last: Math.max(...years) };
}

const monthWidth = 10;
const rowHeight = 18;
/** The dispatch's date: work "regularly" or without a period is open from then on. Source: Dispatch 8598 of 2024-10-26. */
const openFrom = "2024-10-26";

/** Both documents as one Gantt chart: a table with a drawn row for each task, made to be printed on A4 across. Task: 2390 I.2. */
export function ganttPage(setting: Setting, programme: Programme): Html {
  const { lang } = setting;
  const say = sayIn(lang);
  const span = ganttSpan(programme.tasks);
  const main = html`<div class="gantt">
    <h1>${say("portal.gantt.title")}</h1>
    <p class="no-print">
      <a class="more" href="${addressOf(lang, { page: "programme" })}">${say("portal.programme.list")}</a>
    </p>
    <p class="note no-print">${say("portal.gantt.print")}</p>
    <div class="scroll" tabindex="0" role="region" aria-labelledby="gantt-caption">
      <table>
        <caption id="gantt-caption">
          ${say("portal.gantt.caption", { from: span.first, to: span.last })}
        </caption>
        <thead>
          <tr>
            <th scope="col">${say("portal.programme.task")}</th>
            <th scope="col">${say("portal.programme.owner-today")}</th>
            <th scope="col">${say("portal.programme.deadline")}</th>
            <th scope="col" class="time">${yearScale(span)}</th>
            <th scope="col">${say("portal.programme.status")}</th>
          </tr>
        </thead>
        ${documents.map(
          (document) =>
            html`<tbody>
              <tr>
                <th colspan="5" scope="rowgroup">${say(`programme.document.${document}`)}</th>
              </tr>
              ${programme.tasks.filter((task) => task.document === document).map((task) => taskRow(lang, task, span))}
            </tbody>`,
        )}
      </table>
    </div>
  </div>`;
  return frame(setting, { page: { page: "gantt" }, title: say("portal.gantt.title"), main, wide: true });
}

function taskRow(lang: Lang, task: Task, span: { first: number; last: number }): Html {
  const say = sayIn(lang);
  const today = [
    ...new Map(task.owners.flatMap((owner) => owner.today).map((agency) => [agency.id, agency[lang]])).values(),
  ];
  return html`<tr>
    <th scope="row"><span class="number">${shortNumber(task)}</span> ${task.title[lang]}</th>
    <td>${today.join("; ")}</td>
    <td>${periodWords(lang, task.period)}</td>
    <td class="time">${bar(lang, task, span)}</td>
    <td>${say(`programme.standing.${task.standing}`)}</td>
  </tr>`;
}

/** `II.4.3` of `QD2390.II.4.3#2`; a document prints the same number twice. */
function shortNumber(task: Task): string {
  return task.id.slice(task.id.indexOf(".") + 1).replace(/#\d+$/, "");
}

function yearScale({ first, last }: { first: number; last: number }): Html {
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return html`<span class="years">${years.map((year) => html`<span>${year}</span>`)}</span>`;
}

function bar(lang: Lang, { period, standing }: Task, { first, last }: { first: number; last: number }): Html {
  const say = sayIn(lang);
  const width = (last - first + 1) * 12 * monthWidth;
  const at = (day: string) => (monthsOf(day) - first * 12) * monthWidth;
  const open = period.due === null && period.kind === "regular";
  const starts = period.starts ?? (open ? openFrom : null);
  const label =
    starts === null
      ? say("portal.gantt.none")
      : period.due === null
        ? say("portal.gantt.open", { from: dayOf(lang, starts) })
        : say("portal.gantt.bar", { from: dayOf(lang, starts), to: dayOf(lang, period.due) });
  const from = starts === null ? 0 : at(starts);
  const length = period.due === null ? width - from : Math.max(at(period.due) - from, 4);
  const years = Array.from({ length: last - first }, (_, year) => (year + 1) * 12 * monthWidth);
  return html`<svg viewBox="0 0 ${width} ${rowHeight}" preserveAspectRatio="none" role="img" aria-label="${label}">
    ${years.map((x) => html`<line class="grid" x1="${x}" x2="${x}" y1="0" y2="${rowHeight}" />`)}${
      starts === null
        ? ""
        : html`<rect
            class="bar ${open ? "open" : standing}"
            x="${from.toFixed(1)}"
            y="4"
            width="${length.toFixed(1)}"
            height="10"
            rx="2"
          />`
    }
  </svg>`;
}
