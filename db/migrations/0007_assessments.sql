CREATE TYPE "public"."area" AS ENUM('reading', 'mathematics', 'science', 'citizenship');--> statement-breakpoint
CREATE TYPE "public"."assessment_round" AS ENUM('baseline', 'progress', 'closing');--> statement-breakpoint
CREATE TYPE "public"."assessment_state" AS ENUM('draft', 'open', 'closed', 'published');--> statement-breakpoint
CREATE TYPE "public"."stage" AS ENUM('primary', 'secondary');--> statement-breakpoint
CREATE TYPE "public"."load_state" AS ENUM('reading', 'ready', 'applying', 'loaded', 'replaced', 'refused', 'discarded');--> statement-breakpoint
CREATE TABLE "assessment_papers" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"assessment_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"stage" "stage" NOT NULL,
	"grade" smallint,
	"area" "area" NOT NULL,
	"levels" jsonb NOT NULL,
	"min_measure" double precision,
	"max_measure" double precision,
	"removed_at" timestamp with time zone,
	CONSTRAINT "assessment_papers_grade_check" CHECK ("assessment_papers"."grade" between 1 and 6),
	CONSTRAINT "assessment_papers_levels_check" CHECK (jsonb_array_length("assessment_papers"."levels") between 2 and 4),
	CONSTRAINT "assessment_papers_measure_check" CHECK (("assessment_papers"."min_measure" is null) = ("assessment_papers"."max_measure" is null) and "assessment_papers"."min_measure" < "assessment_papers"."max_measure")
);
--> statement-breakpoint
ALTER TABLE "assessment_papers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "assessments" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"number" smallint GENERATED ALWAYS AS IDENTITY (sequence name "assessments_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 32767 START WITH 1 CACHE 1),
	"place" "ltree" NOT NULL,
	"school_year" smallint NOT NULL,
	"round" "assessment_round" NOT NULL,
	"title" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"state" "assessment_state" DEFAULT 'draft' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "assessments_number_key" UNIQUE("number"),
	CONSTRAINT "assessments_id_place_key" UNIQUE("id","place"),
	CONSTRAINT "assessments_place_title_key" UNIQUE("place","title"),
	CONSTRAINT "assessments_region_check" CHECK (nlevel("assessments"."place") = 1),
	CONSTRAINT "assessments_dates_check" CHECK ("assessments"."ends_on" >= "assessments"."starts_on"),
	CONSTRAINT "assessments_school_year_check" CHECK ("assessments"."school_year" between 2000 and 2100)
);
--> statement-breakpoint
ALTER TABLE "assessments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "enrolments" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"service_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"school_year" smallint NOT NULL,
	"grade" smallint,
	"students" integer NOT NULL,
	"source" text NOT NULL,
	"source_date" date NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "enrolments_students_check" CHECK ("enrolments"."students" >= 0),
	CONSTRAINT "enrolments_grade_check" CHECK ("enrolments"."grade" between 1 and 6)
);
--> statement-breakpoint
ALTER TABLE "enrolments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "result_totals" (
	"assessment_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"parent" "ltree" GENERATED ALWAYS AS (case when nlevel(place) > 1 then subpath(place, 0, -1) end) STORED,
	"service_id" uuid,
	"modality" "modality" NOT NULL,
	"stage" "stage" NOT NULL,
	"area" "area",
	"grade" smallint,
	"services" integer NOT NULL,
	"services_assessed" integer NOT NULL,
	"programmed" integer,
	"assessed" integer NOT NULL,
	"level1" integer DEFAULT 0 NOT NULL,
	"level2" integer DEFAULT 0 NOT NULL,
	"level3" integer DEFAULT 0 NOT NULL,
	"level4" integer DEFAULT 0 NOT NULL,
	"measured" integer DEFAULT 0 NOT NULL,
	"measure_sum" double precision DEFAULT 0 NOT NULL,
	"measure_squares" double precision DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "result_totals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "result_load_problems" (
	"load_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"number" integer NOT NULL,
	"line" integer NOT NULL,
	"column" text,
	"value" text NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "result_load_problems_pkey" PRIMARY KEY("load_id","number")
);
--> statement-breakpoint
ALTER TABLE "result_load_problems" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "result_load_services" (
	"load_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"service_id" uuid NOT NULL,
	"before" integer NOT NULL,
	"after" integer NOT NULL,
	CONSTRAINT "result_load_services_pkey" PRIMARY KEY("load_id","service_id")
);
--> statement-breakpoint
ALTER TABLE "result_load_services" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "result_loads" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"number" integer GENERATED ALWAYS AS IDENTITY (sequence name "result_loads_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"assessment_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"file_name" text NOT NULL,
	"file_size" integer NOT NULL,
	"sha256" text NOT NULL,
	"drops_names" boolean DEFAULT false NOT NULL,
	"job_id" uuid,
	"state" "load_state" DEFAULT 'reading' NOT NULL,
	"requested_by" uuid NOT NULL,
	"counts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"brings" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"refusal" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"read_at" timestamp with time zone,
	"erased_at" timestamp with time zone,
	"applied_at" timestamp with time zone,
	"applied_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "result_loads_number_key" UNIQUE("number"),
	CONSTRAINT "result_loads_id_place_key" UNIQUE("id","place"),
	CONSTRAINT "result_loads_size_check" CHECK ("result_loads"."file_size" > 0)
);
--> statement-breakpoint
ALTER TABLE "result_loads" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "education_services" ADD COLUMN "number" integer NOT NULL GENERATED ALWAYS AS IDENTITY (sequence name "education_services_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1);--> statement-breakpoint
ALTER TABLE "assessment_papers" ADD CONSTRAINT "assessment_papers_assessment_fkey" FOREIGN KEY ("assessment_id","place") REFERENCES "public"."assessments"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_place_fkey" FOREIGN KEY ("place") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_service_fkey" FOREIGN KEY ("service_id") REFERENCES "public"."education_services"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_place_fkey" FOREIGN KEY ("place") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_totals" ADD CONSTRAINT "result_totals_place_fkey" FOREIGN KEY ("place") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_load_problems" ADD CONSTRAINT "result_load_problems_load_fkey" FOREIGN KEY ("load_id","place") REFERENCES "public"."result_loads"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_load_services" ADD CONSTRAINT "result_load_services_load_fkey" FOREIGN KEY ("load_id","place") REFERENCES "public"."result_loads"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_load_services" ADD CONSTRAINT "result_load_services_service_fkey" FOREIGN KEY ("service_id") REFERENCES "public"."education_services"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_loads" ADD CONSTRAINT "result_loads_assessment_fkey" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_loads" ADD CONSTRAINT "result_loads_place_fkey" FOREIGN KEY ("place") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_loads" ADD CONSTRAINT "result_loads_job_fkey" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "assessment_papers_key" ON "assessment_papers" USING btree ("assessment_id","stage","area",coalesce(grade, 0)) WHERE removed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "enrolments_key" ON "enrolments" USING btree ("school_year","service_id",coalesce(grade, 0));--> statement-breakpoint
CREATE INDEX "result_totals_place_idx" ON "result_totals" USING btree ("assessment_id","place");--> statement-breakpoint
CREATE INDEX "result_totals_parent_idx" ON "result_totals" USING btree ("assessment_id","parent");--> statement-breakpoint
CREATE INDEX "result_loads_assessment_idx" ON "result_loads" USING btree ("assessment_id");--> statement-breakpoint
ALTER TABLE "education_services" ADD CONSTRAINT "education_services_number_key" UNIQUE("number");--> statement-breakpoint
CREATE POLICY "assessment_papers_read" ON "assessment_papers" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("assessment_papers"."place" <@ any((select app_regions())::ltree[]));--> statement-breakpoint
CREATE POLICY "assessment_papers_insert" ON "assessment_papers" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("assessment_papers"."place" <@ any((select app_places_write())::ltree[]));--> statement-breakpoint
CREATE POLICY "assessment_papers_update" ON "assessment_papers" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("assessment_papers"."place" <@ any((select app_places_write())::ltree[])) WITH CHECK ("assessment_papers"."place" <@ any((select app_places_write())::ltree[]));--> statement-breakpoint
CREATE POLICY "assessments_read" ON "assessments" AS PERMISSIVE FOR SELECT TO "ayni_member" USING (("assessments"."place" <@ any((select app_regions())::ltree[]) and ("assessments"."state" <> 'draft' or "assessments"."place" <@ any((select app_places_write())::ltree[]))));--> statement-breakpoint
CREATE POLICY "assessments_insert" ON "assessments" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK (("assessments"."place" <@ any((select app_places_write())::ltree[]) and "assessments"."state" = 'draft'));--> statement-breakpoint
CREATE POLICY "assessments_update" ON "assessments" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("assessments"."place" <@ any((select app_places_write())::ltree[])) WITH CHECK ("assessments"."place" <@ any((select app_places_write())::ltree[]));--> statement-breakpoint
CREATE POLICY "enrolments_read" ON "enrolments" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("enrolments"."place" <@ any((select app_regions())::ltree[]));--> statement-breakpoint
CREATE POLICY "enrolments_insert" ON "enrolments" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("enrolments"."place" <@ any((select app_places_write())::ltree[]));--> statement-breakpoint
CREATE POLICY "enrolments_update" ON "enrolments" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("enrolments"."place" <@ any((select app_places_write())::ltree[])) WITH CHECK ("enrolments"."place" <@ any((select app_places_write())::ltree[]));--> statement-breakpoint
CREATE POLICY "result_totals_read" ON "result_totals" AS PERMISSIVE FOR SELECT TO "ayni_member" USING (("result_totals"."place" <@ any((select app_places())::ltree[]) or "result_totals"."place" = any((select app_places_up())::ltree[])));--> statement-breakpoint
CREATE POLICY "result_load_problems_read" ON "result_load_problems" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("result_load_problems"."place" <@ any((select app_places())::ltree[]));--> statement-breakpoint
CREATE POLICY "result_load_services_read" ON "result_load_services" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("result_load_services"."place" <@ any((select app_places())::ltree[]));--> statement-breakpoint
CREATE POLICY "result_loads_read" ON "result_loads" AS PERMISSIVE FOR SELECT TO "ayni_member" USING (("result_loads"."place" <@ any((select app_places())::ltree[]) or "result_loads"."place" = any((select app_places_up())::ltree[])));--> statement-breakpoint
CREATE POLICY "result_loads_insert" ON "result_loads" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK (("result_loads"."place" <@ any((select app_places_write())::ltree[]) and "result_loads"."requested_by" = (select app_person()) and "result_loads"."state" = 'reading'));--> statement-breakpoint
CREATE POLICY "result_loads_update" ON "result_loads" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("result_loads"."place" <@ any((select app_places_write())::ltree[])) WITH CHECK ("result_loads"."place" <@ any((select app_places_write())::ltree[]));