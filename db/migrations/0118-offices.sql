-- Documents speak of kinds and groups of agencies ("the localities", "the provincial department"). Nobody belongs to one and nothing may be
-- addressed to it: what is would reach nobody.

alter table agencies add column is_office boolean not null default true;
