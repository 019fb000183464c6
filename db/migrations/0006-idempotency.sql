-- A creation that a caller may repeat under its Idempotency-Key: the row commits together with the change it stands for, the
-- answer is stored after it. Kept for 7 days.
create table repeats (
  actor text not null,
  key text not null,
  fingerprint text not null,
  at timestamptz not null,
  status int4,
  answer text,
  content_type text,
  location text,
  primary key (actor, key)
);
create index repeats_at on repeats (at);

alter table repeats enable row level security;
alter table repeats force row level security;
grant select, insert, delete on repeats to chinhhang_app;
grant update (status, answer, content_type, location) on repeats to chinhhang_app;
create policy repeats_own on repeats to chinhhang_app
  using (actor = (select sec.actor())) with check (actor = (select sec.actor()));
create policy repeats_prune_read on repeats for select to chinhhang_app using ((select sec.actor()) = 'system');
create policy repeats_prune on repeats for delete to chinhhang_app using ((select sec.actor()) = 'system');
