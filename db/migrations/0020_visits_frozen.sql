-- Where a visit is, whom it observes and what was promised to her stay as they were planned: another visit is planned instead.
REVOKE UPDATE ON visits FROM ayni_member;--> statement-breakpoint
GRANT UPDATE (round_id, observer_id, companion_id, scheduled_on, starts_at, ends_at, focus, state, previous_id, request_id,
  moved_from, moved_reason, cancelled_at, cancelled_reason, conducted_on, version) ON visits TO ayni_member;
