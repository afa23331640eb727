CREATE POLICY "plan_change_rows_delete" ON "plan_change_rows" AS PERMISSIVE FOR DELETE TO "ayni_member" USING (("plan_change_rows"."place" <@ any((select app_places_write())::ltree[]) and "plan_change_rows"."state" = 'pending'));--> statement-breakpoint
-- A proposal that nobody has decided is its team's to take back.
GRANT DELETE ON plan_change_rows TO ayni_member;
