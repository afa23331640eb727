SET LOCAL check_function_bodies = off;--> statement-breakpoint
-- The meetings that call the actor, whatever else she may read of them: a policy cannot ask a table that asks it back.
CREATE FUNCTION app_called() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $f$
  SELECT meeting_id FROM meeting_participants WHERE person_id = app_person() AND withdrawn_at IS NULL $f$;--> statement-breakpoint
REVOKE ALL ON FUNCTION app_called() FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app_called() TO ayni_member;--> statement-breakpoint
CREATE TYPE "public"."backlog_state" AS ENUM('open', 'taken', 'dismissed');--> statement-breakpoint
CREATE TYPE "public"."decision_form" AS ENUM('consensus', 'vote');--> statement-breakpoint
CREATE TYPE "public"."item_purpose" AS ENUM('inform', 'deliberate', 'decide');--> statement-breakpoint
CREATE TYPE "public"."item_state" AS ENUM('pending', 'current', 'treated', 'postponed', 'withdrawn');--> statement-breakpoint
CREATE TYPE "public"."meeting_file_kind" AS ENUM('document', 'photo');--> statement-breakpoint
CREATE TYPE "public"."agreement_act" AS ENUM('note', 'start', 'report', 'confirm', 'send_back', 'postpone', 'reassign', 'fail', 'void', 'reopen');--> statement-breakpoint
CREATE TYPE "public"."agreement_state" AS ENUM('pending', 'under_way', 'reported', 'fulfilled', 'unfulfilled', 'void');--> statement-breakpoint
CREATE TYPE "public"."absence_kind" AS ENUM('excused', 'unexcused', 'represented');--> statement-breakpoint
CREATE TYPE "public"."participant_kind" AS ENUM('member', 'guest');--> statement-breakpoint
CREATE TYPE "public"."presence_source" AS ENUM('secretary', 'self');--> statement-breakpoint
CREATE TYPE "public"."reply_answer" AS ENUM('yes', 'no');--> statement-breakpoint
CREATE TYPE "public"."meeting_kind" AS ENUM('directorio', 'assembly', 'regional_meeting', 'committee');--> statement-breakpoint
CREATE TYPE "public"."meeting_mode" AS ENUM('in_person', 'virtual', 'mixed');--> statement-breakpoint
CREATE TYPE "public"."meeting_state" AS ENUM('preparing', 'convened', 'in_session', 'drafted', 'approved', 'suspended');--> statement-breakpoint
CREATE TYPE "public"."minutes_correction_state" AS ENUM('open', 'accepted', 'declined');--> statement-breakpoint
CREATE TYPE "public"."verdict" AS ENUM('agree', 'observe');--> statement-breakpoint
ALTER TYPE "public"."paper_kind" ADD VALUE 'minutes';--> statement-breakpoint
CREATE TABLE "agenda_dismissals" (
	"meeting_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"key" text NOT NULL,
	"dismissed_by" uuid NOT NULL,
	"dismissed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "agenda_dismissals_pkey" PRIMARY KEY("meeting_id","key")
);
--> statement-breakpoint
ALTER TABLE "agenda_dismissals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "agenda_items" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"meeting_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"purpose" "item_purpose" NOT NULL,
	"question" text,
	"minutes" smallint NOT NULL,
	"presenter_id" uuid,
	"presenter" text,
	"why" text,
	"href" text,
	"source" jsonb NOT NULL,
	"brief" jsonb,
	"added_late" boolean DEFAULT false NOT NULL,
	"added_reason" text,
	"carried_from" uuid,
	"postponements" smallint DEFAULT 0 NOT NULL,
	"state" "item_state" DEFAULT 'pending' NOT NULL,
	"started_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"withdrawn_reason" text,
	"updated_by" uuid NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "agenda_items_id_meeting_key" UNIQUE("id","meeting_id"),
	CONSTRAINT "agenda_items_carried_key" UNIQUE("meeting_id","carried_from"),
	CONSTRAINT "agenda_items_minutes_check" CHECK ("agenda_items"."minutes" between 1 and 480),
	CONSTRAINT "agenda_items_withdrawn_check" CHECK (("agenda_items"."state" = 'withdrawn') = ("agenda_items"."withdrawn_reason" is not null)),
	CONSTRAINT "agenda_items_times_check" CHECK ("agenda_items"."ended_at" >= "agenda_items"."started_at")
);
--> statement-breakpoint
ALTER TABLE "agenda_items" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "backlog_items" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"series_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"title" text NOT NULL,
	"detail" text,
	"purpose" "item_purpose" NOT NULL,
	"minutes" smallint NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_place" "ltree" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"from_item_id" uuid,
	"postponements" smallint DEFAULT 0 NOT NULL,
	"state" "backlog_state" DEFAULT 'open' NOT NULL,
	"taken_item_id" uuid,
	"settled_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "backlog_items_from_key" UNIQUE("from_item_id"),
	CONSTRAINT "backlog_items_minutes_check" CHECK ("backlog_items"."minutes" between 1 and 480),
	CONSTRAINT "backlog_items_taken_check" CHECK (("backlog_items"."state" = 'taken') = ("backlog_items"."taken_item_id" is not null))
);
--> statement-breakpoint
ALTER TABLE "backlog_items" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "item_minutes" (
	"item_id" uuid PRIMARY KEY NOT NULL,
	"meeting_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"deliberation" text DEFAULT '' NOT NULL,
	"decision" text DEFAULT '' NOT NULL,
	"form" "decision_form",
	"in_favour" smallint,
	"against" smallint,
	"abstained" smallint,
	"against_reasons" text,
	"present" smallint,
	"quorum" smallint,
	"decided_at" timestamp with time zone,
	"updated_by" uuid NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "item_minutes_votes_check" CHECK ("item_minutes"."in_favour" >= 0 and "item_minutes"."against" >= 0 and "item_minutes"."abstained" >= 0 and (("item_minutes"."form" is not distinct from 'vote') = ("item_minutes"."in_favour" is not null and "item_minutes"."against" is not null and "item_minutes"."abstained" is not null)))
);
--> statement-breakpoint
ALTER TABLE "item_minutes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "meeting_files" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"meeting_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"item_id" uuid,
	"kind" "meeting_file_kind" NOT NULL,
	"title" text NOT NULL,
	"consent" text,
	"file_id" uuid NOT NULL,
	"file_place" "ltree" NOT NULL,
	"added_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_reason" text,
	CONSTRAINT "meeting_files_consent_check" CHECK ("meeting_files"."kind" = 'document' or "meeting_files"."consent" is not null),
	CONSTRAINT "meeting_files_withdrawn_check" CHECK (("meeting_files"."withdrawn_at" is null) = ("meeting_files"."withdrawn_reason" is null))
);
--> statement-breakpoint
ALTER TABLE "meeting_files" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "agreement_files" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"agreement_id" uuid NOT NULL,
	"update_id" uuid NOT NULL,
	"title" text NOT NULL,
	"file_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"added_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "agreement_files" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "agreement_reminders" (
	"agreement_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"due_on" date NOT NULL,
	"days" integer NOT NULL,
	"sent_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "agreement_reminders_pkey" PRIMARY KEY("agreement_id","person_id","due_on","days")
);
--> statement-breakpoint
ALTER TABLE "agreement_reminders" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "agreement_updates" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"agreement_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"act" "agreement_act" NOT NULL,
	"note" text,
	"from_state" "agreement_state" NOT NULL,
	"to_state" "agreement_state" NOT NULL,
	"due_before" date,
	"due_after" date,
	"meeting_id" uuid,
	"by" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "agreement_updates_id_agreement_key" UNIQUE("id","agreement_id")
);
--> statement-breakpoint
ALTER TABLE "agreement_updates" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "agreements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"meeting_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"number" smallint NOT NULL,
	"text" text NOT NULL,
	"adopted_on" date NOT NULL,
	"form" "decision_form" NOT NULL,
	"in_favour" smallint,
	"against" smallint,
	"abstained" smallint,
	"against_reasons" text,
	"present" smallint NOT NULL,
	"quorum" smallint NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	"responsible_id" uuid,
	"responsible_role" "role_key",
	"responsible_place" "ltree" NOT NULL,
	"responsible" text NOT NULL,
	"due_on" date NOT NULL,
	"first_due_on" date NOT NULL,
	"postponements" smallint DEFAULT 0 NOT NULL,
	"evidence_expected" text,
	"state" "agreement_state" DEFAULT 'pending' NOT NULL,
	"settled_at" timestamp with time zone,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "agreements_number_key" UNIQUE("meeting_id","number"),
	CONSTRAINT "agreements_responsible_check" CHECK ("agreements"."responsible_id" is not null or "agreements"."responsible_role" is not null),
	CONSTRAINT "agreements_due_check" CHECK ("agreements"."due_on" >= "agreements"."adopted_on"),
	CONSTRAINT "agreements_votes_check" CHECK ("agreements"."in_favour" >= 0 and "agreements"."against" >= 0 and "agreements"."abstained" >= 0 and (("agreements"."form" = 'vote') = ("agreements"."in_favour" is not null and "agreements"."against" is not null and "agreements"."abstained" is not null))),
	CONSTRAINT "agreements_settled_check" CHECK (("agreements"."state" in ('fulfilled', 'unfulfilled', 'void')) = ("agreements"."settled_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "agreements" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "guest_contacts" (
	"participant_id" uuid PRIMARY KEY NOT NULL,
	"meeting_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"email" "citext" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "guest_contacts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "meeting_participants" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"meeting_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"kind" "participant_kind" NOT NULL,
	"person_id" uuid,
	"name" text NOT NULL,
	"office" text NOT NULL,
	"role" "role_key",
	"office_place" "ltree",
	"group" "modality_group",
	"votes" boolean NOT NULL,
	"position" integer NOT NULL,
	"absence" "absence_kind",
	"absence_note" text,
	"added_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "meeting_participants_id_meeting_key" UNIQUE("id","meeting_id"),
	CONSTRAINT "meeting_participants_votes_check" CHECK ("meeting_participants"."kind" = 'member' or not "meeting_participants"."votes"),
	CONSTRAINT "meeting_participants_member_check" CHECK ("meeting_participants"."kind" = 'guest' or "meeting_participants"."person_id" is not null),
	CONSTRAINT "meeting_participants_withdrawn_check" CHECK (("meeting_participants"."withdrawn_at" is null) = ("meeting_participants"."withdrawn_reason" is null))
);
--> statement-breakpoint
ALTER TABLE "meeting_participants" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "meeting_presences" (
	"id" uuid PRIMARY KEY NOT NULL,
	"meeting_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"participant_id" uuid NOT NULL,
	"arrived_at" timestamp with time zone NOT NULL,
	"left_at" timestamp with time zone,
	"source" "presence_source" NOT NULL,
	"recorded_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "meeting_presences_times_check" CHECK ("meeting_presences"."left_at" >= "meeting_presences"."arrived_at")
);
--> statement-breakpoint
ALTER TABLE "meeting_presences" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "meeting_replies" (
	"participant_id" uuid PRIMARY KEY NOT NULL,
	"meeting_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"answer" "reply_answer" NOT NULL,
	"reason" text,
	"replied_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "meeting_replies" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "calendar_feeds" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"person_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_read_at" timestamp with time zone,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "calendar_feeds" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "holidays" (
	"place" "ltree" NOT NULL,
	"day" date NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "holidays_pkey" PRIMARY KEY("place","day"),
	CONSTRAINT "holidays_region_check" CHECK (nlevel("holidays"."place") = 1)
);
--> statement-breakpoint
ALTER TABLE "holidays" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "meeting_series" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"place" "ltree" NOT NULL,
	"kind" "meeting_kind" NOT NULL,
	"name" text NOT NULL,
	"rule" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"skips" date[] DEFAULT '{}' NOT NULL,
	"starts_at" time NOT NULL,
	"ends_at" time NOT NULL,
	"mode" "meeting_mode" DEFAULT 'in_person' NOT NULL,
	"venue" text,
	"link" text,
	"chair_id" uuid,
	"secretary_id" uuid,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"closed_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "meeting_series_id_place_key" UNIQUE("id","place"),
	CONSTRAINT "meeting_series_place_check" CHECK (nlevel("meeting_series"."place") <= 3),
	CONSTRAINT "meeting_series_hours_check" CHECK ("meeting_series"."ends_at" > "meeting_series"."starts_at"),
	CONSTRAINT "meeting_series_dates_check" CHECK ("meeting_series"."ends_on" >= "meeting_series"."starts_on")
);
--> statement-breakpoint
ALTER TABLE "meeting_series" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "meeting_templates" (
	"place" "ltree" NOT NULL,
	"kind" "meeting_kind" NOT NULL,
	"content" jsonb NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "meeting_templates_pkey" PRIMARY KEY("place","kind"),
	CONSTRAINT "meeting_templates_region_check" CHECK (nlevel("meeting_templates"."place") = 1)
);
--> statement-breakpoint
ALTER TABLE "meeting_templates" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "meeting_writers" (
	"meeting_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"person_id" uuid NOT NULL,
	"item_id" uuid,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"here" boolean DEFAULT true NOT NULL,
	CONSTRAINT "meeting_writers_pkey" PRIMARY KEY("meeting_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "meeting_writers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "meetings" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"place" "ltree" NOT NULL,
	"kind" "meeting_kind" NOT NULL,
	"series_id" uuid,
	"title" text NOT NULL,
	"number" smallint,
	"held_on" date NOT NULL,
	"starts_at" time NOT NULL,
	"ends_at" time NOT NULL,
	"mode" "meeting_mode" DEFAULT 'in_person' NOT NULL,
	"venue" text,
	"link" text,
	"convener_id" uuid NOT NULL,
	"chair_id" uuid NOT NULL,
	"secretary_id" uuid,
	"expediente" text,
	"state" "meeting_state" DEFAULT 'preparing' NOT NULL,
	"rules" jsonb,
	"convened_at" timestamp with time zone,
	"opened_at" timestamp with time zone,
	"call" smallint,
	"called_count" smallint,
	"present_count" smallint,
	"quorum" smallint,
	"closed_at" timestamp with time zone,
	"approved_at" timestamp with time zone,
	"suspended_at" timestamp with time zone,
	"suspended_reason" text,
	"moved_from" date,
	"moved_reason" text,
	"sequence" integer DEFAULT 0 NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "meetings_id_place_key" UNIQUE("id","place"),
	CONSTRAINT "meetings_place_check" CHECK (nlevel("meetings"."place") = case "meetings"."kind" when 'directorio' then 2 when 'assembly' then 3 when 'regional_meeting' then 1 else nlevel("meetings"."place") end and nlevel("meetings"."place") <= 3),
	CONSTRAINT "meetings_hours_check" CHECK ("meetings"."ends_at" > "meetings"."starts_at"),
	CONSTRAINT "meetings_call_check" CHECK ("meetings"."call" in (1, 2)),
	CONSTRAINT "meetings_opened_check" CHECK (("meetings"."opened_at" is null) = ("meetings"."number" is null)),
	CONSTRAINT "meetings_closed_check" CHECK ("meetings"."closed_at" >= "meetings"."opened_at"),
	CONSTRAINT "meetings_approved_check" CHECK (("meetings"."state" = 'approved') = ("meetings"."approved_at" is not null)),
	CONSTRAINT "meetings_suspended_check" CHECK (("meetings"."state" = 'suspended') = ("meetings"."suspended_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "meetings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "minutes" (
	"meeting_id" uuid PRIMARY KEY NOT NULL,
	"place" "ltree" NOT NULL,
	"content" jsonb NOT NULL,
	"sha256" text NOT NULL,
	"code" text NOT NULL,
	"file_id" uuid NOT NULL,
	"approved_by" uuid NOT NULL,
	"approved_at" timestamp with time zone DEFAULT now() NOT NULL,
	"approved_at_meeting" uuid,
	"signed_file_id" uuid,
	"signed_by" uuid,
	"signed_at" timestamp with time zone,
	CONSTRAINT "minutes_sha256_check" CHECK ("minutes"."sha256" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
ALTER TABLE "minutes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "minutes_corrections" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"meeting_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"item_id" uuid,
	"text" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"state" "minutes_correction_state" DEFAULT 'open' NOT NULL,
	"answer" text,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "minutes_corrections_decided_check" CHECK (("minutes_corrections"."state" = 'open') = ("minutes_corrections"."decided_at" is null))
);
--> statement-breakpoint
ALTER TABLE "minutes_corrections" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "minutes_verdicts" (
	"meeting_id" uuid NOT NULL,
	"place" "ltree" NOT NULL,
	"person_id" uuid NOT NULL,
	"verdict" "verdict" NOT NULL,
	"text" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "minutes_verdicts_pkey" PRIMARY KEY("meeting_id","person_id"),
	CONSTRAINT "minutes_verdicts_text_check" CHECK ("minutes_verdicts"."verdict" = 'agree' or "minutes_verdicts"."text" is not null)
);
--> statement-breakpoint
ALTER TABLE "minutes_verdicts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "agenda_dismissals" ADD CONSTRAINT "agenda_dismissals_meeting_fkey" FOREIGN KEY ("meeting_id","place") REFERENCES "public"."meetings"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_dismissals" ADD CONSTRAINT "agenda_dismissals_person_fkey" FOREIGN KEY ("dismissed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_meeting_fkey" FOREIGN KEY ("meeting_id","place") REFERENCES "public"."meetings"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_presenter_fkey" FOREIGN KEY ("presenter_id","meeting_id") REFERENCES "public"."meeting_participants"("id","meeting_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_carried_fkey" FOREIGN KEY ("carried_from") REFERENCES "public"."agenda_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_updater_fkey" FOREIGN KEY ("updated_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "backlog_items" ADD CONSTRAINT "backlog_items_series_fkey" FOREIGN KEY ("series_id","place") REFERENCES "public"."meeting_series"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "backlog_items" ADD CONSTRAINT "backlog_items_proposer_fkey" FOREIGN KEY ("proposed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "backlog_items" ADD CONSTRAINT "backlog_items_proposed_place_fkey" FOREIGN KEY ("proposed_place") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "backlog_items" ADD CONSTRAINT "backlog_items_from_fkey" FOREIGN KEY ("from_item_id") REFERENCES "public"."agenda_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "backlog_items" ADD CONSTRAINT "backlog_items_taken_fkey" FOREIGN KEY ("taken_item_id") REFERENCES "public"."agenda_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_minutes" ADD CONSTRAINT "item_minutes_meeting_fkey" FOREIGN KEY ("meeting_id","place") REFERENCES "public"."meetings"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_minutes" ADD CONSTRAINT "item_minutes_item_fkey" FOREIGN KEY ("item_id","meeting_id") REFERENCES "public"."agenda_items"("id","meeting_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_minutes" ADD CONSTRAINT "item_minutes_updater_fkey" FOREIGN KEY ("updated_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_files" ADD CONSTRAINT "meeting_files_meeting_fkey" FOREIGN KEY ("meeting_id","place") REFERENCES "public"."meetings"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_files" ADD CONSTRAINT "meeting_files_item_fkey" FOREIGN KEY ("item_id","meeting_id") REFERENCES "public"."agenda_items"("id","meeting_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_files" ADD CONSTRAINT "meeting_files_file_fkey" FOREIGN KEY ("file_id","file_place") REFERENCES "public"."files"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_files" ADD CONSTRAINT "meeting_files_author_fkey" FOREIGN KEY ("added_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_files" ADD CONSTRAINT "agreement_files_update_fkey" FOREIGN KEY ("update_id","agreement_id") REFERENCES "public"."agreement_updates"("id","agreement_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_files" ADD CONSTRAINT "agreement_files_file_fkey" FOREIGN KEY ("file_id","place") REFERENCES "public"."files"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_files" ADD CONSTRAINT "agreement_files_author_fkey" FOREIGN KEY ("added_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_reminders" ADD CONSTRAINT "agreement_reminders_agreement_fkey" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_reminders" ADD CONSTRAINT "agreement_reminders_person_fkey" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_updates" ADD CONSTRAINT "agreement_updates_agreement_fkey" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_updates" ADD CONSTRAINT "agreement_updates_place_fkey" FOREIGN KEY ("place") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_updates" ADD CONSTRAINT "agreement_updates_author_fkey" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_meeting_fkey" FOREIGN KEY ("meeting_id","place") REFERENCES "public"."meetings"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_item_fkey" FOREIGN KEY ("item_id","meeting_id") REFERENCES "public"."agenda_items"("id","meeting_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_responsible_fkey" FOREIGN KEY ("responsible_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_responsible_place_fkey" FOREIGN KEY ("responsible_place") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest_contacts" ADD CONSTRAINT "guest_contacts_meeting_fkey" FOREIGN KEY ("meeting_id","place") REFERENCES "public"."meetings"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest_contacts" ADD CONSTRAINT "guest_contacts_participant_fkey" FOREIGN KEY ("participant_id","meeting_id") REFERENCES "public"."meeting_participants"("id","meeting_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_participants" ADD CONSTRAINT "meeting_participants_meeting_fkey" FOREIGN KEY ("meeting_id","place") REFERENCES "public"."meetings"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_participants" ADD CONSTRAINT "meeting_participants_person_fkey" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_participants" ADD CONSTRAINT "meeting_participants_author_fkey" FOREIGN KEY ("added_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_presences" ADD CONSTRAINT "meeting_presences_meeting_fkey" FOREIGN KEY ("meeting_id","place") REFERENCES "public"."meetings"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_presences" ADD CONSTRAINT "meeting_presences_participant_fkey" FOREIGN KEY ("participant_id","meeting_id") REFERENCES "public"."meeting_participants"("id","meeting_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_presences" ADD CONSTRAINT "meeting_presences_recorder_fkey" FOREIGN KEY ("recorded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_replies" ADD CONSTRAINT "meeting_replies_meeting_fkey" FOREIGN KEY ("meeting_id","place") REFERENCES "public"."meetings"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_replies" ADD CONSTRAINT "meeting_replies_participant_fkey" FOREIGN KEY ("participant_id","meeting_id") REFERENCES "public"."meeting_participants"("id","meeting_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_person_fkey" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holidays" ADD CONSTRAINT "holidays_place_fkey" FOREIGN KEY ("place") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_series" ADD CONSTRAINT "meeting_series_place_fkey" FOREIGN KEY ("place") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_series" ADD CONSTRAINT "meeting_series_author_fkey" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_series" ADD CONSTRAINT "meeting_series_chair_fkey" FOREIGN KEY ("chair_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_series" ADD CONSTRAINT "meeting_series_secretary_fkey" FOREIGN KEY ("secretary_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_templates" ADD CONSTRAINT "meeting_templates_place_fkey" FOREIGN KEY ("place") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_writers" ADD CONSTRAINT "meeting_writers_meeting_fkey" FOREIGN KEY ("meeting_id","place") REFERENCES "public"."meetings"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_writers" ADD CONSTRAINT "meeting_writers_person_fkey" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_place_fkey" FOREIGN KEY ("place") REFERENCES "public"."places"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_series_fkey" FOREIGN KEY ("series_id","place") REFERENCES "public"."meeting_series"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_convener_fkey" FOREIGN KEY ("convener_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_chair_fkey" FOREIGN KEY ("chair_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_secretary_fkey" FOREIGN KEY ("secretary_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_author_fkey" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_meeting_fkey" FOREIGN KEY ("meeting_id","place") REFERENCES "public"."meetings"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_code_fkey" FOREIGN KEY ("code") REFERENCES "public"."issued_papers"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_file_fkey" FOREIGN KEY ("file_id","place") REFERENCES "public"."files"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_signed_file_fkey" FOREIGN KEY ("signed_file_id","place") REFERENCES "public"."files"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_approver_fkey" FOREIGN KEY ("approved_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_signer_fkey" FOREIGN KEY ("signed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_approving_meeting_fkey" FOREIGN KEY ("approved_at_meeting") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes_corrections" ADD CONSTRAINT "minutes_corrections_meeting_fkey" FOREIGN KEY ("meeting_id","place") REFERENCES "public"."meetings"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes_corrections" ADD CONSTRAINT "minutes_corrections_item_fkey" FOREIGN KEY ("item_id","meeting_id") REFERENCES "public"."agenda_items"("id","meeting_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes_corrections" ADD CONSTRAINT "minutes_corrections_proposer_fkey" FOREIGN KEY ("proposed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes_corrections" ADD CONSTRAINT "minutes_corrections_decider_fkey" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes_verdicts" ADD CONSTRAINT "minutes_verdicts_meeting_fkey" FOREIGN KEY ("meeting_id","place") REFERENCES "public"."meetings"("id","place") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes_verdicts" ADD CONSTRAINT "minutes_verdicts_person_fkey" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agenda_items_meeting_idx" ON "agenda_items" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "backlog_items_series_idx" ON "backlog_items" USING btree ("series_id");--> statement-breakpoint
CREATE INDEX "item_minutes_meeting_idx" ON "item_minutes" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "meeting_files_meeting_idx" ON "meeting_files" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "agreement_files_agreement_idx" ON "agreement_files" USING btree ("agreement_id");--> statement-breakpoint
CREATE INDEX "agreement_reminders_person_idx" ON "agreement_reminders" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "agreement_updates_agreement_idx" ON "agreement_updates" USING btree ("agreement_id");--> statement-breakpoint
CREATE INDEX "agreements_place_gist" ON "agreements" USING gist ("place");--> statement-breakpoint
CREATE INDEX "agreements_responsible_idx" ON "agreements" USING btree ("responsible_id");--> statement-breakpoint
CREATE INDEX "agreements_responsible_place_gist" ON "agreements" USING gist ("responsible_place");--> statement-breakpoint
CREATE INDEX "agreements_due_idx" ON "agreements" USING btree ("due_on");--> statement-breakpoint
CREATE UNIQUE INDEX "meeting_participants_person_key" ON "meeting_participants" USING btree ("meeting_id","person_id");--> statement-breakpoint
CREATE INDEX "meeting_participants_person_idx" ON "meeting_participants" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "meeting_presences_open_key" ON "meeting_presences" USING btree ("participant_id") WHERE left_at is null;--> statement-breakpoint
CREATE INDEX "meeting_presences_meeting_idx" ON "meeting_presences" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "meeting_replies_meeting_idx" ON "meeting_replies" USING btree ("meeting_id");--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feeds_token_key" ON "calendar_feeds" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feeds_person_key" ON "calendar_feeds" USING btree ("person_id") WHERE revoked_at is null;--> statement-breakpoint
CREATE INDEX "meeting_series_place_gist" ON "meeting_series" USING gist ("place");--> statement-breakpoint
CREATE UNIQUE INDEX "meetings_hour_key" ON "meetings" USING btree ("place","kind","held_on","starts_at") WHERE state <> 'suspended';--> statement-breakpoint
CREATE UNIQUE INDEX "meetings_number_key" ON "meetings" USING btree ("place","kind",date_part('year', held_on),"number") WHERE number is not null;--> statement-breakpoint
CREATE INDEX "meetings_place_gist" ON "meetings" USING gist ("place");--> statement-breakpoint
CREATE INDEX "meetings_held_on_idx" ON "meetings" USING btree ("held_on");--> statement-breakpoint
CREATE INDEX "minutes_corrections_meeting_idx" ON "minutes_corrections" USING btree ("meeting_id");--> statement-breakpoint
CREATE POLICY "agenda_dismissals_read" ON "agenda_dismissals" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("agenda_dismissals"."meeting_id" in (select m.id from meetings m where m.place = any((select app_places_write())::ltree[])
    or (select app_person()) in (m.convener_id, m.chair_id, m.secretary_id)));--> statement-breakpoint
CREATE POLICY "agenda_dismissals_insert" ON "agenda_dismissals" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK (("agenda_dismissals"."meeting_id" in (select m.id from meetings m where m.place = any((select app_places_write())::ltree[])
    or (select app_person()) in (m.convener_id, m.chair_id, m.secretary_id)) and "agenda_dismissals"."dismissed_by" = (select app_person())));--> statement-breakpoint
CREATE POLICY "agenda_dismissals_delete" ON "agenda_dismissals" AS PERMISSIVE FOR DELETE TO "ayni_member" USING ("agenda_dismissals"."meeting_id" in (select m.id from meetings m where m.place = any((select app_places_write())::ltree[])
    or (select app_person()) in (m.convener_id, m.chair_id, m.secretary_id)));--> statement-breakpoint
CREATE POLICY "agenda_items_read" ON "agenda_items" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("agenda_items"."meeting_id" in (select id from meetings));--> statement-breakpoint
CREATE POLICY "agenda_items_insert" ON "agenda_items" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("agenda_items"."meeting_id" in (select m.id from meetings m where m.place = any((select app_places_write())::ltree[])
    or (select app_person()) in (m.convener_id, m.chair_id, m.secretary_id)));--> statement-breakpoint
CREATE POLICY "agenda_items_update" ON "agenda_items" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("agenda_items"."meeting_id" in (select m.id from meetings m where m.place = any((select app_places_write())::ltree[])
    or (select app_person()) in (m.convener_id, m.chair_id, m.secretary_id))) WITH CHECK ("agenda_items"."meeting_id" in (select m.id from meetings m where m.place = any((select app_places_write())::ltree[])
    or (select app_person()) in (m.convener_id, m.chair_id, m.secretary_id)));--> statement-breakpoint
CREATE POLICY "backlog_items_read" ON "backlog_items" AS PERMISSIVE FOR SELECT TO "ayni_member" USING (("backlog_items"."place" = any((select app_places_write())::ltree[]) or "backlog_items"."proposed_by" = (select app_person())));--> statement-breakpoint
CREATE POLICY "backlog_items_insert" ON "backlog_items" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK (("backlog_items"."proposed_by" = (select app_person()) and ("backlog_items"."place" <@ any((select app_places())::ltree[]) or "backlog_items"."place" = any((select app_places_up())::ltree[]))));--> statement-breakpoint
CREATE POLICY "backlog_items_update" ON "backlog_items" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING (("backlog_items"."place" = any((select app_places_write())::ltree[]) or "backlog_items"."proposed_by" = (select app_person()))) WITH CHECK (("backlog_items"."place" = any((select app_places_write())::ltree[]) or "backlog_items"."proposed_by" = (select app_person())));--> statement-breakpoint
CREATE POLICY "item_minutes_read" ON "item_minutes" AS PERMISSIVE FOR SELECT TO "ayni_member" USING (("item_minutes"."meeting_id" in (select m.id from meetings m where m.place = any((select app_places_write())::ltree[])
    or (select app_person()) in (m.convener_id, m.chair_id, m.secretary_id)) or "item_minutes"."meeting_id" in (select m.id from meetings m where m.state in ('drafted', 'approved'))));--> statement-breakpoint
CREATE POLICY "item_minutes_insert" ON "item_minutes" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("item_minutes"."meeting_id" in (select m.id from meetings m where m.place = any((select app_places_write())::ltree[])
    or (select app_person()) in (m.convener_id, m.chair_id, m.secretary_id)));--> statement-breakpoint
CREATE POLICY "item_minutes_update" ON "item_minutes" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("item_minutes"."meeting_id" in (select m.id from meetings m where m.place = any((select app_places_write())::ltree[])
    or (select app_person()) in (m.convener_id, m.chair_id, m.secretary_id))) WITH CHECK ("item_minutes"."meeting_id" in (select m.id from meetings m where m.place = any((select app_places_write())::ltree[])
    or (select app_person()) in (m.convener_id, m.chair_id, m.secretary_id)));--> statement-breakpoint
CREATE POLICY "meeting_files_read" ON "meeting_files" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("meeting_files"."meeting_id" in (select id from meetings));--> statement-breakpoint
CREATE POLICY "meeting_files_insert" ON "meeting_files" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK (("meeting_files"."added_by" = (select app_person()) and ("meeting_files"."meeting_id" in (select m.id from meetings m where m.place = any((select app_places_write())::ltree[])
    or (select app_person()) in (m.convener_id, m.chair_id, m.secretary_id)) or "meeting_files"."meeting_id" in (select app_called()))));--> statement-breakpoint
CREATE POLICY "meeting_files_update" ON "meeting_files" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING (("meeting_files"."meeting_id" in (select m.id from meetings m where m.place = any((select app_places_write())::ltree[])
    or (select app_person()) in (m.convener_id, m.chair_id, m.secretary_id)) or "meeting_files"."added_by" = (select app_person()))) WITH CHECK (("meeting_files"."meeting_id" in (select m.id from meetings m where m.place = any((select app_places_write())::ltree[])
    or (select app_person()) in (m.convener_id, m.chair_id, m.secretary_id)) or "meeting_files"."added_by" = (select app_person())));--> statement-breakpoint
CREATE POLICY "agreement_files_read" ON "agreement_files" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("agreement_files"."agreement_id" in (select id from agreements));--> statement-breakpoint
CREATE POLICY "agreement_files_insert" ON "agreement_files" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK (("agreement_files"."added_by" = (select app_person()) and "agreement_files"."agreement_id" in (select a.id from agreements a where a.responsible_id = (select app_person())
    or a.responsible_place = any((select app_places_write())::ltree[]) or a.meeting_id in (
      select m.id from meetings m where m.place = any((select app_places_write())::ltree[])
        or (select app_person()) in (m.convener_id, m.chair_id, m.secretary_id)))));--> statement-breakpoint
CREATE POLICY "agreement_updates_read" ON "agreement_updates" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("agreement_updates"."agreement_id" in (select id from agreements));--> statement-breakpoint
CREATE POLICY "agreement_updates_insert" ON "agreement_updates" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK (("agreement_updates"."by" = (select app_person()) and "agreement_updates"."agreement_id" in (select a.id from agreements a where a.responsible_id = (select app_person())
    or a.responsible_place = any((select app_places_write())::ltree[]) or a.meeting_id in (
      select m.id from meetings m where m.place = any((select app_places_write())::ltree[])
        or (select app_person()) in (m.convener_id, m.chair_id, m.secretary_id)))));--> statement-breakpoint
CREATE POLICY "agreements_read" ON "agreements" AS PERMISSIVE FOR SELECT TO "ayni_member" USING (("agreements"."meeting_id" in (select id from meetings) or ("agreements"."responsible_id" = (select app_person()) or "agreements"."responsible_place" = any((select app_places_write())::ltree[]))));--> statement-breakpoint
CREATE POLICY "agreements_insert" ON "agreements" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("agreements"."meeting_id" in (select m.id from meetings m where m.place = any((select app_places_write())::ltree[])
    or (select app_person()) in (m.convener_id, m.chair_id, m.secretary_id)));--> statement-breakpoint
CREATE POLICY "agreements_update" ON "agreements" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING (("agreements"."meeting_id" in (select m.id from meetings m where m.place = any((select app_places_write())::ltree[])
    or (select app_person()) in (m.convener_id, m.chair_id, m.secretary_id)) or ("agreements"."responsible_id" = (select app_person()) or "agreements"."responsible_place" = any((select app_places_write())::ltree[])))) WITH CHECK (("agreements"."meeting_id" in (select m.id from meetings m where m.place = any((select app_places_write())::ltree[])
    or (select app_person()) in (m.convener_id, m.chair_id, m.secretary_id)) or ("agreements"."responsible_id" = (select app_person()) or "agreements"."responsible_place" = any((select app_places_write())::ltree[]))));--> statement-breakpoint
CREATE POLICY "guest_contacts_read" ON "guest_contacts" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("guest_contacts"."meeting_id" in (select m.id from meetings m where m.place = any((select app_places_write())::ltree[])
    or (select app_person()) in (m.convener_id, m.chair_id, m.secretary_id)));--> statement-breakpoint
CREATE POLICY "guest_contacts_insert" ON "guest_contacts" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("guest_contacts"."meeting_id" in (select m.id from meetings m where m.place = any((select app_places_write())::ltree[])
    or (select app_person()) in (m.convener_id, m.chair_id, m.secretary_id)));--> statement-breakpoint
CREATE POLICY "guest_contacts_update" ON "guest_contacts" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("guest_contacts"."meeting_id" in (select m.id from meetings m where m.place = any((select app_places_write())::ltree[])
    or (select app_person()) in (m.convener_id, m.chair_id, m.secretary_id))) WITH CHECK ("guest_contacts"."meeting_id" in (select m.id from meetings m where m.place = any((select app_places_write())::ltree[])
    or (select app_person()) in (m.convener_id, m.chair_id, m.secretary_id)));--> statement-breakpoint
CREATE POLICY "meeting_participants_read" ON "meeting_participants" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("meeting_participants"."meeting_id" in (select id from meetings));--> statement-breakpoint
CREATE POLICY "meeting_participants_insert" ON "meeting_participants" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("meeting_participants"."meeting_id" in (select m.id from meetings m where m.place = any((select app_places_write())::ltree[])
    or (select app_person()) in (m.convener_id, m.chair_id, m.secretary_id)));--> statement-breakpoint
CREATE POLICY "meeting_participants_update" ON "meeting_participants" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("meeting_participants"."meeting_id" in (select m.id from meetings m where m.place = any((select app_places_write())::ltree[])
    or (select app_person()) in (m.convener_id, m.chair_id, m.secretary_id))) WITH CHECK ("meeting_participants"."meeting_id" in (select m.id from meetings m where m.place = any((select app_places_write())::ltree[])
    or (select app_person()) in (m.convener_id, m.chair_id, m.secretary_id)));--> statement-breakpoint
CREATE POLICY "meeting_participants_gate" ON "meeting_participants" AS PERMISSIVE FOR ALL TO "ayni_gate" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "meeting_presences_read" ON "meeting_presences" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("meeting_presences"."meeting_id" in (select id from meetings));--> statement-breakpoint
CREATE POLICY "meeting_presences_insert" ON "meeting_presences" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK (("meeting_presences"."recorded_by" = (select app_person()) and ("meeting_presences"."meeting_id" in (select m.id from meetings m where m.place = any((select app_places_write())::ltree[])
    or (select app_person()) in (m.convener_id, m.chair_id, m.secretary_id)) or ("meeting_presences"."meeting_id" in (select app_called()) and "meeting_presences"."participant_id" in (select p.id from meeting_participants p where p.person_id = (select app_person()))))));--> statement-breakpoint
CREATE POLICY "meeting_presences_update" ON "meeting_presences" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("meeting_presences"."meeting_id" in (select m.id from meetings m where m.place = any((select app_places_write())::ltree[])
    or (select app_person()) in (m.convener_id, m.chair_id, m.secretary_id))) WITH CHECK ("meeting_presences"."meeting_id" in (select m.id from meetings m where m.place = any((select app_places_write())::ltree[])
    or (select app_person()) in (m.convener_id, m.chair_id, m.secretary_id)));--> statement-breakpoint
CREATE POLICY "meeting_replies_read" ON "meeting_replies" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("meeting_replies"."meeting_id" in (select id from meetings));--> statement-breakpoint
CREATE POLICY "meeting_replies_insert" ON "meeting_replies" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK (("meeting_replies"."meeting_id" in (select m.id from meetings m where m.place = any((select app_places_write())::ltree[])
    or (select app_person()) in (m.convener_id, m.chair_id, m.secretary_id)) or "meeting_replies"."participant_id" in (select p.id from meeting_participants p where p.person_id = (select app_person()))));--> statement-breakpoint
CREATE POLICY "meeting_replies_update" ON "meeting_replies" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING (("meeting_replies"."meeting_id" in (select m.id from meetings m where m.place = any((select app_places_write())::ltree[])
    or (select app_person()) in (m.convener_id, m.chair_id, m.secretary_id)) or "meeting_replies"."participant_id" in (select p.id from meeting_participants p where p.person_id = (select app_person())))) WITH CHECK (("meeting_replies"."meeting_id" in (select m.id from meetings m where m.place = any((select app_places_write())::ltree[])
    or (select app_person()) in (m.convener_id, m.chair_id, m.secretary_id)) or "meeting_replies"."participant_id" in (select p.id from meeting_participants p where p.person_id = (select app_person()))));--> statement-breakpoint
CREATE POLICY "meeting_replies_gate" ON "meeting_replies" AS PERMISSIVE FOR ALL TO "ayni_gate" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "calendar_feeds_read" ON "calendar_feeds" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("calendar_feeds"."person_id" = (select app_person()));--> statement-breakpoint
CREATE POLICY "calendar_feeds_insert" ON "calendar_feeds" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("calendar_feeds"."person_id" = (select app_person()));--> statement-breakpoint
CREATE POLICY "calendar_feeds_update" ON "calendar_feeds" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("calendar_feeds"."person_id" = (select app_person())) WITH CHECK ("calendar_feeds"."person_id" = (select app_person()));--> statement-breakpoint
CREATE POLICY "calendar_feeds_gate" ON "calendar_feeds" AS PERMISSIVE FOR ALL TO "ayni_gate" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "holidays_read" ON "holidays" AS PERMISSIVE FOR SELECT TO "ayni_member" USING (("holidays"."place" <@ any((select app_places())::ltree[]) or "holidays"."place" = any((select app_places_up())::ltree[])));--> statement-breakpoint
CREATE POLICY "holidays_insert" ON "holidays" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("holidays"."place" <@ any((select app_places_manage())::ltree[]));--> statement-breakpoint
CREATE POLICY "holidays_delete" ON "holidays" AS PERMISSIVE FOR DELETE TO "ayni_member" USING ("holidays"."place" <@ any((select app_places_manage())::ltree[]));--> statement-breakpoint
CREATE POLICY "meeting_series_read" ON "meeting_series" AS PERMISSIVE FOR SELECT TO "ayni_member" USING (("meeting_series"."place" <@ any((select app_places())::ltree[]) or "meeting_series"."place" = any((select app_places_up())::ltree[])));--> statement-breakpoint
CREATE POLICY "meeting_series_insert" ON "meeting_series" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK (("meeting_series"."place" = any((select app_places_write())::ltree[]) and "meeting_series"."created_by" = (select app_person())));--> statement-breakpoint
CREATE POLICY "meeting_series_update" ON "meeting_series" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("meeting_series"."place" = any((select app_places_write())::ltree[])) WITH CHECK ("meeting_series"."place" = any((select app_places_write())::ltree[]));--> statement-breakpoint
CREATE POLICY "meeting_templates_read" ON "meeting_templates" AS PERMISSIVE FOR SELECT TO "ayni_member" USING (("meeting_templates"."place" <@ any((select app_places())::ltree[]) or "meeting_templates"."place" = any((select app_places_up())::ltree[])));--> statement-breakpoint
CREATE POLICY "meeting_templates_insert" ON "meeting_templates" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK ("meeting_templates"."place" <@ any((select app_places_manage())::ltree[]));--> statement-breakpoint
CREATE POLICY "meeting_templates_update" ON "meeting_templates" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("meeting_templates"."place" <@ any((select app_places_manage())::ltree[])) WITH CHECK ("meeting_templates"."place" <@ any((select app_places_manage())::ltree[]));--> statement-breakpoint
CREATE POLICY "meeting_writers_read" ON "meeting_writers" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("meeting_writers"."meeting_id" in (select m.id from meetings m where m.place = any((select app_places_write())::ltree[])
    or (select app_person()) in (m.convener_id, m.chair_id, m.secretary_id)));--> statement-breakpoint
CREATE POLICY "meeting_writers_insert" ON "meeting_writers" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK (("meeting_writers"."meeting_id" in (select m.id from meetings m where m.place = any((select app_places_write())::ltree[])
    or (select app_person()) in (m.convener_id, m.chair_id, m.secretary_id)) and "meeting_writers"."person_id" = (select app_person())));--> statement-breakpoint
CREATE POLICY "meeting_writers_update" ON "meeting_writers" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING (("meeting_writers"."meeting_id" in (select m.id from meetings m where m.place = any((select app_places_write())::ltree[])
    or (select app_person()) in (m.convener_id, m.chair_id, m.secretary_id)) and "meeting_writers"."person_id" = (select app_person()))) WITH CHECK (("meeting_writers"."meeting_id" in (select m.id from meetings m where m.place = any((select app_places_write())::ltree[])
    or (select app_person()) in (m.convener_id, m.chair_id, m.secretary_id)) and "meeting_writers"."person_id" = (select app_person())));--> statement-breakpoint
CREATE POLICY "meetings_read" ON "meetings" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ((("meetings"."place" = any((select app_places_write())::ltree[]) or (select app_person()) in ("meetings"."convener_id", "meetings"."chair_id", "meetings"."secretary_id"))
        or ("meetings"."state" <> 'preparing' and ("meetings"."place" <@ any((select app_places())::ltree[]) or "meetings"."id" in (select app_called())))
        or ("meetings"."state" = 'approved' and ("meetings"."place" <@ any((select app_places())::ltree[]) or "meetings"."place" = any((select app_places_up())::ltree[])))));--> statement-breakpoint
CREATE POLICY "meetings_insert" ON "meetings" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK (("meetings"."place" = any((select app_places_write())::ltree[]) and "meetings"."created_by" = (select app_person()) and "meetings"."state" = 'preparing'));--> statement-breakpoint
CREATE POLICY "meetings_update" ON "meetings" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING (("meetings"."place" = any((select app_places_write())::ltree[]) or (select app_person()) in ("meetings"."convener_id", "meetings"."chair_id", "meetings"."secretary_id"))) WITH CHECK (("meetings"."place" = any((select app_places_write())::ltree[]) or (select app_person()) in ("meetings"."convener_id", "meetings"."chair_id", "meetings"."secretary_id")));--> statement-breakpoint
CREATE POLICY "meetings_gate" ON "meetings" AS PERMISSIVE FOR ALL TO "ayni_gate" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "minutes_read" ON "minutes" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("minutes"."meeting_id" in (select id from meetings));--> statement-breakpoint
CREATE POLICY "minutes_insert" ON "minutes" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK (("minutes"."meeting_id" in (select m.id from meetings m where m.place = any((select app_places_write())::ltree[])
    or (select app_person()) in (m.convener_id, m.chair_id, m.secretary_id)) and "minutes"."approved_by" = (select app_person())));--> statement-breakpoint
CREATE POLICY "minutes_update" ON "minutes" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("minutes"."meeting_id" in (select m.id from meetings m where m.place = any((select app_places_write())::ltree[])
    or (select app_person()) in (m.convener_id, m.chair_id, m.secretary_id))) WITH CHECK ("minutes"."meeting_id" in (select m.id from meetings m where m.place = any((select app_places_write())::ltree[])
    or (select app_person()) in (m.convener_id, m.chair_id, m.secretary_id)));--> statement-breakpoint
CREATE POLICY "minutes_corrections_read" ON "minutes_corrections" AS PERMISSIVE FOR SELECT TO "ayni_member" USING (("minutes_corrections"."meeting_id" in (select m.id from meetings m where m.place = any((select app_places_write())::ltree[])
    or (select app_person()) in (m.convener_id, m.chair_id, m.secretary_id)) or "minutes_corrections"."meeting_id" in (select m.id from meetings m where m.state in ('drafted', 'approved'))));--> statement-breakpoint
CREATE POLICY "minutes_corrections_insert" ON "minutes_corrections" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK (("minutes_corrections"."proposed_by" = (select app_person()) and ("minutes_corrections"."meeting_id" in (select m.id from meetings m where m.place = any((select app_places_write())::ltree[])
    or (select app_person()) in (m.convener_id, m.chair_id, m.secretary_id)) or "minutes_corrections"."meeting_id" in (select app_called()))));--> statement-breakpoint
CREATE POLICY "minutes_corrections_update" ON "minutes_corrections" AS PERMISSIVE FOR UPDATE TO "ayni_member" USING ("minutes_corrections"."meeting_id" in (select m.id from meetings m where m.place = any((select app_places_write())::ltree[])
    or (select app_person()) in (m.convener_id, m.chair_id, m.secretary_id))) WITH CHECK ("minutes_corrections"."meeting_id" in (select m.id from meetings m where m.place = any((select app_places_write())::ltree[])
    or (select app_person()) in (m.convener_id, m.chair_id, m.secretary_id)));--> statement-breakpoint
CREATE POLICY "minutes_verdicts_read" ON "minutes_verdicts" AS PERMISSIVE FOR SELECT TO "ayni_member" USING ("minutes_verdicts"."meeting_id" in (select id from meetings));--> statement-breakpoint
CREATE POLICY "minutes_verdicts_insert" ON "minutes_verdicts" AS PERMISSIVE FOR INSERT TO "ayni_member" WITH CHECK (("minutes_verdicts"."person_id" = (select app_person()) and "minutes_verdicts"."meeting_id" in (select app_called())));--> statement-breakpoint
ALTER POLICY "files_read" ON "files" TO ayni_member USING (("files"."place" <@ any((select app_places())::ltree[]) or "files"."uploaded_by" = (select app_person()) or "files"."id" in (select file_id from plan_papers)
        or "files"."id" in (select file_id from meeting_files) or "files"."id" in (select file_id from agreement_files)
        or "files"."id" in (select file_id from minutes) or "files"."id" in (select signed_file_id from minutes)));