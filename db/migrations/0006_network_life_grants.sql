-- Search forgives typing mistakes.
CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON network_profiles, institution_corrections, groupings, grouping_members, handovers, paper_templates, installation_records TO ayni_member;--> statement-breakpoint
GRANT SELECT, INSERT ON former_names, issued_papers TO ayni_member;--> statement-breakpoint
GRANT SELECT (code, kind, title, sha256, issued_at) ON issued_papers TO ayni_public;--> statement-breakpoint
-- Nothing belongs twice to a grouping at once.
ALTER TABLE grouping_members ADD CONSTRAINT grouping_members_once_excl
  EXCLUDE USING gist (grouping_id WITH =, coalesce(member_place::text, institution_id::text) WITH =, daterange(starts_on, ends_on, '[]') WITH &&);--> statement-breakpoint
CREATE TRIGGER issued_papers_immutable BEFORE UPDATE OR DELETE ON issued_papers
  FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
-- Once issued, an acta only receives its signed copy.
CREATE FUNCTION keep_issued() RETURNS trigger LANGUAGE plpgsql AS $f$
BEGIN
  IF TG_OP = 'DELETE' OR (to_jsonb(NEW) - '{state,signed_file_id,signed_at,version}'::text[])
      IS DISTINCT FROM (to_jsonb(OLD) - '{state,signed_file_id,signed_at,version}'::text[]) THEN
    RAISE EXCEPTION 'append-only: %', tg_table_name USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $f$;--> statement-breakpoint
CREATE TRIGGER installation_records_immutable BEFORE UPDATE OR DELETE ON installation_records
  FOR EACH ROW WHEN (OLD.state <> 'draft') EXECUTE FUNCTION keep_issued();--> statement-breakpoint
-- What was accepted stays as it was accepted.
CREATE TRIGGER handovers_accepted BEFORE UPDATE OR DELETE ON handovers
  FOR EACH ROW WHEN (OLD.accepted_at IS NOT NULL) EXECUTE FUNCTION refuse_change();
