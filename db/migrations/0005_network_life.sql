CREATE TYPE "public"."grouping_kind" AS ENUM('commonwealth', 'programme', 'other');--> statement-breakpoint
CREATE TYPE "public"."correction_state" AS ENUM('pending', 'confirmed', 'declined');--> statement-breakpoint
CREATE TYPE "public"."installation_state" AS ENUM('draft', 'issued', 'signed');--> statement-breakpoint
CREATE TYPE "public"."paper_kind" AS ENUM('installation_record');--> statement-breakpoint
ALTER TYPE "public"."import_kind" ADD VALUE 'networks';--> statement-breakpoint
ALTER TYPE "public"."import_kind" ADD VALUE 'officers';--> statement-breakpoint
CREATE TABLE "grouping_members" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"grouping_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"member_place" "ltree",
	"institution_id" uuid,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "grouping_members_one_check" CHECK (("grouping_members"."member_place" is null) <> ("grouping_members"."institution_id" is null)),
	CONSTRAINT "grouping_members_dates_check" CHECK ("grouping_members"."ends_on" >= "grouping_members"."starts_on")
);
--> statement-breakpoint
ALTER TABLE "grouping_members" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "groupings" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"place" "ltree" NOT NULL,
	"kind" "grouping_kind" NOT NULL,
	"name" text NOT NULL,
	"description" text,
	"document" text,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "groupings_id_place_key" UNIQUE("id","place"),
	CONSTRAINT "groupings_place_name_key" UNIQUE("place","name"),
	CONSTRAINT "groupings_place_check" CHECK (nlevel("groupings"."place") <= 2),
	CONSTRAINT "groupings_dates_check" CHECK ("groupings"."ends_on" >= "groupings"."starts_on")
);
--> statement-breakpoint
ALTER TABLE "groupings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "handovers" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"place" "ltree" NOT NULL,
	"appointment_id" uuid NOT NULL,
	"incoming_person_id" uuid NOT NULL,
	"outgoing_person_id" uuid,
	"note" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"accepted_at" timestamp with time zone,
	"accepted" jsonb,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "handovers_accepted_check" CHECK (("handovers"."accepted_at" is null) = ("handovers"."accepted" is null))
);
--> statement-breakpoint
ALTER TABLE "handovers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "institution_corrections" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"institution_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	"note" text,
	"state" "correction_state" DEFAULT 'pending' NOT NULL,
	"requested_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"decision_note" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "institution_corrections_decided_check" CHECK (("institution_corrections"."state" = 'pending') = ("institution_corrections"."decided_at" is null) and ("institution_corrections"."decided_at" is null) = ("institution_corrections"."decided_by" is null))
);
--> statement-breakpoint
ALTER TABLE "institution_corrections" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "former_names" (
	"place" "ltree" NOT NULL,
	"name" text NOT NULL,
	"until" date NOT NULL
);
--> statement-breakpoint
ALTER TABLE "former_names" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "network_profiles" (
	"place" "ltree" PRIMARY KEY NOT NULL,
	"description" text,
	"contact_email" "citext",
	"contact_phone" text,
	"hub_institution_id" uuid,
	"hub_name" text,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "network_profiles" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "installation_records" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"place" "ltree" NOT NULL,
	"state" "installation_state" DEFAULT 'draft' NOT NULL,
	"held_on" date NOT NULL,
	"venue" text NOT NULL,
	"expediente" text,
	"body" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"snapshot" jsonb,
	"code" text,
	"file_id" uuid,
	"issued_by" uuid,
	"issued_at" timestamp with time zone,
	"signed_file_id" uuid,
	"signed_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "installation_records_network_check" CHECK (nlevel("installation_records"."place") = 3),
	CONSTRAINT "installation_records_issued_check" CHECK (("installation_records"."state" = 'draft') = ("installation_records"."issued_at" is null) and ("installation_records"."issued_at" is null) = ("installation_records"."code" is null)
        and ("installation_records"."issued_at" is null) = ("installation_records"."file_id" is null) and ("installation_records"."issued_at" is null) = ("installation_records"."snapshot" is null)),
	CONSTRAINT "installation_records_signed_check" CHECK (("installation_records"."state" = 'signed') = ("installation_records"."signed_file_id" is not null))
);
--> statement-breakpoint
ALTER TABLE "installation_records" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "issued_papers" (
	"code" text PRIMARY KEY NOT NULL,
	"place" "ltree" NOT NULL,
	"kind" "paper_kind" NOT NULL,
	"title" text NOT NULL,
	"sha256" text NOT NULL,
	"issued_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "issued_papers_sha256_check" CHECK ("issued_papers"."sha256" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
ALTER TABLE "issued_papers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "paper_templates" (
	"place" "ltree" NOT NULL,
	"kind" "paper_kind" NOT NULL,
	"body" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "paper_templates_pkey" PRIMARY KEY("place","kind")
);
--> statement-breakpoint
ALTER TABLE "paper_templates" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "effective_on" date DEFAULT current_date NOT NULL;--> statement-breakpoint
ALTER TABLE "institutions" ADD COLUMN "phone" text;--> statement-breakpoint
ALTER TABLE "institutions" ADD COLUMN "email" "citext";--> statement-breakpoint
ALTER TABLE "networks" ADD COLUMN "resolution_date" date;--> statement-breakpoint
ALTER TABLE "networks" ADD COLUMN "resolution_file_id" uuid;--> statement-breakpoint
ALTER TABLE "appointments" ADD COLUMN "institution_id" uuid;--> statement-breakpoint
ALTER TABLE "places" ADD COLUMN "opened_reason" text;--> statement-breakpoint
ALTER TABLE "places" ADD COLUMN "closed_reason" text;--> statement-breakpoint
ALTER TABLE "grouping_members" ADD CONSTRAINT "grouping_members_grouping_fkey" FOREIGN KEY ("grouping_id","place") REFERENCES "public"."groupings"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grouping_members" ADD CONSTRAINT "grouping_members_place_fkey" FOREIGN KEY ("member_place") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grouping_members" ADD CONSTRAINT "grouping_members_institution_fkey" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "groupings" ADD CONSTRAINT "groupings_place_fkey" FOREIGN KEY ("place") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_place_fkey" FOREIGN KEY ("place") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_appointment_fkey" FOREIGN KEY ("appointment_id") REFERENCES "public"."appointments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_incoming_fkey" FOREIGN KEY ("incoming_person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_outgoing_fkey" FOREIGN KEY ("outgoing_person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "institution_corrections" ADD CONSTRAINT "institution_corrections_institution_fkey" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "institution_corrections" ADD CONSTRAINT "institution_corrections_place_fkey" FOREIGN KEY ("place") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "former_names" ADD CONSTRAINT "former_names_place_fkey" FOREIGN KEY ("place") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_profiles" ADD CONSTRAINT "network_profiles_place_fkey" FOREIGN KEY ("place") REFERENCES "public"."networks"("place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_profiles" ADD CONSTRAINT "network_profiles_hub_fkey" FOREIGN KEY ("hub_institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "installation_records" ADD CONSTRAINT "installation_records_place_fkey" FOREIGN KEY ("place") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "installation_records" ADD CONSTRAINT "installation_records_code_fkey" FOREIGN KEY ("code") REFERENCES "public"."issued_papers"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "installation_records" ADD CONSTRAINT "installation_records_file_fkey" FOREIGN KEY ("file_id","place") REFERENCES "public"."files"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "installation_records" ADD CONSTRAINT "installation_records_signed_file_fkey" FOREIGN KEY ("signed_file_id","place") REFERENCES "public"."files"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issued_papers" ADD CONSTRAINT "issued_papers_place_fkey" FOREIGN KEY ("place") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_templates" ADD CONSTRAINT "paper_templates_place_fkey" FOREIGN KEY ("place") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "grouping_members_grouping_idx" ON "grouping_members" USING btree ("grouping_id");--> statement-breakpoint
CREATE INDEX "grouping_members_member_idx" ON "grouping_members" USING btree ("member_place");--> statement-breakpoint
CREATE UNIQUE INDEX "handovers_appointment_key" ON "handovers" USING btree ("appointment_id");--> statement-breakpoint
CREATE INDEX "handovers_place_idx" ON "handovers" USING btree ("place");--> statement-breakpoint
CREATE UNIQUE INDEX "institution_corrections_pending_key" ON "institution_corrections" USING btree ("institution_id") WHERE state = 'pending';--> statement-breakpoint
CREATE INDEX "institution_corrections_institution_idx" ON "institution_corrections" USING btree ("institution_id");--> statement-breakpoint
CREATE INDEX "institution_corrections_place_gist" ON "institution_corrections" USING gist ("place");--> statement-breakpoint
CREATE UNIQUE INDEX "former_names_key" ON "former_names" USING btree ("place","until");--> statement-breakpoint
CREATE UNIQUE INDEX "installation_records_draft_key" ON "installation_records" USING btree ("place") WHERE state = 'draft';--> statement-breakpoint
CREATE INDEX "installation_records_place_idx" ON "installation_records" USING btree ("place");--> statement-breakpoint
ALTER TABLE "networks" ADD CONSTRAINT "networks_resolution_file_fkey" FOREIGN KEY ("resolution_file_id","place") REFERENCES "public"."files"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_institution_fkey" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "grouping_members_read" ON "grouping_members" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("grouping_members"."place" <@ any((select app_regions())::ltree[]));--> statement-breakpoint
CREATE POLICY "grouping_members_insert" ON "grouping_members" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("grouping_members"."place" <@ any((select app_places_manage())::ltree[]));--> statement-breakpoint
CREATE POLICY "grouping_members_update" ON "grouping_members" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("grouping_members"."place" <@ any((select app_places_manage())::ltree[])) WITH CHECK ("grouping_members"."place" <@ any((select app_places_manage())::ltree[]));--> statement-breakpoint
CREATE POLICY "groupings_read" ON "groupings" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("groupings"."place" <@ any((select app_regions())::ltree[]));--> statement-breakpoint
CREATE POLICY "groupings_insert" ON "groupings" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("groupings"."place" <@ any((select app_places_manage())::ltree[]));--> statement-breakpoint
CREATE POLICY "groupings_update" ON "groupings" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("groupings"."place" <@ any((select app_places_manage())::ltree[])) WITH CHECK ("groupings"."place" <@ any((select app_places_manage())::ltree[]));--> statement-breakpoint
CREATE POLICY "handovers_read" ON "handovers" AS PERMISSIVE FOR SELECT TO "ayni_member" USING (("handovers"."place" <@ any((select app_places())::ltree[]) or "handovers"."incoming_person_id" = (select app_person())));--> statement-breakpoint
CREATE POLICY "handovers_insert" ON "handovers" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("handovers"."place" <@ any((select app_places_manage())::ltree[]));--> statement-breakpoint
CREATE POLICY "handovers_update" ON "handovers" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING (("handovers"."incoming_person_id" = (select app_person()) or "handovers"."place" <@ any((select app_places_manage())::ltree[]))) WITH CHECK (("handovers"."incoming_person_id" = (select app_person()) or "handovers"."place" <@ any((select app_places_manage())::ltree[])));--> statement-breakpoint
CREATE POLICY "institution_corrections_read" ON "institution_corrections" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("institution_corrections"."place" <@ any((select app_places())::ltree[]));--> statement-breakpoint
CREATE POLICY "institution_corrections_insert" ON "institution_corrections" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK (("institution_corrections"."place" <@ any((select app_places_write())::ltree[]) and "institution_corrections"."requested_by" = (select app_person()) and "institution_corrections"."state" = 'pending'));--> statement-breakpoint
CREATE POLICY "institution_corrections_update" ON "institution_corrections" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("institution_corrections"."place" <@ any((select app_places_manage())::ltree[])) WITH CHECK ("institution_corrections"."place" <@ any((select app_places_manage())::ltree[]));--> statement-breakpoint
CREATE POLICY "former_names_read" ON "former_names" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("former_names"."place" <@ any((select app_regions())::ltree[]));--> statement-breakpoint
CREATE POLICY "former_names_insert" ON "former_names" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("former_names"."place" <@ any((select app_places_manage())::ltree[]));--> statement-breakpoint
CREATE POLICY "network_profiles_read" ON "network_profiles" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("network_profiles"."place" <@ any((select app_regions())::ltree[]));--> statement-breakpoint
CREATE POLICY "network_profiles_insert" ON "network_profiles" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("network_profiles"."place" <@ any((select app_places_write())::ltree[]));--> statement-breakpoint
CREATE POLICY "network_profiles_update" ON "network_profiles" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("network_profiles"."place" <@ any((select app_places_write())::ltree[])) WITH CHECK ("network_profiles"."place" <@ any((select app_places_write())::ltree[]));--> statement-breakpoint
CREATE POLICY "installation_records_read" ON "installation_records" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("installation_records"."place" <@ any((select app_places())::ltree[]));--> statement-breakpoint
CREATE POLICY "installation_records_insert" ON "installation_records" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("installation_records"."place" <@ any((select app_places_write())::ltree[]));--> statement-breakpoint
CREATE POLICY "installation_records_update" ON "installation_records" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("installation_records"."place" <@ any((select app_places_write())::ltree[])) WITH CHECK ("installation_records"."place" <@ any((select app_places_write())::ltree[]));--> statement-breakpoint
CREATE POLICY "issued_papers_read" ON "issued_papers" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("issued_papers"."place" <@ any((select app_regions())::ltree[]));--> statement-breakpoint
CREATE POLICY "issued_papers_insert" ON "issued_papers" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("issued_papers"."place" <@ any((select app_places_write())::ltree[]));--> statement-breakpoint
CREATE POLICY "issued_papers_public" ON "issued_papers" AS PERMISSIVE FOR SELECT TO "ayni_public" USING (true);--> statement-breakpoint
CREATE POLICY "paper_templates_read" ON "paper_templates" AS PERMISSIVE FOR SELECT TO "ayni_member" USING (("paper_templates"."place" <@ any((select app_places())::ltree[]) or "paper_templates"."place" = any((select app_places_up())::ltree[])));--> statement-breakpoint
CREATE POLICY "paper_templates_insert" ON "paper_templates" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("paper_templates"."place" <@ any((select app_places_manage())::ltree[]));--> statement-breakpoint
CREATE POLICY "paper_templates_update" ON "paper_templates" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("paper_templates"."place" <@ any((select app_places_manage())::ltree[])) WITH CHECK ("paper_templates"."place" <@ any((select app_places_manage())::ltree[]));