CREATE TABLE "visit_told_people" (
	"form_id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"item_key" text NOT NULL,
	"within" "ltree" NOT NULL,
	"person" text NOT NULL,
	"place" "ltree" NOT NULL,
	"counts" jsonb NOT NULL,
	CONSTRAINT "visit_told_people_pkey" PRIMARY KEY("form_id","round_id","item_key","within","person"),
	CONSTRAINT "visit_told_people_place_check" CHECK ("visit_told_people"."within" <@ "visit_told_people"."place")
);
--> statement-breakpoint
ALTER TABLE "visit_told_people" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "visit_told_people" ADD CONSTRAINT "visit_told_people_place_fkey" FOREIGN KEY ("place") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_told_people" ADD CONSTRAINT "visit_told_people_within_fkey" FOREIGN KEY ("within") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_told_people" ADD CONSTRAINT "visit_told_people_form_fkey" FOREIGN KEY ("form_id") REFERENCES "public"."visit_forms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_told_people" ADD CONSTRAINT "visit_told_people_round_fkey" FOREIGN KEY ("round_id") REFERENCES "public"."monitoring_rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "visit_told_people_within_gist" ON "visit_told_people" USING gist ("within");