-- What a captured page looks like, small, is made with its capsule: read out of the capsule at every request it cost a second of a processor.
alter table evidence add column picture text;
grant update (picture) on evidence to chinhhang_app;
