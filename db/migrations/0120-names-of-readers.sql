-- A receipt names who has read a record as that person was called then: people of another agency are not to be looked up, and an id alone
-- tells a keeper nothing.

alter table record_reads add column name text;
grant update (name) on record_reads to chinhhang_app;
