CREATE TYPE "public"."calibration_source" AS ENUM('cases', 'pairs');--> statement-breakpoint
CREATE TABLE "visit_pairs" (
	"visit_id" uuid PRIMARY KEY NOT NULL,
	"other_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"contract" "visit_contract" NOT NULL,
	"form_id" uuid NOT NULL,
	"form_version_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"other_person_id" uuid NOT NULL,
	"on" date NOT NULL,
	"compared" jsonb NOT NULL,
	"compared_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "visit_pairs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "calibration_cases" ADD COLUMN "picture_alt" text;--> statement-breakpoint
ALTER TABLE "calibration_cases" ADD COLUMN "retired_reason" text;--> statement-breakpoint
ALTER TABLE "calibrations" ADD COLUMN "source" "calibration_source" DEFAULT 'cases' NOT NULL;--> statement-breakpoint
ALTER TABLE "visit_pairs" ADD CONSTRAINT "visit_pairs_visit_fkey" FOREIGN KEY ("visit_id","place") REFERENCES "public"."visits"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_pairs" ADD CONSTRAINT "visit_pairs_other_fkey" FOREIGN KEY ("other_id","place") REFERENCES "public"."visits"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_pairs" ADD CONSTRAINT "visit_pairs_form_fkey" FOREIGN KEY ("form_id") REFERENCES "public"."visit_forms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_pairs" ADD CONSTRAINT "visit_pairs_form_version_fkey" FOREIGN KEY ("form_version_id") REFERENCES "public"."visit_form_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_pairs" ADD CONSTRAINT "visit_pairs_person_fkey" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_pairs" ADD CONSTRAINT "visit_pairs_other_person_fkey" FOREIGN KEY ("other_person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "visit_pairs_person_idx" ON "visit_pairs" USING btree ("person_id","form_id");--> statement-breakpoint
CREATE INDEX "visit_pairs_other_person_idx" ON "visit_pairs" USING btree ("other_person_id","form_id");--> statement-breakpoint
ALTER TABLE "calibration_cases" ADD CONSTRAINT "calibration_cases_picture_check" CHECK (("calibration_cases"."picture_id" is null) = ("calibration_cases"."picture_alt" is null));--> statement-breakpoint
ALTER TABLE "calibration_cases" ADD CONSTRAINT "calibration_cases_retired_check" CHECK (("calibration_cases"."retired_at" is null) = ("calibration_cases"."retired_reason" is null));--> statement-breakpoint
CREATE POLICY "visit_pairs_read" ON "visit_pairs" AS PERMISSIVE FOR SELECT TO "ayni_member" USING (("visit_pairs"."person_id" = (select app_person()) or "visit_pairs"."other_person_id" = (select app_person()) or "visit_pairs"."place" <@ any((select app_places_coach())::ltree[])
        or ("visit_pairs"."contract" = 'supervision' and "visit_pairs"."place" <@ any((select app_places_supervise())::ltree[]))));--> statement-breakpoint
ALTER POLICY "calibrations_read" ON "calibrations" TO ayni_member USING (("calibrations"."person_id" = (select app_person()) or "calibrations"."place" <@ any((select app_places())::ltree[]) or (("calibrations"."place" <@ any((select app_places())::ltree[]) or "calibrations"."place" = any((select app_places_up())::ltree[])) and (select app_places_visit()) <> '{}'::ltree[])));--> statement-breakpoint
ALTER POLICY "calibrations_insert" ON "calibrations" TO ayni_member WITH CHECK (("calibrations"."person_id" = (select app_person()) and "calibrations"."place" <@ any((select app_places_own())::ltree[]) and "calibrations"."source" = 'cases'));--> statement-breakpoint
ALTER POLICY "files_read" ON "files" TO ayni_member USING ((("files"."place" <@ any((select app_places())::ltree[]) and not "files"."of_visit") or "files"."uploaded_by" = (select app_person()) or "files"."id" in (select file_id from visit_photos)
        or "files"."id" in (select file_id from visit_transfers) or "files"."id" in (select file_id from plan_papers)
        or "files"."id" in (select file_id from meeting_files) or "files"."id" in (select file_id from agreement_files)
        or "files"."id" in (select file_id from minutes) or "files"."id" in (select signed_file_id from minutes)
        or "files"."id" in (select picture_id from calibration_cases)));--> statement-breakpoint
GRANT SELECT ON visit_pairs TO ayni_member;
