-- Requests from one authority to another, what is written about them, and operations of several together.
-- A request is seen by who asks and by those whom `shared_with` names: who holds it now (`holder`, always exactly one), and those
-- who held it before where who asks lets them go on seeing it. What it asks about stays as visible as it was.
create table exchange_requests (
  id text primary key,
  number text not null unique,
  kind text not null check (kind in ('information', 'action')),
  title text not null,
  body text not null,
  purpose text not null,
  basis text not null,
  subject_kind text check (subject_kind in ('case', 'lead', 'seller', 'listing', 'record', 'code')),
  subject_id text,
  subject_title text not null,
  urgency text not null check (urgency in ('normal', 'urgent')),
  folded text not null,
  state text not null check (state in ('sent', 'seen', 'acknowledged', 'partly-answered', 'answered', 'refused', 'withdrawn')),
  due_on date not null,
  -- The end of that day in Vietnam.
  due_at timestamptz not null,
  asked_by text not null,
  asked_by_name text not null,
  asked_at timestamptz not null,
  addressed_to text not null,
  holder text not null,
  held_since timestamptz not null,
  former_sees bool not null,
  extension_until date,
  extension_reason text,
  extension_by_name text,
  extension_at timestamptz,
  -- 0: none; 1: whoever leads at the holder is told; 2: whoever leads at both.
  escalation int4 not null default 0 check (escalation between 0 and 2),
  escalated_at timestamptz,
  closed_at timestamptz,
  close_reason text,
  version int4 not null default 1,
  agency text not null,
  level level not null default 'named' check (level = 'named'),
  shared_with text[] not null,
  constraint one_holder check (holder <> agency and holder = any (shared_with)),
  constraint closed_has_time check ((state in ('answered', 'refused', 'withdrawn')) = (closed_at is not null)),
  constraint extension_whole check ((extension_until is null) = (extension_reason is null) and (extension_until is null) = (extension_at is null)),
  constraint subject_whole check ((subject_kind is null) = (subject_id is null))
);
create index exchange_requests_agency on exchange_requests (agency, due_at);
create index exchange_requests_holder on exchange_requests (holder, due_at);
create index exchange_requests_shared on exchange_requests using gin (shared_with);
create index exchange_requests_overdue on exchange_requests (due_at) where closed_at is null and escalation < 2;
create index exchange_requests_subject on exchange_requests (subject_id) where subject_id is not null;

-- A part of an answer is read by who asked and by who gave it, whoever holds the request later.
create table exchange_answers (
  id text primary key,
  request_id text not null references exchange_requests (id),
  body text not null,
  links jsonb not null,
  is_last bool not null,
  given_by text not null,
  given_by_name text not null,
  given_at timestamptz not null,
  agency text not null,
  level level not null default 'named' check (level = 'named'),
  shared_with text[] not null
);
create index exchange_answers_request on exchange_answers (request_id, given_at, id);

-- Operations of several agencies, led by one.
create table joint_operations (
  id text primary key,
  name text not null,
  purpose text not null,
  plan text not null,
  starts_on date not null,
  ends_on date not null,
  state text not null check (state in ('planned', 'ended', 'cancelled')),
  made_by text not null,
  made_by_name text not null,
  made_at timestamptz not null,
  closed_at timestamptz,
  outcome text,
  version int4 not null default 1,
  agency text not null,
  level level not null default 'named' check (level = 'named'),
  shared_with text[] not null,
  constraint days_in_order check (starts_on <= ends_on),
  constraint closed_has_outcome check ((state = 'planned') = (closed_at is null) and (state = 'planned') = (outcome is null))
);
create index joint_operations_agency on joint_operations (agency, ends_on);
create index joint_operations_shared on joint_operations using gin (shared_with);

-- Whom an operation visits. `key` is what two operations on the same trader have in common: a tax code, a seller, or a folded name.
create table operation_targets (
  operation_id text not null,
  key text not null,
  name text not null,
  tax_code text,
  seller_id text,
  agency text not null,
  level level not null default 'named' check (level = 'named'),
  shared_with text[] not null,
  primary key (operation_id, key)
);
create index operation_targets_key on operation_targets (key);

create table operation_tasks (
  id text primary key,
  operation_id text not null,
  title text not null,
  doer text not null,
  person text not null,
  due_on date,
  state text not null check (state in ('to-do', 'under-way', 'done', 'dropped')),
  result text not null,
  added_by_name text not null,
  changed_at timestamptz not null,
  version int4 not null default 1,
  -- The agency that leads the operation; who does the task is `doer`.
  agency text not null,
  level level not null default 'named' check (level = 'named'),
  shared_with text[] not null
);
create index operation_tasks_operation on operation_tasks (operation_id, id);

