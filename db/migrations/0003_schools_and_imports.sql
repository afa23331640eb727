CREATE TYPE "public"."import_kind" AS ENUM('padron');--> statement-breakpoint
CREATE TYPE "public"."import_state" AS ENUM('reading', 'ready', 'refused', 'applied', 'discarded');--> statement-breakpoint
CREATE TYPE "public"."row_change" AS ENUM('add', 'change', 'remove');--> statement-breakpoint
CREATE TYPE "public"."modality" AS ENUM('ebr', 'ebe', 'eba', 'etp');--> statement-breakpoint
CREATE TABLE "import_problems" (
	"import_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"number" integer NOT NULL,
	"line" integer NOT NULL,
	"column" text,
	"value" text NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "import_problems_pkey" PRIMARY KEY("import_id","number")
);
--> statement-breakpoint
ALTER TABLE "import_problems" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "import_rows" (
	"import_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"number" integer NOT NULL,
	"change" "row_change" NOT NULL,
	"subject" text NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	CONSTRAINT "import_rows_pkey" PRIMARY KEY("import_id","number"),
	CONSTRAINT "import_rows_sides_check" CHECK (("import_rows"."change" = 'add') = ("import_rows"."before" is null))
);
--> statement-breakpoint
ALTER TABLE "import_rows" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "imports" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"kind" "import_kind" NOT NULL,
	"place" "ltree" NOT NULL,
	"file_id" uuid NOT NULL,
	"job_id" uuid,
	"state" "import_state" DEFAULT 'reading' NOT NULL,
	"requested_by" uuid NOT NULL,
	"counts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"refusal" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"read_at" timestamp with time zone,
	"applied_at" timestamp with time zone,
	"applied_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "imports_id_place_key" UNIQUE("id","place")
);
--> statement-breakpoint
ALTER TABLE "imports" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "education_services" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"modular_code" text NOT NULL,
	"annex" text NOT NULL,
	"institution_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"level_code" text NOT NULL,
	"level_name" text NOT NULL,
	"modality" "modality" NOT NULL,
	"shift_name" text,
	"management_name" text,
	"dependency_name" text,
	"students" integer,
	"teachers" integer,
	"sections" integer,
	"source_date" date NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "education_services_modular_code_check" CHECK ("education_services"."modular_code" ~ '^[0-9]{7}$'),
	CONSTRAINT "education_services_annex_check" CHECK ("education_services"."annex" ~ '^[0-9]$'),
	CONSTRAINT "education_services_counts_check" CHECK ("education_services"."students" >= 0 and "education_services"."teachers" >= 0 and "education_services"."sections" >= 0)
);
--> statement-breakpoint
ALTER TABLE "education_services" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "institutions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"site_code" text NOT NULL,
	"name" text NOT NULL,
	"address" text,
	"district_code" text,
	"latitude" double precision,
	"longitude" double precision,
	"place" "ltree" NOT NULL,
	"source_date" date NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "institutions_id_place_key" UNIQUE("id","place"),
	CONSTRAINT "institutions_site_code_check" CHECK ("institutions"."site_code" ~ '^[0-9]{6}$'),
	CONSTRAINT "institutions_district_code_check" CHECK ("institutions"."district_code" ~ '^[0-9]{6}$'),
	CONSTRAINT "institutions_ugel_check" CHECK (nlevel("institutions"."place") = 2),
	CONSTRAINT "institutions_position_check" CHECK ("institutions"."latitude" between -90 and 90 and "institutions"."longitude" between -180 and 180)
);
--> statement-breakpoint
ALTER TABLE "institutions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "places" ADD COLUMN "institution_id" uuid;--> statement-breakpoint
ALTER TABLE "import_problems" ADD CONSTRAINT "import_problems_import_fkey" FOREIGN KEY ("import_id","place") REFERENCES "public"."imports"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_fkey" FOREIGN KEY ("import_id","place") REFERENCES "public"."imports"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_place_fkey" FOREIGN KEY ("place") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_file_fkey" FOREIGN KEY ("file_id","place") REFERENCES "public"."files"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_job_fkey" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "education_services" ADD CONSTRAINT "education_services_institution_fkey" FOREIGN KEY ("institution_id","place") REFERENCES "public"."institutions"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "education_services" ADD CONSTRAINT "education_services_place_fkey" FOREIGN KEY ("place") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "institutions" ADD CONSTRAINT "institutions_place_fkey" FOREIGN KEY ("place") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "imports_place_gist" ON "imports" USING gist ("place");--> statement-breakpoint
CREATE UNIQUE INDEX "education_services_code_key" ON "education_services" USING btree (subpath(place, 0, 1),"modular_code","annex");--> statement-breakpoint
CREATE INDEX "education_services_institution_idx" ON "education_services" USING btree ("institution_id");--> statement-breakpoint
CREATE UNIQUE INDEX "institutions_site_code_key" ON "institutions" USING btree (subpath(place, 0, 1),"site_code");--> statement-breakpoint
CREATE INDEX "institutions_place_idx" ON "institutions" USING btree ("place");--> statement-breakpoint
CREATE POLICY "import_problems_read" ON "import_problems" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("import_problems"."place" <@ any((select app_places_manage())::ltree[]));--> statement-breakpoint
CREATE POLICY "import_problems_insert" ON "import_problems" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("import_problems"."place" <@ any((select app_places_manage())::ltree[]));--> statement-breakpoint
CREATE POLICY "import_problems_delete" ON "import_problems" AS PERMISSIVE FOR DELETE TO "ayni_member" USING ("import_problems"."place" <@ any((select app_places_manage())::ltree[]));--> statement-breakpoint
CREATE POLICY "import_rows_read" ON "import_rows" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("import_rows"."place" <@ any((select app_places_manage())::ltree[]));--> statement-breakpoint
CREATE POLICY "import_rows_insert" ON "import_rows" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("import_rows"."place" <@ any((select app_places_manage())::ltree[]));--> statement-breakpoint
CREATE POLICY "import_rows_delete" ON "import_rows" AS PERMISSIVE FOR DELETE TO "ayni_member" USING ("import_rows"."place" <@ any((select app_places_manage())::ltree[]));--> statement-breakpoint
CREATE POLICY "imports_read" ON "imports" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("imports"."place" <@ any((select app_places_manage())::ltree[]));--> statement-breakpoint
CREATE POLICY "imports_insert" ON "imports" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("imports"."place" <@ any((select app_places_manage())::ltree[]));--> statement-breakpoint
CREATE POLICY "imports_update" ON "imports" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("imports"."place" <@ any((select app_places_manage())::ltree[])) WITH CHECK ("imports"."place" <@ any((select app_places_manage())::ltree[]));--> statement-breakpoint
CREATE POLICY "education_services_read" ON "education_services" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("education_services"."place" <@ any((select app_regions())::ltree[]));--> statement-breakpoint
CREATE POLICY "education_services_insert" ON "education_services" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("education_services"."place" <@ any((select app_places_manage())::ltree[]));--> statement-breakpoint
CREATE POLICY "education_services_update" ON "education_services" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("education_services"."place" <@ any((select app_places_manage())::ltree[])) WITH CHECK ("education_services"."place" <@ any((select app_places_manage())::ltree[]));--> statement-breakpoint
CREATE POLICY "institutions_read" ON "institutions" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("institutions"."place" <@ any((select app_regions())::ltree[]));--> statement-breakpoint
CREATE POLICY "institutions_insert" ON "institutions" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("institutions"."place" <@ any((select app_places_manage())::ltree[]));--> statement-breakpoint
CREATE POLICY "institutions_update" ON "institutions" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("institutions"."place" <@ any((select app_places_manage())::ltree[])) WITH CHECK ("institutions"."place" <@ any((select app_places_manage())::ltree[]));
--> statement-breakpoint
-- Schools that were registered before their institutions existed get one, with what is known of them.
INSERT INTO institutions (site_code, name, district_code, place, source_date)
  SELECT p.code, p.name,
    (SELECT min(nd.district_code) FROM network_districts nd WHERE nd.place = p.parent),
    subpath(p.path, 0, 2), min(p.opened_on)
  FROM places p WHERE p.kind = 'school' GROUP BY p.code, p.name, p.parent, subpath(p.path, 0, 2);--> statement-breakpoint
UPDATE places p SET institution_id = i.id FROM institutions i
  WHERE p.kind = 'school' AND i.site_code = p.code AND i.place = subpath(p.path, 0, 2);--> statement-breakpoint
ALTER TABLE "places" ADD CONSTRAINT "places_institution_check" CHECK (("places"."kind" = 'school') = ("places"."institution_id" is not null));
