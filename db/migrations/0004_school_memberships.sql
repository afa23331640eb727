-- The schema of one names the other: said here, once both exist.
ALTER TABLE places ADD CONSTRAINT places_institution_fkey FOREIGN KEY (institution_id) REFERENCES institutions (id);--> statement-breakpoint
-- A school is at most at one place at a time: it leaves on the first day that it is not there any more.
ALTER TABLE places ADD CONSTRAINT places_institution_once_excl
  EXCLUDE USING gist (institution_id WITH =, daterange(opened_on, closed_on, '[)') WITH &&)
  WHERE (institution_id IS NOT NULL);--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON institutions, education_services, imports TO ayni_member;--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON import_rows, import_problems TO ayni_member;
