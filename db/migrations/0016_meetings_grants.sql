GRANT SELECT, INSERT, UPDATE ON meeting_templates, meeting_series, meetings, meeting_writers, meeting_participants,
  guest_contacts, meeting_replies, agenda_items, backlog_items, item_minutes, agreements, minutes_corrections TO ayni_member;--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON holidays, agenda_dismissals TO ayni_member;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (left_at) ON meeting_presences TO ayni_member;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (withdrawn_at, withdrawn_reason) ON meeting_files TO ayni_member;--> statement-breakpoint
-- What was done of an agreement, its evidence and what was said of an acta are written once.
GRANT SELECT, INSERT ON agreement_updates, agreement_files, minutes_verdicts TO ayni_member;--> statement-breakpoint
-- An approved acta is never touched again: only its signed copy comes after.
GRANT SELECT, INSERT, UPDATE (signed_file_id, signed_by, signed_at) ON minutes TO ayni_member;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (revoked_at) ON calendar_feeds TO ayni_member;--> statement-breakpoint
-- Whoever answers by the link of a mail, or reads a calendar by its private address, is not signed in.
GRANT SELECT ON meetings, meeting_participants TO ayni_gate;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON meeting_replies TO ayni_gate;--> statement-breakpoint
GRANT SELECT, UPDATE (last_read_at) ON calendar_feeds TO ayni_gate;