-- What is written on a request or an operation. It was written for those who saw the thing then (`written_for`), and is read by those of
-- them who see it still: who comes later does not read what was said before.
create table exchange_messages (
  id text primary key,
  thread_id text not null,
  body text not null,
  mentions text[] not null,
  corrects text,
  author text not null,
  author_name text not null,
  written_at timestamptz not null,
  edited_at timestamptz,
  agency text not null,
  level level not null default 'named' check (level = 'named'),
  written_for text[] not null,
  shared_with text[] not null
);
create index exchange_messages_thread on exchange_messages (thread_id, written_at, id);

-- Files that go with a request, an answer or a message: the bytes are kept by the agency that attached them, and read by who reads that.
create table exchange_attachments (
  on_id text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  thread_id text not null,
  file_id text not null,
  name text not null,
  type text not null,
  size int8 not null,
  position int4 not null,
  agency text not null,
  level level not null default 'named' check (level = 'named'),
  written_for text[] not null,
  shared_with text[] not null,
  primary key (on_id, hash)
);
create index exchange_attachments_thread on exchange_attachments (thread_id);

-- Who has read what, once a person and thing; seen by the reader's agency and by the one that wrote it.
create table exchange_receipts (
  thing_id text not null,
  agency text not null,
  person text not null,
  person_name text not null,
  thread_id text not null,
  seen_at timestamptz not null,
  level level not null default 'named' check (level = 'named'),
  shared_with text[] not null,
  primary key (thing_id, agency, person)
);
create index exchange_receipts_thread on exchange_receipts (thread_id);

do $$
declare
  one text;
begin
  foreach one in array array['exchange_requests', 'exchange_answers', 'joint_operations', 'operation_targets', 'operation_tasks',
    'exchange_messages', 'exchange_attachments', 'exchange_receipts']
  loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('grant select, insert on %I to chinhhang_app', one);
    execute format('grant select on %I to chinhhang_reader', one);
    execute format('create policy %I on %I to chinhhang_owner using (true)', one || '_owner', one);
    execute format(
      'create policy %I on %I for select to chinhhang_app, chinhhang_reader using (
        agency = any ((select sec.audiences())::text[]) or shared_with && (select sec.audiences()))', one || '_read', one);
  end loop;
end $$;

grant update (state, due_on, due_at, extension_until, extension_reason, extension_by_name, extension_at, escalation, escalated_at,
  closed_at, close_reason, version) on exchange_requests to chinhhang_app;
grant update (name, purpose, plan, starts_on, ends_on, state, closed_at, outcome, version) on joint_operations to chinhhang_app;
grant update (title, doer, person, due_on, state, result, changed_at, version) on operation_tasks to chinhhang_app;
grant update (body, edited_at) on exchange_messages to chinhhang_app;
grant delete on operation_targets to chinhhang_app;

create policy exchange_requests_write on exchange_requests for insert to chinhhang_app
  with check (agency = any ((select sec.audiences())::text[]));
create policy exchange_requests_change on exchange_requests for update to chinhhang_app
  using (agency = any ((select sec.audiences())::text[]) or holder = any ((select sec.audiences())::text[]));
-- A part of an answer is given by who holds the request, to who asked it.
create policy exchange_answers_write on exchange_answers for insert to chinhhang_app with check (
  agency = any ((select sec.audiences())::text[])
  and exists (
    select 1 from exchange_requests r
    where r.id = exchange_answers.request_id and r.holder = any ((select sec.audiences())::text[]) and exchange_answers.shared_with = array[r.agency]));

create policy joint_operations_write on joint_operations for insert to chinhhang_app
  with check (agency = any ((select sec.audiences())::text[]));
create policy joint_operations_change on joint_operations for update to chinhhang_app
  using (agency = any ((select sec.audiences())::text[]));
create policy operation_targets_write on operation_targets for insert to chinhhang_app with check (
  agency = any ((select sec.audiences())::text[])
  and exists (select 1 from joint_operations o where o.id = operation_id and o.agency = operation_targets.agency
    and o.shared_with = operation_targets.shared_with));
create policy operation_targets_remove on operation_targets for delete to chinhhang_app
  using (agency = any ((select sec.audiences())::text[]));
-- Who leads gives tasks to anyone who takes part, a member to itself.
create policy operation_tasks_write on operation_tasks for insert to chinhhang_app with check (
  (agency = any ((select sec.audiences())::text[]) or doer = any ((select sec.audiences())::text[]))
  and exists (select 1 from joint_operations o where o.id = operation_id and o.agency = operation_tasks.agency
    and o.shared_with = operation_tasks.shared_with and (doer = o.agency or doer = any (o.shared_with))));
create policy operation_tasks_change on operation_tasks for update to chinhhang_app
  using (agency = any ((select sec.audiences())::text[]) or doer = any ((select sec.audiences())::text[]));

