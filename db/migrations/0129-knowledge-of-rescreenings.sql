-- What screening knew when a rescreening looked, as a hash: what has changed since is told before anything is applied. Empty: not known.
alter table rescreenings add column knowledge text not null default '';
