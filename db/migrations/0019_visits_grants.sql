ALTER TABLE visit_forms ADD CONSTRAINT visit_forms_current_version_fkey
  FOREIGN KEY (current_version_id) REFERENCES visit_form_versions (id);--> statement-breakpoint
ALTER TABLE visits ADD CONSTRAINT visits_request_fkey FOREIGN KEY (request_id) REFERENCES visit_requests (id);--> statement-breakpoint
-- Nobody is in two visits at once; a second observer scores the same one.
ALTER TABLE visits ADD CONSTRAINT visits_observer_hours_excl
  EXCLUDE USING gist (observer_id WITH =, tsrange(scheduled_on + starts_at, scheduled_on + ends_at) WITH &&)
  WHERE (state = 'planned');--> statement-breakpoint
ALTER TABLE visits ADD CONSTRAINT visits_observed_hours_excl
  EXCLUDE USING gist (observed_id WITH =, tsrange(scheduled_on + starts_at, scheduled_on + ends_at) WITH &&)
  WHERE (state = 'planned' AND observed_id IS NOT NULL AND pair_id IS NULL);--> statement-breakpoint
ALTER TABLE monitoring_rounds ADD CONSTRAINT monitoring_rounds_dates_excl
  EXCLUDE USING gist (place WITH =, daterange(starts_on, ends_on, '[]') WITH &&);--> statement-breakpoint
-- A published version of a form is what visits were made with: it never changes.
CREATE TRIGGER visit_form_versions_immutable BEFORE UPDATE OR DELETE ON visit_form_versions
  FOR EACH ROW WHEN (old.published_at IS NOT NULL) EXECUTE FUNCTION refuse_change();--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON visit_forms, visit_form_versions, monitoring_rounds, visit_settings, visits,
  visit_requests, visit_capacities, visit_commitments, visit_records, calibration_cases, calibration_keys TO ayni_member;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (state, settled_at) ON visit_submissions TO ayni_member;--> statement-breakpoint
-- What was shown and told of a visit is written once, and so is how somebody scored a case. Scores are counted anew from
-- the record when its author takes another submission instead.
GRANT SELECT, INSERT, DELETE ON visit_scores TO ayni_member;--> statement-breakpoint
GRANT SELECT, INSERT ON visit_photos, visit_acknowledgements, visit_transfers, calibration_answers, calibrations TO ayni_member;--> statement-breakpoint
GRANT SELECT ON visit_totals TO ayni_member;
