import { statement } from "../../kernel/db/statement.ts";

export const upsertHeadings = statement({
  params: { rows: "jsonb" },
  sql: `insert into programme_headings (id, document, position, depth, number, title_vi, title_en, year, agency)
        select id, document, position, depth, number, title_vi, title_en, year, agency
        from jsonb_to_recordset($rows) as given (id text, document text, position int4, depth int4, number text,
          title_vi text, title_en text, year int4, agency text)
        on conflict (id) do update set document = excluded.document, position = excluded.position, depth = excluded.depth,
          number = excluded.number, title_vi = excluded.title_vi, title_en = excluded.title_en, year = excluded.year,
          agency = excluded.agency`,
});

export const upsertTasks = statement({
  params: { rows: "jsonb" },
  sql: `insert into programme_tasks (id, document, heading, position, number, title_vi, title_en, owner_printed, owners,
          coordination, results, period_kind, period_printed, starts, due, notes)
        select id, document, heading, position, number, title_vi, title_en, owner_printed, owners, coordination, results,
          period_kind, period_printed, starts, due, notes
        from jsonb_to_recordset($rows) as given (id text, document text, heading text, position int4, number text, title_vi text,
          title_en text, owner_printed text, owners jsonb, coordination jsonb, results text[], period_kind text,
          period_printed text, starts date, due date, notes text[])
        on conflict (id) do update set document = excluded.document, heading = excluded.heading, position = excluded.position,
          number = excluded.number, title_vi = excluded.title_vi, title_en = excluded.title_en,
          owner_printed = excluded.owner_printed, owners = excluded.owners, coordination = excluded.coordination,
          results = excluded.results, period_kind = excluded.period_kind, period_printed = excluded.period_printed,
          starts = excluded.starts, due = excluded.due, notes = excluded.notes`,
});

export const insertLoad = statement({
  params: { checksum: "text", loaded_at: "timestamptz" },
  sql: `insert into programme_loads (checksum, loaded_at) values ($checksum, $loaded_at)
        on conflict (checksum) do update set loaded_at = excluded.loaded_at`,
});

export const latestLoad = statement({
  row: { checksum: "text" },
  sql: `select checksum from programme_loads order by loaded_at desc limit 1`,
});

export const allHeadings = statement({
  row: {
    id: "text",
    document: "text",
    depth: "int4",
    number: "text",
    title_vi: "text",
    title_en: "text",
    year: "int4?",
    agency: "text?",
  },
  sql: `select id, document, depth, number, title_vi, title_en, year, agency from programme_headings order by document desc, position, depth`,
});

const taskColumns = {
  id: "text",
  document: "text",
  heading: "text?",
  number: "text",
  title_vi: "text",
  title_en: "text",
  owner_printed: "text",
  owners: "jsonb",
  coordination: "jsonb",
  results: "text[]",
  period_kind: "text",
  period_printed: "text?",
  starts: "date?",
  due: "date?",
  notes: "text[]",
  status: "text?",
  result: "text?",
  links: "text[]?",
  recorded_agency: "text?",
  recorded_at: "timestamptz?",
  version: "int4?",
} as const;

const taskSelect = `select id, document, heading, number, title_vi, title_en, owner_printed, owners, coordination, results,
          period_kind, period_printed, starts, due, notes, status, result, links, recorded_agency, recorded_at, version
        from programme_tasks left join programme_progress on task = id`;

export const allTasks = statement({ row: taskColumns, sql: `${taskSelect} order by document desc, position` });

export const taskById = statement({ params: { id: "text" }, row: taskColumns, sql: `${taskSelect} where id = $id` });

/** The state to change, locked until the transaction ends. */
export const progressForUpdate = statement({
  params: { task: "text" },
  row: { status: "text", version: "int4" },
  sql: `select status, version from programme_progress where task = $task for update`,
});

export const insertProgress = statement({
  params: {
    task: "text",
    status: "text",
    result: "text",
    links: "text[]",
    agency: "text",
    actor: "text",
    at: "timestamptz",
  },
  sql: `insert into programme_progress (task, status, result, links, recorded_agency, recorded_by, recorded_at, version)
        values ($task, $status, $result, $links, $agency, $actor, $at, 1)
        on conflict (task) do nothing`,
});

export const updateProgress = statement({
  params: {
    task: "text",
    status: "text",
    result: "text",
    links: "text[]",
    agency: "text",
    actor: "text",
    at: "timestamptz",
    version: "int4",
  },
  sql: `update programme_progress set status = $status, result = $result, links = $links, recorded_agency = $agency,
          recorded_by = $actor, recorded_at = $at, version = version + 1
        where task = $task and version = $version`,
});

export const recordedBy = statement({
  params: { task: "text" },
  row: { recorded_by: "text" },
  sql: `select recorded_by from programme_progress where task = $task`,
});
