CREATE TYPE "public"."achievement_key" AS ENUM('reorganised', 'assessed', 'network_plans', 'strengths', 'allied_strategies', 'hubs', 'meetings', 'alliances', 'ugel_plans');--> statement-breakpoint
CREATE TYPE "public"."public_page_kind" AS ENUM('contacts', 'gallery');--> statement-breakpoint
CREATE TYPE "public"."release_draft_state" AS ENUM('draft', 'published', 'withdrawn');--> statement-breakpoint
CREATE TABLE "declared_facts" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"place" "ltree" NOT NULL,
	"key" "achievement_key" NOT NULL,
	"numerator" integer,
	"denominator" integer,
	"sentence" text NOT NULL,
	"as_of" date NOT NULL,
	"source" text NOT NULL,
	"declared_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "declared_facts_region_check" CHECK (nlevel("declared_facts"."place") = 1),
	CONSTRAINT "declared_facts_figures_check" CHECK (("declared_facts"."numerator" is null) = ("declared_facts"."denominator" is null) and "declared_facts"."numerator" between 0 and "declared_facts"."denominator" and ("declared_facts"."denominator" is null or "declared_facts"."denominator" > 0))
);
--> statement-breakpoint
ALTER TABLE "declared_facts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "gallery_photos" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"place" "ltree" NOT NULL,
	"file_id" uuid NOT NULL,
	"caption" text NOT NULL,
	"description" text NOT NULL,
	"taken_on" date NOT NULL,
	"consent" text NOT NULL,
	"width" smallint NOT NULL,
	"height" smallint NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_reason" text,
	"added_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "gallery_photos_region_check" CHECK (nlevel("gallery_photos"."place") = 1),
	CONSTRAINT "gallery_photos_withdrawn_check" CHECK (("gallery_photos"."withdrawn_at" is null) = ("gallery_photos"."withdrawn_reason" is null))
);
--> statement-breakpoint
ALTER TABLE "gallery_photos" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "home_visits" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"previous_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "home_visits" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "notice_digests" (
	"person_id" uuid NOT NULL,
	"day" date NOT NULL,
	"items" integer NOT NULL,
	"sent_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "notice_digests_pkey" PRIMARY KEY("person_id","day")
);
--> statement-breakpoint
ALTER TABLE "notice_digests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "notice_preferences" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"immediate" boolean DEFAULT true NOT NULL,
	"digest" text DEFAULT 'weekly' NOT NULL,
	"quiet_from" smallint DEFAULT 20 NOT NULL,
	"quiet_to" smallint DEFAULT 7 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "notice_preferences_digest_check" CHECK ("notice_preferences"."digest" in ('none', 'daily', 'weekly')),
	CONSTRAINT "notice_preferences_quiet_check" CHECK ("notice_preferences"."quiet_from" between 0 and 23 and "notice_preferences"."quiet_to" between 0 and 23)
);
--> statement-breakpoint
ALTER TABLE "notice_preferences" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "office_contacts" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"place" "ltree" NOT NULL,
	"name" text NOT NULL,
	"address" text,
	"phone" text,
	"email" text,
	"position" smallint NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"updated_by" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "office_contacts_place_check" CHECK (nlevel("office_contacts"."place") <= 2)
);
--> statement-breakpoint
ALTER TABLE "office_contacts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "public_pages" (
	"place" "ltree" NOT NULL,
	"kind" "public_page_kind" NOT NULL,
	"content" jsonb NOT NULL,
	"published_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "public_pages_pkey" PRIMARY KEY("place","kind"),
	CONSTRAINT "public_pages_region_check" CHECK (nlevel("public_pages"."place") = 1)
);
--> statement-breakpoint
ALTER TABLE "public_pages" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "release_drafts" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"place" "ltree" NOT NULL,
	"title" text NOT NULL,
	"period" text NOT NULL,
	"cutoff_on" date NOT NULL,
	"words" jsonb NOT NULL,
	"amends" integer,
	"amend_reason" text,
	"amend_changes" text,
	"state" "release_draft_state" DEFAULT 'draft' NOT NULL,
	"number" integer,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "release_drafts_id_place_key" UNIQUE("id","place"),
	CONSTRAINT "release_drafts_region_check" CHECK (nlevel("release_drafts"."place") = 1),
	CONSTRAINT "release_drafts_published_check" CHECK (("release_drafts"."state" = 'published') = ("release_drafts"."number" is not null)),
	CONSTRAINT "release_drafts_amends_check" CHECK (("release_drafts"."amends" is null) = ("release_drafts"."amend_reason" is null))
);
--> statement-breakpoint
ALTER TABLE "release_drafts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "release_guests" (
	"draft_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"person_id" uuid NOT NULL,
	"added_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "release_guests_pkey" PRIMARY KEY("draft_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "release_guests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "retention_settings" (
	"place" "ltree" PRIMARY KEY NOT NULL,
	"days" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "retention_settings_region_check" CHECK (nlevel("retention_settings"."place") = 1)
);
--> statement-breakpoint
ALTER TABLE "retention_settings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "amends" integer;--> statement-breakpoint
ALTER TABLE "declared_facts" ADD CONSTRAINT "declared_facts_place_fkey" FOREIGN KEY ("place") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "declared_facts" ADD CONSTRAINT "declared_facts_author_fkey" FOREIGN KEY ("declared_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gallery_photos" ADD CONSTRAINT "gallery_photos_file_fkey" FOREIGN KEY ("file_id","place") REFERENCES "public"."files"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gallery_photos" ADD CONSTRAINT "gallery_photos_author_fkey" FOREIGN KEY ("added_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "home_visits" ADD CONSTRAINT "home_visits_person_fkey" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_digests" ADD CONSTRAINT "notice_digests_person_fkey" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_preferences" ADD CONSTRAINT "notice_preferences_person_fkey" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "office_contacts" ADD CONSTRAINT "office_contacts_place_fkey" FOREIGN KEY ("place") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "office_contacts" ADD CONSTRAINT "office_contacts_author_fkey" FOREIGN KEY ("updated_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "public_pages" ADD CONSTRAINT "public_pages_place_fkey" FOREIGN KEY ("place") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_drafts" ADD CONSTRAINT "release_drafts_place_fkey" FOREIGN KEY ("place") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_drafts" ADD CONSTRAINT "release_drafts_author_fkey" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_guests" ADD CONSTRAINT "release_guests_draft_fkey" FOREIGN KEY ("draft_id","place") REFERENCES "public"."release_drafts"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_guests" ADD CONSTRAINT "release_guests_person_fkey" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_guests" ADD CONSTRAINT "release_guests_author_fkey" FOREIGN KEY ("added_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention_settings" ADD CONSTRAINT "retention_settings_place_fkey" FOREIGN KEY ("place") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "declared_facts_key_idx" ON "declared_facts" USING btree ("place","key","created_at");--> statement-breakpoint
CREATE INDEX "office_contacts_place_gist" ON "office_contacts" USING gist ("place");--> statement-breakpoint
CREATE INDEX "release_drafts_place_idx" ON "release_drafts" USING btree ("place");--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_amends_check" CHECK ("releases"."amends" < "releases"."number");--> statement-breakpoint
CREATE POLICY "declared_facts_read" ON "declared_facts" AS PERMISSIVE FOR SELECT TO "ayni_member" USING (("declared_facts"."place" <@ any((select app_places())::ltree[]) or "declared_facts"."place" = any((select app_places_up())::ltree[])));--> statement-breakpoint
CREATE POLICY "declared_facts_insert" ON "declared_facts" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK (("declared_facts"."place" <@ any((select app_places_manage())::ltree[]) and "declared_facts"."declared_by" = (select app_person())));--> statement-breakpoint
CREATE POLICY "gallery_photos_read" ON "gallery_photos" AS PERMISSIVE FOR SELECT TO "ayni_member" USING (("gallery_photos"."place" <@ any((select app_places())::ltree[]) or "gallery_photos"."place" = any((select app_places_up())::ltree[])));--> statement-breakpoint
CREATE POLICY "gallery_photos_insert" ON "gallery_photos" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK (("gallery_photos"."place" <@ any((select app_places_manage())::ltree[]) and "gallery_photos"."added_by" = (select app_person())));--> statement-breakpoint
CREATE POLICY "gallery_photos_update" ON "gallery_photos" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("gallery_photos"."place" <@ any((select app_places_manage())::ltree[])) WITH CHECK ("gallery_photos"."place" <@ any((select app_places_manage())::ltree[]));--> statement-breakpoint
CREATE POLICY "home_visits_read" ON "home_visits" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("home_visits"."person_id" = (select app_person()));--> statement-breakpoint
CREATE POLICY "home_visits_insert" ON "home_visits" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("home_visits"."person_id" = (select app_person()));--> statement-breakpoint
CREATE POLICY "home_visits_update" ON "home_visits" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("home_visits"."person_id" = (select app_person())) WITH CHECK ("home_visits"."person_id" = (select app_person()));--> statement-breakpoint
CREATE POLICY "notice_preferences_read" ON "notice_preferences" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("notice_preferences"."person_id" = (select app_person()));--> statement-breakpoint
CREATE POLICY "notice_preferences_insert" ON "notice_preferences" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("notice_preferences"."person_id" = (select app_person()));--> statement-breakpoint
CREATE POLICY "notice_preferences_update" ON "notice_preferences" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("notice_preferences"."person_id" = (select app_person())) WITH CHECK ("notice_preferences"."person_id" = (select app_person()));--> statement-breakpoint
CREATE POLICY "notice_preferences_gate" ON "notice_preferences" AS PERMISSIVE FOR ALL TO "ayni_gate" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "office_contacts_read" ON "office_contacts" AS PERMISSIVE FOR SELECT TO "ayni_member" USING (("office_contacts"."place" <@ any((select app_places())::ltree[]) or "office_contacts"."place" = any((select app_places_up())::ltree[])));--> statement-breakpoint
CREATE POLICY "office_contacts_insert" ON "office_contacts" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("office_contacts"."place" <@ any((select app_places_manage())::ltree[]));--> statement-breakpoint
CREATE POLICY "office_contacts_update" ON "office_contacts" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("office_contacts"."place" <@ any((select app_places_manage())::ltree[])) WITH CHECK ("office_contacts"."place" <@ any((select app_places_manage())::ltree[]));--> statement-breakpoint
CREATE POLICY "public_pages_read" ON "public_pages" AS PERMISSIVE FOR SELECT TO "ayni_member" USING (true);--> statement-breakpoint
CREATE POLICY "public_pages_insert" ON "public_pages" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("public_pages"."place" <@ any((select app_places_manage())::ltree[]));--> statement-breakpoint
CREATE POLICY "public_pages_update" ON "public_pages" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("public_pages"."place" <@ any((select app_places_manage())::ltree[])) WITH CHECK ("public_pages"."place" <@ any((select app_places_manage())::ltree[]));--> statement-breakpoint
CREATE POLICY "public_pages_public" ON "public_pages" AS PERMISSIVE FOR SELECT TO "ayni_public" USING (true);--> statement-breakpoint
CREATE POLICY "release_drafts_read" ON "release_drafts" AS PERMISSIVE FOR SELECT TO "ayni_member" USING (("release_drafts"."place" <@ any((select app_places_manage())::ltree[]) or "release_drafts"."id" in (select g.draft_id from release_guests g where g.person_id = (select app_person()))));--> statement-breakpoint
CREATE POLICY "release_drafts_insert" ON "release_drafts" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK (("release_drafts"."place" <@ any((select app_places_manage())::ltree[]) and "release_drafts"."created_by" = (select app_person())));--> statement-breakpoint
CREATE POLICY "release_drafts_update" ON "release_drafts" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("release_drafts"."place" <@ any((select app_places_manage())::ltree[])) WITH CHECK ("release_drafts"."place" <@ any((select app_places_manage())::ltree[]));--> statement-breakpoint
CREATE POLICY "release_guests_read" ON "release_guests" AS PERMISSIVE FOR SELECT TO "ayni_member" USING (("release_guests"."place" <@ any((select app_places_manage())::ltree[]) or "release_guests"."person_id" = (select app_person())));--> statement-breakpoint
CREATE POLICY "release_guests_insert" ON "release_guests" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK (("release_guests"."place" <@ any((select app_places_manage())::ltree[]) and "release_guests"."added_by" = (select app_person())));--> statement-breakpoint
CREATE POLICY "release_guests_delete" ON "release_guests" AS PERMISSIVE FOR DELETE TO "ayni_member" USING ("release_guests"."place" <@ any((select app_places_manage())::ltree[]));--> statement-breakpoint
CREATE POLICY "retention_settings_read" ON "retention_settings" AS PERMISSIVE FOR SELECT TO "ayni_member" USING (("retention_settings"."place" <@ any((select app_places())::ltree[]) or "retention_settings"."place" = any((select app_places_up())::ltree[])));--> statement-breakpoint
CREATE POLICY "retention_settings_insert" ON "retention_settings" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("retention_settings"."place" <@ any((select app_places_manage())::ltree[]));--> statement-breakpoint
CREATE POLICY "retention_settings_update" ON "retention_settings" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("retention_settings"."place" <@ any((select app_places_manage())::ltree[])) WITH CHECK ("retention_settings"."place" <@ any((select app_places_manage())::ltree[]));