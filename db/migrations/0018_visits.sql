-- Where the actor plans visits, where she reads all that is seen in them, and where only in those of supervision.
CREATE FUNCTION app_places_visit() RETURNS ltree[] LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(nullif(current_setting('app.places_visit', true), ''), '{}')::ltree[];--> statement-breakpoint
CREATE FUNCTION app_places_coach() RETURNS ltree[] LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(nullif(current_setting('app.places_coach', true), ''), '{}')::ltree[];--> statement-breakpoint
CREATE FUNCTION app_places_supervise() RETURNS ltree[] LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(nullif(current_setting('app.places_supervise', true), ''), '{}')::ltree[];--> statement-breakpoint
CREATE TYPE "public"."visit_contract" AS ENUM('formative', 'supervision');--> statement-breakpoint
CREATE TYPE "public"."visit_kind" AS ENUM('peer', 'pasantia', 'accompaniment');--> statement-breakpoint
CREATE TYPE "public"."commitment_side" AS ENUM('observed', 'observer');--> statement-breakpoint
CREATE TYPE "public"."commitment_state" AS ENUM('pending', 'kept', 'partly', 'not_kept', 'dropped');--> statement-breakpoint
CREATE TYPE "public"."submission_state" AS ENUM('accepted', 'conflict', 'dismissed');--> statement-breakpoint
CREATE TYPE "public"."transfer_answer" AS ENUM('applied', 'partly', 'not_yet');--> statement-breakpoint
CREATE TYPE "public"."visit_reminder_kind" AS ENUM('visit', 'acknowledge', 'commitment', 'transfer_30', 'transfer_60');--> statement-breakpoint
CREATE TYPE "public"."visit_request_state" AS ENUM('open', 'planned', 'withdrawn');--> statement-breakpoint
CREATE TYPE "public"."visit_state" AS ENUM('planned', 'done', 'cancelled');--> statement-breakpoint
CREATE TABLE "calibration_answers" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"case_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"form_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"scores" jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "calibration_answers_case_person_key" UNIQUE("case_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "calibration_answers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "calibration_cases" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"form_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"title" text NOT NULL,
	"story" text NOT NULL,
	"picture_id" uuid,
	"video_url" text,
	"item_keys" text[] NOT NULL,
	"published_at" timestamp with time zone,
	"retired_at" timestamp with time zone,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "calibration_cases_id_place_key" UNIQUE("id","place"),
	CONSTRAINT "calibration_cases_video_check" CHECK ("calibration_cases"."video_url" ~ '^https://')
);
--> statement-breakpoint
ALTER TABLE "calibration_cases" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "calibration_keys" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"place" "ltree" NOT NULL,
	"agreed" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "calibration_keys" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "calibrations" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"form_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"person_id" uuid NOT NULL,
	"scores" integer NOT NULL,
	"exact" numeric(5, 4) NOT NULL,
	"adjacent" numeric(5, 4) NOT NULL,
	"kappa" numeric(5, 4),
	"passed" boolean NOT NULL,
	"expires_on" date,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "calibrations_passed_check" CHECK ("calibrations"."passed" = ("calibrations"."expires_on" is not null)),
	CONSTRAINT "calibrations_shares_check" CHECK ("calibrations"."scores" > 0 and "calibrations"."exact" between 0 and "calibrations"."adjacent" and "calibrations"."adjacent" <= 1 and "calibrations"."kappa" between -1 and 1)
);
--> statement-breakpoint
ALTER TABLE "calibrations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "monitoring_rounds" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"place" "ltree" NOT NULL,
	"year" smallint NOT NULL,
	"number" smallint NOT NULL,
	"name" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "monitoring_rounds_number_key" UNIQUE("place","year","number"),
	CONSTRAINT "monitoring_rounds_place_check" CHECK (nlevel("monitoring_rounds"."place") <= 2),
	CONSTRAINT "monitoring_rounds_number_check" CHECK ("monitoring_rounds"."number" between 1 and 9),
	CONSTRAINT "monitoring_rounds_dates_check" CHECK ("monitoring_rounds"."ends_on" >= "monitoring_rounds"."starts_on")
);
--> statement-breakpoint
ALTER TABLE "monitoring_rounds" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "visit_form_versions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"form_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"number" smallint NOT NULL,
	"content" jsonb NOT NULL,
	"sha256" text,
	"published_at" timestamp with time zone,
	"published_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "visit_form_versions_number_key" UNIQUE("form_id","number"),
	CONSTRAINT "visit_form_versions_published_check" CHECK (("visit_form_versions"."published_at" is null) = ("visit_form_versions"."published_by" is null) and ("visit_form_versions"."published_at" is null) = ("visit_form_versions"."sha256" is null)),
	CONSTRAINT "visit_form_versions_hash_check" CHECK ("visit_form_versions"."sha256" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
ALTER TABLE "visit_form_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "visit_forms" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"place" "ltree" NOT NULL,
	"name" text NOT NULL,
	"kind" "visit_kind" NOT NULL,
	"contract" "visit_contract" NOT NULL,
	"current_version_id" uuid,
	"retired_at" timestamp with time zone,
	"retired_reason" text,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "visit_forms_id_place_key" UNIQUE("id","place"),
	CONSTRAINT "visit_forms_place_check" CHECK (nlevel("visit_forms"."place") <= 2)
);
--> statement-breakpoint
ALTER TABLE "visit_forms" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "visit_settings" (
	"place" "ltree" PRIMARY KEY NOT NULL,
	"content" jsonb NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "visit_settings_region_check" CHECK (nlevel("visit_settings"."place") = 1)
);
--> statement-breakpoint
ALTER TABLE "visit_settings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "visit_acknowledgements" (
	"visit_id" uuid PRIMARY KEY NOT NULL,
	"place" "ltree" NOT NULL,
	"person_id" uuid NOT NULL,
	"reply" text,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "visit_acknowledgements" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "visit_commitments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"visit_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"side" "commitment_side" NOT NULL,
	"text" text NOT NULL,
	"item_key" text,
	"due_on" date NOT NULL,
	"state" "commitment_state" DEFAULT 'pending' NOT NULL,
	"note" text,
	"settled_at" timestamp with time zone,
	"settled_by" uuid,
	"settled_in_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "visit_commitments_settled_check" CHECK (("visit_commitments"."state" = 'pending') = ("visit_commitments"."settled_at" is null))
);
--> statement-breakpoint
ALTER TABLE "visit_commitments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "visit_photos" (
	"id" uuid PRIMARY KEY NOT NULL,
	"visit_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"file_id" uuid NOT NULL,
	"sha256" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "visit_photos" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "visit_records" (
	"visit_id" uuid PRIMARY KEY NOT NULL,
	"place" "ltree" NOT NULL,
	"submission_id" uuid NOT NULL,
	"content" jsonb NOT NULL,
	"sha256" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone NOT NULL,
	"points" numeric(8, 2),
	"possible" numeric(8, 2),
	"level" text,
	"snapshot" jsonb NOT NULL,
	"flags" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "visit_records_points_check" CHECK ("visit_records"."points" >= 0 and "visit_records"."points" <= "visit_records"."possible")
);
--> statement-breakpoint
ALTER TABLE "visit_records" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "visit_reminders" (
	"visit_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" "visit_reminder_kind" NOT NULL,
	"due_on" date NOT NULL,
	"sent_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "visit_reminders_pkey" PRIMARY KEY("visit_id","person_id","kind","due_on")
);
--> statement-breakpoint
ALTER TABLE "visit_reminders" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "visit_scores" (
	"visit_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"item_key" text NOT NULL,
	"subject" smallint NOT NULL,
	"option" text,
	"points" numeric(6, 2),
	CONSTRAINT "visit_scores_pkey" PRIMARY KEY("visit_id","item_key","subject")
);
--> statement-breakpoint
ALTER TABLE "visit_scores" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "visit_submissions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"visit_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"content" jsonb NOT NULL,
	"sha256" text NOT NULL,
	"state" "submission_state" NOT NULL,
	"sent_by" uuid NOT NULL,
	"clock_skew" integer NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	"settled_at" timestamp with time zone,
	CONSTRAINT "visit_submissions_hash_check" CHECK ("visit_submissions"."sha256" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
ALTER TABLE "visit_submissions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "visit_transfers" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"visit_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"days" smallint NOT NULL,
	"answer" "transfer_answer" NOT NULL,
	"text" text NOT NULL,
	"file_id" uuid,
	"by" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "visit_transfers_days_key" UNIQUE("visit_id","days"),
	CONSTRAINT "visit_transfers_days_check" CHECK ("visit_transfers"."days" between 1 and 365)
);
--> statement-breakpoint
ALTER TABLE "visit_transfers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "visit_totals" (
	"place" "ltree" NOT NULL,
	"form_id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"item_key" text NOT NULL,
	"counts" jsonb NOT NULL,
	"people" integer NOT NULL,
	"counted_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "visit_totals_pkey" PRIMARY KEY("place","form_id","round_id","item_key"),
	CONSTRAINT "visit_totals_people_check" CHECK ("visit_totals"."people" >= 5)
);
--> statement-breakpoint
ALTER TABLE "visit_totals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "visit_capacities" (
	"place" "ltree" NOT NULL,
	"person_id" uuid NOT NULL,
	"per_round" smallint NOT NULL,
	"note" text,
	"updated_by" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "visit_capacities_pkey" PRIMARY KEY("place","person_id"),
	CONSTRAINT "visit_capacities_place_check" CHECK (nlevel("visit_capacities"."place") in (3, 4)),
	CONSTRAINT "visit_capacities_number_check" CHECK ("visit_capacities"."per_round" between 0 and 99)
);
--> statement-breakpoint
ALTER TABLE "visit_capacities" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "visit_requests" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"place" "ltree" NOT NULL,
	"topic" text NOT NULL,
	"requested_by" uuid NOT NULL,
	"state" "visit_request_state" DEFAULT 'open' NOT NULL,
	"visit_id" uuid,
	"closed_at" timestamp with time zone,
	"closed_reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "visit_requests_place_check" CHECK (nlevel("visit_requests"."place") in (3, 4)),
	CONSTRAINT "visit_requests_closed_check" CHECK (("visit_requests"."state" = 'open') = ("visit_requests"."closed_at" is null)),
	CONSTRAINT "visit_requests_visit_check" CHECK (("visit_requests"."state" = 'planned') = ("visit_requests"."visit_id" is not null))
);
--> statement-breakpoint
ALTER TABLE "visit_requests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "visits" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"place" "ltree" NOT NULL,
	"kind" "visit_kind" NOT NULL,
	"contract" "visit_contract" NOT NULL,
	"form_version_id" uuid NOT NULL,
	"round_id" uuid,
	"observer_id" uuid NOT NULL,
	"companion_id" uuid,
	"observed_id" uuid,
	"observed_name" text NOT NULL,
	"observed_office" text NOT NULL,
	"scheduled_on" date NOT NULL,
	"starts_at" time NOT NULL,
	"ends_at" time NOT NULL,
	"focus" text,
	"state" "visit_state" DEFAULT 'planned' NOT NULL,
	"previous_id" uuid,
	"pair_id" uuid,
	"request_id" uuid,
	"moved_from" date,
	"moved_reason" text,
	"cancelled_at" timestamp with time zone,
	"cancelled_reason" text,
	"conducted_on" date,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "visits_id_place_key" UNIQUE("id","place"),
	CONSTRAINT "visits_place_check" CHECK (nlevel("visits"."place") in (3, 4)),
	CONSTRAINT "visits_hours_check" CHECK ("visits"."ends_at" > "visits"."starts_at"),
	CONSTRAINT "visits_people_check" CHECK ("visits"."observer_id" is distinct from "visits"."observed_id" and "visits"."observer_id" is distinct from "visits"."companion_id"),
	CONSTRAINT "visits_done_check" CHECK (("visits"."state" = 'done') = ("visits"."conducted_on" is not null)),
	CONSTRAINT "visits_cancelled_check" CHECK (("visits"."state" = 'cancelled') = ("visits"."cancelled_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "visits" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "of_visit" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "calibration_answers" ADD CONSTRAINT "calibration_answers_case_fkey" FOREIGN KEY ("case_id","place") REFERENCES "public"."calibration_cases"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_answers" ADD CONSTRAINT "calibration_answers_form_fkey" FOREIGN KEY ("form_id") REFERENCES "public"."visit_forms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_answers" ADD CONSTRAINT "calibration_answers_person_fkey" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_cases" ADD CONSTRAINT "calibration_cases_form_fkey" FOREIGN KEY ("form_id","place") REFERENCES "public"."visit_forms"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_cases" ADD CONSTRAINT "calibration_cases_picture_fkey" FOREIGN KEY ("picture_id","place") REFERENCES "public"."files"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_cases" ADD CONSTRAINT "calibration_cases_author_fkey" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_keys" ADD CONSTRAINT "calibration_keys_case_fkey" FOREIGN KEY ("case_id","place") REFERENCES "public"."calibration_cases"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibrations" ADD CONSTRAINT "calibrations_form_fkey" FOREIGN KEY ("form_id") REFERENCES "public"."visit_forms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibrations" ADD CONSTRAINT "calibrations_place_fkey" FOREIGN KEY ("place") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibrations" ADD CONSTRAINT "calibrations_person_fkey" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "monitoring_rounds" ADD CONSTRAINT "monitoring_rounds_place_fkey" FOREIGN KEY ("place") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_form_versions" ADD CONSTRAINT "visit_form_versions_form_fkey" FOREIGN KEY ("form_id","place") REFERENCES "public"."visit_forms"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_form_versions" ADD CONSTRAINT "visit_form_versions_publisher_fkey" FOREIGN KEY ("published_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_forms" ADD CONSTRAINT "visit_forms_place_fkey" FOREIGN KEY ("place") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_forms" ADD CONSTRAINT "visit_forms_author_fkey" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_settings" ADD CONSTRAINT "visit_settings_place_fkey" FOREIGN KEY ("place") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_acknowledgements" ADD CONSTRAINT "visit_acknowledgements_visit_fkey" FOREIGN KEY ("visit_id","place") REFERENCES "public"."visits"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_acknowledgements" ADD CONSTRAINT "visit_acknowledgements_person_fkey" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_commitments" ADD CONSTRAINT "visit_commitments_visit_fkey" FOREIGN KEY ("visit_id","place") REFERENCES "public"."visits"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_commitments" ADD CONSTRAINT "visit_commitments_settler_fkey" FOREIGN KEY ("settled_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_photos" ADD CONSTRAINT "visit_photos_visit_fkey" FOREIGN KEY ("visit_id","place") REFERENCES "public"."visits"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_photos" ADD CONSTRAINT "visit_photos_file_fkey" FOREIGN KEY ("file_id","place") REFERENCES "public"."files"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_records" ADD CONSTRAINT "visit_records_visit_fkey" FOREIGN KEY ("visit_id","place") REFERENCES "public"."visits"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_records" ADD CONSTRAINT "visit_records_submission_fkey" FOREIGN KEY ("submission_id") REFERENCES "public"."visit_submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_reminders" ADD CONSTRAINT "visit_reminders_visit_fkey" FOREIGN KEY ("visit_id","place") REFERENCES "public"."visits"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_reminders" ADD CONSTRAINT "visit_reminders_person_fkey" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_scores" ADD CONSTRAINT "visit_scores_visit_fkey" FOREIGN KEY ("visit_id","place") REFERENCES "public"."visits"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_submissions" ADD CONSTRAINT "visit_submissions_visit_fkey" FOREIGN KEY ("visit_id","place") REFERENCES "public"."visits"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_submissions" ADD CONSTRAINT "visit_submissions_author_fkey" FOREIGN KEY ("sent_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_transfers" ADD CONSTRAINT "visit_transfers_visit_fkey" FOREIGN KEY ("visit_id","place") REFERENCES "public"."visits"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_transfers" ADD CONSTRAINT "visit_transfers_author_fkey" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_transfers" ADD CONSTRAINT "visit_transfers_file_fkey" FOREIGN KEY ("file_id","place") REFERENCES "public"."files"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_totals" ADD CONSTRAINT "visit_totals_place_fkey" FOREIGN KEY ("place") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_totals" ADD CONSTRAINT "visit_totals_form_fkey" FOREIGN KEY ("form_id") REFERENCES "public"."visit_forms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_totals" ADD CONSTRAINT "visit_totals_round_fkey" FOREIGN KEY ("round_id") REFERENCES "public"."monitoring_rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_capacities" ADD CONSTRAINT "visit_capacities_place_fkey" FOREIGN KEY ("place") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_capacities" ADD CONSTRAINT "visit_capacities_person_fkey" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_capacities" ADD CONSTRAINT "visit_capacities_author_fkey" FOREIGN KEY ("updated_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_requests" ADD CONSTRAINT "visit_requests_place_fkey" FOREIGN KEY ("place") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_requests" ADD CONSTRAINT "visit_requests_author_fkey" FOREIGN KEY ("requested_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_requests" ADD CONSTRAINT "visit_requests_visit_fkey" FOREIGN KEY ("visit_id","place") REFERENCES "public"."visits"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_place_fkey" FOREIGN KEY ("place") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_form_version_fkey" FOREIGN KEY ("form_version_id") REFERENCES "public"."visit_form_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_round_fkey" FOREIGN KEY ("round_id") REFERENCES "public"."monitoring_rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_observer_fkey" FOREIGN KEY ("observer_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_companion_fkey" FOREIGN KEY ("companion_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_observed_fkey" FOREIGN KEY ("observed_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_author_fkey" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_previous_fkey" FOREIGN KEY ("previous_id") REFERENCES "public"."visits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_pair_fkey" FOREIGN KEY ("pair_id") REFERENCES "public"."visits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "calibration_answers_person_idx" ON "calibration_answers" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "calibration_cases_form_idx" ON "calibration_cases" USING btree ("form_id");--> statement-breakpoint
CREATE INDEX "calibrations_person_idx" ON "calibrations" USING btree ("person_id","form_id");--> statement-breakpoint
CREATE INDEX "monitoring_rounds_place_gist" ON "monitoring_rounds" USING gist ("place");--> statement-breakpoint
CREATE UNIQUE INDEX "visit_form_versions_draft_key" ON "visit_form_versions" USING btree ("form_id") WHERE published_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "visit_forms_name_key" ON "visit_forms" USING btree ("place",lower(name)) WHERE retired_at is null;--> statement-breakpoint
CREATE INDEX "visit_commitments_visit_idx" ON "visit_commitments" USING btree ("visit_id");--> statement-breakpoint
CREATE INDEX "visit_commitments_due_idx" ON "visit_commitments" USING btree ("due_on");--> statement-breakpoint
CREATE INDEX "visit_photos_visit_idx" ON "visit_photos" USING btree ("visit_id");--> statement-breakpoint
CREATE INDEX "visit_submissions_visit_idx" ON "visit_submissions" USING btree ("visit_id");--> statement-breakpoint
CREATE INDEX "visit_totals_place_gist" ON "visit_totals" USING gist ("place");--> statement-breakpoint
CREATE INDEX "visit_requests_place_gist" ON "visit_requests" USING gist ("place");--> statement-breakpoint
CREATE INDEX "visits_place_gist" ON "visits" USING gist ("place");--> statement-breakpoint
CREATE INDEX "visits_observer_idx" ON "visits" USING btree ("observer_id");--> statement-breakpoint
CREATE INDEX "visits_observed_idx" ON "visits" USING btree ("observed_id");--> statement-breakpoint
CREATE INDEX "visits_scheduled_on_idx" ON "visits" USING btree ("scheduled_on");--> statement-breakpoint
CREATE INDEX "visits_previous_idx" ON "visits" USING btree ("previous_id");--> statement-breakpoint
CREATE POLICY "calibration_answers_read" ON "calibration_answers" AS PERMISSIVE FOR SELECT TO "ayni_member" USING (("calibration_answers"."person_id" = (select app_person()) or "calibration_answers"."place" <@ any((select app_places_write())::ltree[])));--> statement-breakpoint
CREATE POLICY "calibration_answers_insert" ON "calibration_answers" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK (("calibration_answers"."person_id" = (select app_person()) and "calibration_answers"."case_id" in (select c.id from calibration_cases c where c.published_at is not null and c.retired_at is null)));--> statement-breakpoint
CREATE POLICY "calibration_cases_read" ON "calibration_cases" AS PERMISSIVE FOR SELECT TO "ayni_member" USING (("calibration_cases"."place" <@ any((select app_places_write())::ltree[]) or ("calibration_cases"."published_at" is not null and ("calibration_cases"."place" <@ any((select app_places())::ltree[]) or "calibration_cases"."place" = any((select app_places_up())::ltree[])))));--> statement-breakpoint
CREATE POLICY "calibration_cases_insert" ON "calibration_cases" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK (("calibration_cases"."place" <@ any((select app_places_write())::ltree[]) and "calibration_cases"."created_by" = (select app_person())));--> statement-breakpoint
CREATE POLICY "calibration_cases_update" ON "calibration_cases" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("calibration_cases"."place" <@ any((select app_places_write())::ltree[])) WITH CHECK ("calibration_cases"."place" <@ any((select app_places_write())::ltree[]));--> statement-breakpoint
CREATE POLICY "calibration_keys_read" ON "calibration_keys" AS PERMISSIVE FOR SELECT TO "ayni_member" USING (("calibration_keys"."place" <@ any((select app_places_write())::ltree[]) or "calibration_keys"."case_id" in (select a.case_id from calibration_answers a where a.person_id = (select app_person()))));--> statement-breakpoint
CREATE POLICY "calibration_keys_insert" ON "calibration_keys" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("calibration_keys"."place" <@ any((select app_places_write())::ltree[]));--> statement-breakpoint
CREATE POLICY "calibration_keys_update" ON "calibration_keys" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("calibration_keys"."place" <@ any((select app_places_write())::ltree[])) WITH CHECK ("calibration_keys"."place" <@ any((select app_places_write())::ltree[]));--> statement-breakpoint
CREATE POLICY "calibrations_read" ON "calibrations" AS PERMISSIVE FOR SELECT TO "ayni_member" USING (("calibrations"."person_id" = (select app_person()) or "calibrations"."place" <@ any((select app_places())::ltree[])));--> statement-breakpoint
CREATE POLICY "calibrations_insert" ON "calibrations" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK (("calibrations"."person_id" = (select app_person()) and "calibrations"."place" <@ any((select app_places_own())::ltree[])));--> statement-breakpoint
CREATE POLICY "monitoring_rounds_read" ON "monitoring_rounds" AS PERMISSIVE FOR SELECT TO "ayni_member" USING (("monitoring_rounds"."place" <@ any((select app_places())::ltree[]) or "monitoring_rounds"."place" = any((select app_places_up())::ltree[])));--> statement-breakpoint
CREATE POLICY "monitoring_rounds_insert" ON "monitoring_rounds" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("monitoring_rounds"."place" <@ any((select app_places_write())::ltree[]));--> statement-breakpoint
CREATE POLICY "monitoring_rounds_update" ON "monitoring_rounds" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("monitoring_rounds"."place" <@ any((select app_places_write())::ltree[])) WITH CHECK ("monitoring_rounds"."place" <@ any((select app_places_write())::ltree[]));--> statement-breakpoint
CREATE POLICY "visit_form_versions_read" ON "visit_form_versions" AS PERMISSIVE FOR SELECT TO "ayni_member" USING (("visit_form_versions"."place" <@ any((select app_places_write())::ltree[]) or ("visit_form_versions"."published_at" is not null and ("visit_form_versions"."place" <@ any((select app_places())::ltree[]) or "visit_form_versions"."place" = any((select app_places_up())::ltree[])))));--> statement-breakpoint
CREATE POLICY "visit_form_versions_insert" ON "visit_form_versions" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK (("visit_form_versions"."place" <@ any((select app_places_write())::ltree[]) and "visit_form_versions"."published_at" is null));--> statement-breakpoint
CREATE POLICY "visit_form_versions_update" ON "visit_form_versions" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("visit_form_versions"."place" <@ any((select app_places_write())::ltree[])) WITH CHECK ("visit_form_versions"."place" <@ any((select app_places_write())::ltree[]));--> statement-breakpoint
CREATE POLICY "visit_forms_read" ON "visit_forms" AS PERMISSIVE FOR SELECT TO "ayni_member" USING (("visit_forms"."place" <@ any((select app_places())::ltree[]) or "visit_forms"."place" = any((select app_places_up())::ltree[])));--> statement-breakpoint
CREATE POLICY "visit_forms_insert" ON "visit_forms" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK (("visit_forms"."place" <@ any((select app_places_write())::ltree[]) and "visit_forms"."created_by" = (select app_person())));--> statement-breakpoint
CREATE POLICY "visit_forms_update" ON "visit_forms" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("visit_forms"."place" <@ any((select app_places_write())::ltree[])) WITH CHECK ("visit_forms"."place" <@ any((select app_places_write())::ltree[]));--> statement-breakpoint
CREATE POLICY "visit_settings_read" ON "visit_settings" AS PERMISSIVE FOR SELECT TO "ayni_member" USING (("visit_settings"."place" <@ any((select app_places())::ltree[]) or "visit_settings"."place" = any((select app_places_up())::ltree[])));--> statement-breakpoint
CREATE POLICY "visit_settings_insert" ON "visit_settings" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("visit_settings"."place" <@ any((select app_places_manage())::ltree[]));--> statement-breakpoint
CREATE POLICY "visit_settings_update" ON "visit_settings" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("visit_settings"."place" <@ any((select app_places_manage())::ltree[])) WITH CHECK ("visit_settings"."place" <@ any((select app_places_manage())::ltree[]));--> statement-breakpoint
CREATE POLICY "visit_acknowledgements_read" ON "visit_acknowledgements" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("visit_acknowledgements"."visit_id" in (select v.id from visits v where (select app_person()) in (v.observer_id, v.observed_id, v.companion_id)
    or v.place <@ any((select app_places_coach())::ltree[])
    or (v.contract = 'supervision' and v.place <@ any((select app_places_supervise())::ltree[]))));--> statement-breakpoint
CREATE POLICY "visit_acknowledgements_insert" ON "visit_acknowledgements" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK (("visit_acknowledgements"."person_id" = (select app_person()) and "visit_acknowledgements"."visit_id" in (select v.id from visits v where v.observed_id = (select app_person()))));--> statement-breakpoint
CREATE POLICY "visit_commitments_read" ON "visit_commitments" AS PERMISSIVE FOR SELECT TO "ayni_member" USING (("visit_commitments"."visit_id" in (select v.id from visits v where (select app_person()) in (v.observer_id, v.observed_id, v.companion_id)
    or v.place <@ any((select app_places_coach())::ltree[])
    or (v.contract = 'supervision' and v.place <@ any((select app_places_supervise())::ltree[]))) or "visit_commitments"."visit_id" in (select v.previous_id from visits v where v.observer_id = (select app_person()))));--> statement-breakpoint
CREATE POLICY "visit_commitments_insert" ON "visit_commitments" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("visit_commitments"."visit_id" in (select v.id from visits v where v.observer_id = (select app_person())));--> statement-breakpoint
CREATE POLICY "visit_commitments_update" ON "visit_commitments" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING (("visit_commitments"."visit_id" in (select v.id from visits v where v.observer_id = (select app_person())) or "visit_commitments"."visit_id" in (select v.id from visits v where v.observed_id = (select app_person())) or "visit_commitments"."visit_id" in (select v.previous_id from visits v where v.observer_id = (select app_person())))) WITH CHECK (("visit_commitments"."visit_id" in (select v.id from visits v where v.observer_id = (select app_person())) or "visit_commitments"."visit_id" in (select v.id from visits v where v.observed_id = (select app_person())) or "visit_commitments"."visit_id" in (select v.previous_id from visits v where v.observer_id = (select app_person()))));--> statement-breakpoint
CREATE POLICY "visit_photos_read" ON "visit_photos" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("visit_photos"."visit_id" in (select v.id from visits v where (select app_person()) in (v.observer_id, v.observed_id, v.companion_id)
    or v.place <@ any((select app_places_coach())::ltree[])
    or (v.contract = 'supervision' and v.place <@ any((select app_places_supervise())::ltree[]))));--> statement-breakpoint
CREATE POLICY "visit_photos_insert" ON "visit_photos" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("visit_photos"."visit_id" in (select v.id from visits v where v.observer_id = (select app_person())));--> statement-breakpoint
CREATE POLICY "visit_records_read" ON "visit_records" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("visit_records"."visit_id" in (select v.id from visits v where (select app_person()) in (v.observer_id, v.observed_id, v.companion_id)
    or v.place <@ any((select app_places_coach())::ltree[])
    or (v.contract = 'supervision' and v.place <@ any((select app_places_supervise())::ltree[]))));--> statement-breakpoint
CREATE POLICY "visit_records_insert" ON "visit_records" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("visit_records"."visit_id" in (select v.id from visits v where v.observer_id = (select app_person())));--> statement-breakpoint
CREATE POLICY "visit_records_update" ON "visit_records" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("visit_records"."visit_id" in (select v.id from visits v where v.observer_id = (select app_person()))) WITH CHECK ("visit_records"."visit_id" in (select v.id from visits v where v.observer_id = (select app_person())));--> statement-breakpoint
CREATE POLICY "visit_scores_read" ON "visit_scores" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("visit_scores"."visit_id" in (select v.id from visits v where (select app_person()) in (v.observer_id, v.observed_id, v.companion_id)
    or v.place <@ any((select app_places_coach())::ltree[])
    or (v.contract = 'supervision' and v.place <@ any((select app_places_supervise())::ltree[]))));--> statement-breakpoint
CREATE POLICY "visit_scores_insert" ON "visit_scores" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("visit_scores"."visit_id" in (select v.id from visits v where v.observer_id = (select app_person())));--> statement-breakpoint
CREATE POLICY "visit_scores_delete" ON "visit_scores" AS PERMISSIVE FOR DELETE TO "ayni_member" USING ("visit_scores"."visit_id" in (select v.id from visits v where v.observer_id = (select app_person())));--> statement-breakpoint
CREATE POLICY "visit_submissions_read" ON "visit_submissions" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("visit_submissions"."sent_by" = (select app_person()));--> statement-breakpoint
CREATE POLICY "visit_submissions_insert" ON "visit_submissions" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK (("visit_submissions"."sent_by" = (select app_person()) and "visit_submissions"."visit_id" in (select v.id from visits v where v.observer_id = (select app_person()))));--> statement-breakpoint
CREATE POLICY "visit_submissions_update" ON "visit_submissions" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING (("visit_submissions"."sent_by" = (select app_person()) and "visit_submissions"."visit_id" in (select v.id from visits v where v.observer_id = (select app_person())))) WITH CHECK (("visit_submissions"."sent_by" = (select app_person()) and "visit_submissions"."visit_id" in (select v.id from visits v where v.observer_id = (select app_person()))));--> statement-breakpoint
CREATE POLICY "visit_transfers_read" ON "visit_transfers" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("visit_transfers"."visit_id" in (select v.id from visits v where (select app_person()) in (v.observer_id, v.observed_id, v.companion_id)
    or v.place <@ any((select app_places_coach())::ltree[])
    or (v.contract = 'supervision' and v.place <@ any((select app_places_supervise())::ltree[]))));--> statement-breakpoint
CREATE POLICY "visit_transfers_insert" ON "visit_transfers" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK (("visit_transfers"."by" = (select app_person()) and "visit_transfers"."visit_id" in (select v.id from visits v where v.observed_id = (select app_person()))));--> statement-breakpoint
CREATE POLICY "visit_totals_read" ON "visit_totals" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("visit_totals"."place" <@ any((select app_places())::ltree[]));--> statement-breakpoint
CREATE POLICY "visit_capacities_read" ON "visit_capacities" AS PERMISSIVE FOR SELECT TO "ayni_member" USING (("visit_capacities"."place" <@ any((select app_places())::ltree[]) or "visit_capacities"."person_id" = (select app_person())));--> statement-breakpoint
CREATE POLICY "visit_capacities_insert" ON "visit_capacities" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK (("visit_capacities"."place" <@ any((select app_places_visit())::ltree[]) and "visit_capacities"."updated_by" = (select app_person())));--> statement-breakpoint
CREATE POLICY "visit_capacities_update" ON "visit_capacities" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("visit_capacities"."place" <@ any((select app_places_visit())::ltree[])) WITH CHECK ("visit_capacities"."place" <@ any((select app_places_visit())::ltree[]));--> statement-breakpoint
CREATE POLICY "visit_requests_read" ON "visit_requests" AS PERMISSIVE FOR SELECT TO "ayni_member" USING (("visit_requests"."place" <@ any((select app_places())::ltree[]) or "visit_requests"."requested_by" = (select app_person())));--> statement-breakpoint
CREATE POLICY "visit_requests_insert" ON "visit_requests" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK (("visit_requests"."place" <@ any((select app_places_own())::ltree[]) and "visit_requests"."requested_by" = (select app_person()) and "visit_requests"."state" = 'open'));--> statement-breakpoint
CREATE POLICY "visit_requests_update" ON "visit_requests" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING (("visit_requests"."place" <@ any((select app_places_visit())::ltree[]) or "visit_requests"."requested_by" = (select app_person()))) WITH CHECK (("visit_requests"."place" <@ any((select app_places_visit())::ltree[]) or "visit_requests"."requested_by" = (select app_person())));--> statement-breakpoint
CREATE POLICY "visits_read" ON "visits" AS PERMISSIVE FOR SELECT TO "ayni_member" USING (("visits"."place" <@ any((select app_places())::ltree[]) or "visits"."observer_id" = (select app_person()) or "visits"."observed_id" = (select app_person()) or "visits"."companion_id" = (select app_person())));--> statement-breakpoint
CREATE POLICY "visits_insert" ON "visits" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK (("visits"."place" <@ any((select app_places_visit())::ltree[]) and "visits"."created_by" = (select app_person()) and "visits"."state" = 'planned'));--> statement-breakpoint
CREATE POLICY "visits_update" ON "visits" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING (("visits"."place" <@ any((select app_places_visit())::ltree[]) or "visits"."observer_id" = (select app_person()))) WITH CHECK (("visits"."place" <@ any((select app_places_visit())::ltree[]) or "visits"."observer_id" = (select app_person())));--> statement-breakpoint
ALTER POLICY "files_read" ON "files" TO ayni_member USING ((("files"."place" <@ any((select app_places())::ltree[]) and not "files"."of_visit") or "files"."uploaded_by" = (select app_person()) or "files"."id" in (select file_id from visit_photos)
        or "files"."id" in (select file_id from visit_transfers) or "files"."id" in (select file_id from plan_papers)
        or "files"."id" in (select file_id from meeting_files) or "files"."id" in (select file_id from agreement_files)
        or "files"."id" in (select file_id from minutes) or "files"."id" in (select signed_file_id from minutes)));--> statement-breakpoint
ALTER POLICY "files_insert" ON "files" TO ayni_member WITH CHECK (("files"."uploaded_by" = (select app_person()) and ("files"."place" <@ any((select app_places_write())::ltree[]) or ("files"."of_visit" and "files"."place" in (
        select v.place from visits v where (select app_person()) in (v.observer_id, v.observed_id))))));