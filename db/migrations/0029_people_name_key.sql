-- A name as two hands may have written it: without accents, case or order of its words.
CREATE FUNCTION name_key(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN (SELECT string_agg(w, ' ' ORDER BY w) FROM regexp_split_to_table(plain($1), '[^[:alnum:]]+') w WHERE w <> '');--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "name_key" text GENERATED ALWAYS AS (name_key(given_names || ' ' || family_names)) STORED;