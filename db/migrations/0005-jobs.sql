-- The tables of the job queue are pg-boss's own: services/jobs creates and updates them in the schema `jobs`, as the owner,
-- after the migrations. Here is only what readiness needs: which migrations the database has.
grant select on migrations to chinhhang_app, chinhhang_public;
