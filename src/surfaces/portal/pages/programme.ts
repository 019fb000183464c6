import { html } from "hono/html";
import { formatDay } from "../../../kernel/text/format.ts";
import type { Lang } from "../../../kernel/text/index.ts";
import type { NamedAgency, Owner, Programme, Standing, Task } from "../../../outcomes/programme/index.ts";
import { standings } from "../../../outcomes/programme/index.ts";
import type { Html, Setting } from "../frame.ts";
import { frame, sayIn } from "../frame.ts";
import { addressOf } from "../paths.ts";
import { periodWords } from "./period.ts";

/** The documents in the order of their years. */
export const documents = ["QD2390", "CV8598"] as const;

/** Every task of both documents: owner then and today, deadline, status, result. Task: 2390 I.1, III.1. */
export function programmePage(setting: Setting, programme: Programme): Html {
  const { lang } = setting;
  const say = sayIn(lang);
  const main = html`<h1>${say("portal.programme.title")}</h1>
    <p class="lead">${say("portal.programme.lead")}</p>
    ${programme.tasks.some(({ period }) => period.due !== null && period.due >= programme.asOf) ? "" : html`<p>${say("portal.programme.honest")}</p>`}
    ${lang === "vi" ? html`<p class="note">${say("portal.programme.wording")}</p>` : ""}
    <p><a class="more" href="${addressOf(lang, { page: "gantt" })}">${say("portal.programme.gantt")}</a></p>
    ${documents.map((document) => documentSection(lang, document, programme))}`;
  return frame(setting, { page: { page: "programme" }, title: say("portal.programme.title"), main });
}

function documentSection(lang: Lang, document: (typeof documents)[number], { headings, tasks }: Programme): Html {
  const say = sayIn(lang);
  const own = tasks.filter((task) => task.document === document);
  return html`<section class="document" aria-labelledby="${document}">
    <h2 id="${document}">${say(`programme.document.${document}`)}</h2>
    <p>${say(`programme.document.${document}.about`)}</p>
    <p class="counts">
      <strong>${say("portal.programme.counts", { count: own.length })}</strong
      >${standings.map((standing) => countOf(lang, standing, own))}
    </p>
    ${headings
      .filter((heading) => heading.document === document)
      .map((heading) => {
        const words = html`<span class="number">${heading.number}</span> ${heading.title[lang]}`;
        const below = own.filter((task) => task.heading === heading.id);
        return html`${heading.depth === 1 ? html`<h3>${words}</h3>` : html`<h4>${words}</h4>`}${below.map((task) => taskCard(lang, task))}`;
      })}
  </section>`;
}

function countOf(lang: Lang, standing: Standing, tasks: readonly Task[]): Html | "" {
  const count = tasks.filter((task) => task.standing === standing).length;
  return count === 0
    ? ""
    : html` <span>${count} ${sayIn(lang)(`programme.standing.${standing}`).toLocaleLowerCase(lang)}</span>`;
}

function taskCard(lang: Lang, task: Task): Html {
  const say = sayIn(lang);
  return html`<article class="task" id="${task.id}" aria-labelledby="t-${task.id}">
    <p class="task-title" id="t-${task.id}"><span class="number">${task.number}</span> ${task.title[lang]}</p>
    <dl class="facts">
      <div>
        <dt>${say("portal.programme.owner-printed")}</dt>
        <dd lang="en">${task.ownerPrinted}</dd>
      </div>
      <div>
        <dt>${say("portal.programme.owner-then-today")}</dt>
        <dd>${ownersToday(lang, task.owners)}</dd>
      </div>
      <div>
        <dt>${say("portal.programme.deadline")}</dt>
        <dd>${periodWords(lang, task.period)}</dd>
      </div>
      <div>
        <dt>${say("portal.programme.status")}</dt>
        <dd><span class="standing ${task.standing}">${say(`programme.standing.${task.standing}`)}</span></dd>
      </div>
      ${
        task.progress === null || task.progress.result === ""
          ? ""
          : html`<div class="whole">
              <dt>${say("portal.programme.result")}</dt>
              <dd>${resultOf(lang, task.progress)}</dd>
            </div>`
      }
    </dl>
    ${details(lang, task)}
  </article>`;
}

/** Each owner then, and who holds its work today where that is another. */
function ownersToday(lang: Lang, owners: readonly Owner[]): Html {
  return html`<ul>
    ${owners.map(({ atTheTime, today }) => {
      const same = today.length === 1 && today[0]?.id === atTheTime.id;
      return html`<li>
        ${same ? atTheTime[lang] : html`<span class="former">${atTheTime[lang]}</span> <span aria-hidden="true">→</span> ${names(lang, today)}`}
      </li>`;
    })}
  </ul>`;
}

function names(lang: Lang, agencies: readonly NamedAgency[]): string {
  return agencies.map((agency) => agency[lang]).join("; ");
}

function resultOf(lang: Lang, progress: NonNullable<Task["progress"]>): Html {
  const recorded = sayIn(lang)("portal.programme.recorded", {
    agency: progress.agency[lang],
    day: formatDay(lang, progress.at),
  });
  return html`${progress.result}${progress.links.map((link) => html` <a href="${link}" rel="noreferrer">${new URL(link).host}</a>`)}
    <span class="note">(${recorded})</span>`;
}

function details(lang: Lang, task: Task): Html | "" {
  const say = sayIn(lang);
  if (task.expected.length + task.coordination.length === 0) return "";
  return html`<details>
    <summary>${say("portal.programme.expected")}</summary>
    <ul lang="en">
      ${task.expected.map((result) => html`<li>${result}</li>`)}
    </ul>
    ${
      task.coordination.length === 0
        ? ""
        : html`<p>
            ${say("portal.programme.coordination")}:
            ${names(
              lang,
              task.coordination.map(({ atTheTime }) => atTheTime),
            )}
          </p>`
    }
    ${task.notes.length === 0 ? "" : html`<p class="note">${say("portal.programme.reading")}: <span lang="en">${task.notes.join("; ")}</span></p>`}
  </details>`;
}
