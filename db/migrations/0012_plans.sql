CREATE TYPE "public"."progress_state" AS ENUM('planned', 'under_way', 'done', 'postponed', 'cancelled');--> statement-breakpoint
CREATE TYPE "public"."rag" AS ENUM('green', 'amber', 'red');--> statement-breakpoint
CREATE TYPE "public"."change_act" AS ENUM('add', 'change', 'withdraw', 'restore');--> statement-breakpoint
CREATE TYPE "public"."change_row_state" AS ENUM('pending', 'approved', 'declined');--> statement-breakpoint
CREATE TYPE "public"."change_state" AS ENUM('draft', 'submitted', 'decided', 'withdrawn');--> statement-breakpoint
CREATE TYPE "public"."observation_state" AS ENUM('open', 'answered', 'resolved', 'withdrawn');--> statement-breakpoint
CREATE TYPE "public"."plan_row_kind" AS ENUM('text', 'problem', 'objective', 'target', 'activity', 'annex');--> statement-breakpoint
CREATE TYPE "public"."activity_kind" AS ENUM('learning_community', 'pasantia', 'peer_monitoring', 'workshop', 'learning_group', 'student_activity', 'prevention', 'alliance', 'management', 'other');--> statement-breakpoint
CREATE TYPE "public"."indicator_direction" AS ENUM('up', 'down', 'keep');--> statement-breakpoint
CREATE TYPE "public"."plan_kind" AS ENUM('pat_rei', 'ugel_plan');--> statement-breakpoint
CREATE TYPE "public"."plan_state" AS ENUM('draft', 'submitted', 'observed', 'resubmitted', 'approved', 'under_way', 'evaluated', 'closed');--> statement-breakpoint
ALTER TYPE "public"."paper_kind" ADD VALUE 'plan';--> statement-breakpoint
CREATE TABLE "plan_bundles" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"place" "ltree" NOT NULL,
	"kind" "plan_kind" NOT NULL,
	"school_year" smallint NOT NULL,
	"requested_by" uuid NOT NULL,
	"job_id" uuid NOT NULL,
	"file_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "plan_bundles" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plan_uploads" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"plan_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"file_name" text NOT NULL,
	"sha256" text NOT NULL,
	"rows" jsonb NOT NULL,
	"problems" jsonb NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"settled_at" timestamp with time zone,
	"applied" integer,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "plan_uploads_applied_check" CHECK ("plan_uploads"."applied" is null or "plan_uploads"."settled_at" is not null)
);
--> statement-breakpoint
ALTER TABLE "plan_uploads" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plan_evidence" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"activity_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"file_id" uuid NOT NULL,
	"description" text,
	"added_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_reason" text,
	CONSTRAINT "plan_evidence_withdrawn_check" CHECK (("plan_evidence"."withdrawn_at" is null) = ("plan_evidence"."withdrawn_reason" is null))
);
--> statement-breakpoint
ALTER TABLE "plan_evidence" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plan_measures" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"target_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"value" numeric(12, 2) NOT NULL,
	"measured_on" date NOT NULL,
	"source" text NOT NULL,
	"recorded_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "plan_measures" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plan_progress" (
	"activity_id" uuid PRIMARY KEY NOT NULL,
	"plan_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"state" "progress_state" NOT NULL,
	"reason" text,
	"done_on" date,
	"next_on" date,
	"attendance" integer,
	"rag_override" "rag",
	"rag_note" text,
	"updated_by" uuid NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "plan_progress_done_check" CHECK (("plan_progress"."state" = 'done') = ("plan_progress"."done_on" is not null)),
	CONSTRAINT "plan_progress_reason_check" CHECK ("plan_progress"."state" not in ('postponed', 'cancelled') or "plan_progress"."reason" is not null),
	CONSTRAINT "plan_progress_attendance_check" CHECK ("plan_progress"."attendance" >= 0),
	CONSTRAINT "plan_progress_rag_check" CHECK (("plan_progress"."rag_override" is null) = ("plan_progress"."rag_note" is null))
);
--> statement-breakpoint
ALTER TABLE "plan_progress" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plan_reports" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"activity_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"state" "progress_state" NOT NULL,
	"note" text,
	"attendance" integer,
	"next_on" date,
	"reported_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "plan_reports" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plan_change_rows" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"change_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"act" "change_act" NOT NULL,
	"row_kind" "plan_row_kind" NOT NULL,
	"row_id" uuid NOT NULL,
	"row_version" smallint,
	"before" jsonb,
	"after" jsonb,
	"reason" text,
	"state" "change_row_state" DEFAULT 'pending' NOT NULL,
	"note" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "plan_change_rows_row_key" UNIQUE("change_id","row_id"),
	CONSTRAINT "plan_change_rows_act_check" CHECK (("plan_change_rows"."act" = 'add') = ("plan_change_rows"."before" is null) and ("plan_change_rows"."act" in ('add', 'change')) = ("plan_change_rows"."after" is not null))
);
--> statement-breakpoint
ALTER TABLE "plan_change_rows" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plan_changes" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"plan_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"number" smallint NOT NULL,
	"reason" text NOT NULL,
	"state" "change_state" DEFAULT 'draft' NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"submitted_at" timestamp with time zone,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"decision_note" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "plan_changes_number_key" UNIQUE("plan_id","number"),
	CONSTRAINT "plan_changes_id_place_key" UNIQUE("id","place"),
	CONSTRAINT "plan_changes_decided_check" CHECK (("plan_changes"."state" = 'decided') = ("plan_changes"."decided_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "plan_changes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plan_observation_messages" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"observation_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"author_id" uuid NOT NULL,
	"text" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "plan_observation_messages" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plan_observations" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"plan_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"section" text NOT NULL,
	"row_kind" "plan_row_kind",
	"row_id" uuid,
	"text" text NOT NULL,
	"state" "observation_state" DEFAULT 'open' NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"settled_by" uuid,
	"settled_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "plan_observations_id_place_key" UNIQUE("id","place"),
	CONSTRAINT "plan_observations_row_check" CHECK (("plan_observations"."row_kind" is null) = ("plan_observations"."row_id" is null)),
	CONSTRAINT "plan_observations_settled_check" CHECK (("plan_observations"."state" in ('resolved', 'withdrawn')) = ("plan_observations"."settled_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "plan_observations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plan_activities" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"plan_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"position" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"objective_id" uuid NOT NULL,
	"kind" "activity_kind" NOT NULL,
	"title" text NOT NULL,
	"description" text,
	"problem_id" uuid,
	"subject" "area",
	"stage" "stage",
	"competence" text,
	"responsible" text,
	"participants" text,
	"expected" integer,
	"months" smallint[] DEFAULT '{}' NOT NULL,
	"resources" text,
	"budget" numeric(12, 2),
	"budget_source" text,
	"evidence" text,
	"ally" text,
	"reaches" "ltree"[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "plan_activities_id_plan_key" UNIQUE("id","plan_id"),
	CONSTRAINT "plan_activities_withdrawn_check" CHECK (("plan_activities"."withdrawn_at" is null) = ("plan_activities"."withdrawn_reason" is null)),
	CONSTRAINT "plan_activities_budget_check" CHECK ("plan_activities"."budget" >= 0),
	CONSTRAINT "plan_activities_expected_check" CHECK ("plan_activities"."expected" >= 0),
	CONSTRAINT "plan_activities_months_check" CHECK ("plan_activities"."months" <@ '{1,2,3,4,5,6,7,8,9,10,11,12}'::smallint[])
);
--> statement-breakpoint
ALTER TABLE "plan_activities" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plan_annexes" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"plan_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"position" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"title" text NOT NULL,
	"file_id" uuid NOT NULL,
	CONSTRAINT "plan_annexes_id_plan_key" UNIQUE("id","plan_id"),
	CONSTRAINT "plan_annexes_withdrawn_check" CHECK (("plan_annexes"."withdrawn_at" is null) = ("plan_annexes"."withdrawn_reason" is null))
);
--> statement-breakpoint
ALTER TABLE "plan_annexes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plan_objectives" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"plan_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"position" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"area" text NOT NULL,
	"statement" text NOT NULL,
	"problem_id" uuid,
	"commitment" smallint,
	CONSTRAINT "plan_objectives_id_plan_key" UNIQUE("id","plan_id"),
	CONSTRAINT "plan_objectives_withdrawn_check" CHECK (("plan_objectives"."withdrawn_at" is null) = ("plan_objectives"."withdrawn_reason" is null))
);
--> statement-breakpoint
ALTER TABLE "plan_objectives" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plan_problems" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"plan_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"position" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"area" text NOT NULL,
	"statement" text NOT NULL,
	"causes" text,
	"subject" "area",
	"stage" "stage",
	"competence" text,
	CONSTRAINT "plan_problems_id_plan_key" UNIQUE("id","plan_id"),
	CONSTRAINT "plan_problems_withdrawn_check" CHECK (("plan_problems"."withdrawn_at" is null) = ("plan_problems"."withdrawn_reason" is null))
);
--> statement-breakpoint
ALTER TABLE "plan_problems" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plan_targets" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"plan_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"position" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"objective_id" uuid NOT NULL,
	"indicator" text NOT NULL,
	"name" text NOT NULL,
	"unit" text NOT NULL,
	"direction" "indicator_direction" NOT NULL,
	"subject" "area",
	"stage" "stage",
	"grade" smallint,
	"baseline" numeric(12, 2),
	"baseline_source" text,
	"baseline_on" date,
	"goal" numeric(12, 2) NOT NULL,
	"starts_on" date NOT NULL,
	"due_on" date NOT NULL,
	"disaggregation" text,
	"responsible" text,
	CONSTRAINT "plan_targets_id_plan_key" UNIQUE("id","plan_id"),
	CONSTRAINT "plan_targets_withdrawn_check" CHECK (("plan_targets"."withdrawn_at" is null) = ("plan_targets"."withdrawn_reason" is null)),
	CONSTRAINT "plan_targets_dates_check" CHECK ("plan_targets"."due_on" >= "plan_targets"."starts_on"),
	CONSTRAINT "plan_targets_grade_check" CHECK ("plan_targets"."grade" between 1 and 6)
);
--> statement-breakpoint
ALTER TABLE "plan_targets" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plan_texts" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"plan_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"section" text NOT NULL,
	"body" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "plan_texts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plan_papers" (
	"version_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"code" text NOT NULL,
	"file_id" uuid NOT NULL,
	"issued_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "plan_papers_pkey" PRIMARY KEY("version_id")
);
--> statement-breakpoint
ALTER TABLE "plan_papers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plan_reminders" (
	"template_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"moment" text NOT NULL,
	"sent_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "plan_reminders_pkey" PRIMARY KEY("template_id","person_id","moment")
);
--> statement-breakpoint
ALTER TABLE "plan_reminders" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plan_templates" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"place" "ltree" NOT NULL,
	"kind" "plan_kind" NOT NULL,
	"school_year" smallint NOT NULL,
	"content" jsonb NOT NULL,
	"opens_on" date NOT NULL,
	"due_on" date NOT NULL,
	"approval_due_on" date NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "plan_templates_key" UNIQUE("place","kind","school_year"),
	CONSTRAINT "plan_templates_region_check" CHECK (nlevel("plan_templates"."place") = 1),
	CONSTRAINT "plan_templates_school_year_check" CHECK ("plan_templates"."school_year" between 2000 and 9999),
	CONSTRAINT "plan_templates_dates_check" CHECK ("plan_templates"."opens_on" <= "plan_templates"."due_on" and "plan_templates"."due_on" <= "plan_templates"."approval_due_on")
);
--> statement-breakpoint
ALTER TABLE "plan_templates" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plan_versions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"plan_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"number" smallint NOT NULL,
	"content" jsonb NOT NULL,
	"sha256" text NOT NULL,
	"reason" text,
	"approved_by" uuid NOT NULL,
	"approved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "plan_versions_number_key" UNIQUE("plan_id","number"),
	CONSTRAINT "plan_versions_id_place_key" UNIQUE("id","place"),
	CONSTRAINT "plan_versions_sha256_check" CHECK ("plan_versions"."sha256" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
ALTER TABLE "plan_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plans" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"place" "ltree" NOT NULL,
	"kind" "plan_kind" NOT NULL,
	"school_year" smallint NOT NULL,
	"state" "plan_state" DEFAULT 'draft' NOT NULL,
	"template" jsonb NOT NULL,
	"template_version" integer NOT NULL,
	"diagnosis" jsonb,
	"diagnosed_at" timestamp with time zone,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"first_submitted_at" timestamp with time zone,
	"submitted_at" timestamp with time zone,
	"approved_at" timestamp with time zone,
	"evaluation" text,
	"closed_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "plans_key" UNIQUE("place","kind","school_year"),
	CONSTRAINT "plans_id_place_key" UNIQUE("id","place"),
	CONSTRAINT "plans_place_check" CHECK (nlevel("plans"."place") = case "plans"."kind" when 'pat_rei' then 3 else 2 end),
	CONSTRAINT "plans_school_year_check" CHECK ("plans"."school_year" between 2000 and 9999),
	CONSTRAINT "plans_approved_check" CHECK (("plans"."state" in ('approved', 'under_way', 'evaluated', 'closed')) = ("plans"."approved_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "plans" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "plan_bundles" ADD CONSTRAINT "plan_bundles_place_fkey" FOREIGN KEY ("place") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_bundles" ADD CONSTRAINT "plan_bundles_requester_fkey" FOREIGN KEY ("requested_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_bundles" ADD CONSTRAINT "plan_bundles_job_fkey" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_bundles" ADD CONSTRAINT "plan_bundles_file_fkey" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_uploads" ADD CONSTRAINT "plan_uploads_plan_fkey" FOREIGN KEY ("plan_id","place") REFERENCES "public"."plans"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_uploads" ADD CONSTRAINT "plan_uploads_author_fkey" FOREIGN KEY ("uploaded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_evidence" ADD CONSTRAINT "plan_evidence_activity_fkey" FOREIGN KEY ("activity_id","plan_id") REFERENCES "public"."plan_activities"("id","plan_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_evidence" ADD CONSTRAINT "plan_evidence_plan_fkey" FOREIGN KEY ("plan_id","place") REFERENCES "public"."plans"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_evidence" ADD CONSTRAINT "plan_evidence_file_fkey" FOREIGN KEY ("file_id","place") REFERENCES "public"."files"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_evidence" ADD CONSTRAINT "plan_evidence_author_fkey" FOREIGN KEY ("added_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_measures" ADD CONSTRAINT "plan_measures_target_fkey" FOREIGN KEY ("target_id","plan_id") REFERENCES "public"."plan_targets"("id","plan_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_measures" ADD CONSTRAINT "plan_measures_plan_fkey" FOREIGN KEY ("plan_id","place") REFERENCES "public"."plans"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_measures" ADD CONSTRAINT "plan_measures_author_fkey" FOREIGN KEY ("recorded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_progress" ADD CONSTRAINT "plan_progress_activity_fkey" FOREIGN KEY ("activity_id","plan_id") REFERENCES "public"."plan_activities"("id","plan_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_progress" ADD CONSTRAINT "plan_progress_plan_fkey" FOREIGN KEY ("plan_id","place") REFERENCES "public"."plans"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_progress" ADD CONSTRAINT "plan_progress_updater_fkey" FOREIGN KEY ("updated_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_reports" ADD CONSTRAINT "plan_reports_activity_fkey" FOREIGN KEY ("activity_id","plan_id") REFERENCES "public"."plan_activities"("id","plan_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_reports" ADD CONSTRAINT "plan_reports_plan_fkey" FOREIGN KEY ("plan_id","place") REFERENCES "public"."plans"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_reports" ADD CONSTRAINT "plan_reports_author_fkey" FOREIGN KEY ("reported_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_change_rows" ADD CONSTRAINT "plan_change_rows_change_fkey" FOREIGN KEY ("change_id","place") REFERENCES "public"."plan_changes"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_changes" ADD CONSTRAINT "plan_changes_plan_fkey" FOREIGN KEY ("plan_id","place") REFERENCES "public"."plans"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_changes" ADD CONSTRAINT "plan_changes_author_fkey" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_observation_messages" ADD CONSTRAINT "plan_observation_messages_observation_fkey" FOREIGN KEY ("observation_id","place") REFERENCES "public"."plan_observations"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_observation_messages" ADD CONSTRAINT "plan_observation_messages_author_fkey" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_observations" ADD CONSTRAINT "plan_observations_plan_fkey" FOREIGN KEY ("plan_id","place") REFERENCES "public"."plans"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_observations" ADD CONSTRAINT "plan_observations_author_fkey" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_activities" ADD CONSTRAINT "plan_activities_plan_fkey" FOREIGN KEY ("plan_id","place") REFERENCES "public"."plans"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_activities" ADD CONSTRAINT "plan_activities_updater_fkey" FOREIGN KEY ("updated_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_activities" ADD CONSTRAINT "plan_activities_objective_fkey" FOREIGN KEY ("objective_id","plan_id") REFERENCES "public"."plan_objectives"("id","plan_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_activities" ADD CONSTRAINT "plan_activities_problem_fkey" FOREIGN KEY ("problem_id","plan_id") REFERENCES "public"."plan_problems"("id","plan_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_annexes" ADD CONSTRAINT "plan_annexes_plan_fkey" FOREIGN KEY ("plan_id","place") REFERENCES "public"."plans"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_annexes" ADD CONSTRAINT "plan_annexes_updater_fkey" FOREIGN KEY ("updated_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_annexes" ADD CONSTRAINT "plan_annexes_file_fkey" FOREIGN KEY ("file_id","place") REFERENCES "public"."files"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_objectives" ADD CONSTRAINT "plan_objectives_plan_fkey" FOREIGN KEY ("plan_id","place") REFERENCES "public"."plans"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_objectives" ADD CONSTRAINT "plan_objectives_updater_fkey" FOREIGN KEY ("updated_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_objectives" ADD CONSTRAINT "plan_objectives_problem_fkey" FOREIGN KEY ("problem_id","plan_id") REFERENCES "public"."plan_problems"("id","plan_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_problems" ADD CONSTRAINT "plan_problems_plan_fkey" FOREIGN KEY ("plan_id","place") REFERENCES "public"."plans"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_problems" ADD CONSTRAINT "plan_problems_updater_fkey" FOREIGN KEY ("updated_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_targets" ADD CONSTRAINT "plan_targets_plan_fkey" FOREIGN KEY ("plan_id","place") REFERENCES "public"."plans"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_targets" ADD CONSTRAINT "plan_targets_updater_fkey" FOREIGN KEY ("updated_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_targets" ADD CONSTRAINT "plan_targets_objective_fkey" FOREIGN KEY ("objective_id","plan_id") REFERENCES "public"."plan_objectives"("id","plan_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_texts" ADD CONSTRAINT "plan_texts_plan_fkey" FOREIGN KEY ("plan_id","place") REFERENCES "public"."plans"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_texts" ADD CONSTRAINT "plan_texts_updater_fkey" FOREIGN KEY ("updated_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_papers" ADD CONSTRAINT "plan_papers_version_fkey" FOREIGN KEY ("version_id","place") REFERENCES "public"."plan_versions"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_papers" ADD CONSTRAINT "plan_papers_code_fkey" FOREIGN KEY ("code") REFERENCES "public"."issued_papers"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_papers" ADD CONSTRAINT "plan_papers_file_fkey" FOREIGN KEY ("file_id","place") REFERENCES "public"."files"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_reminders" ADD CONSTRAINT "plan_reminders_template_fkey" FOREIGN KEY ("template_id") REFERENCES "public"."plan_templates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_reminders" ADD CONSTRAINT "plan_reminders_person_fkey" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_templates" ADD CONSTRAINT "plan_templates_place_fkey" FOREIGN KEY ("place") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_versions" ADD CONSTRAINT "plan_versions_plan_fkey" FOREIGN KEY ("plan_id","place") REFERENCES "public"."plans"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_versions" ADD CONSTRAINT "plan_versions_approver_fkey" FOREIGN KEY ("approved_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_place_fkey" FOREIGN KEY ("place") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_author_fkey" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "plan_bundles_requester_idx" ON "plan_bundles" USING btree ("requested_by");--> statement-breakpoint
CREATE INDEX "plan_uploads_plan_idx" ON "plan_uploads" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "plan_evidence_activity_idx" ON "plan_evidence" USING btree ("activity_id");--> statement-breakpoint
CREATE INDEX "plan_measures_target_idx" ON "plan_measures" USING btree ("target_id");--> statement-breakpoint
CREATE INDEX "plan_progress_plan_idx" ON "plan_progress" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "plan_reports_activity_idx" ON "plan_reports" USING btree ("activity_id");--> statement-breakpoint
CREATE UNIQUE INDEX "plan_changes_open_key" ON "plan_changes" USING btree ("plan_id") WHERE state in ('draft', 'submitted');--> statement-breakpoint
CREATE INDEX "plan_observation_messages_observation_idx" ON "plan_observation_messages" USING btree ("observation_id");--> statement-breakpoint
CREATE INDEX "plan_observations_plan_idx" ON "plan_observations" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "plan_activities_plan_idx" ON "plan_activities" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "plan_annexes_plan_idx" ON "plan_annexes" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "plan_objectives_plan_idx" ON "plan_objectives" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "plan_problems_plan_idx" ON "plan_problems" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "plan_targets_plan_idx" ON "plan_targets" USING btree ("plan_id");--> statement-breakpoint
CREATE UNIQUE INDEX "plan_texts_section_key" ON "plan_texts" USING btree ("plan_id","section");--> statement-breakpoint
CREATE INDEX "plan_reminders_person_idx" ON "plan_reminders" USING btree ("person_id");--> statement-breakpoint
CREATE POLICY "plan_bundles_read" ON "plan_bundles" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("plan_bundles"."requested_by" = (select app_person()));--> statement-breakpoint
CREATE POLICY "plan_bundles_insert" ON "plan_bundles" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK (("plan_bundles"."requested_by" = (select app_person()) and "plan_bundles"."place" <@ any((select app_places_write())::ltree[]) and "plan_bundles"."file_id" is null));--> statement-breakpoint
CREATE POLICY "plan_bundles_update" ON "plan_bundles" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("plan_bundles"."requested_by" = (select app_person())) WITH CHECK ("plan_bundles"."requested_by" = (select app_person()));--> statement-breakpoint
CREATE POLICY "plan_uploads_read" ON "plan_uploads" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("plan_uploads"."place" <@ any((select app_places_write())::ltree[]));--> statement-breakpoint
CREATE POLICY "plan_uploads_insert" ON "plan_uploads" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK (("plan_uploads"."place" <@ any((select app_places_write())::ltree[]) and "plan_uploads"."uploaded_by" = (select app_person())));--> statement-breakpoint
CREATE POLICY "plan_uploads_update" ON "plan_uploads" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("plan_uploads"."place" <@ any((select app_places_write())::ltree[])) WITH CHECK ("plan_uploads"."place" <@ any((select app_places_write())::ltree[]));--> statement-breakpoint
CREATE POLICY "plan_evidence_read" ON "plan_evidence" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("plan_evidence"."place" <@ any((select app_places())::ltree[]));--> statement-breakpoint
CREATE POLICY "plan_evidence_insert" ON "plan_evidence" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK (("plan_evidence"."place" <@ any((select app_places_write())::ltree[]) and "plan_evidence"."added_by" = (select app_person())));--> statement-breakpoint
CREATE POLICY "plan_evidence_update" ON "plan_evidence" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("plan_evidence"."place" <@ any((select app_places_write())::ltree[])) WITH CHECK ("plan_evidence"."place" <@ any((select app_places_write())::ltree[]));--> statement-breakpoint
CREATE POLICY "plan_measures_read" ON "plan_measures" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("plan_measures"."plan_id" in (select id from plans));--> statement-breakpoint
CREATE POLICY "plan_measures_insert" ON "plan_measures" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK (("plan_measures"."place" <@ any((select app_places_write())::ltree[]) and "plan_measures"."recorded_by" = (select app_person())));--> statement-breakpoint
CREATE POLICY "plan_progress_read" ON "plan_progress" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("plan_progress"."plan_id" in (select id from plans));--> statement-breakpoint
CREATE POLICY "plan_progress_insert" ON "plan_progress" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK (("plan_progress"."place" <@ any((select app_places_write())::ltree[]) and "plan_progress"."updated_by" = (select app_person())));--> statement-breakpoint
CREATE POLICY "plan_progress_update" ON "plan_progress" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("plan_progress"."place" <@ any((select app_places_write())::ltree[])) WITH CHECK ("plan_progress"."place" <@ any((select app_places_write())::ltree[]));--> statement-breakpoint
CREATE POLICY "plan_reports_read" ON "plan_reports" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("plan_reports"."place" <@ any((select app_places())::ltree[]));--> statement-breakpoint
CREATE POLICY "plan_reports_insert" ON "plan_reports" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK (("plan_reports"."place" <@ any((select app_places_write())::ltree[]) and "plan_reports"."reported_by" = (select app_person())));--> statement-breakpoint
CREATE POLICY "plan_change_rows_read" ON "plan_change_rows" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("plan_change_rows"."place" <@ any((select app_places())::ltree[]));--> statement-breakpoint
CREATE POLICY "plan_change_rows_insert" ON "plan_change_rows" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("plan_change_rows"."place" <@ any((select app_places_write())::ltree[]));--> statement-breakpoint
CREATE POLICY "plan_change_rows_update" ON "plan_change_rows" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("plan_change_rows"."place" <@ any((select app_places_write())::ltree[])) WITH CHECK ("plan_change_rows"."place" <@ any((select app_places_write())::ltree[]));--> statement-breakpoint
CREATE POLICY "plan_changes_read" ON "plan_changes" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("plan_changes"."place" <@ any((select app_places())::ltree[]));--> statement-breakpoint
CREATE POLICY "plan_changes_insert" ON "plan_changes" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK (("plan_changes"."place" <@ any((select app_places_write())::ltree[]) and "plan_changes"."created_by" = (select app_person()) and "plan_changes"."state" = 'draft'));--> statement-breakpoint
CREATE POLICY "plan_changes_update" ON "plan_changes" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("plan_changes"."place" <@ any((select app_places_write())::ltree[])) WITH CHECK ("plan_changes"."place" <@ any((select app_places_write())::ltree[]));--> statement-breakpoint
CREATE POLICY "plan_observation_messages_read" ON "plan_observation_messages" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("plan_observation_messages"."place" <@ any((select app_places())::ltree[]));--> statement-breakpoint
CREATE POLICY "plan_observation_messages_insert" ON "plan_observation_messages" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK (("plan_observation_messages"."place" <@ any((select app_places_write())::ltree[]) and "plan_observation_messages"."author_id" = (select app_person())));--> statement-breakpoint
CREATE POLICY "plan_observations_read" ON "plan_observations" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("plan_observations"."place" <@ any((select app_places())::ltree[]));--> statement-breakpoint
CREATE POLICY "plan_observations_insert" ON "plan_observations" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK (("plan_observations"."place" <@ any((select app_places_write())::ltree[]) and "plan_observations"."created_by" = (select app_person()) and "plan_observations"."state" = 'open'));--> statement-breakpoint
CREATE POLICY "plan_observations_update" ON "plan_observations" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("plan_observations"."place" <@ any((select app_places_write())::ltree[])) WITH CHECK ("plan_observations"."place" <@ any((select app_places_write())::ltree[]));--> statement-breakpoint
CREATE POLICY "plan_activities_read" ON "plan_activities" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("plan_activities"."plan_id" in (select id from plans));--> statement-breakpoint
CREATE POLICY "plan_activities_insert" ON "plan_activities" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("plan_activities"."place" <@ any((select app_places_write())::ltree[]));--> statement-breakpoint
CREATE POLICY "plan_activities_update" ON "plan_activities" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("plan_activities"."place" <@ any((select app_places_write())::ltree[])) WITH CHECK ("plan_activities"."place" <@ any((select app_places_write())::ltree[]));--> statement-breakpoint
CREATE POLICY "plan_annexes_read" ON "plan_annexes" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("plan_annexes"."plan_id" in (select id from plans));--> statement-breakpoint
CREATE POLICY "plan_annexes_insert" ON "plan_annexes" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("plan_annexes"."place" <@ any((select app_places_write())::ltree[]));--> statement-breakpoint
CREATE POLICY "plan_annexes_update" ON "plan_annexes" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("plan_annexes"."place" <@ any((select app_places_write())::ltree[])) WITH CHECK ("plan_annexes"."place" <@ any((select app_places_write())::ltree[]));--> statement-breakpoint
CREATE POLICY "plan_objectives_read" ON "plan_objectives" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("plan_objectives"."plan_id" in (select id from plans));--> statement-breakpoint
CREATE POLICY "plan_objectives_insert" ON "plan_objectives" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("plan_objectives"."place" <@ any((select app_places_write())::ltree[]));--> statement-breakpoint
CREATE POLICY "plan_objectives_update" ON "plan_objectives" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("plan_objectives"."place" <@ any((select app_places_write())::ltree[])) WITH CHECK ("plan_objectives"."place" <@ any((select app_places_write())::ltree[]));--> statement-breakpoint
CREATE POLICY "plan_problems_read" ON "plan_problems" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("plan_problems"."plan_id" in (select id from plans));--> statement-breakpoint
CREATE POLICY "plan_problems_insert" ON "plan_problems" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("plan_problems"."place" <@ any((select app_places_write())::ltree[]));--> statement-breakpoint
CREATE POLICY "plan_problems_update" ON "plan_problems" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("plan_problems"."place" <@ any((select app_places_write())::ltree[])) WITH CHECK ("plan_problems"."place" <@ any((select app_places_write())::ltree[]));--> statement-breakpoint
CREATE POLICY "plan_targets_read" ON "plan_targets" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("plan_targets"."plan_id" in (select id from plans));--> statement-breakpoint
CREATE POLICY "plan_targets_insert" ON "plan_targets" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("plan_targets"."place" <@ any((select app_places_write())::ltree[]));--> statement-breakpoint
CREATE POLICY "plan_targets_update" ON "plan_targets" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("plan_targets"."place" <@ any((select app_places_write())::ltree[])) WITH CHECK ("plan_targets"."place" <@ any((select app_places_write())::ltree[]));--> statement-breakpoint
CREATE POLICY "plan_texts_read" ON "plan_texts" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("plan_texts"."plan_id" in (select id from plans));--> statement-breakpoint
CREATE POLICY "plan_texts_insert" ON "plan_texts" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("plan_texts"."place" <@ any((select app_places_write())::ltree[]));--> statement-breakpoint
CREATE POLICY "plan_texts_update" ON "plan_texts" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("plan_texts"."place" <@ any((select app_places_write())::ltree[])) WITH CHECK ("plan_texts"."place" <@ any((select app_places_write())::ltree[]));--> statement-breakpoint
CREATE POLICY "plan_papers_read" ON "plan_papers" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("plan_papers"."place" <@ any((select app_regions())::ltree[]));--> statement-breakpoint
CREATE POLICY "plan_papers_insert" ON "plan_papers" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("plan_papers"."place" <@ any((select app_places_write())::ltree[]));--> statement-breakpoint
CREATE POLICY "plan_templates_read" ON "plan_templates" AS PERMISSIVE FOR SELECT TO "ayni_member" USING (("plan_templates"."place" <@ any((select app_places())::ltree[]) or "plan_templates"."place" = any((select app_places_up())::ltree[])));--> statement-breakpoint
CREATE POLICY "plan_templates_insert" ON "plan_templates" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("plan_templates"."place" <@ any((select app_places_manage())::ltree[]));--> statement-breakpoint
CREATE POLICY "plan_templates_update" ON "plan_templates" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("plan_templates"."place" <@ any((select app_places_manage())::ltree[])) WITH CHECK ("plan_templates"."place" <@ any((select app_places_manage())::ltree[]));--> statement-breakpoint
CREATE POLICY "plan_versions_read" ON "plan_versions" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("plan_versions"."place" <@ any((select app_regions())::ltree[]));--> statement-breakpoint
CREATE POLICY "plan_versions_insert" ON "plan_versions" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK (("plan_versions"."place" <@ any((select app_places_write())::ltree[]) and "plan_versions"."approved_by" = (select app_person())));--> statement-breakpoint
CREATE POLICY "plans_read" ON "plans" AS PERMISSIVE FOR SELECT TO "ayni_member" USING (("plans"."place" <@ any((select app_places())::ltree[]) or ("plans"."approved_at" is not null and "plans"."place" <@ any((select app_regions())::ltree[]))));--> statement-breakpoint
CREATE POLICY "plans_insert" ON "plans" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK (("plans"."place" <@ any((select app_places_write())::ltree[]) and "plans"."created_by" = (select app_person()) and "plans"."state" = 'draft'));--> statement-breakpoint
CREATE POLICY "plans_update" ON "plans" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("plans"."place" <@ any((select app_places_write())::ltree[])) WITH CHECK ("plans"."place" <@ any((select app_places_write())::ltree[]));--> statement-breakpoint
ALTER POLICY "files_read" ON "files" TO ayni_member USING (("files"."place" <@ any((select app_places())::ltree[]) or "files"."uploaded_by" = (select app_person()) or "files"."id" in (select file_id from plan_papers)));