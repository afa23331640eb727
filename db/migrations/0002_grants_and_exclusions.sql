-- One holder at a time of an office that only one person may hold at a place.
ALTER TABLE appointments ADD CONSTRAINT appointments_single_holder_excl
  EXCLUDE USING gist (place WITH =, role WITH =, daterange(starts_on, ends_on, '[]') WITH &&)
  WHERE (role IN ('regional_director', 'ugel_director', 'coordinator', 'secretary'));--> statement-breakpoint
-- The same person is not appointed twice to the same role at the same place at once.
ALTER TABLE appointments ADD CONSTRAINT appointments_person_overlap_excl
  EXCLUDE USING gist (person_id WITH =, place WITH =, role WITH =, daterange(starts_on, ends_on, '[]') WITH &&);--> statement-breakpoint
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $f$
BEGIN RAISE EXCEPTION 'append-only: %', tg_table_name USING ERRCODE = 'insufficient_privilege'; END $f$;--> statement-breakpoint
CREATE TRIGGER audit_log_append_only BEFORE UPDATE OR DELETE ON audit_log
  FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER releases_immutable BEFORE UPDATE OR DELETE ON releases
  FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
-- Grants: no default privileges, so that a new table is closed until a migration opens it.
GRANT USAGE ON SCHEMA public TO ayni_member, ayni_gate, ayni_public;--> statement-breakpoint
GRANT USAGE ON SEQUENCE place_labels TO ayni_member;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON places, ugels, districts, networks, people, person_contacts, appointments, official_years TO ayni_member;--> statement-breakpoint
GRANT SELECT, INSERT ON network_districts, files, jobs, audit_log, releases TO ayni_member;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON drafts TO ayni_member;--> statement-breakpoint
GRANT SELECT, INSERT ON accounts TO ayni_member;--> statement-breakpoint
GRANT UPDATE (state, closed_at, closed_reason, version) ON accounts TO ayni_member;--> statement-breakpoint
GRANT SELECT ON sessions TO ayni_member;--> statement-breakpoint
GRANT UPDATE (ended_at) ON sessions TO ayni_member;--> statement-breakpoint
GRANT SELECT (id, person_id, kind, created_at, sent_at, expires_at, used_at, revoked_at), INSERT ON access_links TO ayni_member;--> statement-breakpoint
GRANT UPDATE (revoked_at) ON access_links TO ayni_member;--> statement-breakpoint
GRANT SELECT ON places, people, person_contacts, appointments, demo_personas TO ayni_gate;--> statement-breakpoint
GRANT SELECT, UPDATE ON accounts TO ayni_gate;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON sessions, credentials, identities, access_links, drafts TO ayni_gate;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON rate_limits TO ayni_gate;--> statement-breakpoint
GRANT INSERT ON jobs, audit_log TO ayni_gate;--> statement-breakpoint
GRANT SELECT ON releases TO ayni_public;
