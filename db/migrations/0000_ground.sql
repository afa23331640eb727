CREATE EXTENSION IF NOT EXISTS ltree;--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS btree_gist;--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS citext;--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS unaccent;--> statement-breakpoint
-- Comparing places tells nothing of them, and said so, row-level security lets an index be used for a member.
-- Only a superuser may say it: elsewhere everything works the same, with plans that read more rows.
DO $$ DECLARE name text; BEGIN
  FOREACH name IN ARRAY ARRAY['ltree_eq', 'ltree_risparent', 'ltree_isparent'] LOOP
    EXECUTE format('ALTER FUNCTION %I(ltree, ltree) LEAKPROOF', name);
  END LOOP;
EXCEPTION WHEN insufficient_privilege THEN NULL; END $$;--> statement-breakpoint
-- Roles belong to the server, not to the database: another database may have made them.
DO $$ DECLARE name text; BEGIN
  FOREACH name IN ARRAY ARRAY['ayni_member', 'ayni_gate', 'ayni_public'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN EXECUTE format('CREATE ROLE %I NOLOGIN', name); END IF;
  END LOOP;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;--> statement-breakpoint
DO $$ BEGIN
  IF current_setting('server_version_num')::int < 180000 THEN
    CREATE OR REPLACE FUNCTION public.uuidv7() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS $f$
      SELECT encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
        PLACING substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6),
        52, 1), 53, 1), 'hex')::uuid $f$;
  END IF;
END $$;--> statement-breakpoint
-- The actor of the transaction, as `asActor` set it.
CREATE FUNCTION app_person() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.person', true), '')::uuid;--> statement-breakpoint
CREATE FUNCTION app_places() RETURNS ltree[] LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(nullif(current_setting('app.places', true), ''), '{}')::ltree[];--> statement-breakpoint
CREATE FUNCTION app_places_own() RETURNS ltree[] LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(nullif(current_setting('app.places_own', true), ''), '{}')::ltree[];--> statement-breakpoint
CREATE FUNCTION app_places_write() RETURNS ltree[] LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(nullif(current_setting('app.places_write', true), ''), '{}')::ltree[];--> statement-breakpoint
CREATE FUNCTION app_places_manage() RETURNS ltree[] LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(nullif(current_setting('app.places_manage', true), ''), '{}')::ltree[];--> statement-breakpoint
CREATE FUNCTION app_places_up() RETURNS ltree[] LANGUAGE sql STABLE PARALLEL SAFE
  RETURN (SELECT coalesce(array_agg(DISTINCT subpath(p, 0, n)), '{}')
          FROM unnest(app_places_own()) AS p, generate_series(1, nlevel(p)) AS n);--> statement-breakpoint
CREATE FUNCTION app_regions() RETURNS ltree[] LANGUAGE sql STABLE PARALLEL SAFE
  RETURN (SELECT coalesce(array_agg(DISTINCT subpath(p, 0, 1)), '{}') FROM unnest(app_places_own()) AS p);--> statement-breakpoint
SET LOCAL check_function_bodies = off;--> statement-breakpoint
-- People whose office in force, or failing any the last ones, is at a place that the actor manages.
CREATE FUNCTION app_known_people() RETURNS SETOF uuid LANGUAGE sql STABLE PARALLEL SAFE AS $f$
  SELECT a.person_id FROM appointments a GROUP BY a.person_id HAVING coalesce(
    bool_or(a.place <@ ANY((SELECT app_places_manage())::ltree[])) FILTER (WHERE a.ends_on IS NULL OR a.ends_on >= current_date),
    bool_or(a.place <@ ANY((SELECT app_places_manage())::ltree[])), false) $f$;--> statement-breakpoint
-- The same for every office in force: whoever also serves elsewhere is not changed from here.
CREATE FUNCTION app_managed_people() RETURNS SETOF uuid LANGUAGE sql STABLE PARALLEL SAFE AS $f$
  SELECT a.person_id FROM appointments a GROUP BY a.person_id HAVING coalesce(
    bool_and(a.place <@ ANY((SELECT app_places_manage())::ltree[])) FILTER (WHERE a.ends_on IS NULL OR a.ends_on >= current_date),
    bool_or(a.place <@ ANY((SELECT app_places_manage())::ltree[])), false) $f$;--> statement-breakpoint
-- Search without accents or case.
CREATE FUNCTION plain(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN lower(public.unaccent('public.unaccent'::regdictionary, $1));--> statement-breakpoint
CREATE SEQUENCE place_labels;