-- Those who see a thread now; null where there is none to see.
create function sec.thread_readers(wanted text) returns text[] language sql stable
  as $$
    select array[r.agency] || r.shared_with from app.exchange_requests r where r.id = wanted
    union all
    select array[o.agency] || o.shared_with from app.joint_operations o where o.id = wanted
  $$;
revoke execute on function sec.thread_readers(text) from public;
grant execute on function sec.thread_readers(text) to chinhhang_app;

create policy exchange_messages_write on exchange_messages for insert to chinhhang_app with check (
  agency = any ((select sec.audiences())::text[]) and author = (select sec.actor())
  and written_for = shared_with and shared_with <@ sec.thread_readers(thread_id));
create policy exchange_messages_change on exchange_messages for update to chinhhang_app using (author = (select sec.actor()));
create policy exchange_attachments_write on exchange_attachments for insert to chinhhang_app with check (
  agency = any ((select sec.audiences())::text[])
  and written_for = shared_with and shared_with <@ sec.thread_readers(thread_id));
create policy exchange_receipts_write on exchange_receipts for insert to chinhhang_app with check (
  agency = (select sec.agency()) and person = (select sec.actor()) and sec.thread_readers(thread_id) is not null);

-- A request passed on is no longer its former holder's to see, unless who asks said so: a change that a policy for its author cannot
-- let through, so it is the owner's, for exactly the holder and the version that was looked at. How many were passed on: one or none.
create function sec.pass_exchange_request(wanted text, seen int4, next text, at timestamptz) returns int4
  language plpgsql volatile security definer set search_path = app, pg_temp as $$
declare
  now_sees text[];
  was exchange_requests;
begin
  select * into was from exchange_requests
  where id = wanted and version = seen and closed_at is null and holder = any (sec.audiences()) and next <> holder and next <> agency
  for update;
  if not found then
    return 0;
  end if;
  now_sees := array_remove(case when was.former_sees then was.shared_with else array_remove(was.shared_with, was.holder) end, next) || next;
  update exchange_requests set holder = next, held_since = at, shared_with = now_sees, version = version + 1,
    state = case when state = 'partly-answered' then state else 'sent' end
  where id = wanted;
  update exchange_attachments set shared_with = now_sees, written_for = now_sees where on_id = wanted;
  perform sec.narrow_thread(wanted, was.agency || now_sees);
  return 1;
end $$;

-- What was written is read by those for whom it was written and who see the thread still (or again).
create function sec.narrow_thread(wanted text, readers text[]) returns void
  language sql volatile security definer set search_path = app, pg_temp as $$
  update exchange_messages set shared_with = array(select unnest(written_for) intersect select unnest(readers))
  where thread_id = wanted;
  update exchange_attachments set shared_with = array(select unnest(written_for) intersect select unnest(readers))
  where thread_id = wanted and on_id <> wanted and on_id like 'xms_%';
$$;
revoke execute on function sec.narrow_thread(text, text[]) from public;

-- Who leads an operation takes agencies in and puts them out; a member may only leave, itself. How many were changed: one or none.
create function sec.change_operation_members(wanted text, seen int4, next text[]) returns int4
  language plpgsql volatile security definer set search_path = app, pg_temp as $$
declare
  was joint_operations;
begin
  select * into was from joint_operations where id = wanted and version = seen and closed_at is null for update;
  if not found or was.agency = any (next) then
    return 0;
  end if;
  if not (was.agency = any (sec.audiences())
    or next <@ was.shared_with and array(select unnest(was.shared_with) except select unnest(next)) <@ sec.audiences()) then
    return 0;
  end if;
  update joint_operations set shared_with = next, version = version + 1 where id = wanted;
  update operation_targets set shared_with = next where operation_id = wanted;
  update operation_tasks set shared_with = next where operation_id = wanted;
  perform sec.narrow_thread(wanted, was.agency || next);
  return 1;
end $$;

-- What is overdue and has not been told of twice, for the house alone.
create function sec.overdue_exchange_requests(at timestamptz, most int4)
  returns table (id text, holder text, agency text, due_on date, escalation int4, version int4)
  language sql stable security definer set search_path = app, pg_temp as $$
  select r.id, r.holder, r.agency, r.due_on, r.escalation, r.version from exchange_requests r
  where sec.actor() = 'system' and r.closed_at is null and r.escalation < 2 and r.due_at <= at
  order by r.due_at limit most
$$;
revoke execute on function sec.pass_exchange_request(text, int4, text, timestamptz), sec.change_operation_members(text, int4, text[]),
  sec.overdue_exchange_requests(timestamptz, int4) from public;
grant execute on function sec.pass_exchange_request(text, int4, text, timestamptz), sec.change_operation_members(text, int4, text[]),
  sec.overdue_exchange_requests(timestamptz, int4) to chinhhang_app;
