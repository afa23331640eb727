-- One row for each student and area. No role reads it: dashboards read result_totals. By assessment, so that an old
-- one goes in an instant; the columns in this order, so that a row and its indexes stay below 120 bytes.
CREATE TABLE results (
  assessment smallint NOT NULL,
  area smallint NOT NULL,
  service integer NOT NULL,
  measure real,
  level smallint NOT NULL,
  grade smallint,
  section varchar(12),
  -- HMAC-SHA256 of the national id, cut to 16 bytes.
  student uuid NOT NULL
) PARTITION BY LIST (assessment);--> statement-breakpoint
ALTER TABLE results ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE UNIQUE INDEX results_student_key ON results (student, area, assessment);--> statement-breakpoint
CREATE INDEX results_service_idx ON results (service);--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON assessments, assessment_papers, enrolments TO ayni_member;--> statement-breakpoint
GRANT SELECT, INSERT ON result_loads TO ayni_member;--> statement-breakpoint
-- What a person decides of a load; what is read in its file, the worker writes.
GRANT UPDATE (state, job_id, applied_by, version) ON result_loads TO ayni_member;--> statement-breakpoint
GRANT SELECT ON result_totals, result_load_problems, result_load_services TO ayni_member;
