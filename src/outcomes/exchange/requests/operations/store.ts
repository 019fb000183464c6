import type { RowOf } from "../../../../kernel/db/statement.ts";
import { statement } from "../../../../kernel/db/statement.ts";
import type { Operation, Task, TaskState } from "./model.ts";

const operationRow = {
  id: "text",
  name: "text",
  purpose: "text",
  plan: "text",
  starts_on: "date",
  ends_on: "date",
  state: "text",
  made_by: "text",
  made_by_name: "text",
  made_at: "timestamptz",
  closed_at: "timestamptz?",
  outcome: "text?",
  version: "int4",
  agency: "text",
  shared_with: "text[]",
} as const;
const operationColumns = Object.keys(operationRow)
  .map((name) => `o.${name}`)
  .join(", ");

export const insertOperation = statement({
  params: {
    id: "text",
    name: "text",
    purpose: "text",
    plan: "text",
    starts_on: "date",
    ends_on: "date",
    by: "text",
    by_name: "text",
    at: "timestamptz",
    agency: "text",
    members: "text[]",
  },
  sql: `insert into joint_operations (id, name, purpose, plan, starts_on, ends_on, state, made_by, made_by_name, made_at, agency, shared_with)
        values ($id, $name, $purpose, $plan, $starts_on, $ends_on, 'planned', $by, $by_name, $at, $agency, $members)`,
});

export const operationById = statement({
  params: { id: "text" },
  row: operationRow,
  sql: `select ${operationColumns} from joint_operations o where o.id = $id`,
});

/** Those to come and under way first, by their first day; then those that ended, newest first. */
export const operationsPage = statement({
  params: { states: "text[]?", ended: "bool?", place: "float8", id: "text", limit: "int4" },
  row: { ...operationRow, ended: "bool", place: "float8", open_tasks: "int4", tasks: "int4" },
  sql: `select ${operationColumns}, o.ended, o.place,
          (select count(*)::int4 from operation_tasks t where t.operation_id = o.id and t.state in ('to-do', 'under-way')) as open_tasks,
          (select count(*)::int4 from operation_tasks t where t.operation_id = o.id) as tasks
        from (select *, closed_at is not null as ended,
            case when closed_at is null then extract(epoch from starts_on) else -extract(epoch from closed_at) end::float8 as place
          from joint_operations) o
        where ($states is null or o.state = any($states))
          and ($ended is null or (o.ended, o.place, o.id) > ($ended, $place, $id))
        order by o.ended, o.place, o.id limit $limit`,
});

export const updateOperation = statement({
  params: {
    id: "text",
    seen: "int4",
    name: "text",
    purpose: "text",
    plan: "text",
    starts_on: "date",
    ends_on: "date",
    state: "text",
    closed_at: "timestamptz?",
    outcome: "text?",
    version: "int4",
  },
  sql: `update joint_operations set name = $name, purpose = $purpose, plan = $plan, starts_on = $starts_on, ends_on = $ends_on,
          state = $state, closed_at = $closed_at, outcome = $outcome, version = $version
        where id = $id and version = $seen`,
});

export const changeMembers = statement({
  params: { id: "text", seen: "int4", members: "text[]" },
  row: { changed: "int4" },
  sql: `select sec.change_operation_members($id, $seen, $members) as changed`,
});

export const removeTargets = statement({
  params: { operation: "text" },
  sql: `delete from operation_targets where operation_id = $operation`,
});

export const insertTargets = statement({
  params: {
    operation: "text",
    key: "text[]",
    name: "text[]",
    tax_code: "text[]",
    seller: "text[]",
    agency: "text",
    members: "text[]",
  },
  sql: `insert into operation_targets (operation_id, key, name, tax_code, seller_id, agency, shared_with)
        select $operation, t.key, t.name, t.tax_code, t.seller, $agency, $members
        from unnest($key, $name, $tax_code, $seller) as t(key, name, tax_code, seller) on conflict (operation_id, key) do nothing`,
});

export const targetsOfOperation = statement({
  params: { operation: "text" },
  row: { key: "text", name: "text", tax_code: "text?", seller_id: "text?" },
  sql: `select key, name, tax_code, seller_id from operation_targets where operation_id = $operation order by name, key`,
});

/** Other operations on the same traders in the same days, as far as the actor sees them: of the rest nobody is told. */
export const overlapsOfOperation = statement({
  params: { operation: "text" },
  row: { id: "text", name: "text", agency: "text", starts_on: "date", ends_on: "date", target: "text" },
  sql: `select other.id, other.name, other.agency, other.starts_on, other.ends_on, mine.name as target
        from operation_targets mine
        join joint_operations own on own.id = mine.operation_id
        join operation_targets theirs on theirs.key = mine.key and theirs.operation_id <> mine.operation_id
        join joint_operations other on other.id = theirs.operation_id
        where mine.operation_id = $operation and other.state = 'planned' and own.state = 'planned'
          and other.starts_on <= own.ends_on and own.starts_on <= other.ends_on
        order by other.starts_on, other.id limit 100`,
});

const taskRow = {
  id: "text",
  operation_id: "text",
  title: "text",
  doer: "text",
  person: "text",
  due_on: "date?",
  state: "text",
  result: "text",
  added_by_name: "text",
  changed_at: "timestamptz",
  version: "int4",
  agency: "text",
} as const;
const taskColumns = Object.keys(taskRow).join(", ");

export const insertTask = statement({
  params: {
    id: "text",
    operation: "text",
    title: "text",
    doer: "text",
    person: "text",
    due_on: "date?",
    by_name: "text",
    at: "timestamptz",
    agency: "text",
    members: "text[]",
  },
  sql: `insert into operation_tasks (id, operation_id, title, doer, person, due_on, state, result, added_by_name, changed_at, agency, shared_with)
        values ($id, $operation, $title, $doer, $person, $due_on, 'to-do', '', $by_name, $at, $agency, $members)`,
});

export const tasksOfOperation = statement({
  params: { operation: "text" },
  row: taskRow,
  sql: `select ${taskColumns} from operation_tasks where operation_id = $operation order by due_on nulls last, id limit 500`,
});

export const taskById = statement({
  params: { id: "text" },
  row: taskRow,
  sql: `select ${taskColumns} from operation_tasks where id = $id`,
});

export const updateTask = statement({
  params: { id: "text", seen: "int4", state: "text", result: "text", person: "text", at: "timestamptz" },
  sql: `update operation_tasks set state = $state, result = $result, person = $person, changed_at = $at, version = version + 1
        where id = $id and version = $seen`,
});

export function toOperation(row: RowOf<typeof operationById>): Operation {
  return {
    id: row.id,
    name: row.name,
    purpose: row.purpose,
    plan: row.plan,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    state: row.state as Operation["state"],
    madeBy: row.made_by,
    madeByName: row.made_by_name,
    madeAt: row.made_at,
    closedAt: row.closed_at,
    outcome: row.outcome,
    version: row.version,
    agency: row.agency,
    members: row.shared_with,
  };
}

export function toTask(row: RowOf<typeof taskById>): Task {
  return {
    id: row.id,
    operationId: row.operation_id,
    title: row.title,
    doer: row.doer,
    person: row.person,
    dueOn: row.due_on,
    state: row.state as TaskState,
    result: row.result,
    addedByName: row.added_by_name,
    changedAt: row.changed_at,
    version: row.version,
    agency: row.agency,
  };
}
