GRANT SELECT, INSERT, UPDATE ON plan_templates, plans, plan_texts, plan_problems, plan_objectives, plan_targets,
  plan_activities, plan_annexes, plan_progress, plan_observations, plan_changes, plan_change_rows, plan_uploads,
  plan_bundles TO ayni_member;--> statement-breakpoint
-- A version, its paper and what was said or measured are written once.
GRANT SELECT, INSERT ON plan_versions, plan_papers, plan_reports, plan_measures, plan_observation_messages TO ayni_member;--> statement-breakpoint
-- Evidence is withdrawn, never changed.
GRANT SELECT, INSERT, UPDATE (withdrawn_at, withdrawn_reason) ON plan_evidence TO ayni_member;
