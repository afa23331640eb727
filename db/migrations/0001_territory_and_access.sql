CREATE TYPE "public"."link_kind" AS ENUM('invitation', 'recovery');--> statement-breakpoint
CREATE TYPE "public"."job_state" AS ENUM('queued', 'running', 'done', 'failed');--> statement-breakpoint
CREATE TYPE "public"."modality_group" AS ENUM('ebr_ebe', 'eba', 'etp');--> statement-breakpoint
CREATE TYPE "public"."network_kind" AS ENUM('eb', 'etp');--> statement-breakpoint
CREATE TYPE "public"."account_state" AS ENUM('invited', 'active', 'closed');--> statement-breakpoint
CREATE TYPE "public"."document_kind" AS ENUM('dni', 'ce', 'passport');--> statement-breakpoint
CREATE TYPE "public"."role_key" AS ENUM('admin', 'regional_director', 'regional_specialist', 'ugel_director', 'area_head', 'local_specialist', 'coordinator', 'secretary', 'school_head', 'peer_monitor', 'observer');--> statement-breakpoint
CREATE TYPE "public"."place_kind" AS ENUM('region', 'ugel', 'network', 'school');--> statement-breakpoint
CREATE TABLE "access_links" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" "link_kind" NOT NULL,
	"token_hash" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "access_links" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "credentials" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"password_hash" text NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "credentials" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "demo_personas" (
	"role" "role_key" PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL
);
--> statement-breakpoint
ALTER TABLE "demo_personas" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "drafts" (
	"person_id" uuid NOT NULL,
	"form" text NOT NULL,
	"values" jsonb NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "drafts_pkey" PRIMARY KEY("person_id","form"),
	CONSTRAINT "drafts_size_check" CHECK (octet_length("drafts"."values"::text) <= 1000000)
);
--> statement-breakpoint
ALTER TABLE "drafts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "identities" (
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "identities_pkey" PRIMARY KEY("issuer","subject")
);
--> statement-breakpoint
ALTER TABLE "identities" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"hits" integer NOT NULL,
	"resets_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "rate_limits" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"person_id" uuid NOT NULL,
	"device" text NOT NULL,
	"address" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "sessions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit_log" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_log_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"person_id" uuid,
	"person_name" text,
	"event" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"subject_name" text,
	"place" "ltree",
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"request_id" text
);
--> statement-breakpoint
ALTER TABLE "audit_log" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "files" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"place" "ltree" NOT NULL,
	"name" text NOT NULL,
	"content_type" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"storage_key" text NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "files_id_place_key" UNIQUE("id","place"),
	CONSTRAINT "files_size_check" CHECK ("files"."size" > 0)
);
--> statement-breakpoint
ALTER TABLE "files" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "jobs" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"kind" text NOT NULL,
	"place" "ltree",
	"requested_by" uuid,
	"payload" jsonb NOT NULL,
	"state" "job_state" DEFAULT 'queued' NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer,
	"message" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"queued_at" timestamp with time zone,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	CONSTRAINT "jobs_progress_check" CHECK ("jobs"."done" >= 0 and "jobs"."done" <= coalesce("jobs"."total", "jobs"."done"))
);
--> statement-breakpoint
ALTER TABLE "jobs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "districts" (
	"district_code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"place" "ltree" NOT NULL,
	"tile_column" smallint,
	"tile_row" smallint,
	"tile_label" text,
	"tile_letters" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "districts_district_code_check" CHECK ("districts"."district_code" ~ '^[0-9]{6}$')
);
--> statement-breakpoint
ALTER TABLE "districts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "network_districts" (
	"place" "ltree" NOT NULL,
	"district_code" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "network_districts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "networks" (
	"place" "ltree" PRIMARY KEY NOT NULL,
	"kind" "network_kind" NOT NULL,
	"modality_group" "modality_group" NOT NULL,
	"resolution_number" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "networks_kind_modality_check" CHECK (("networks"."kind" = 'etp') = ("networks"."modality_group" = 'etp'))
);
--> statement-breakpoint
ALTER TABLE "networks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ugels" (
	"place" "ltree" PRIMARY KEY NOT NULL,
	"ugel_code" text NOT NULL,
	"seat" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "ugels_ugel_code_check" CHECK ("ugels"."ugel_code" ~ '^[0-9]{6}$')
);
--> statement-breakpoint
ALTER TABLE "ugels" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "accounts" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"state" "account_state" DEFAULT 'invited' NOT NULL,
	"activated_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"closed_reason" text,
	"last_sign_in_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "accounts_closed_check" CHECK (("accounts"."state" = 'closed') = ("accounts"."closed_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "accounts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "appointments" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"person_id" uuid NOT NULL,
	"role" "role_key" NOT NULL,
	"place" "ltree" NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"end_reason" text,
	"document" text,
	"document_file_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "appointments_dates_check" CHECK ("appointments"."ends_on" >= "appointments"."starts_on")
);
--> statement-breakpoint
ALTER TABLE "appointments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"given_names" text NOT NULL,
	"family_names" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "people" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "person_contacts" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"document_kind" "document_kind" DEFAULT 'dni' NOT NULL,
	"document_number" text NOT NULL,
	"email" "citext" NOT NULL,
	"phone" text,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "person_contacts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "places" (
	"path" "ltree" PRIMARY KEY NOT NULL,
	"parent" "ltree" GENERATED ALWAYS AS (case when nlevel(path) > 1 then subpath(path, 0, -1) end) STORED,
	"kind" "place_kind" NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"opened_on" date NOT NULL,
	"closed_on" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "places_level_check" CHECK (nlevel("places"."path") = case "places"."kind" when 'region' then 1 when 'ugel' then 2 when 'network' then 3 else nlevel("places"."path") end and ("places"."kind" <> 'school' or nlevel("places"."path") in (3, 4))),
	CONSTRAINT "places_dates_check" CHECK ("places"."closed_on" >= "places"."opened_on")
);
--> statement-breakpoint
ALTER TABLE "places" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "releases" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"place" "ltree" NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"content" jsonb NOT NULL,
	"published_at" timestamp with time zone,
	"published_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "releases_place_number_key" UNIQUE("place","number"),
	CONSTRAINT "releases_region_check" CHECK (nlevel("releases"."place") = 1)
);
--> statement-breakpoint
ALTER TABLE "releases" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "official_years" (
	"place" "ltree" NOT NULL,
	"year" smallint NOT NULL,
	"decade_name" text NOT NULL,
	"year_name" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "official_years_pkey" PRIMARY KEY("place","year")
);
--> statement-breakpoint
ALTER TABLE "official_years" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "access_links" ADD CONSTRAINT "access_links_person_fkey" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_person_fkey" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "demo_personas" ADD CONSTRAINT "demo_personas_person_fkey" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_person_fkey" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identities" ADD CONSTRAINT "identities_person_fkey" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_fkey" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_place_fkey" FOREIGN KEY ("place") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_place_fkey" FOREIGN KEY ("place") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "districts" ADD CONSTRAINT "districts_place_fkey" FOREIGN KEY ("place") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_districts" ADD CONSTRAINT "network_districts_place_fkey" FOREIGN KEY ("place") REFERENCES "public"."networks"("place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_districts" ADD CONSTRAINT "network_districts_district_code_fkey" FOREIGN KEY ("district_code") REFERENCES "public"."districts"("district_code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "networks" ADD CONSTRAINT "networks_place_fkey" FOREIGN KEY ("place") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ugels" ADD CONSTRAINT "ugels_place_fkey" FOREIGN KEY ("place") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_person_fkey" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_person_fkey" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_place_fkey" FOREIGN KEY ("place") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_document_file_fkey" FOREIGN KEY ("document_file_id","place") REFERENCES "public"."files"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_contacts" ADD CONSTRAINT "person_contacts_person_fkey" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "places" ADD CONSTRAINT "places_parent_fkey" FOREIGN KEY ("parent") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_place_fkey" FOREIGN KEY ("place") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "official_years" ADD CONSTRAINT "official_years_place_fkey" FOREIGN KEY ("place") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "access_links_token_key" ON "access_links" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "access_links_person_idx" ON "access_links" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sessions_person_idx" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "audit_log_at_idx" ON "audit_log" USING btree ("at");--> statement-breakpoint
CREATE INDEX "audit_log_place_gist" ON "audit_log" USING gist ("place");--> statement-breakpoint
CREATE INDEX "audit_log_subject_idx" ON "audit_log" USING btree ("subject_kind","subject_id");--> statement-breakpoint
CREATE INDEX "files_place_gist" ON "files" USING gist ("place");--> statement-breakpoint
CREATE INDEX "jobs_waiting_idx" ON "jobs" USING btree ("created_at") WHERE queued_at is null;--> statement-breakpoint
CREATE INDEX "jobs_place_gist" ON "jobs" USING gist ("place");--> statement-breakpoint
CREATE INDEX "districts_place_idx" ON "districts" USING btree ("place");--> statement-breakpoint
CREATE UNIQUE INDEX "network_districts_key" ON "network_districts" USING btree ("place","district_code");--> statement-breakpoint
CREATE UNIQUE INDEX "ugels_ugel_code_key" ON "ugels" USING btree ("ugel_code");--> statement-breakpoint
CREATE INDEX "appointments_person_idx" ON "appointments" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "appointments_place_gist" ON "appointments" USING gist ("place");--> statement-breakpoint
CREATE INDEX "appointments_place_role_idx" ON "appointments" USING btree ("place","role");--> statement-breakpoint
CREATE INDEX "people_family_names_idx" ON "people" USING btree ("family_names","given_names");--> statement-breakpoint
CREATE UNIQUE INDEX "person_contacts_document_key" ON "person_contacts" USING btree ("document_kind","document_number");--> statement-breakpoint
CREATE UNIQUE INDEX "person_contacts_email_key" ON "person_contacts" USING btree ("email");--> statement-breakpoint
CREATE UNIQUE INDEX "places_parent_code_key" ON "places" USING btree ("parent","kind","code") WHERE closed_on is null;--> statement-breakpoint
CREATE UNIQUE INDEX "places_region_code_key" ON "places" USING btree ("code") WHERE kind = 'region' and closed_on is null;--> statement-breakpoint
CREATE INDEX "places_path_gist" ON "places" USING gist ("path");--> statement-breakpoint
CREATE INDEX "places_kind_code_idx" ON "places" USING btree ("kind","code");--> statement-breakpoint
CREATE POLICY "access_links_read" ON "access_links" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("access_links"."person_id" in (select app_known_people()));--> statement-breakpoint
CREATE POLICY "access_links_insert" ON "access_links" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK (("access_links"."person_id" in (select app_managed_people()) and kind = 'invitation' and token_hash is null and used_at is null));--> statement-breakpoint
CREATE POLICY "access_links_update" ON "access_links" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING (("access_links"."person_id" in (select app_managed_people()) and kind = 'invitation')) WITH CHECK (("access_links"."person_id" in (select app_managed_people()) and kind = 'invitation'));--> statement-breakpoint
CREATE POLICY "access_links_gate" ON "access_links" AS PERMISSIVE FOR ALL TO "ayni_gate" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "credentials_gate" ON "credentials" AS PERMISSIVE FOR ALL TO "ayni_gate" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "demo_personas_gate" ON "demo_personas" AS PERMISSIVE FOR ALL TO "ayni_gate" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "drafts_read" ON "drafts" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("drafts"."person_id" = (select app_person()));--> statement-breakpoint
CREATE POLICY "drafts_insert" ON "drafts" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("drafts"."person_id" = (select app_person()));--> statement-breakpoint
CREATE POLICY "drafts_update" ON "drafts" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("drafts"."person_id" = (select app_person())) WITH CHECK ("drafts"."person_id" = (select app_person()));--> statement-breakpoint
CREATE POLICY "drafts_delete" ON "drafts" AS PERMISSIVE FOR DELETE TO "ayni_member" USING ("drafts"."person_id" = (select app_person()));--> statement-breakpoint
CREATE POLICY "drafts_gate" ON "drafts" AS PERMISSIVE FOR ALL TO "ayni_gate" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "identities_gate" ON "identities" AS PERMISSIVE FOR ALL TO "ayni_gate" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "rate_limits_gate" ON "rate_limits" AS PERMISSIVE FOR ALL TO "ayni_gate" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "sessions_read" ON "sessions" AS PERMISSIVE FOR SELECT TO "ayni_member" USING (("sessions"."person_id" = (select app_person()) or "sessions"."person_id" in (select app_known_people())));--> statement-breakpoint
CREATE POLICY "sessions_update" ON "sessions" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING (("sessions"."person_id" = (select app_person()) or "sessions"."person_id" in (select app_managed_people()))) WITH CHECK (("sessions"."person_id" = (select app_person()) or "sessions"."person_id" in (select app_managed_people())));--> statement-breakpoint
CREATE POLICY "sessions_gate" ON "sessions" AS PERMISSIVE FOR ALL TO "ayni_gate" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "audit_log_read" ON "audit_log" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("audit_log"."place" <@ any((select app_places_manage())::ltree[]));--> statement-breakpoint
CREATE POLICY "audit_log_insert" ON "audit_log" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("audit_log"."person_id" = (select app_person()));--> statement-breakpoint
CREATE POLICY "audit_log_gate" ON "audit_log" AS PERMISSIVE FOR INSERT TO "ayni_gate" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "files_read" ON "files" AS PERMISSIVE FOR SELECT TO "ayni_member" USING (("files"."place" <@ any((select app_places())::ltree[]) or "files"."uploaded_by" = (select app_person())));--> statement-breakpoint
CREATE POLICY "files_insert" ON "files" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK (("files"."place" <@ any((select app_places_write())::ltree[]) and "files"."uploaded_by" = (select app_person())));--> statement-breakpoint
CREATE POLICY "jobs_read" ON "jobs" AS PERMISSIVE FOR SELECT TO "ayni_member" USING (("jobs"."requested_by" = (select app_person()) or "jobs"."place" <@ any((select app_places_manage())::ltree[])));--> statement-breakpoint
CREATE POLICY "jobs_insert" ON "jobs" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK (("jobs"."requested_by" = (select app_person()) and "jobs"."state" = 'queued' and ("jobs"."place" is null or "jobs"."place" <@ any((select app_places_own())::ltree[]))));--> statement-breakpoint
CREATE POLICY "jobs_gate" ON "jobs" AS PERMISSIVE FOR INSERT TO "ayni_gate" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "districts_read" ON "districts" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("districts"."place" <@ any((select app_regions())::ltree[]));--> statement-breakpoint
CREATE POLICY "districts_insert" ON "districts" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("districts"."place" <@ any((select app_places_manage())::ltree[]));--> statement-breakpoint
CREATE POLICY "districts_update" ON "districts" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("districts"."place" <@ any((select app_places_manage())::ltree[])) WITH CHECK ("districts"."place" <@ any((select app_places_manage())::ltree[]));--> statement-breakpoint
CREATE POLICY "network_districts_read" ON "network_districts" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("network_districts"."place" <@ any((select app_regions())::ltree[]));--> statement-breakpoint
CREATE POLICY "network_districts_insert" ON "network_districts" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("network_districts"."place" <@ any((select app_places_manage())::ltree[]));--> statement-breakpoint
CREATE POLICY "networks_read" ON "networks" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("networks"."place" <@ any((select app_regions())::ltree[]));--> statement-breakpoint
CREATE POLICY "networks_insert" ON "networks" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("networks"."place" <@ any((select app_places_manage())::ltree[]));--> statement-breakpoint
CREATE POLICY "networks_update" ON "networks" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("networks"."place" <@ any((select app_places_manage())::ltree[])) WITH CHECK ("networks"."place" <@ any((select app_places_manage())::ltree[]));--> statement-breakpoint
CREATE POLICY "ugels_read" ON "ugels" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("ugels"."place" <@ any((select app_regions())::ltree[]));--> statement-breakpoint
CREATE POLICY "ugels_insert" ON "ugels" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("ugels"."place" <@ any((select app_places_manage())::ltree[]));--> statement-breakpoint
CREATE POLICY "ugels_update" ON "ugels" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("ugels"."place" <@ any((select app_places_manage())::ltree[])) WITH CHECK ("ugels"."place" <@ any((select app_places_manage())::ltree[]));--> statement-breakpoint
CREATE POLICY "accounts_read" ON "accounts" AS PERMISSIVE FOR SELECT TO "ayni_member" USING (("accounts"."person_id" = (select app_person()) or "accounts"."person_id" in (select app_known_people())));--> statement-breakpoint
CREATE POLICY "accounts_insert" ON "accounts" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("accounts"."person_id" in (select app_managed_people()));--> statement-breakpoint
CREATE POLICY "accounts_update" ON "accounts" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("accounts"."person_id" in (select app_managed_people())) WITH CHECK ("accounts"."person_id" in (select app_managed_people()));--> statement-breakpoint
CREATE POLICY "accounts_gate" ON "accounts" AS PERMISSIVE FOR ALL TO "ayni_gate" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "appointments_read" ON "appointments" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("appointments"."place" <@ any((select app_regions())::ltree[]));--> statement-breakpoint
CREATE POLICY "appointments_insert" ON "appointments" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("appointments"."place" <@ any((select app_places_manage())::ltree[]));--> statement-breakpoint
CREATE POLICY "appointments_update" ON "appointments" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("appointments"."place" <@ any((select app_places_manage())::ltree[])) WITH CHECK ("appointments"."place" <@ any((select app_places_manage())::ltree[]));--> statement-breakpoint
CREATE POLICY "appointments_gate" ON "appointments" AS PERMISSIVE FOR ALL TO "ayni_gate" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "people_read" ON "people" AS PERMISSIVE FOR SELECT TO "ayni_member" USING (("people"."id" = (select app_person()) or exists (select 1 from appointments a where a.person_id = "people"."id")));--> statement-breakpoint
CREATE POLICY "people_insert" ON "people" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ((select app_places_manage()) <> '{}'::ltree[]);--> statement-breakpoint
CREATE POLICY "people_update" ON "people" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING (("people"."id" = (select app_person()) or "people"."id" in (select app_managed_people()))) WITH CHECK (("people"."id" = (select app_person()) or "people"."id" in (select app_managed_people())));--> statement-breakpoint
CREATE POLICY "people_gate" ON "people" AS PERMISSIVE FOR ALL TO "ayni_gate" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "person_contacts_read" ON "person_contacts" AS PERMISSIVE FOR SELECT TO "ayni_member" USING (("person_contacts"."person_id" = (select app_person()) or "person_contacts"."person_id" in (select app_known_people())));--> statement-breakpoint
CREATE POLICY "person_contacts_insert" ON "person_contacts" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("person_contacts"."person_id" in (select app_managed_people()));--> statement-breakpoint
CREATE POLICY "person_contacts_update" ON "person_contacts" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING (("person_contacts"."person_id" = (select app_person()) or "person_contacts"."person_id" in (select app_managed_people()))) WITH CHECK (("person_contacts"."person_id" = (select app_person()) or "person_contacts"."person_id" in (select app_managed_people())));--> statement-breakpoint
CREATE POLICY "person_contacts_gate" ON "person_contacts" AS PERMISSIVE FOR ALL TO "ayni_gate" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "places_read" ON "places" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("places"."path" <@ any((select app_regions())::ltree[]));--> statement-breakpoint
CREATE POLICY "places_insert" ON "places" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("places"."path" <@ any((select app_places_manage())::ltree[]));--> statement-breakpoint
CREATE POLICY "places_update" ON "places" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("places"."path" <@ any((select app_places_manage())::ltree[])) WITH CHECK ("places"."path" <@ any((select app_places_manage())::ltree[]));--> statement-breakpoint
CREATE POLICY "places_gate" ON "places" AS PERMISSIVE FOR ALL TO "ayni_gate" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "releases_read" ON "releases" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("releases"."published_at" is not null);--> statement-breakpoint
CREATE POLICY "releases_insert" ON "releases" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("releases"."place" <@ any((select app_places_manage())::ltree[]));--> statement-breakpoint
CREATE POLICY "releases_public" ON "releases" AS PERMISSIVE FOR SELECT TO "ayni_public" USING ("releases"."published_at" is not null);--> statement-breakpoint
CREATE POLICY "official_years_read" ON "official_years" AS PERMISSIVE FOR SELECT TO "ayni_member" USING (("official_years"."place" <@ any((select app_places())::ltree[]) or "official_years"."place" = any((select app_places_up())::ltree[])));--> statement-breakpoint
CREATE POLICY "official_years_insert" ON "official_years" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("official_years"."place" <@ any((select app_places_manage())::ltree[]));--> statement-breakpoint
CREATE POLICY "official_years_update" ON "official_years" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("official_years"."place" <@ any((select app_places_manage())::ltree[])) WITH CHECK ("official_years"."place" <@ any((select app_places_manage())::ltree[]));