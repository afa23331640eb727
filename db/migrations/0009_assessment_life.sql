CREATE TYPE "public"."band_basis" AS ENUM('start', 'size');--> statement-breakpoint
CREATE TYPE "public"."return_state" AS ENUM('open', 'answered', 'resolved', 'withdrawn');--> statement-breakpoint
ALTER TYPE "public"."load_state" ADD VALUE 'accepted';--> statement-breakpoint
ALTER TYPE "public"."load_state" ADD VALUE 'locked';--> statement-breakpoint
CREATE TABLE "paper_items" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"paper_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"number" smallint NOT NULL,
	"competence" text NOT NULL,
	"capacity" text,
	"anchor" text,
	CONSTRAINT "paper_items_number_key" UNIQUE("paper_id","number"),
	CONSTRAINT "paper_items_anchor_key" UNIQUE("paper_id","anchor"),
	CONSTRAINT "paper_items_number_check" CHECK ("paper_items"."number" between 1 and 100)
);
--> statement-breakpoint
ALTER TABLE "paper_items" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "paper_keys" (
	"paper_id" uuid PRIMARY KEY NOT NULL,
	"place" "ltree" NOT NULL,
	"answers" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "paper_keys" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "growth_totals" (
	"from_id" uuid NOT NULL,
	"to_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"parent" "ltree" GENERATED ALWAYS AS (case when nlevel(place) > 1 then subpath(place, 0, -1) end) STORED,
	"service_id" uuid,
	"modality" "modality" NOT NULL,
	"stage" "stage" NOT NULL,
	"area" "area" NOT NULL,
	"grade" smallint,
	"started" integer NOT NULL,
	"ended" integer NOT NULL,
	"matched" integer NOT NULL,
	"measured" integer NOT NULL,
	"change_sum" double precision NOT NULL,
	"change_squares" double precision NOT NULL,
	"moves" integer[] NOT NULL,
	CONSTRAINT "growth_totals_moves_check" CHECK (cardinality("growth_totals"."moves") = 16)
);
--> statement-breakpoint
ALTER TABLE "growth_totals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "result_bands" (
	"assessment_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"stage" "stage" NOT NULL,
	"area" "area" NOT NULL,
	"basis" "band_basis" NOT NULL,
	"networks" smallint NOT NULL,
	"low" double precision NOT NULL,
	"middle" double precision NOT NULL,
	"high" double precision NOT NULL,
	CONSTRAINT "result_bands_order_check" CHECK ("result_bands"."low" <= "result_bands"."middle" and "result_bands"."middle" <= "result_bands"."high")
);
--> statement-breakpoint
ALTER TABLE "result_bands" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "result_return_messages" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"return_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"author_id" uuid NOT NULL,
	"text" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "result_return_messages" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "result_returns" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"number" integer GENERATED ALWAYS AS IDENTITY (sequence name "result_returns_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"assessment_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"service_id" uuid NOT NULL,
	"grade" smallint,
	"section" text,
	"area" "area",
	"reason" text NOT NULL,
	"due_on" date NOT NULL,
	"state" "return_state" DEFAULT 'open' NOT NULL,
	"load_id" uuid,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"settled_by" uuid,
	"settled_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "result_returns_number_key" UNIQUE("number"),
	CONSTRAINT "result_returns_id_place_key" UNIQUE("id","place"),
	CONSTRAINT "result_returns_grade_check" CHECK ("result_returns"."grade" between 1 and 6)
);
--> statement-breakpoint
ALTER TABLE "result_returns" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "result_items" (
	"assessment_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"paper_id" uuid NOT NULL,
	"taken" integer NOT NULL,
	"answered" integer[] NOT NULL,
	"correct" integer[] NOT NULL
);
--> statement-breakpoint
ALTER TABLE "result_items" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "result_sections" (
	"assessment_id" uuid NOT NULL,
	"load_id" uuid NOT NULL,
	"live" boolean DEFAULT false NOT NULL,
	"place" "ltree" NOT NULL,
	"service_id" uuid NOT NULL,
	"stage" "stage" NOT NULL,
	"grade" smallint,
	"section" text,
	"area" "area",
	"assessed" integer NOT NULL,
	"level1" integer DEFAULT 0 NOT NULL,
	"level2" integer DEFAULT 0 NOT NULL,
	"level3" integer DEFAULT 0 NOT NULL,
	"level4" integer DEFAULT 0 NOT NULL,
	"measured" integer DEFAULT 0 NOT NULL,
	"measure_sum" double precision DEFAULT 0 NOT NULL,
	"measure_squares" double precision DEFAULT 0 NOT NULL,
	"item_answered" integer[],
	"item_correct" integer[]
);
--> statement-breakpoint
ALTER TABLE "result_sections" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "result_totals" ADD COLUMN "shift" text;--> statement-breakpoint
ALTER TABLE "result_loads" ADD COLUMN "service_id" uuid;--> statement-breakpoint
ALTER TABLE "result_loads" ADD COLUMN "grade" smallint;--> statement-breakpoint
ALTER TABLE "result_loads" ADD COLUMN "section" text;--> statement-breakpoint
ALTER TABLE "result_loads" ADD COLUMN "return_id" uuid;--> statement-breakpoint
ALTER TABLE "result_loads" ADD COLUMN "accepted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "result_loads" ADD COLUMN "accepted_by" uuid;--> statement-breakpoint
ALTER TABLE "result_loads" ADD COLUMN "locked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "result_loads" ADD COLUMN "locked_by" uuid;--> statement-breakpoint
ALTER TABLE "result_loads" ADD COLUMN "reopened_reason" text;--> statement-breakpoint
ALTER TABLE "paper_items" ADD CONSTRAINT "paper_items_paper_fkey" FOREIGN KEY ("paper_id") REFERENCES "public"."assessment_papers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_items" ADD CONSTRAINT "paper_items_place_fkey" FOREIGN KEY ("place") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_keys" ADD CONSTRAINT "paper_keys_paper_fkey" FOREIGN KEY ("paper_id") REFERENCES "public"."assessment_papers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_keys" ADD CONSTRAINT "paper_keys_place_fkey" FOREIGN KEY ("place") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "growth_totals" ADD CONSTRAINT "growth_totals_place_fkey" FOREIGN KEY ("place") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_bands" ADD CONSTRAINT "result_bands_assessment_fkey" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_bands" ADD CONSTRAINT "result_bands_place_fkey" FOREIGN KEY ("place") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_return_messages" ADD CONSTRAINT "result_return_messages_return_fkey" FOREIGN KEY ("return_id","place") REFERENCES "public"."result_returns"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_return_messages" ADD CONSTRAINT "result_return_messages_author_fkey" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_returns" ADD CONSTRAINT "result_returns_assessment_fkey" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_returns" ADD CONSTRAINT "result_returns_place_fkey" FOREIGN KEY ("place") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_returns" ADD CONSTRAINT "result_returns_service_fkey" FOREIGN KEY ("service_id") REFERENCES "public"."education_services"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_returns" ADD CONSTRAINT "result_returns_load_fkey" FOREIGN KEY ("load_id") REFERENCES "public"."result_loads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_returns" ADD CONSTRAINT "result_returns_author_fkey" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_items" ADD CONSTRAINT "result_items_place_fkey" FOREIGN KEY ("place") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_items" ADD CONSTRAINT "result_items_paper_fkey" FOREIGN KEY ("paper_id") REFERENCES "public"."assessment_papers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_sections" ADD CONSTRAINT "result_sections_load_fkey" FOREIGN KEY ("load_id") REFERENCES "public"."result_loads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_sections" ADD CONSTRAINT "result_sections_place_fkey" FOREIGN KEY ("place") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "growth_totals_place_idx" ON "growth_totals" USING btree ("to_id","from_id","place");--> statement-breakpoint
CREATE INDEX "growth_totals_parent_idx" ON "growth_totals" USING btree ("to_id","from_id","parent");--> statement-breakpoint
CREATE INDEX "result_bands_place_idx" ON "result_bands" USING btree ("assessment_id","place");--> statement-breakpoint
CREATE INDEX "result_return_messages_return_idx" ON "result_return_messages" USING btree ("return_id");--> statement-breakpoint
CREATE INDEX "result_returns_place_idx" ON "result_returns" USING btree ("assessment_id","place");--> statement-breakpoint
CREATE INDEX "result_items_place_idx" ON "result_items" USING btree ("assessment_id","place");--> statement-breakpoint
CREATE INDEX "result_sections_load_idx" ON "result_sections" USING btree ("load_id");--> statement-breakpoint
CREATE INDEX "result_sections_place_idx" ON "result_sections" USING btree ("assessment_id","place") WHERE live;--> statement-breakpoint
ALTER TABLE "result_loads" ADD CONSTRAINT "result_loads_service_fkey" FOREIGN KEY ("service_id") REFERENCES "public"."education_services"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_loads" ADD CONSTRAINT "result_loads_part_check" CHECK ("result_loads"."service_id" is not null or ("result_loads"."grade" is null and "result_loads"."section" is null));--> statement-breakpoint
ALTER TABLE "result_loads" ADD CONSTRAINT "result_loads_grade_check" CHECK ("result_loads"."grade" between 1 and 6);--> statement-breakpoint
CREATE POLICY "paper_items_read" ON "paper_items" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("paper_items"."place" <@ any((select app_regions())::ltree[]));--> statement-breakpoint
CREATE POLICY "paper_items_insert" ON "paper_items" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("paper_items"."place" <@ any((select app_places_write())::ltree[]));--> statement-breakpoint
CREATE POLICY "paper_items_delete" ON "paper_items" AS PERMISSIVE FOR DELETE TO "ayni_member" USING ("paper_items"."place" <@ any((select app_places_write())::ltree[]));--> statement-breakpoint
CREATE POLICY "paper_keys_read" ON "paper_keys" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("paper_keys"."place" <@ any((select app_places_write())::ltree[]));--> statement-breakpoint
CREATE POLICY "paper_keys_insert" ON "paper_keys" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("paper_keys"."place" <@ any((select app_places_write())::ltree[]));--> statement-breakpoint
CREATE POLICY "paper_keys_update" ON "paper_keys" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("paper_keys"."place" <@ any((select app_places_write())::ltree[])) WITH CHECK ("paper_keys"."place" <@ any((select app_places_write())::ltree[]));--> statement-breakpoint
CREATE POLICY "growth_totals_read" ON "growth_totals" AS PERMISSIVE FOR SELECT TO "ayni_member" USING (("growth_totals"."place" <@ any((select app_places())::ltree[]) or "growth_totals"."place" = any((select app_places_up())::ltree[])));--> statement-breakpoint
CREATE POLICY "result_bands_read" ON "result_bands" AS PERMISSIVE FOR SELECT TO "ayni_member" USING (("result_bands"."place" <@ any((select app_places())::ltree[]) or "result_bands"."place" = any((select app_places_up())::ltree[])));--> statement-breakpoint
CREATE POLICY "result_return_messages_read" ON "result_return_messages" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("result_return_messages"."place" <@ any((select app_places())::ltree[]));--> statement-breakpoint
CREATE POLICY "result_return_messages_insert" ON "result_return_messages" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK (("result_return_messages"."place" <@ any((select app_places_write())::ltree[]) and "result_return_messages"."author_id" = (select app_person())));--> statement-breakpoint
CREATE POLICY "result_returns_read" ON "result_returns" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("result_returns"."place" <@ any((select app_places())::ltree[]));--> statement-breakpoint
CREATE POLICY "result_returns_insert" ON "result_returns" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK (("result_returns"."place" <@ any((select app_places_write())::ltree[]) and "result_returns"."created_by" = (select app_person()) and "result_returns"."state" = 'open'));--> statement-breakpoint
CREATE POLICY "result_returns_update" ON "result_returns" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("result_returns"."place" <@ any((select app_places_write())::ltree[])) WITH CHECK ("result_returns"."place" <@ any((select app_places_write())::ltree[]));--> statement-breakpoint
CREATE POLICY "result_items_read" ON "result_items" AS PERMISSIVE FOR SELECT TO "ayni_member" USING (("result_items"."place" <@ any((select app_places())::ltree[]) or "result_items"."place" = any((select app_places_up())::ltree[])));--> statement-breakpoint
CREATE POLICY "result_sections_read" ON "result_sections" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("result_sections"."place" <@ any((select app_places())::ltree[]));