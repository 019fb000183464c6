-- A collector runs at times of a calendar, as connections do; by hand only where it has none. Rewritten as its type changes: what guards the
-- rows lets nobody update those of every agency.
alter table collectors alter column every_minutes type text using (case
  when kind = 'push' then ''
  when every_minutes < 60 then '*/' || every_minutes || ' * * * *'
  when every_minutes < 360 then '0 * * * *'
  when every_minutes < 1440 then '0 */6 * * *'
  when every_minutes < 10080 then '0 2 * * *'
  else '0 2 * * 1' end);
alter table collectors rename column every_minutes to cron;
alter table collectors alter column next_at drop not null;
